import type { Delivery, NewDelivery, Pausing } from '#core/ledger.ts'
import { isSamePlace, type Place, placeKey, placeOfPerson, readPlace } from '#core/place.ts'
import type { Pause, PauseReason, Subscription, Subscriptions } from '#core/subscription.ts'
import type { PauseOf } from './verdict.ts'

type Parts = {
  readonly subscriptions: Pick<Subscriptions, 'at' | 'inSpace' | 'find'>
  /** Who is told when nobody else can be: direct messages with the admins. */
  readonly admins: readonly Place[]
  /** Ids ordered by time. */
  readonly newId: () => string
}

/** What a notice tells of: the oldest by name, the others by their number. */
type Group = { readonly first: Subscription; readonly others: number }

/** One after the other, until somebody was told. */
const STEPS = ['channel', 'owner', 'admins'] as const
type NoticeStep = (typeof STEPS)[number]

/**
 * What is paused for a refusal, and who is told: each once for all that is paused together, whoever
 * set some of it up of that, and the admins of all, in the name of the oldest.
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
    notices: [...byOwner.values()].flatMap((own) =>
      noticesFrom('channel', { own, all: concerned }, pause, parts),
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
  const own = await toldOf(failed, parts.subscriptions)
  const next = STEPS[STEPS.indexOf(stepOf(failed)) + 1]
  if (!own[0]?.pause || !next) return []
  const all = await stillPaused(failed, parts.subscriptions)
  return noticesFrom(next, { own, all }, own[0].pause, parts)
}

/** What a notice tells of, as far as it is still paused; oldest first. */
export async function toldOf(
  notice: Delivery,
  subscriptions: Parts['subscriptions'],
): Promise<readonly Subscription[]> {
  if (notice.content.kind !== 'notice') return []
  const all = await stillPaused(notice, subscriptions)
  if (stepOf(notice) === 'admins') return all
  const named = await subscriptions.find(notice.content.subscription)
  return all.filter(({ createdBy }) => createdBy === named?.createdBy)
}

/** All that is still paused by the refusal of which a notice tells. */
async function stillPaused(
  { content }: Delivery,
  subscriptions: Parts['subscriptions'],
): Promise<readonly Subscription[]> {
  const place = content.kind === 'notice' ? readPlace(content.place) : undefined
  if (content.kind !== 'notice' || !place) return []
  const there = await (place.space === '' ? subscriptions.at(place) : subscriptions.inSpace(place))
  return there.filter(({ pause }) => pause?.at === content.at && pause.reason === content.reason)
}

const stepOf = ({ slot }: Delivery): NoticeStep =>
  STEPS.find((step) => slot.endsWith(` ${step}`)) ?? 'admins'

/**
 * The notices of the first step, from this one on, that has somebody to go to. The admins are told
 * of a whole pause: whoever of its owners cannot be told, that is one notice, which is planned once.
 */
function noticesFrom(
  from: NoticeStep,
  { own, all }: Record<'own' | 'all', readonly Subscription[]>,
  pause: Pause,
  parts: Parts,
): readonly NewDelivery[] {
  for (const step of STEPS.slice(STEPS.indexOf(from))) {
    const [first, ...others] = step === 'admins' ? all : own
    const places = first ? placesOf(step, first, pause.reason, parts.admins) : []
    const group = first && { first, others: others.length }
    if (group && places.length > 0) return places.map((to) => notice(step, to, group, pause, parts))
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
