import type { Delivery, NewDelivery, Pausing } from '#core/ledger.ts'
import { isSamePlace, type Place, placeKey, placeOfPerson } from '#core/place.ts'
import type { Pause, PauseReason, Subscription, Subscriptions } from '#core/subscription.ts'
import type { PauseOf } from './verdict.ts'

type Parts = {
  readonly subscriptions: Pick<Subscriptions, 'at' | 'inSpace' | 'find'>
  /** Who is told when nobody else can be: direct messages with the admins. */
  readonly admins: readonly Place[]
  /** Ids ordered by time. */
  readonly newId: () => string
}

/** All that one person is told of at once: the oldest by name, the others by their number. */
type Group = { readonly first: Subscription; readonly others: number }

/** One after the other, until somebody was told. */
const STEPS = ['channel', 'owner', 'admins'] as const
type NoticeStep = (typeof STEPS)[number]

/**
 * What is paused for a refusal, and who is told: once for all that one person set up and that is
 * paused together, in the name of the oldest.
 */
export async function pausingFor(
  delivery: Delivery,
  { reason, of }: { readonly reason: PauseReason; readonly of: PauseOf },
  { code, at }: { readonly code: string; readonly at: Date },
  parts: Parts,
): Promise<Pausing> {
  const concerned = (await concernedBy(delivery, of, parts)).filter(
    ({ pause, removedAt }) => !pause && removedAt === undefined,
  )
  const pause: Pause = { reason, at: at.toISOString(), code }
  const byOwner = Map.groupBy(concerned, ({ createdBy }) => createdBy)
  return {
    subscriptions: concerned.map(({ id }) => id),
    pause,
    notices: [...byOwner.values()].flatMap(([first, ...others]) =>
      first ? noticesFrom('channel', { first, others: others.length }, pause, parts) : [],
    ),
  }
}

async function concernedBy(
  { origin, place }: Delivery,
  of: PauseOf,
  { subscriptions }: Parts,
): Promise<readonly Subscription[]> {
  if (of === 'place') return await subscriptions.at(place)
  if (of === 'space' && place.space !== '') return await subscriptions.inSpace(place)
  const one = await subscriptions.find(origin)
  return one ? [one] : []
}

/** The notices to try when one could not be delivered; empty after the last, or when all is well again. */
export async function noticesAfter(
  failed: Delivery,
  parts: Parts,
): Promise<readonly NewDelivery[]> {
  if (failed.content.kind !== 'notice') return []
  const subscription = await parts.subscriptions.find(failed.content.subscription)
  const { others = 0 } = failed.content
  const { pause } = subscription ?? {}
  if (!subscription || !pause || pause.at !== failed.content.at) return []
  const step = STEPS.findIndex((one) => failed.slot.endsWith(` ${one}`))
  const next = STEPS[step + 1]
  return step === -1 || !next
    ? []
    : noticesFrom(next, { first: subscription, others }, pause, parts)
}

/** The notices of the first step, from this one on, that has somebody to go to. */
function noticesFrom(
  from: NoticeStep,
  group: Group,
  pause: Pause,
  parts: Parts,
): readonly NewDelivery[] {
  for (const step of STEPS.slice(STEPS.indexOf(from))) {
    const places = placesOf(step, group.first, pause.reason, parts.admins)
    if (places.length > 0) return places.map((to) => notice(step, to, group, pause, parts))
  }
  return []
}

/** A channel that takes no digest takes no notice either, except where only its content was blocked. */
function placesOf(
  step: NoticeStep,
  { place, createdBy }: Subscription,
  reason: PauseReason,
  admins: readonly Place[],
): readonly Place[] {
  const isReached = (to: Place) =>
    !isSamePlace(to, place) &&
    (reason !== 'space-gone' || to.space === '' || to.space !== place.space)
  if (step === 'channel') return reason === 'blocked' ? [place] : []
  if (step === 'admins') return admins.filter(isReached)
  const owner = placeOfPerson(createdBy)
  return owner && isReached(owner) ? [owner] : []
}

const notice = (
  step: NoticeStep,
  to: Place,
  { first: { id, place, language }, others }: Group,
  { reason, at, code = '' }: Pause,
  { newId }: Parts,
): NewDelivery => ({
  id: newId(),
  origin: id,
  slot: `paused ${at} ${step === 'admins' ? `${placeKey(to)} ` : ''}${step}`,
  act: 'post',
  place: to,
  language,
  content: {
    kind: 'notice',
    subscription: id,
    place: placeKey(place),
    reason,
    code,
    at,
    ...(others > 0 ? { others } : {}),
  },
  carries: [],
})
