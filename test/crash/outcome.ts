import { nameOf } from './readers.ts'
import { WHY, WRONG } from './revisions.ts'
import type { deliveriesIn, Seen } from './seen.ts'

/** What became of everything that was to be told, as the platforms’ users see it. */
export type Outcome = {
  /** Of what was to be told, how much can be seen, by what it is. */
  readonly delivered: Readonly<Record<string, number>>
  readonly lost: readonly string[]
  readonly duplicate: readonly string[]
  /** What stands there and nobody was to be told. */
  readonly strange: readonly string[]
  /** Replies that do not stand below what they belong to, and whatever does and is none. */
  readonly misplaced: readonly string[]
  /** Messages that are not what they should have become. */
  readonly unfinished: number
  /** Messages that told what was taken back, and do not show it. */
  readonly uncorrected: readonly string[]
  /** How many messages show that something was taken back. */
  readonly corrected: number
  /** Deliveries that are not over. */
  readonly open: number
  /** Those whose window did not move. */
  readonly uncovered: number
  readonly troubles: number
  /** How it was known that they arrived. */
  readonly how: Readonly<Record<'answer' | 'repeat' | 'lookup', number>>
  readonly violations: readonly string[]
  readonly complaints: string
  readonly seconds: number
}

type Parts = {
  readonly expected: readonly string[]
  /** Messages that told something wrong before it was taken back. */
  readonly wrong: readonly Seen[]
  /** Places in which that is told as news. */
  readonly news: ReadonlySet<string>
  readonly seen: readonly Seen[]
  readonly deliveries: ReturnType<typeof deliveriesIn>
}

/** Holds what can be seen against what was to be told. */
export function outcomeOf({ expected, wrong, news, seen, deliveries }: Parts) {
  // Where it is no news it is said below everything that told it.
  const places = new Map(deliveries.map(({ id, place }) => [id, place]))
  const replies = wrong
    .filter(({ delivery }) => !news.has(places.get(delivery) ?? ''))
    .map(({ delivery }) =>
      nameOf({ origin: `recall:${delivery}`, slot: 'load:3', kind: 'correction' }),
    )
  const all = new Set([...expected, ...replies])
  const byName = Map.groupBy(seen, ({ name }) => name)
  const now = new Map(seen.map((one) => [one.delivery, one]))
  const isRight = ({ name, delivery }: Seen) => {
    const text = now.get(delivery)?.text ?? ''
    // A card only ever shows what holds; everything else shows what it had said, and why no more.
    return name.endsWith(' card') ? !text.includes(WRONG) : text.includes(WHY)
  }
  const delivered = Object.groupBy(
    [...all].filter((name) => byName.has(name)),
    (name) => name.split(' ').at(-1) ?? '',
  )
  const sentBy = (how: string) => deliveries.filter((one) => one.how === how).length
  return {
    delivered: Object.fromEntries(
      Object.entries(delivered).map(([kind, names]) => [kind, names?.length ?? 0]),
    ),
    lost: [...all].filter((name) => !byName.has(name)),
    duplicate: [...byName].flatMap(([name, { length }]) => (length > 1 ? [name] : [])),
    strange: [...byName.keys()].filter((name) => !all.has(name)),
    misplaced: seen.filter((one) => one.isBelow !== isReply(one)).map(({ name }) => name),
    unfinished: seen.filter(({ isWhole }) => !isWhole).length,
    uncorrected: wrong.filter((one) => !isRight(one)).map(({ name }) => name),
    corrected: wrong.filter(isRight).length,
    open: deliveries.filter((one) => one.is_open === 1).length,
    how: { answer: sentBy('answer'), repeat: sentBy('repeat'), lookup: sentBy('lookup') },
  }
}

const isReply = ({ name }: Seen): boolean => / (?:event|correction)$/.test(name)
