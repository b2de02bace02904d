import { type Body, MARGIN, WIDTH } from './body.ts'
import type { Extent } from './extent.ts'
import { type Frame, patch } from './frame.ts'
import { line } from './shapes.ts'
import { text } from './svg.ts'
import { FONTS, widthOf, wrapped } from './text.ts'

type Labelled = { readonly extent: Extent; readonly label: string }

/** The row of bars that is labelled. */
type Row = { readonly y: number; readonly height: number }

const LINE = 17
const APART = 10
/** Free within a bar on both sides of its label. */
const INSIDE = 6

/**
 * Labels of spans: within the bar where they fit, and otherwise below it, at a line down from where
 * the bar begins. The height is what the lines below take.
 */
export function callouts(spans: readonly Labelled[], row: Row, frame: Frame): Body {
  const named = spans.filter(({ label }) => label !== '')
  const isInside = ({ extent, label }: Labelled) => {
    if (extent.state === 'vacant') return false
    const { from, to } = extent.sure ?? extent
    const room = frame.x(to) - frame.x(from)
    return widthOf(label, FONTS.label) + 2 * INSIDE <= room
  }
  const below = belowRow(
    named.filter((one) => !isInside(one)),
    row,
    frame,
  )
  return {
    elements: [...named.filter(isInside).map((one) => inside(one, row, frame)), ...below.elements],
    height: below.height,
  }
}

function inside({ extent, label: words }: Labelled, { y }: Row, { x, theme }: Frame): string {
  const at = x((extent.sure ?? extent).from) + INSIDE
  const fill = extent.state === 'held' && extent.sure ? theme.ground : theme.figure
  return text({ x: at, y: y + 14.75, anchor: 'start', font: FONTS.label, fill, words })
}

type Placed = {
  readonly lines: readonly string[]
  readonly left: number
  readonly right: number
  readonly anchor: number
  readonly line: number
}

/**
 * From the right to the left, each on the first line where it has room: then no line down crosses a
 * label, except where one at the right edge had to move to the left.
 */
function belowRow(spans: readonly Labelled[], { y, height }: Row, frame: Frame): Body {
  const { x, theme } = frame
  const placed: Placed[] = []
  for (const { extent, label } of spans.toSorted((a, b) => b.extent.from - a.extent.from)) {
    const lines = wrapped(label, FONTS.label, WIDTH - 2 * MARGIN)
    const width = Math.max(...lines.map((words) => widthOf(words, FONTS.label)))
    const anchor = x(extent.from) + 1
    const left = Math.max(MARGIN, Math.min(anchor - 1, WIDTH - MARGIN - width))
    const right = left + width
    const isFree = (from: number) =>
      !placed.some(
        (other) =>
          other.line < from + lines.length &&
          from < other.line + other.lines.length &&
          other.left < right + APART &&
          left < other.right + APART,
      )
    let from = 0
    while (!isFree(from)) from += 1
    placed.push({ lines, left, right, anchor, line: from })
  }
  const top = y + height + 1
  const baseline = (place: Placed, i: number) => top + LINE * (place.line + i) + 13.5
  const rows = Math.max(0, ...placed.map(({ line: at, lines }) => at + lines.length))
  return {
    elements: [
      ...placed.map((place) => {
        const end = place.anchor < place.left || place.line > 0 ? baseline(place, 0) - 10 : top + 3
        return line([place.anchor, top - 1], [place.anchor, end], { stroke: theme.axis, width: 1 })
      }),
      ...placed.flatMap((place) =>
        place.lines.map((words, i) =>
          patch(place.left, baseline(place, i), widthOf(words, FONTS.label), frame),
        ),
      ),
      ...placed.flatMap((place) =>
        place.lines.map((words, i) =>
          text({
            x: place.left,
            y: baseline(place, i),
            anchor: 'start',
            font: FONTS.label,
            fill: theme.label,
            words,
          }),
        ),
      ),
    ],
    height: rows * LINE + (rows > 0 ? 3 : 0),
  }
}
