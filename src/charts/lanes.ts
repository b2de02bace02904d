import type { Lane } from '#core/lanes.ts'
import { type Body, INNER, MARGIN, WIDTH } from './body.ts'
import { callouts } from './callouts.ts'
import { type Extent, extentOf } from './extent.ts'
import { type Frame, patch } from './frame.ts'
import { paragraph } from './paragraph.ts'
import { datesOf } from './span-dates.ts'
import { spanShapes } from './span-shape.ts'
import { text } from './svg.ts'
import { FONTS, shown, widthOf, wrapped } from './text.ts'

/** A lane whose spans are placed; those that cannot be are only named. */
export type PlacedLane = {
  readonly label: string
  readonly spans: readonly { readonly extent: Extent; readonly label: string }[]
  /** Labels of spans of which no end says where they lie. */
  readonly undated: readonly string[]
  /** From when to when, where the lane has no other labels. */
  readonly dates: string
}

/** Bars as high as their labels, where they have some, and without. */
const LABELLED = 20
const BARE = 10

const LINE = 19
/** Free between a label and its bar, between bars of a lane, and below a lane. */
const BELOW_LABEL = 3
const BETWEEN = 3
const BELOW = 11

/** Free between a label and the dates beside it. */
const BESIDE = 14

/** Lanes one below the other from `top` downwards. */
export function lanesAt(lanes: readonly PlacedLane[], top: number, frame: Frame): Body {
  const hasLabels = lanes.some(({ spans }) => spans.some(({ label }) => label !== ''))
  const look = { height: hasLabels ? LABELLED : BARE, isOneLine: lanes.every(isShort) }
  const elements: string[] = []
  let y = top
  for (const lane of lanes) {
    const body = laneAt(lane, y, look, frame)
    elements.push(...body.elements)
    y += body.height + BELOW
  }
  return { elements, height: y - top }
}

/** How all lanes of a timeline look: how high their bars are, and where their dates stand. */
type Look = { readonly height: number; readonly isOneLine: boolean }

const isShort = ({ label, dates }: PlacedLane): boolean =>
  widthOf(label, FONTS.lane) + (dates ? BESIDE + widthOf(dates, FONTS.label) : 0) <= INNER

function laneAt(lane: PlacedLane, top: number, look: Look, frame: Frame): Body {
  const { height } = look
  const head = headAt(lane, top, look, frame)
  let y = top + head.height
  const elements = [...head.elements]
  for (const row of rowsOf(lane.spans)) {
    const held = row.filter(({ extent }) => extent.state === 'held')
    const shapes = [...row.filter((span) => !held.includes(span)), ...held].map(({ extent }) =>
      spanShapes(extent, { y, height }, frame),
    )
    elements.push(...shapes.flatMap(({ under }) => under), ...shapes.flatMap(({ over }) => over))
    const labels = callouts(row, { y, height }, frame)
    elements.push(...labels.elements)
    y += height + BETWEEN + labels.height
  }
  return { elements, height: y - top }
}

/** The label of a lane, and its dates at the other end of the line or below it. */
function headAt(
  { label, dates, undated }: PlacedLane,
  top: number,
  { isOneLine }: Look,
  frame: Frame,
): Body {
  const { theme } = frame
  const datesWidth = widthOf(dates, FONTS.label)
  const lines = wrapped(label, FONTS.lane, INNER)
  const below = [...(isOneLine ? [] : [dates]), ...undated].flatMap((words) =>
    wrapped(words, FONTS.label, INNER),
  )
  const name = paragraph(lines, {
    x: MARGIN,
    top,
    fill: theme.figure,
    font: FONTS.lane,
    leading: LINE,
  })
  const nameHeight = Math.max(name.height, isOneLine && dates ? LINE : 0)
  const rest = paragraph(below, { x: MARGIN, top: top + nameHeight, fill: theme.label })
  const beside = { x: WIDTH - MARGIN, y: top + LINE * 0.75, anchor: 'end' } as const
  return {
    elements: [
      ...lines.map((words, i) =>
        patch(MARGIN, top + LINE * (i + 0.75), widthOf(words, FONTS.lane), frame),
      ),
      ...below.map((words, i) =>
        patch(MARGIN, top + nameHeight + 18 * (i + 0.75), widthOf(words, FONTS.label), frame),
      ),
      ...name.elements,
      ...(isOneLine && dates
        ? [
            patch(beside.x - datesWidth, beside.y, datesWidth, frame),
            text({ ...beside, font: FONTS.label, fill: theme.label, words: dates }),
          ]
        : []),
      ...rest.elements,
    ],
    height: nameHeight + rest.height + BELOW_LABEL,
  }
}

type Spans = PlacedLane['spans']

/** Spans that surely overlap stand below each other. */
function rowsOf(spans: Spans): readonly Spans[] {
  const rows: { spans: Spans[number][]; end: number }[] = []
  for (const span of spans.toSorted((a, b) => a.extent.from - b.extent.from)) {
    const { from, to } = span.extent.sure ?? span.extent
    const row = rows.find(({ end }) => end <= from + 1)
    if (row) {
      row.spans.push(span)
      row.end = Math.max(row.end, to)
    } else rows.push({ spans: [span], end: to })
  }
  return rows.map((row) => row.spans)
}

/** Places the spans of a lane. `until`: the day after the last of what goes on. */
export function placed(
  { label, spans }: Lane,
  until: number | undefined,
  { words }: Pick<Frame, 'words'>,
): PlacedLane {
  const all = spans.map((span) => ({
    extent: extentOf(span, until),
    label: shown(span.label ?? ''),
    dates: datesOf(span, words),
    isHeld: span.state === 'held',
  }))
  // What is unclear beside them has its shape, and would read as if it were held.
  const held = all.some(({ isHeld }) => isHeld) ? all.filter(({ isHeld }) => isHeld) : all
  const isLabelled = all.some((span) => span.label !== '')
  return {
    label: shown(label),
    spans: all.flatMap(({ extent, label: name }) => (extent ? [{ extent, label: name }] : [])),
    undated: isLabelled
      ? all.flatMap((span) => (span.extent ? [] : [`${span.label} ${span.dates}`.trim()]))
      : [],
    dates: isLabelled ? '' : words.pictures.spans(held.map(({ dates }) => dates)),
  }
}
