import type { RecordedChange } from '#core/changes.ts'
import type { Desk } from '#core/command.ts'
import type { Explained, Previewed, Stage } from '#core/digests.ts'
import type { Claim, Subject } from '#core/facts.ts'
import { SUGGESTIONS_MAX, type Suggestion } from '#core/option.ts'
import { distinctNameOf } from '#core/subject-line.ts'
import type { Subscription } from '#core/subscription.ts'

/** What became of the question why something is or is not in a digest. */
export type Explaining =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'one'; readonly found: Explained }
  /** Of somebody’s claims and case each can be asked about, the newest first. */
  | { readonly kind: 'somebody'; readonly subject: Subject; readonly of: readonly Asked[] }
  | { readonly kind: 'unknown'; readonly typed: string; readonly near: readonly Subject[] }

/** A claim or the case of somebody, and whether the digest holds it; undefined where that is not known. */
export type Asked = {
  readonly id: string
  /** Absent of the case. */
  readonly claim?: Claim | undefined
  readonly isIn: boolean | undefined
  /** Of the case, what keeps it out. */
  readonly why?: Stage | undefined
}

/** As many claims of somebody as are worth a list; who is known for more has a page of their own. */
const CLAIMS_MAX = 20

const NEAR_MAX = 5

/**
 * Explains a claim or a case by its id, and of a person all of theirs that can be. `told` is what the
 * digest holds, where that is known.
 *
 * @throws Mistake when the filter of the digest cannot be read
 */
export async function explaining(
  about: string,
  of: Previewed | Subscription,
  told: readonly RecordedChange[] | undefined,
  { facts, digests }: Desk,
): Promise<Explaining> {
  if (about === '') return { kind: 'nothing' }
  const found = await digests.explain(of, about.toLowerCase())
  if (found) return { kind: 'one', found }
  const [match, ...others] = facts.exactly(about, PEOPLE)
  if (!match || others.length > 0) {
    const near = match ? [match, ...others] : facts.nearly(about, NEAR_MAX, PEOPLE)
    const subjects = near.slice(0, NEAR_MAX).map(({ subject }) => subject)
    return { kind: 'unknown', typed: about, near: subjects }
  }
  const { subject } = match
  const file = facts.findCaseOf(subject.id, {})
  const claims = facts.claimsAbout(subject.id, {}).claims.toReversed().slice(0, CLAIMS_MAX)
  const ids = told && new Set(told.map(({ id }) => id))
  const all: readonly Asked[] = [
    ...claims.map((claim) => ({ id: claim.id, claim, isIn: ids?.has(claim.id) })),
    ...(file ? [await caseAsked(file.id, ids)] : []),
  ]
  // What the digest holds comes first, so that it says at a glance what the digest says.
  const [held, rest] = [all.filter(({ isIn }) => isIn), all.filter(({ isIn }) => !isIn)]
  return { kind: 'somebody', subject, of: [...held, ...rest] }

  /** A claim about a step of a case and the record of the case tell the same, and one of them is told. */
  async function caseAsked(id: string, told: ReadonlySet<string> | undefined): Promise<Asked> {
    const isIn = told?.has(id)
    const explained = isIn === false ? await digests.explain(of, id) : undefined
    return { id, isIn, why: explained?.stages.find(({ passed }) => !passed) }
  }
}

const PEOPLE = ['person'] as const

/** What can be asked about, while it is typed: people by their names, and what the record holds by its ids. */
export function suggestAbout(typed: string, { facts, words }: Desk): readonly Suggestion[] {
  const wanted = typed.trim()
  const people = facts.completions(wanted, SUGGESTIONS_MAX, PEOPLE).map(({ subject }) => ({
    value: subject.id,
    label: distinctNameOf(subject, words),
  }))
  const id = wanted.toLowerCase()
  const claims = /^[a-z0-9-]{3,}$/.test(id)
    ? facts
        .everyClaim()
        .filter((claim) => claim.id.includes(id))
        .slice(0, SUGGESTIONS_MAX)
        .map(({ id: value, line }) => ({ value, label: line.slice(0, LABEL_MAX) }))
    : []
  return [...people, ...claims].slice(0, SUGGESTIONS_MAX)
}

const LABEL_MAX = 100

/** What of an explanation can be said in one word. */
export type Verdict = 'told' | 'in' | 'same' | 'out' | 'earlier' | 'waits'

/**
 * Whether it was told, is in the next digest, by itself or by another line, waits for one that is
 * paused, or is not in it.
 */
export function verdictOf(
  { told, isIn, stages }: Explained,
  of: Previewed | Subscription,
): Verdict {
  if (told.some(({ delivery }) => delivery.state === 'sent')) return 'told'
  if (isIn) return 'pause' in of && of.pause ? 'waits' : 'in'
  const [failed, ...more] = stages.filter(({ passed }) => !passed)
  if (failed?.step === 'twice' && more.length === 0) return 'same'
  return stages.some(({ step, passed }) => step === 'window' && !passed) ? 'earlier' : 'out'
}
