import { findInMessage } from './limits/message.ts'
import { quiet } from './sample.ts'

/** A block of so many of something. */
export type Build = (n: number) => object

/** So many letters. */
export const x = (n: number) => 'x'.repeat(n)
/** Plain text of so many letters. */
export const plain = (n: number) => ({ type: 'plain_text', text: x(n) })
/** Markup of so many letters. */
export const mrkdwn = (n: number) => ({ type: 'mrkdwn', text: x(n), verbatim: true })
/** So many of something. */
export const times = <T>(n: number, make: (i: number) => T): T[] =>
  Array.from({ length: n }, (_, i) => make(i))
/** An address of so many letters. */
export const url = (n: number) => `https://a.example/${x(n - 18)}`
/** Rich text of these parts. */
export const rich = (...elements: object[]) => ({ type: 'rich_text', elements })
/** Rich text of one part with these runs. */
export const runs = (...elements: object[]) => rich({ type: 'rich_text_section', elements })
/** A section with something else. */
export const section = (more: object) => ({ type: 'section', text: plain(1), ...more })
/** A picture with something else. */
export const image = (more: object) => ({
  type: 'image',
  image_url: url(20),
  alt_text: 'a',
  ...more,
})
/** A button with something else. */
export const button = (more: object) => ({
  type: 'actions',
  elements: [{ type: 'button', text: plain(1), action_id: 'a', ...more }],
})
/** A menu with something else. */
export const menu = (more: object) => ({
  type: 'actions',
  elements: [{ type: 'static_select', action_id: 'a', ...more }],
})
/** One option, told apart by its number. */
export const option = (i: number, more: object = {}) => ({ text: plain(1), value: `${i}`, ...more })
/** A button that asks first. */
export const confirm = (more: object) => button({ confirm: { text: plain(1), ...more } })
/** One cell. */
export const cell = (text = 'a') => ({ type: 'raw_text', text })
/** A table of so many rows and columns. */
export const table = (rows: number, columns: number) => ({
  type: 'table',
  rows: times(rows, () => times(columns, () => cell())),
})
/** A data table of one column. */
export const dataTable = (rows: number) => ({ ...table(rows, 1), type: 'data_table', caption: 'a' })
/** A bar chart of so many series and labels. */
export const bars = (series: number, labels: number, length = 3) => ({
  type: 'data_visualization',
  title: 'a',
  chart: {
    type: 'bar',
    series: times(series, (s) => ({
      name: `s${s}`,
      data: times(labels, (i) => ({ label: `${i}`.padStart(length, '0'), value: 1 })),
    })),
    axis_config: { categories: times(labels, (i) => `${i}`.padStart(length, '0')) },
  },
})

/** A button told apart by its number. */
export function pressed(i: number) {
  return { type: 'button', text: plain(1), action_id: `a${i}` }
}

/** What Slack would refuse, as paths. */
export const refused = (blocks: readonly object[]): string[] => [
  ...new Set(
    findInMessage({ text: 'a', blocks, ...quiet })
      .filter(({ refusal }) => refusal !== undefined)
      .map(({ path }) => path),
  ),
]
