import { FONTS, widthOf } from '../../src/charts/text.ts'
import { readXml } from './read-xml.ts'

/** What a reader sees of a chart, with where it is, in css pixels. */
export type Seen = {
  readonly width: number
  readonly height: number
  readonly ground: string
  readonly texts: readonly (Box & { readonly words: string; readonly size: number })[]
  /** Bars only, no grid and no ground. */
  readonly bars: readonly (Box & { readonly isDashed: boolean })[]
  /** Rectangles with their colour, the ground first. */
  readonly fills: readonly (Box & { readonly fill: string })[]
  /** Everything that is neither a rectangle nor text. */
  readonly drawn: readonly (Box & Drawn)[]
  readonly shapes: readonly Box[]
}

type Drawn = { readonly fill: string; readonly stroke: string; readonly isDashed: boolean }

export type Box = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Reads a chart back from its SVG; throws where that is not well-formed. */
export function readChart(svg: string): Seen {
  const elements = readXml(svg)
  const root = elements.at(-1)
  if (root?.name !== 'svg') throw new Error('no svg')
  const rects = elements.filter(({ name }) => name === 'rect').map(({ attributes }) => attributes)
  const [ground] = rects
  const boxes = rects.map((rect) => ({ ...boxOf(rect), isDashed: 'stroke-dasharray' in rect }))
  const fills = rects.map((rect, i) => ({ ...boxOf(rect), fill: rects[i]?.['fill'] ?? '' }))
  const drawn = elements.flatMap(({ name, attributes }) =>
    name === 'path' ? [pathOf(attributes)] : name === 'circle' ? [circleOf(attributes)] : [],
  )
  return {
    width: Number(root.attributes['width']),
    height: Number(root.attributes['height']),
    ground: ground?.['fill'] ?? '',
    texts: elements.filter(({ name }) => name === 'text').map(textOf),
    bars: boxes.filter((_, i) => 'rx' in (rects[i] ?? {})),
    fills,
    drawn,
    shapes: [...boxes, ...drawn],
  }
}

type Attributes = Readonly<Record<string, string>>

/** The outline of a rectangle lies half within it and half around it. */
function boxOf(rect: Attributes): Box {
  const of = (name: string) => Number(rect[name] ?? 0)
  const around = of('stroke-width') / 2
  return {
    left: of('x') - around,
    right: of('x') + of('width') + around,
    top: of('y') - around,
    bottom: of('y') + of('height') + around,
  }
}

const drawnOf = (attributes: Attributes): Drawn => ({
  fill: attributes['fill'] ?? '',
  stroke: attributes['stroke'] ?? '',
  isDashed: 'stroke-dasharray' in attributes,
})

/** Around all points of a path, which are absolute, and half its stroke. */
function pathOf(attributes: Attributes): Box & Drawn {
  const [xs, ys]: [number[], number[]] = [[], []]
  for (const [, command, numbers = ''] of (attributes['d'] ?? '').matchAll(/([A-Z])([^A-Z]*)/g)) {
    const values = numbers.trim().split(' ').filter(Boolean).map(Number)
    if (command === 'V') ys.push(...values)
    else if (command === 'H') xs.push(...values)
    else for (const [i, value] of values.entries()) (i % 2 === 0 ? xs : ys).push(value)
  }
  const around = Number(attributes['stroke-width'] ?? 0) / 2
  return {
    ...drawnOf(attributes),
    left: Math.min(...xs) - around,
    right: Math.max(...xs) + around,
    top: Math.min(...ys) - around,
    bottom: Math.max(...ys) + around,
  }
}

function circleOf(attributes: Attributes): Box & Drawn {
  const [x = 0, y = 0, radius = 0] = ['cx', 'cy', 'r'].map((name) => Number(attributes[name]))
  const box = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
  return { ...drawnOf(attributes), ...box }
}

function textOf({ attributes, text }: { attributes: Attributes; text: string }) {
  const of = (name: string) => Number(attributes[name])
  const isBold = attributes['font-weight'] === '700'
  const width = widthOf(text, { size: of('font-size'), isBold })
  const shares = { start: 0, middle: 0.5, end: 1 } as const
  // The three words are all that is written there; anything else makes the box NaN.
  const left = of('x') - width * shares[attributes['text-anchor'] as keyof typeof shares]
  return {
    words: text,
    size: of('font-size'),
    left,
    right: left + width,
    top: of('y') - of('font-size') * 0.85,
    bottom: of('y') + of('font-size') * 0.25,
  }
}

/** Whether two boxes share more than a rounded edge. */
export const overlap = (a: Box, b: Box): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.1 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.1

/** The size of figures and labels, which is the smallest there is. */
export const SMALLEST = FONTS.label.size
