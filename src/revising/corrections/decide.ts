import type { Asker } from '#core/command.ts'
import { type IdentityDecision, type Overlay, RECORD_WHY_MAX } from '#core/corrections.ts'
import { dayOf } from '#core/edtf.ts'
import { Mistake } from '#core/errors.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Subject } from '#core/facts.ts'
import { IDENTITY_VERDICTS } from '#core/facts.ts'
import type { Words } from '#core/words.ts'
import { fieldOf } from '#pack/locate.ts'
import type { PastedRecord } from '../overlay/pasted.ts'
import { hashOf, readRecord, writeRecord } from '../overlay/record.ts'
import type { TryOrder } from '../overlay/try.ts'
import type { Weighed } from '../overlay/weigh.ts'
import { overlayOf } from './approve.ts'
import type { Deciding } from './create.ts'
import { entryBy } from './entry.ts'

type NewDecision = Pick<IdentityDecision, 'a' | 'b' | 'verdict' | 'why'>

/** Decides whether two subjects are the same: an overlay with one record of the part `identities`. */
export async function decideWith(
  typed: NewDecision,
  parts: Deciding,
  by: Asker,
  words: Words,
): Promise<IdentityDecision> {
  const { store, files, facts, now } = parts
  const said = words.given.identity
  const decision = checked(typed, facts(), words)
  const overlays = await store.overlays()
  const earlier = decisionsIn(overlays).find((one) => isOfPair(one, decision))
  const inPack = facts()
    .identitiesOf(decision.a)
    .find(({ other }) => other.id === decision.b)
  const verdict = earlier?.verdict ?? inPack?.verdict
  const isTakenBack = !earlier && inPack !== undefined && isWithdrawn(inPack.id, overlays)
  if (verdict && !isTakenBack) throw new Mistake(said.before(decision.a, decision.b, verdict))
  const { overlay, difference } = await overlayOf(
    [recordOf(decision, dayOf(now()))],
    files(),
    overlays,
    { ...parts, laying: { ...parts.laying, weigh: contradictionsOnly } },
    by,
    words,
  )
  const target = `${decision.a}, ${decision.b}`
  const entry = entryBy(by, 'identity.decide', target, {
    after: difference.after,
    why: decision.why,
  })
  await store.addOverlay(overlay, entry)
  return { ...decision, id: overlay.id, by: by.id, at: overlay.approvedAt }

  /** The only thing the record can have wrong is what other decisions say. */
  async function contradictionsOnly(order: TryOrder): Promise<Weighed> {
    const weighed = await parts.laying.weigh(order, words)
    if (weighed.findings.length > 0) throw new Mistake(said.contradicts(decision.a, decision.b))
    return weighed
  }
}

/** All decisions that hold, newest first. */
export const decisionsIn = (overlays: readonly Overlay[]): readonly IdentityDecision[] =>
  overlays
    .filter(({ state }) => state === 'active' || state === 'contained')
    .flatMap(({ id, records, state, approvedBy, approvedAt }) =>
      records
        .filter(({ part }) => part === 'identities')
        .flatMap(({ yaml }) => decisionIn(yaml))
        .map((decision) => ({
          ...{ ...decision, id, by: approvedBy, at: approvedAt },
          ...(state === 'contained' ? { isInPack: true } : {}),
        })),
    )

function decisionIn(yaml: string): readonly NewDecision[] {
  const record = readRecord(yaml)
  const [a, b, why] = ['a', 'b', 'why'].map((key) => fieldOf(record, key))
  const verdict = IDENTITY_VERDICTS.find((one) => one === fieldOf(record, 'verdict'))
  if (typeof a !== 'string' || typeof b !== 'string' || !verdict) return []
  return [{ a, b, verdict, ...(typeof why === 'string' ? { why } : {}) }]
}

/** @throws Mistake when they are not two subjects of one kind */
function checked(typed: NewDecision, facts: Facts, { asking, given }: Words): NewDecision {
  const said = given.identity
  const subject = (id: string): Subject => {
    const found = facts.findSubject(id.trim())
    const isKind = found?.type === 'person' || found?.type === 'organisation'
    if (!found || !isKind) throw new Mistake(said.noSubject(id))
    return found
  }
  const [a, b] = [subject(typed.a), subject(typed.b)]
  if (a.id === b.id) throw new Mistake(said.oneTwice(a.id))
  if (a.type !== b.type) throw new Mistake(said.otherKind(a.id, b.id))
  const why = typed.why?.trim()
  if (why && why.length > RECORD_WHY_MAX)
    throw new Mistake(asking.tooLong(why.length, RECORD_WHY_MAX))
  return { a: a.id, b: b.id, verdict: typed.verdict, ...(why ? { why } : {}) }
}

const isOfPair = (one: NewDecision, { a, b }: NewDecision): boolean =>
  (one.a === a && one.b === b) || (one.a === b && one.b === a)

/** Whether what is still served was taken back since. */
const isWithdrawn = (identity: string, overlays: readonly Overlay[]): boolean =>
  overlays.some(
    ({ state, records }) =>
      state === 'withdrawn' &&
      records.some(({ part, id }) => part === 'identities' && id === identity),
  )

function recordOf(decision: NewDecision, on: string): PastedRecord {
  const id = identityId(decision)
  const { a, b, verdict, why } = decision
  const value = { id, a, b, verdict, on, ...(why ? { why } : {}) }
  return { part: 'identities', id, value, yaml: writeRecord(value), line: 1, margin: 0 }
}

/** Of the pair in its order, so that two decisions about it are seen to be about one pair. */
const identityId = ({ a, b }: NewDecision): string =>
  `identity-${hashOf([a, b].sort()).slice(0, 12)}`
