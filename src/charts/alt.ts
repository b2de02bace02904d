import type { Bar } from '#core/brief.ts'
import { oneLine } from '#core/one-line.ts'
import type { Chart, Drawable } from '#core/picture.ts'
import type { Words } from '#core/words.ts'
import { timelineItems } from './alt-timeline.ts'
import { partsOf } from './stack.ts'
import { roomFor } from './timeline.ts'

/**
 * Characters Slack takes as the description of a file; Discord takes 1,024.
 *
 * @see https://docs.slack.dev/reference/methods/files.getUploadURLExternal
 * @see https://docs.discord.com/developers/resources/message#attachment-object
 */
export const ALT_MAX = 1_000

/** A longer title leaves no room for figures, and longer names of series neither. */
const TITLE_MAX = 300
const SERIES_MAX = 60

/**
 * A picture in words, with every figure, span and event; as many whole ones as fit, and how many
 * more there are, where not all do. "Bar chart, Events a year: 2022 0, 2023 12 (partial)."
 */
export function altText(drawable: Drawable, words: Words): string {
  const title = shortened(oneLine(drawable.title).trim(), TITLE_MAX)
  if (drawable.kind === 'chart') {
    const { bars, series = [] } = drawable
    const note = shortened(oneLine(drawable.note ?? '').trim(), TITLE_MAX)
    const write = writerOf(title, series, note, words)
    return asMuchAsFits(bars, (bar) => figureOf(bar, series.length, words), write)
  }
  const { shown, lanesLeft, marksLeft } = roomFor(drawable)
  const { items, until } = timelineItems(shown, words)
  const left = lanesLeft + marksLeft > 0 ? words.pictures.leftOut(lanesLeft, marksLeft) : ''
  return asMuchAsFits(
    items,
    (item) => item,
    (some, more) => words.pictures.timeline({ title, until, items: some, more, left }),
  )
}

type Write = (items: readonly string[], more: number) => string

const writerOf =
  (title: string, series: Chart['series'] & {}, note: string, words: Words): Write =>
  (figures, more) => {
    const behind = note && `${words.language === 'en' ? ' ' : ''}${note}`
    if (series.length === 0) return words.chat.barChart(title, figures, more) + behind
    const names = series.map((name) => shortened(oneLine(name).trim(), SERIES_MAX))
    return words.pictures.stackedChart(title, names, figures, more) + behind
  }

function asMuchAsFits<T>(all: readonly T[], say: (one: T) => string, write: Write): string {
  const said = all.slice(0, ALT_MAX / 2).map(say)
  const writeFirst = (count: number) => write(said.slice(0, count), all.length - count)
  if (said.join().length <= ALT_MAX && writeFirst(said.length).length <= ALT_MAX)
    return writeFirst(said.length)
  return writeFirst(said.findIndex((_, i) => writeFirst(i + 1).length > ALT_MAX))
}

/** Cut where it can be seen. */
function shortened(title: string, most: number): string {
  const characters = [...title]
  if (characters.length <= most) return title
  return `${characters.slice(0, most - 1).join('')}…`
}

/** "2023 12 (partial)"; of a stacked bar with its parts in the order of the series. */
function figureOf(bar: Bar, series: number, { chat, frame, number }: Words): string {
  const parts = series > 0 ? partsOf(bar, series).map(number) : []
  const notes = [...parts, ...(bar.partial ? [chat.partial] : [])]
  const more = notes.length > 0 ? frame.bracketed(frame.joined(notes)) : ''
  return `${oneLine(bar.label)} ${number(bar.value)}${more}`.trim()
}
