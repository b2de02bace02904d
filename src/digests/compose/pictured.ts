import { parseEdtf } from '#core/edtf.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Claim, Subject, Tenure } from '#core/facts.ts'
import { isBeyond, lastDayOf, type Moment, spansOf } from '#core/lane-spans.ts'
import type { Mark } from '#core/lanes.ts'
import { foremostPosts, isShort, markOf, postsAndMarks } from '#core/person-timeline.ts'
import type { Timeline } from '#core/picture.ts'
import { takenBack } from '#core/taken-back.ts'
import type { Words } from '#core/words.ts'
import type { Item } from './items.ts'
import type { Telling } from './parts.ts'

/** How many posts stand beside news. */
const POSTS_MAX = 3

/** A picture beside news of one person, and the posts in it, which the message has to say. */
export type Pictured = { readonly picture: Timeline; readonly posts: readonly Tenure[] }

/**
 * What is told of a person on a line of time, as the record has it, with the posts they held last, as
 * the facts have them when the message is written. No other event is in it: one that the message
 * does not tell would not be put right there either.
 */
export function newsPicture(
  { id }: Subject,
  items: readonly Item[],
  { facts, words }: Pick<Telling, 'facts' | 'words'>,
): Pictured | undefined {
  const person = facts.findSubject(id)
  if (person?.type !== 'person') return undefined
  const at = storeTime(facts)
  const marks = items
    .flatMap((item) => markIn(item, words) ?? [])
    .filter(({ date }) => !isBeyond(date, lastDayOf(at)))
    .toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)))
  const tenures = facts.tenures({ person: id }, {})
  const events = facts.claimsAbout(id, {}).claims
  const picture = postsAndMarks({ person, tenures, at, marks, events, most: POSTS_MAX }, words)
  const posts = foremostPosts(tenures, at, POSTS_MAX).flat()
  return picture && { picture, posts: posts.filter((one) => spansOf(one, at).length > 0) }
}

/** An item in the very words in which the message tells it, where these are few. */
function markIn(item: Item, words: Words): Mark | undefined {
  const change = item.corrected ?? item.change
  if (!change.after || takenBack(item)) return undefined
  if (change.of === 'case') {
    const { reached, stage, stageDate } = change.after
    return dated({ ...reached, date: stageDate }, words.stage[stage])
  }
  const claim = change.after
  if (claim.kind === 'role' || claim.supersededBy !== undefined) return undefined
  // Its stage is what it is told under.
  const isHeaded = claim.stage !== undefined && claim.stage === item.group
  return dated(claim, isHeaded ? words.stage[claim.stage] : claim.line)
}

const dated = (claim: Claim, label: string): Mark | undefined =>
  parseEdtf(claim.date ?? '') && isShort(label) ? markOf(claim, label) : undefined

const dayOf = ({ date }: Mark): string => parseEdtf(date)?.earliest ?? ''

/** The day of the facts rather than of the clock: the same picture whenever it is sent. */
export function storeTime(facts: Facts): Moment {
  const { compiled, newestEvent } = facts.about()
  return { clocks: {}, today: parseEdtf(compiled)?.latest ?? newestEvent }
}
