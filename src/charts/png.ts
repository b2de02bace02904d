import { readFile } from 'node:fs/promises'
import type { Node, Renderer } from '@takumi-rs/core'
import type { Log } from '#core/log.ts'
import { HEIGHT_MAX, WIDTH } from './body.ts'
import { coverageOf } from './coverage.ts'
import { haveAll, readSlices, type Slice, slicesFor } from './fonts.ts'
import { type Drawing, type Text, takeApart, writtenIn } from './svg.ts'

/** Pixels of the PNG to a css pixel, so that text is sharp on dense screens. */
export const SCALE = 2

/** That the font lacks a character. A name with a box in it would be no name. */
export class MissingGlyph extends Error {
  override readonly name = 'MissingGlyph'
}

/**
 * Turns a drawing made here into a PNG, one at a time. Rejects where it cannot, with `MissingGlyph`
 * where the font lacks a character of it.
 */
export type Painter = { readonly paint: (svg: string) => Promise<Uint8Array> }

/** `showsMissing`: to paint characters that the font lacks after all, as the box it has for them. */
export type PainterLook = { readonly showsMissing?: boolean }

/**
 * A painter, or undefined where there is none: Takumi is native code for the usual platforms, and
 * whoever runs on another goes on without pictures. Parts of the font are read when first needed
 * and kept; all of them together are some 25 MB in memory.
 *
 * @see https://takumi.kane.tw/docs/integration
 */
export async function createPainter(
  log?: Log,
  { showsMissing = false }: PainterLook = {},
): Promise<Painter | undefined> {
  try {
    const [{ Renderer }, slices] = await Promise.all([import('@takumi-rs/core'), readSlices()])
    // Who keeps pictures keeps them as PNG; their pixels would take a hundred times as much.
    return painterWith(new Renderer({ cacheMaxBytes: 0 }), slices, showsMissing)
  } catch (error) {
    log?.('warn', 'charts.unavailable', {
      platform: `${process.platform}-${process.arch}`,
      fault: error instanceof Error ? error.name : typeof error,
      effect: 'charts are sent as text, without a picture',
    })
    return undefined
  }
}

function painterWith(renderer: Renderer, slices: readonly Slice[], showsMissing: boolean): Painter {
  const registered = new Map<Slice, ReadonlySet<number>>()
  let turn: Promise<unknown> = Promise.resolve()

  /** Makes the parts of the font known that a text needs, and says whether they have all of it. */
  async function register(text: string): Promise<boolean> {
    const needed = slicesFor(text, slices)
    for (const slice of needed) {
      if (registered.has(slice)) continue
      const data = await readFile(slice.path)
      const unicodeRange = slice.ranges.map(([first, last]): [number, number] => [first, last])
      await renderer.registerFont({ name: FAMILY, data, unicodeRange })
      registered.set(slice, coverageOf(data))
    }
    return haveAll(needed, text, (slice) => registered.get(slice))
  }

  async function paintNow(svg: string): Promise<Uint8Array> {
    const drawing = takeApart(svg)
    const { width, height } = drawing
    if (width * height > PIXELS_MAX) throw new Error(`${width} by ${height} is too large`)
    const isWhole = await register(writtenIn(drawing))
    if (!isWhole && !showsMissing) throw new MissingGlyph('the font lacks a character')
    const size = { width: width * SCALE, height: height * SCALE }
    return renderer.render(nodeOf(drawing), { ...size, devicePixelRatio: SCALE, format: 'png' })
  }

  return {
    // One at a time: the pixels of one picture are in memory, and no more.
    paint(svg) {
      const painted = turn.then(() => paintNow(svg))
      turn = painted.catch(() => undefined)
      return painted
    },
  }
}

const FAMILY = 'Noto Sans SC'

/** Css pixels of the largest picture: while it is painted each takes four pixels of four bytes. */
const PIXELS_MAX = WIDTH * HEIGHT_MAX

/**
 * A drawing as a tree for Takumi: the shapes as one image, and above it each text as a node, because
 * texts within an SVG image lose the font's fallbacks.
 */
const nodeOf = ({ width, height, shapes, texts }: Drawing): Node => ({
  type: 'container',
  style: { display: 'flex', position: 'relative', width, height },
  children: [
    { type: 'image', src: shapes, width, height, style: { position: 'absolute', left: 0, top: 0 } },
    ...texts.map((text) => textNode(text, width)),
  ],
})

/** The font's own metrics, in ems: a line with this height has its baseline this far down. */
const LINE_HEIGHT = 1.5
const BASELINE = 1.186

const textNode = ({ x, y, anchor, font, fill, words }: Text, width: number): Node => ({
  type: 'text',
  text: words.replaceAll(APOSTROPHE, "'"),
  style: {
    position: 'absolute',
    top: y - font.size * BASELINE,
    ...(anchor === 'start' ? { left: x } : { left: x - width, textAlign: ALIGN[anchor] }),
    ...(anchor === 'start' ? {} : { width: anchor === 'end' ? width : 2 * width }),
    fontFamily: FAMILY,
    fontSize: font.size,
    fontWeight: font.isBold ? 700 : 400,
    // A Chinese font draws quotation marks and dots as wide as a character, unless told not to.
    fontFeatureSettings: '"palt"',
    lineHeight: LINE_HEIGHT,
    whiteSpace: 'pre',
    color: fill,
  },
})

/** The font draws it as wide as a digit, which tears Latin words and short years apart. */
const APOSTROPHE = /(?<=[\p{sc=Latin}\d])[‘’]|[‘’](?=[\p{sc=Latin}\d])/gu

const ALIGN = { middle: 'center', end: 'right' } as const
