import type { RichTextChannelMention, RichTextLink, RichTextText } from '@slack/types'
import type { Footnote, Line, Span } from '#core/brief.ts'
import { oneLine } from '#core/one-line.ts'
import { type Place, placeAddress } from '#core/place.ts'
import type { Certainty } from '#core/vocabulary.ts'
import type { Words } from '#core/words.ts'
import { SHARES } from './limits.ts'
import { isDisguise, linkAddress, linkTo, shownAddress } from './link.ts'
import type { ShownPictures } from './shown.ts'

/** What spans need to know of the answer they stand in and of how it is asked. */
export type Look = {
  readonly words: Words
  /** The slash command that takes every question, such as `/vigil`. */
  readonly prefix: string
  /** The workspace it is shown in: only channels of its own have a name there. */
  readonly team?: string | undefined
  readonly pictures?: ShownPictures | undefined
  /** Where a footnote's mark leads. */
  readonly addresses: ReadonlyMap<number, string>
}

/** Words in one style, a link, or a channel by its name: all that rich text is made of. */
export type Run = RichTextText | RichTextLink | RichTextChannelMention

/** The addresses of footnotes, by their number; without those that cannot be a link. */
export const addressesOf = (footnotes: readonly Footnote[]): ReadonlyMap<number, string> =>
  new Map(
    footnotes.flatMap(({ number, url }) => {
      const address = url === undefined ? undefined : linkAddress(url)
      return address === undefined ? [] : [[number, address] as const]
    }),
  )

/**
 * The same line with nothing left to decide: words on one line, certainty said, links clean. What
 * is too long to stay whole becomes words, which can be broken.
 */
export const tidy = (line: Line, look: Look): Line =>
  line.flatMap((span) => tidied(span, look)).filter((span) => span !== '')

/** A tidied line as runs of rich text; `isBold` makes all its words bold. */
export function runsOf(line: Line, look: Look, isBold = false): Run[] {
  const runs: Run[] = []
  for (const run of line.map((span) => runOf(span, look, isBold))) {
    const last = runs.at(-1)
    if (run.type === 'text' && last?.type === 'text' && isSameStyle(run, last)) {
      runs[runs.length - 1] = { ...last, text: last.text + run.text }
    } else runs.push(run)
  }
  return trimmed(runs)
}

/** Words that are only whole when they are not broken, and no longer than this. */
const WHOLE_MAX = 500

function tidied(span: Span, look: Look): Line {
  if (typeof span === 'string') return [oneLine(span)]
  if ('strong' in span) return filled({ strong: oneLine(span.strong) }, span.strong)
  if ('quiet' in span) return filled({ quiet: oneLine(span.quiet) }, span.quiet)
  if ('certainty' in span) return [certaintyWords(span, look.words)]
  if ('link' in span) return linked(span.link, span.to)
  if ('note' in span) return [span]
  if ('place' in span) return placed(span, look)
  const code = 'code' in span ? oneLine(span.code) : typedCommand(span.command, look.prefix)
  return code.length > WHOLE_MAX ? [code] : filled({ code }, code)
}

const filled = (span: Span, words: string): Line => (oneLine(words) === '' ? [] : [span])

/**
 * A line to type, as Slack takes it, in any language. What is no command, such as `name:value`,
 * stays as it is.
 */
export function typedCommand(command: string, prefix: string): string {
  const words = oneLine(command)
  return /^\p{L}[\p{L}-]*(?: |$)/u.test(words) ? `${prefix} ${words}` : words
}

/** A colour is lost on many eyes and there is none here, so the word itself always stands there. */
function certaintyWords(
  { certainty, text }: { certainty: Certainty; text: string },
  words: Words,
): string {
  const shown = oneLine(text)
  const word = words.certainty[certainty]
  const isSaid = [certainty, word.toLowerCase()].some((one) => shown.toLowerCase().includes(one))
  return isSaid ? shown : `${shown} (${word})`.trimStart()
}

/** Words with an address behind them; beside them, where they would hide or overflow it. */
export function linked(label: string, to: string): Line {
  const address = linkAddress(to)
  if (address === undefined) return [oneLine(label)]
  const words = oneLine(label).trim()
  if (words === '') return [{ link: shownAddress(address), to: address }]
  const whole = JSON.stringify(words).length + JSON.stringify(address).length
  if (words.length <= WHOLE_MAX && whole < SHARES.line - 100 && !isDisguise(words, address)) {
    return [{ link: words, to: address }]
  }
  return [`${words} `, { link: shownAddress(address), to: address }]
}

/**
 * Whether Slack shows a place by name without calling anybody. An element for a person would notify
 * them: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
 */
const isNamed = ({ platform, space, kind, id }: Place, { team }: Look): boolean =>
  platform === 'slack' && space === team && kind === 'channel' && CHANNEL.test(id)

/** A public or a private channel; a conversation of two has no name of its own. */
const CHANNEL = /^[CG][A-Z0-9]{2,20}$/

/** A place that Slack names, whatever its words are; else its words, as a link where one leads there. */
const placed = ({ place, text }: Extract<Span, { place: unknown }>, look: Look): Line =>
  isNamed(place, look) ? [{ place, text: `#${place.id}` }] : linked(text, placeAddress(place) ?? '')

function runOf(span: Span, { addresses }: Look, isBold: boolean): Run {
  if (typeof span === 'string') return text(span, isBold ? { bold: true } : undefined)
  if ('strong' in span) return text(span.strong, { bold: true })
  if ('quiet' in span) return text(span.quiet, { italic: true })
  if ('certainty' in span) return text(span.text)
  if ('command' in span) return text(span.command, { code: true })
  if ('code' in span) return text(span.code, { code: true })
  if ('link' in span) return linkTo(span.to, span.link)
  if ('place' in span) return { type: 'channel', channel_id: span.place.id }
  const address = addresses.get(span.note)
  return address === undefined ? text(`[${span.note}]`) : linkTo(address, `[${span.note}]`)
}

/** What runs say; the name of a channel is Slack’s to say. */
export const wordsOf = (runs: readonly Run[]): string =>
  runs.map((run) => (run.type === 'channel' ? '' : (run.text ?? ''))).join('')

const text = (words: string, style?: NonNullable<RichTextText['style']>): RichTextText => ({
  type: 'text',
  text: words,
  ...(style ? { style } : {}),
})

const isSameStyle = (a: RichTextText, b: RichTextText): boolean =>
  JSON.stringify(a.style) === JSON.stringify(b.style)

/** Without the spaces at either end, and empty when nothing else is left: Slack refuses no words. */
function trimmed(runs: readonly Run[]): Run[] {
  const trimmedRuns = runs.map((run, i) => {
    if (run.type !== 'text') return run
    const start = i === 0 ? run.text.trimStart() : run.text
    return { ...run, text: i === runs.length - 1 ? start.trimEnd() : start }
  })
  const left = trimmedRuns.filter((run) => run.type === 'channel' || run.text !== '')
  return left.length < runs.length ? trimmed(left) : left
}
