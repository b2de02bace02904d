import type { Block } from '#core/brief.ts'
import { parseEdtf } from '#core/edtf.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Subject } from '#core/facts.ts'
import type { Moment } from '#core/lane-spans.ts'
import { personTimeline } from '#core/person-timeline.ts'
import { seatsTimeline } from '#core/seats-timeline.ts'
import { nameOf } from '#core/subject-line.ts'
import type { Telling } from './parts.ts'

/**
 * What came before the news, as the facts have it when the message is written: the posts and events
 * of a person, or who held the posts of a body. The words of the message do not depend on it.
 */
export function pastOf(
  { id, type }: Subject,
  { facts, words }: Pick<Telling, 'facts' | 'words'>,
): Block | undefined {
  const subject = facts.findSubject(id)
  const at = storeTime(facts)
  if (!subject) return undefined
  if (type === 'person') {
    const events = facts.claimsAbout(id, {}).claims
    const tenures = facts.tenures({ person: id }, {})
    return personTimeline({ person: subject, tenures, told: events, events, at }, words)
  }
  if (type !== 'organisation') return undefined
  const seats = facts.postsOf(id).map((post) => ({
    post: post.subject,
    seats: post.seats,
    tenures: facts.tenures({ post: post.subject.id }, {}),
  }))
  return seatsTimeline(seats, at, words, (rows) =>
    words.bodies.pictured(nameOf(subject, words), rows),
  )
}

/** The day of the facts rather than of the clock: the same picture whenever it is sent. */
export function storeTime(facts: Facts): Moment {
  const { compiled, newestEvent } = facts.about()
  return { clocks: {}, today: parseEdtf(compiled)?.latest ?? newestEvent }
}
