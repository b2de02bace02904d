import { CHANGE_KINDS } from '#core/changes.ts'
import { PROVINCES } from '#core/provinces.ts'
import type { Traits } from '#core/traits.ts'
import { CERTAINTIES, CLAIM_KINDS, LADDER, RANKS } from '#core/vocabulary.ts'
import { below, pick, picker, type Random } from '../names/random.ts'

const PEOPLE = 3_000
const BODIES = 300
const POSTS = 500
const SECTORS = 80

const person = (random: Random) => `person-${below(random, PEOPLE)}`
const body = (random: Random) => `body-${below(random, BODIES)}`
const post = (random: Random) => `post-${below(random, POSTS)}`
const sector = (random: Random) => `sector-${below(random, SECTORS)}`

/** What desks ask for, as they would write it. */
const SHAPES: readonly { share: number; write: (random: Random) => string }[] = [
  { share: 30, write: (random) => `person:${several(random, 12, person)}` },
  {
    share: 15,
    write: (random) => `body:${body(random)} stage>=${pick(random, LADDER.slice(1, -1))}`,
  },
  {
    share: 15,
    write: (random) => `(person:${several(random, 4, person)}) or post:${several(random, 2, post)}`,
  },
  { share: 10, write: (random) => `sector:${sector(random)} -rank:${pick(random, RANKS)}` },
  {
    share: 10,
    write: (random) =>
      `province:${pick(random, PROVINCES).id} stage>=${pick(random, LADDER.slice(2, -1))}`,
  },
  {
    share: 8,
    write: (random) => `body:${several(random, 3, body)} (certainty:official or change:retracted)`,
  },
  {
    share: 6,
    write: (random) =>
      `stage>=${pick(random, LADDER.slice(3, -1))} rank:${pick(random, RANKS)} -sector:${sector(random)}`,
  },
  {
    share: 4,
    write: (random) =>
      `kind:statement,sanction -(person:${person(random)} or body:${body(random)})`,
  },
  {
    share: 2,
    write: (random) => `-rank:${pick(random, RANKS)} -sector:${several(random, 3, sector)}`,
  },
]

const shape = picker(SHAPES)

/** So many filters, no two the same. */
export function madeUpFilters(count: number, random: Random): readonly string[] {
  const texts = new Set<string>()
  while (texts.size < count) texts.add(shape(random).write(random))
  return [...texts]
}

/** The traits of so many changes. */
export const madeUpChanges = (count: number, random: Random): readonly Traits[] =>
  Array.from({ length: count }, () => ({
    stage: random() < 0.6 ? [pick(random, LADDER)] : [],
    person: list(random, 3, person),
    body: list(random, 5, body),
    post: list(random, 2, post),
    sector: [sector(random)],
    rank: [pick(random, RANKS)],
    kind: [pick(random, CLAIM_KINDS)],
    certainty: [pick(random, CERTAINTIES)],
    province: random() < 0.5 ? [pick(random, PROVINCES).id] : [],
    change: [pick(random, CHANGE_KINDS)],
    severity: ['routine'],
  }))

const list = (random: Random, most: number, make: (random: Random) => string): string[] => [
  ...new Set(Array.from({ length: 1 + below(random, most) }, () => make(random))),
]

const several = (random: Random, most: number, make: (random: Random) => string): string =>
  list(random, most, make).join(',')
