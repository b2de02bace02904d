import type { ChangeKind, RecordedChange } from './changes.ts'
import { type Day, FIRST_DAY } from './edtf.ts'
import type { Facts } from './fact-store.ts'
import type { Case, Claim } from './facts.ts'

/** A claim or case with the name of its version. */
export type Version =
  | { readonly of: 'claim'; readonly hash: string; readonly value: Claim }
  | { readonly of: 'case'; readonly hash: string; readonly value: Case }

/** A change that has no number yet. */
export type NewChange = RecordedChange extends infer Each
  ? Each extends RecordedChange
    ? Omit<Each, 'n' | 'seq'>
    : never
  : never

/**
 * What a claim says, for telling its versions apart: who is meant by it, but not what they are
 * called today; which sources it has, but not what those are titled. Of what has no order of its own
 * the order does not count, nor does what no reader is shown: the place within a source, and whether
 * somebody was seen.
 */
export const claimText = (claim: Claim): string =>
  JSON.stringify({
    ...claim,
    seen: undefined,
    citations: distinct(claim.citations.map(({ source }) => source.id)).toSorted(),
    subjects: partsIn(claim),
    disputes: claim.disputes.toSorted(),
  })

/** Whom and what a claim names, and as what: `about qin-gang`; the same for the same ones. */
export const partsIn = ({ subjects }: Pick<Claim, 'subjects'>): readonly string[] =>
  subjects.map(({ role, subject }) => `${role} ${subject.id}`).toSorted()

/** What a case shows, for telling its versions apart; the claim it stands on counts by its name. */
export const caseText = (one: Case): string =>
  JSON.stringify({ ...one, person: one.person.id, reached: one.reached.id })

/** Everything in a revision as versions, claims first, by their names; `hash` names a text. */
export function versionsOf(
  facts: Pick<Facts, 'everyClaim' | 'everyCase'>,
  hash: (text: string) => string,
): ReadonlyMap<string, Version> {
  const claims = facts
    .everyClaim()
    .map((value): Version => ({ of: 'claim', hash: hash(claimText(value)), value }))
  const cases = facts
    .everyCase()
    .map((value): Version => ({ of: 'case', hash: hash(caseText(value)), value }))
  return new Map([...claims, ...cases].map((one) => [keyOf(one), one]))
}

export const keyOf = ({ of, value }: Version): string => `${of} ${value.id}`

/** What differs, in the order of the newer revision, what was taken out last. */
export function diffVersions(
  before: ReadonlyMap<string, Version>,
  after: ReadonlyMap<string, Version>,
  day: (version: Version) => Day,
): readonly NewChange[] {
  const changed = [...after].flatMap(([key, now]): NewChange[] => {
    const old = before.get(key)
    if (old?.hash === now.hash) return []
    return [change(kindOf(old?.value, now.value), old, now, day(now))]
  })
  const gone = [...before].flatMap(([key, old]) =>
    after.has(key) ? [] : [change('retracted', old, undefined, day(old))],
  )
  return [...changed, ...gone]
}

/** What became of a claim or case between two versions; without a newer one it was taken out. */
export function kindOf(old: Claim | Case | undefined, now: Claim | Case | undefined): ChangeKind {
  if (!now) return 'retracted'
  if (!old) return 'added'
  return isRetracted(now) && !isRetracted(old) ? 'retracted' : 'altered'
}

/** Whether a claim is marked as retracted; a case never is. */
export const isRetracted = (one: Claim | Case): boolean =>
  'retracted' in one && one.retracted !== undefined

function change(
  kind: ChangeKind,
  before: Version | undefined,
  after: Version | undefined,
  day: Day,
): NewChange {
  const one = after ?? before
  const hashes = { beforeHash: before?.hash, afterHash: after?.hash }
  if (one?.of === 'case') {
    return {
      of: 'case',
      kind,
      id: one.value.id,
      day,
      ...hashes,
      before: before?.of === 'case' ? before.value : undefined,
      after: after?.of === 'case' ? after.value : undefined,
    }
  }
  return {
    of: 'claim',
    kind,
    id: one?.value.id ?? '',
    day,
    ...hashes,
    before: before?.of === 'claim' ? before.value : undefined,
    after: after?.of === 'claim' ? after.value : undefined,
  }
}

/** The day each claim became public, for the baseline: what has none was always there. */
export function publicDays(facts: Pick<Facts, 'changesSince'>): (version: Version) => Day {
  const { rows } = facts.changesSince(FIRST_DAY, undefined, { offset: 0, limit: 1_000_000 })
  const days = new Map(rows.map(({ claim, on }) => [claim.id, on] as const))
  return (version) =>
    days.get(version.of === 'claim' ? version.value.id : version.value.reached.id) ?? FIRST_DAY
}

/** The subjects that a change names, before or after, each once; of a case the person. */
export const subjectsOfChange = (change: NewChange): readonly string[] =>
  change.of === 'case'
    ? distinct([change.before, change.after].flatMap((one) => (one ? [one.person.id] : [])))
    : distinct(
        [change.before, change.after].flatMap(
          (one) => one?.subjects.map(({ subject }) => subject.id) ?? [],
        ),
      )

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)]
