import type { Timeline } from '#core/picture.ts'
import type { Words } from '#core/words.ts'
import { HEIGHT_MAX, INNER, MARGIN, WIDTH } from './body.ts'
import { frameFor, grid } from './frame.ts'
import { lanesAt, placed } from './lanes.ts'
import { legend } from './legend.ts'
import { markList } from './mark-list.ts'
import { marksAt, numbered } from './marks.ts'
import { paragraph, titleAt } from './paragraph.ts'
import { documentOf } from './svg.ts'
import { FONTS, wrapped } from './text.ts'
import type { Theme } from './theme.ts'
import { momentOf } from './time.ts'
import { meanings } from './timeline-legend.ts'

/** More lanes cannot be told apart at a glance; a timeline says how many it leaves out. */
export const LANES_MAX = 12

/** More events cannot be told apart either. */
export const MARKS_MAX = 12

/** More than any timeline has, of spans and of characters. */
const SPANS_MAX = 120
const CHARACTERS_MAX = 20_000

const GAP = 8

/** A timeline without what has no room in a picture, and how much that is. */
export const roomFor = ({ lanes, marks, ...rest }: Timeline) => ({
  shown: { ...rest, lanes: lanes.slice(0, LANES_MAX), marks: marks.slice(0, MARKS_MAX) },
  lanesLeft: Math.max(0, lanes.length - LANES_MAX),
  marksLeft: Math.max(0, marks.length - MARKS_MAX),
})

/**
 * A timeline as an SVG document, 520 css pixels wide: lanes of spans, below them the axis with the
 * numbers of the events, and below that the events in words. Undefined where nothing has a date, or
 * where it would be higher than 4,000 css pixels.
 */
export function timelineSvg(timeline: Timeline, words: Words, theme: Theme): string | undefined {
  const { shown: drawn, lanesLeft, marksLeft } = roomFor(timeline)
  if (isTooMuch(drawn)) return undefined
  const until = momentOf(drawn.until)
  const lanes = drawn.lanes.map((lane) => placed(lane, until?.to, { words }))
  const marks = numbered(drawn.marks, words)
  const extents = lanes.flatMap(({ spans }) => spans.map(({ extent }) => extent))
  const dated = marks.flatMap(({ when }) => (when ? [when] : []))
  const frame = frameFor(extents, dated, words, theme)
  if (!frame) return undefined
  const heading = titleAt(drawn.title, theme)
  const rows = lanesAt(lanes, heading.height + 2, frame)
  const events = marksAt(marks, heading.height + 2 + rows.height, frame)
  let floor = heading.height + 2 + rows.height + events.height
  const axis = floor - 26
  const list = markList(marks, floor + GAP, frame)
  if (marks.length > 0) floor += GAP + list.height
  const key = legend(meanings({ extents, marks, until: drawn.until }, frame), floor + GAP, theme)
  if (key.height > 0) floor += GAP + key.height
  const left = lanesLeft + marksLeft > 0 ? words.pictures.leftOut(lanesLeft, marksLeft) : ''
  const lines = wrapped(left, FONTS.label, INNER)
  const note = paragraph(lines, { x: MARGIN, top: floor + GAP / 2, fill: theme.label })
  const height = Math.ceil(floor + (note.height > 0 ? GAP / 2 + note.height : 0) + MARGIN * 0.75)
  if (height > HEIGHT_MAX) return undefined
  return documentOf({ width: WIDTH, height, ground: theme.ground }, [
    ...grid(frame, heading.height, axis),
    ...heading.elements,
    ...rows.elements,
    ...events.elements,
    ...list.elements,
    ...key.elements,
    ...note.elements,
  ])
}

function isTooMuch({ title, lanes, marks }: Timeline): boolean {
  const spans = lanes.flatMap((lane) => lane.spans)
  if (spans.length > SPANS_MAX) return true
  const dates = spans.flatMap(({ from = '', to = '', seen = '' }) => [from, to, seen])
  const labels = [...lanes, ...spans, ...marks].map(({ label = '' }) => label)
  const sayings = [title, ...labels, ...dates, ...marks.map(({ date }) => date)]
  return sayings.reduce((sum, { length }) => sum + length, 0) > CHARACTERS_MAX
}
