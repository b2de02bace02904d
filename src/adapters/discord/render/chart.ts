import { breakLine } from '#core/break-line.ts'
import type { Bar } from '#core/brief.ts'
import { oneLine } from '#core/one-line.ts'
import type { Chart, Drawable } from '#core/picture.ts'
import { fitsInCode } from './escape.ts'
import { sizeOf } from './limits.ts'
import { type RowPiece, rowPiece, textRows } from './rows.ts'
import type { Reading } from './spans.ts'

/** The longest bar, in block characters: what a phone shows beside a year and a number. */
const BAR_MAX = 20
/** A label that takes more columns than this stands above its bar. */
const LABEL_MAX = 12
/** A line of a label above a bar breaks here. */
const LABEL_LINE = 40

/**
 * A chart: as a picture where it was painted, with its figures below in words; else as text. What
 * stacked bars are put together from stands below either.
 */
export function chartRows(chart: Chart, reading: Reading): readonly RowPiece[] {
  const picture = pictureRows(chart, reading)
  return [
    ...(picture.length > 0 ? [...picture, ...figureRows(chart, reading)] : barRows(chart, reading)),
    ...shareRows(chart, reading),
  ]
}

/** The picture of a block; none where it was not painted. */
export function pictureRows(drawable: Drawable, { pictures }: Reading): readonly RowPiece[] {
  const picture = pictures.get(drawable)
  if (picture === undefined) return []
  const { png, alt } = picture
  return [rowPiece({ kind: 'picture', png, alt, drawable })]
}

/** What the picture says, small, for whoever cannot see it well or wants to copy it. */
const figureRows = ({ title, bars }: Chart, reading: Reading): readonly RowPiece[] =>
  textRows(
    [[title, ...bars.map((bar) => `${bar.label} ${figureOf(bar, reading)}`)].join(' · ')],
    reading,
    SMALL,
  )

/** What stacked bars are put together from, small, a line a series; shares of nothing are left out. */
const shareRows = ({ bars, series = [] }: Chart, reading: Reading): readonly RowPiece[] =>
  series.flatMap((name, i) => {
    const shares = bars.flatMap(({ label, shares = [] }) => {
      const share = shares[i] ?? 0
      return share === 0 ? [] : [` · ${label} ${reading.words.number(share)}`]
    })
    return shares.length === 0 ? [] : textRows([{ strong: name }, ...shares], reading, SMALL)
  })

const SMALL = { mark: '-# ', again: '-# ' } as const

/**
 * A chart as text: its title, then a line a bar with label, bar, number, and "partial" where so.
 * In a code block, so that the bars stand below each other; as a list where a label holds something
 * that a code block would not show as it is.
 */
function barRows({ title, bars }: Chart, reading: Reading): readonly RowPiece[] {
  const heading = textRows([{ strong: title }], reading, { isHeading: true })
  const longest = bars.reduce((most, bar) => Math.max(most, lengthOf(bar)), 0)
  const labels = bars.map(({ label }) => oneLine(label).trim())
  if (!labels.every(fitsInCode)) {
    return [
      ...heading,
      ...bars.flatMap((bar, i) => {
        const words = [labels[i], drawn(bar, longest), figureOf(bar, reading)]
        return textRows([words.filter(Boolean).join(' ')], reading, { mark: '- ' })
      }),
    ]
  }
  const width = labels
    .map(columnsOf)
    .filter((columns) => columns <= LABEL_MAX)
    .reduce((most, columns) => Math.max(most, columns), 0)
  const lines = bars.flatMap((bar, i) => {
    const label = labels[i] ?? ''
    const figure = [drawn(bar, longest), figureOf(bar, reading)].filter(Boolean).join(' ')
    if (columnsOf(label) > LABEL_MAX) return [...broken(label), `${' '.repeat(width)} ${figure}`]
    return [`${label}${' '.repeat(width - columnsOf(label))} ${figure}`]
  })
  return [
    ...heading,
    ...lines.map((text, i) => rowPiece({ kind: 'fenced', text, isFirst: i === 0 })),
  ]
}

const figureOf = ({ value, partial }: Bar, { words }: Reading): string =>
  words.number(value) + (partial ? ` ${words.chat.partial}` : '')

/** A count that is no count draws no bar; its number still says what it is. */
const lengthOf = ({ value }: Bar): number => (Number.isFinite(value) ? Math.max(0, value) : 0)

/** More than nothing is never drawn as nothing. */
function drawn(bar: Bar, longest: number): string {
  const share = longest > 0 ? lengthOf(bar) / longest : 0
  return '█'.repeat(share > 0 ? Math.max(1, Math.round(share * BAR_MAX)) : 0)
}

const broken = (label: string): readonly string[] =>
  breakLine([label], LABEL_LINE, (span) => (typeof span === 'string' ? sizeOf(span) : 0))
    .map((line) => line.join('').trim())
    .filter(Boolean)

/** Columns a label takes in a code block: two for characters of East Asian scripts. */
const columnsOf = (label: string): number => label.replaceAll(WIDE, '  ').length

const WIDE = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff01-\uff60]/gu
