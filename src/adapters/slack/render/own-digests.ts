import type { KnownBlock, RichTextElement, RichTextSection } from '@slack/types'
import { momentIn } from '#core/local-time.ts'
import { oneLine } from '#core/one-line.ts'
import type { Schedule, Subscription } from '#core/subscription.ts'
import type { Words } from '#core/words.ts'
import { type KeptButton, type Keys, pressButton } from './press-button.ts'

/** A page of more digests than these is not read; all of them are one button away. */
const ROWS_MAX = 10

type Around = {
  readonly words: Words
  readonly lines: Keys
  readonly now: Date
  readonly sayWhen: (schedule: Schedule, words: Words) => string
}

/** The digests of the reader, each with what can be done about it, and a way to set another up. */
export function digestBlocks(
  digests: readonly Subscription[],
  around: Around,
): readonly KnownBlock[] {
  const { words, lines } = around
  const rows = digests.slice(0, ROWS_MAX)
  const left = digests.length - rows.length
  const to = (id: string, label: string, line: string) =>
    pressButton(`digests.${id}`, label, { kind: 'mine', part: 1, line }, lines)
  const buttons = [
    to('new', words.subscriptions.form.title, 'digest subscribe'),
    ...(left > 0 ? [to('all', words.chat.more(left), 'digest list scope:all')] : []),
  ]
  return [...rows.flatMap((one, i) => rowBlocks(one, i, around)), rowOf(buttons)]
}

function rowBlocks(one: Subscription, i: number, around: Around): readonly KnownBlock[] {
  const { button } = around.words.subscriptions
  const isStopped = one.pause !== undefined || isMuted(one, around.now)
  const to = (action: 'edit' | 'pause' | 'resume' | 'preview') =>
    pressButton(
      `digest.${action}.${i}`,
      button[action],
      { kind: 'mine', part: 1, line: `digest ${action} ${one.id}` },
      around.lines,
      { says: `${button[action]} ${one.id}` },
    )
  return [
    { type: 'rich_text', elements: [sectionOf(one, around)] },
    rowOf([to('edit'), to(isStopped ? 'resume' : 'pause'), to('preview')]),
  ]
}

const rowOf = (buttons: readonly KeptButton[]): KnownBlock => ({
  type: 'actions',
  elements: buttons.map(({ button }) => button),
})

/** Where and when, what of, and when next or why not. */
function sectionOf(one: Subscription, { words, now, sayWhen }: Around): RichTextSection {
  const said = words.subscriptions
  const { place, schedule, zone, topic, filter } = one
  const where: RichTextElement =
    // An id of our own, and no words of anybody: it is shown as the channel’s name and calls nobody.
    place.kind === 'channel'
      ? { type: 'channel', channel_id: place.id }
      : { type: 'text', text: said.directly, style: { bold: true } }
  const what: RichTextElement =
    filter === ''
      ? { type: 'text', text: topic === 'debt' ? said.topic.debt : said.everything }
      : { type: 'text', text: oneLine(filter), style: { code: true } }
  return {
    type: 'rich_text_section',
    elements: [
      where,
      { type: 'text', text: ` · ${sayWhen(schedule, words)} (${zone})\n` },
      what,
      { type: 'text', text: `\n${statusOf(one, words, now)}` },
    ],
  }
}

function statusOf(one: Subscription, words: Words, now: Date): string {
  const { paused, reason, mutedUntil, next, nothingDue } = words.subscriptions
  const at = (moment: string) => momentIn(moment, one.zone, words)
  if (one.pause) return paused(reason[one.pause.reason], at(one.pause.at))
  if (one.mutedUntil && isMuted(one, now)) return mutedUntil(at(one.mutedUntil))
  return one.nextDue === undefined ? nothingDue : next(at(one.nextDue))
}

const isMuted = ({ mutedUntil }: Subscription, now: Date): boolean =>
  mutedUntil !== undefined && Date.parse(mutedUntil) > now.getTime()
