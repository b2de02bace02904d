import type { ChangeKind, RecordedChange } from './changes.ts'
import { parseEdtf } from './edtf.ts'
import type { Facts } from './fact-store.ts'
import type { Case, Claim, Subject } from './facts.ts'
import { bodyIdOf } from './filter/body-id.ts'
import { slugOf } from './filter/slug.ts'
import { provincesIn } from './provinces.ts'
import type { Certainty, ClaimKind, Rank, Severity, Stage } from './vocabulary.ts'

/**
 * What a filter can ask of a change, by field: each as it is written in a filter. Of something
 * altered both versions count, so that nobody misses what left their filter.
 */
export type Traits = {
  readonly stage: readonly Stage[]
  readonly person: readonly string[]
  /** Each with all bodies above it. */
  readonly body: readonly string[]
  /** Those it names, and those the people it is about held when it happened. */
  readonly post: readonly string[]
  readonly sector: readonly string[]
  readonly rank: readonly Rank[]
  readonly kind: readonly ClaimKind[]
  readonly certainty: readonly Certainty[]
  /** Those named in words; of a case also the one it is filed under. */
  readonly province: readonly string[]
  readonly change: readonly ChangeKind[]
  /** Empty until whoever has the rules has added it. */
  readonly severity: readonly Severity[]
}

/** Reads the traits of changes from one revision; what was looked up for one serves the next. */
export function createTraits(facts: Facts): (change: RecordedChange) => Traits {
  const look = lookUps(facts)
  return (change) => {
    const all =
      change.of === 'case'
        ? [change.before, change.after].flatMap((one) => (one ? [ofCase(one, look)] : []))
        : [change.before, change.after].flatMap((one) => (one ? [ofClaim(one, look)] : []))
    const both = <F extends keyof Version>(field: F): Version[F] =>
      // The values of one field over both versions have that field's type.
      [...new Set(all.flatMap((version): readonly unknown[] => version[field]))] as Version[F]
    return {
      stage: both('stage'),
      person: both('person'),
      body: both('body'),
      post: both('post'),
      sector: both('sector'),
      rank: both('rank'),
      kind: both('kind'),
      certainty: both('certainty'),
      province: both('province'),
      change: [change.kind],
      severity: [],
    }
  }
}

/** The traits of one change. For many of one revision, `createTraits` looks less up. */
export const traitsOf = (change: RecordedChange, facts: Facts): Traits =>
  createTraits(facts)(change)

type Version = Omit<Traits, 'change' | 'severity'>

/** A case is about the body and post it names, and about what its person held at its last step. */
function ofCase(one: Case, look: LookUps): Version {
  const filed = ofFile(one, look)
  const held = look.held(one.person.id, one.stageDate ?? one.announced)
  return {
    ...filed,
    stage: [one.stage],
    person: [one.person.id],
    post: [...filed.post, ...held.map(({ post }) => post)],
    body: [...filed.body, ...held.flatMap(({ body }) => look.above(body))],
    kind: ['case'],
    certainty: [one.reached.certainty],
  }
}

/**
 * A claim is about whom and what it names. Of the case of the person it is filed under it takes rank
 * and sector; body, post and province only where it is a step of a case itself.
 */
function ofClaim(claim: Claim, look: LookUps): Version {
  const ids = (type: Subject['type']) =>
    claim.subjects.flatMap(({ subject }) => (subject.type === type ? [subject.id] : []))
  const about = claim.subjects.flatMap(({ role, subject }) =>
    role === 'about' && subject.type === 'person' ? [subject.id] : [],
  )
  const files = [...about.map(look.caseOf), ...ids('case').map(look.findCase)]
    .filter((one) => one !== undefined)
    .map((one) => ofFile(one, look))
  const ownFiles = claim.kind === 'case' ? files : []
  const held = about.flatMap((person) => look.held(person, claim.date))
  const posts = ids('post')
  return {
    stage: claim.stage ? [claim.stage] : [],
    person: ids('person'),
    body: [
      ...[...ids('organisation'), ...posts.flatMap(look.bodyOf)].flatMap(look.above),
      ...held.flatMap(({ body }) => look.above(body)),
      ...ownFiles.flatMap(({ body }) => body),
    ],
    post: [...posts, ...held.map(({ post }) => post), ...ownFiles.flatMap(({ post }) => post)],
    sector: files.flatMap(({ sector }) => sector),
    rank: files.flatMap(({ rank }) => rank),
    kind: [claim.kind],
    certainty: [claim.certainty],
    province: [
      ...provincesIn(withoutPeople(claim)),
      ...ownFiles.flatMap(({ province }) => province),
    ],
  }
}

type CaseFile = Pick<Version, 'body' | 'post' | 'sector' | 'rank' | 'province'>

const ofFile = ({ body, post, sector, rank }: Case, look: LookUps): CaseFile => ({
  body: body === undefined ? [] : look.above(look.bodyCalled(body)),
  post: post === undefined ? [] : look.postCalled(post),
  sector: sector === undefined ? [] : [slugOf(sector)],
  rank: [rank],
  province: provincesIn([post, body, sector].join('; ')),
})

/** Somebody may be called like a province. */
const withoutPeople = ({ line, subjects }: Claim): string =>
  subjects
    .flatMap(({ subject: { type, name, zh, hant } }) =>
      type === 'person' ? [name, zh, hant].filter((one) => one !== undefined) : [],
    )
    .reduce((text, name) => text.replaceAll(name, ' '), line)

type LookUps = ReturnType<typeof lookUps>

function lookUps(facts: Facts) {
  const parent = (id: string) => facts.findCard(id)?.parent
  const tenures = remembered((person: string) => facts.tenures({ person }, {}))
  const cases = remembered(() => new Map(facts.everyCase().map((one) => [one.id, one])))
  return {
    above: remembered((body: string): readonly string[] => {
      // A body that were above itself would be gone round for ever.
      const ids = new Set([body])
      for (const id of ids) {
        const next = parent(id)?.id
        if (next !== undefined) ids.add(next)
      }
      return [...ids]
    }),
    bodyOf: remembered((post: string) => {
      const body = parent(post)
      return body ? [body.id] : []
    }),
    /** What somebody surely held when something happened; today where that has no date. */
    held: (person: string, date: string | undefined) => {
      if (tenures(person).length === 0) return []
      return facts
        .tenures({ person }, { asof: date === undefined ? undefined : parseEdtf(date)?.latest })
        .filter(({ held }) => held === 'yes')
        .map(({ post, body }) => ({ post: post.id, body: body.id }))
    },
    bodyCalled: remembered((body: string) => bodyIdOf(body, facts)),
    postCalled: remembered((post: string): readonly string[] => {
      const found = facts.exactly(post, ['post'])
      return found.length === 1 ? found.map(({ subject }) => subject.id) : []
    }),
    caseOf: remembered((person: string) => facts.findCaseOf(person, {})),
    findCase: (id: string) => cases('').get(id),
  }
}

function remembered<T>(find: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined || known.has(key)) return before as T // It was kept under this key.
    const found = find(key)
    known.set(key, found)
    return found
  }
}
