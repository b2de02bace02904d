import type { CaseChange, Load, RecordedChange } from '#core/changes.ts'
import type { Entry } from '#core/content.ts'
import type { Follow } from '#core/follows.ts'
import type { Delivery, DeliveryState, Ledger, NewDelivery } from '#core/ledger.ts'
import { tellersOf } from '#core/news.ts'
import type { Language } from '#core/words.ts'
import { breathe } from '../breathe.ts'
import { caseById, isStepOf } from '../compose/case-card.ts'
import { goesBack } from '../compose/group.ts'
import { createReading, type Reading } from '../reading.ts'
import { carriedBy, type EventParts, languageAt, NO_FORM, slotOfLoad } from './parts.ts'

/** The message that a follow begins with: the case as it stands, kept up to date from then on. */
export const firstCard = (follow: Follow, language: Language, newId: () => string): NewDelivery =>
  cardOf(follow, 'card', language, newId)

/** Plans the first card of a follow; nothing when it was planned before. */
export async function planCard(
  follow: Follow,
  language: Language,
  { ledger, newId }: { readonly ledger: Pick<Ledger, 'plan'>; readonly newId: () => string },
): Promise<void> {
  await ledger.plan([firstCard(follow, language, newId)])
}

/**
 * What a load means for the cases that are followed: the card is edited, the news stands below it,
 * and a new stage is also told in the channel itself.
 */
export async function caseNewsOf(
  load: Load,
  changes: readonly RecordedChange[],
  parts: EventParts,
): Promise<readonly NewDelivery[]> {
  const follows = (await parts.follows.all()).filter(({ createdAt }) => createdAt <= load.loadedAt)
  if (follows.length === 0) return []
  const read = createReading(parts.facts())
  const planned: NewDelivery[] = []
  for (const follow of follows) {
    await breathe()
    const own = changesOf(follow.caseId, changes, parts)
    if (own.length > 0) planned.push(...(await newsFor(follow, load, own, read, parts)))
  }
  return planned
}

/** What changed of a case: its file, the claims filed under it, and the steps of its person. */
function changesOf(
  caseId: string,
  changes: readonly RecordedChange[],
  { facts }: EventParts,
): readonly RecordedChange[] {
  const file = changes.find((one): one is CaseChange => one.of === 'case' && one.id === caseId)
  const version = file?.after ?? file?.before ?? caseById(caseId, facts())
  const person = version?.person.id
  return changes.filter((change) => {
    if (change.of === 'case') return change.id === caseId
    return [change.before, change.after].some(
      (claim) =>
        claim?.subjects.some(({ role, subject }) => role === 'case' && subject.id === caseId) ||
        (claim !== undefined && isStepOf(claim, caseId, person)),
    )
  })
}

async function newsFor(
  follow: Follow,
  { seq }: Load,
  changes: readonly RecordedChange[],
  read: Reading,
  parts: EventParts,
): Promise<readonly NewDelivery[]> {
  const { caseId, place, id: origin } = follow
  const { newId } = parts
  const language = await languageAt(place, parts.subscriptions)
  const slot = slotOfLoad(seq)
  const entriesOf = (some: readonly RecordedChange[]): readonly Entry[] =>
    some.map((change) => ({ n: change.n, severity: read(change).severity }))
  const known = await newestCard(origin, parts)
  // Planned for this load already, before a crash: so is all that stands below it.
  if (known?.slot === slot) return []
  const isThere = known && !NEVER_CAME.includes(known.state) && known.goneAt === undefined
  const card = isThere ? known : undefined
  const fresh = card ? undefined : cardOf(follow, slot, language, newId)
  const below = card?.id ?? fresh?.id
  const told = changes.filter((change) => tellersOf(change, changes).length === 0)
  const staged = newStage(changes)
  const base = { origin, slot, place, language } as const
  const news = (kind: 'event' | 'stage', some: readonly RecordedChange[]): NewDelivery => ({
    ...base,
    id: newId(),
    act: 'post',
    content: { kind, caseId, entries: entriesOf(some) },
    carries: carriedBy(some),
    ...(kind === 'event' ? { below } : {}),
  })
  const edit = (): NewDelivery => ({
    ...base,
    id: newId(),
    act: 'edit',
    content: { kind: 'card', caseId },
    below,
    carries: carriedBy(changes),
  })
  return [
    fresh ?? edit(),
    news('event', told),
    ...(staged.length > 0 ? [news('stage', staged)] : []),
  ]
}

/**
 * The claims that state a new stage, or the case’s own change where none does: of a case that went
 * back nothing new is stated.
 */
function newStage(changes: readonly RecordedChange[]): readonly RecordedChange[] {
  const file = changes.find(
    (one): one is CaseChange =>
      one.of === 'case' && one.after !== undefined && one.after.stage !== one.before?.stage,
  )
  if (!file) return []
  if (goesBack(file) && file.after?.stage !== 'cleared') return [file]
  const claims = changes.filter((one) => one.of === 'claim' && one.id === file.after?.reached.id)
  return claims.length > 0 ? claims : [file]
}

const cardOf = (
  { id, place, caseId }: Follow,
  slot: string,
  language: Language,
  newId: () => string,
): NewDelivery => ({
  id: newId(),
  origin: id,
  slot,
  act: 'post',
  place,
  language,
  content: { kind: 'card', caseId },
  // It has no form of its own: it always shows the case as it is.
  carries: [{ id: caseId, hash: NO_FORM }],
})

/** A card that was never posted, or that somebody deleted, is posted anew with the next news. */
export const NEVER_CAME: readonly DeliveryState[] = [
  'failed',
  'dead',
  'expired',
  'superseded',
  'skipped',
]

/** So many deliveries of a follow are looked through for its card. */
const DELIVERIES_MAX = 1_000

async function newestCard(
  origin: string,
  { ledger }: Pick<EventParts, 'ledger'>,
): Promise<Delivery | undefined> {
  const all = await ledger.of(origin, DELIVERIES_MAX)
  return all.find(({ act, content }) => act === 'post' && content.kind === 'card')
}
