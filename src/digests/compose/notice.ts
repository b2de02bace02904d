import { answered } from '#core/answer.ts'
import { type Brief, type Line, list, paragraph, type Span } from '#core/brief.ts'
import type { Content } from '#core/content.ts'
import { type Place, readPlace } from '#core/place.ts'
import { sayWhen } from '../when/say.ts'
import { filterWords } from './filter-words.ts'
import { momentIn } from './moments.ts'
import type { Telling } from './parts.ts'

/** That a digest was paused by a platform’s refusal: what failed, since when, and how to go on. */
export async function noticeBrief(
  { subscription: id, place, reason, code, at, others = 0 }: Content & { kind: 'notice' },
  { words, facts, subscriptions }: Telling,
): Promise<Brief> {
  const said = words.digests
  const subscription = await subscriptions.find(id)
  const when = momentIn(at, subscription?.zone ?? 'UTC', words)
  const where = readPlace(place)
  const what: Line = [
    said.pausedWhat(subscription ? sayWhen(subscription.schedule, words) : said.notStated, id),
    ...(where ? [' · ', placeSpan(where, said.thatPlace[where.kind])] : []),
  ]
  return answered({
    title: said.paused,
    summary: said.sentences([said.pausedSummary(when), said.why[reason]]),
    tone: 'notice',
    blocks: [
      paragraph(what),
      list([
        [said.pausedSummary(when)],
        [said.sentences([said.why[reason], ...(code === '' ? [] : [said.code(code)])])],
        [said.fix[reason]],
        words.frame.labelled(said.resume, { command: `digest resume ${id}` }),
        ...(others > 0
          ? [words.frame.labelled(said.alsoPaused(others), { command: 'digest list scope:all' })]
          : []),
        [said.nothingLost],
      ]),
      ...(subscription
        ? [paragraph([said.filter(filterWords(subscription.filter, facts, words))])]
        : []),
    ],
    actions: [
      { label: said.resume, command: `digest resume ${id}` },
      { label: said.settings, command: `digest edit ${id}` },
    ],
    footer: [],
  })
}

/** The channel by its name; direct messages are nobody’s name. */
const placeSpan = (place: Place, text: string): Span =>
  place.kind === 'person' ? text : { place, text }
