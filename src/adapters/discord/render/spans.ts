import type { Footnote, Line, Span } from '#core/brief.ts'
import { oneLine } from '#core/one-line.ts'
import type { Drawable, Picture } from '#core/picture.ts'
import { placeAddress } from '#core/place.ts'
import type { Words } from '#core/words.ts'
import { fitsInCode } from './escape.ts'
import { hostOf, isHonestLabel, linkTarget } from './links.ts'
import { mentionOf } from './mentions.ts'

/** What the spans of one answer are read with. */
export type Reading = {
  readonly words: Words
  /** The address a footnote's mark leads to, fit for a link. */
  readonly targetOf: (note: number) => string | undefined
  /** What is shown as a picture. */
  readonly pictures: Painted
}

/** Blocks of an answer with their pictures. */
export type Painted = ReadonlyMap<Drawable, Picture>

/** How the footnotes of one answer are found. Where two have the same number the first counts. */
export function readingOf(
  footnotes: readonly Footnote[],
  words: Words,
  pictures: Painted = new Map(),
): Reading {
  const targets = new Map<number, string | undefined>()
  for (const { number, url } of footnotes) {
    if (!targets.has(number)) targets.set(number, url === undefined ? undefined : linkTarget(url))
  }
  return { words, targetOf: (note) => targets.get(note), pictures }
}

/**
 * A line in the spans Discord can show: words on one line, strong words, marks, code that fits
 * between backticks, and links whose words and address are fit for one. Neighbouring words become
 * one span, so that nothing can form across two of them.
 */
export const showable = (line: Line, reading: Reading): Line =>
  line
    .flatMap((span) => showableSpan(span, reading))
    .reduce<Span[]>(joinSpan, [])
    .map((span) => (typeof span === 'string' ? oneLine(span) : span))
    .filter((span) => span !== '')

/** Whether a line shows no words at all. */
export const isBlank = (line: Line, reading: Reading): boolean =>
  showable(line, reading).every((span) => typeof span === 'string' && span.trim() === '')

/** Adds a span to those before it; marks of two alike would read as one mark, or as none. */
function joinSpan(spans: Span[], span: Span): Span[] {
  const last = spans.at(-1) ?? ''
  const at = spans.length - 1
  if (typeof span === 'string') {
    if (at >= 0 && typeof last === 'string') spans[at] = last + span
    else if (span !== '') spans.push(span)
  } else if (typeof last === 'object' && 'strong' in last && 'strong' in span) {
    spans[at] = { strong: last.strong + span.strong }
  } else if (typeof last === 'object' && isCode(last) && isCode(span)) {
    spans.push(' ', span)
  } else spans.push(span)
  return spans
}

const isCode = (span: Exclude<Span, string>): boolean => 'code' in span

function showableSpan(span: Span, { words }: Reading): Line {
  if (typeof span === 'string') return [oneLine(span)]
  if ('strong' in span) {
    const words = oneLine(span.strong)
    return [words.trim() === '' ? words : { strong: words }]
  }
  if ('quiet' in span) return [oneLine(span.quiet)]
  if ('certainty' in span) return [certaintyWords(span, words)]
  if ('link' in span) return showableLink(span)
  if ('place' in span) return showablePlace(span)
  if ('command' in span) return [showableCommand(span.command)]
  if ('code' in span) return [showableCode(oneLine(span.code).trim())]
  return [span]
}

/** A colour or a slant is lost on many eyes, so the word itself always stands there. */
function certaintyWords(
  { certainty, text }: Extract<Span, { certainty: unknown }>,
  words: Words,
): string {
  const shown = oneLine(text)
  const word = words.certainty[certainty]
  const isSaid = [certainty, word].some((one) => shown.toLowerCase().includes(one.toLowerCase()))
  return isSaid ? shown : `${shown} (${word})`.trimStart()
}

/** A link as it is; the words beside a link that says where it leads; or the words alone. */
function showableLink({ link, to }: { link: string; to: string }): Line {
  const label = oneLine(link).trim()
  const target = linkTarget(to)
  if (target === undefined) return [label || oneLine(to)]
  if (label === '') return [{ link: hostOf(target), to: target }]
  if (isHonestLabel(label, target)) return [{ link: label, to: target }]
  return [`${label} (`, { link: hostOf(target), to: target }, ')']
}

/** A place of Discord as it is, another one as a link, and what has no id of a place as words. */
function showablePlace(span: Extract<Span, { place: unknown }>): Line {
  if (mentionOf(span.place) !== undefined) return [span]
  return showableLink({ link: span.text, to: placeAddress(span.place) ?? '' })
}

/** A command as it is typed on Discord. */
function showableCommand(command: string): Span {
  const words = oneLine(command).trim().replace(/^\//, '')
  return showableCode(words && `/${words}`)
}

/** What is typed, as code unless something in it would end the code. */
const showableCode = (typed: string): Span =>
  typed !== '' && fitsInCode(typed) && typed.length <= CODE_MAX ? { code: typed } : typed

/** What is longer is no code to copy but words to read, which can be broken. */
const CODE_MAX = 300
