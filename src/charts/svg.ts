import type { Font } from './text.ts'

/** A line of text: where, in css pixels, from its baseline and the end it is held at. */
export type Text = {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly font: Font
  readonly fill: string
  readonly words: string
}

/** The parts of a drawing: its size, its texts, and an SVG image of all the rest. */
export type Drawing = {
  readonly width: number
  readonly height: number
  readonly texts: readonly Text[]
  readonly shapes: string
}

/** An SVG document on an opaque ground. */
export const documentOf = (
  { width, height, ground }: { width: number; height: number; ground: string },
  elements: readonly string[],
): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Noto Sans SC, sans-serif">` +
  `${rect({ x: 0, y: 0, width, height, fill: ground })}${elements.join('')}</svg>`

export type Rect = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill: string
  /** Radius of the corners. */
  readonly round?: number
  /** The colour of a dashed outline, which stays within the rectangle. */
  readonly dashed?: string
}

export function rect({ x, y, width, height, fill, round = 0, dashed }: Rect): string {
  const stroke = dashed ? Math.min(1.5, width / 2, height / 2) : 0
  const inset = stroke / 2
  const corner = Math.min(round, width / 2, height / 2)
  return (
    `<rect x="${number(x + inset)}" y="${number(y + inset)}" width="${number(width - stroke)}"` +
    ` height="${number(height - stroke)}"${corner > 0 ? ` rx="${number(corner)}"` : ''} fill="${fill}"` +
    `${dashed ? ` stroke="${dashed}" stroke-width="${number(stroke)}" stroke-dasharray="4 3"` : ''}/>`
  )
}

/** A line of text as an element; its words may be anything that XML can hold. */
export const text = ({ x, y, anchor, font, fill, words }: Text): string =>
  `<text x="${number(x)}" y="${number(y)}" text-anchor="${anchor}" font-size="${font.size}"` +
  ` font-weight="${font.isBold ? 700 : 400}" fill="${fill}">${escaped(words)}</text>`

/**
 * Takes a document made here apart again.
 *
 * @throws Error when it was not made here
 */
export function takeApart(svg: string): Drawing {
  const texts: Text[] = []
  const shapes = svg.replaceAll(TEXT, (_, x, y, anchor, size, weight, fill, words) => {
    const font = { size: +size, isBold: weight === '700' }
    texts.push({ x: +x, y: +y, anchor, font, fill, words: unescaped(words) })
    return ''
  })
  return { ...sizeOf(svg), texts, shapes }
}

/**
 * The size in css pixels of a document made here.
 *
 * @throws Error when it was not made here
 */
export function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /^<svg [^>]*?width="(\d+)" height="(\d+)"/.exec(svg) ?? []
  if (width === undefined || height === undefined) throw new Error('not a drawing of ours')
  return { width: +width, height: +height }
}

const TEXT =
  /<text x="([^"]*)" y="([^"]*)" text-anchor="([^"]*)" font-size="([^"]*)" font-weight="([^"]*)" fill="([^"]*)">([^<]*)<\/text>/g

/** Hundredths of a pixel are as fine as anybody sees. */
export const number = (value: number): string => String(Math.round(value * 100) / 100)

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const CHARACTERS = new Map(Object.entries(ENTITIES).map(([plain, entity]) => [entity, plain]))

const escaped = (words: string): string => words.replaceAll(/[&<>]/g, (one) => ENTITIES[one] ?? '')
const unescaped = (words: string): string =>
  words.replaceAll(/&\w+;/g, (entity) => CHARACTERS.get(entity) ?? entity)

/** All characters that are written in a drawing. */
export const writtenIn = ({ texts }: Pick<Drawing, 'texts'>): string =>
  texts.map(({ words }) => words).join('')
