import type { Bar } from '#core/brief.ts'
import { oneLine } from '#core/one-line.ts'
import type { Chart } from '#core/picture.ts'
import type { Words } from '#core/words.ts'

/**
 * Characters Discord takes as alt text, which is fewer than Slack takes.
 *
 * @see https://docs.discord.com/developers/resources/message#attachment-object
 */
export const ALT_MAX = 1_024

/** A longer title leaves no room for figures. */
const TITLE_MAX = 300

/**
 * A chart in words, with every figure; as many whole figures as fit, and how many more there are,
 * where not all do. "Bar chart, Events a year: 2022 0, 2023 12 (partial)."
 */
export function altText({ title, bars }: Chart, words: Words): string {
  const head = shortened(oneLine(title).trim())
  const write = (figures: readonly string[]) =>
    words.chat.barChart(head, figures, bars.length - figures.length)
  const all = bars.slice(0, ALT_MAX / 2).map((bar) => figureOf(bar, words))
  if (all.join().length <= ALT_MAX && write(all).length <= ALT_MAX) return write(all)
  const isTooLong = (_: string, i: number) => write(all.slice(0, i + 1)).length > ALT_MAX
  return write(all.slice(0, all.findIndex(isTooLong)))
}

/** Cut where it can be seen. */
function shortened(title: string): string {
  const characters = [...title]
  if (characters.length <= TITLE_MAX) return title
  return `${characters.slice(0, TITLE_MAX - 1).join('')}…`
}

const figureOf = ({ label, value, partial }: Bar, { chat, frame, number }: Words): string =>
  `${oneLine(label)} ${number(value)}${partial ? frame.bracketed(chat.partial) : ''}`.trim()
