import { createHash } from 'node:crypto'
import type { Log } from '#core/log.ts'
import type { Ground, Pictures } from '#core/picture.ts'
import { draw } from './draw.ts'
import { type Painter, SCALE } from './png.ts'

/** Pictures kept, some 30 kB each. */
const KEPT_MAX = 50

/** An answer does not wait longer for its picture. */
const PAINT_MS_MAX = 1_000

/** More at once would only be late. */
const PAINTING_MAX = 8

/**
 * Draws charts with a painter, dark unless told otherwise. The same chart is painted once, and kept
 * while it is among the last 50 asked for.
 */
export function createPictures({
  paint,
  log,
  ground = 'dark',
}: Painter & {
  readonly log?: Log | undefined
  readonly ground?: Ground
}): Pictures {
  const painted = keptPaint(paint)
  const without = (why: 'late' | 'busy' | 'failed', fault?: string) => {
    log?.('warn', 'charts.not-painted', { why, fault })
    return undefined
  }
  return async (drawable, words) => {
    try {
      const drawing = draw(drawable, words, ground)
      if (drawing === undefined) return undefined
      const painting = painted(drawing.svg)
      if (painting === undefined) return without('busy')
      const png = await inTime(painting)
      if (png === undefined) return without('late')
      const { alt, width, height } = drawing
      return { png, alt, width: width * SCALE, height: height * SCALE }
    } catch (error) {
      // The message could hold what the chart says, which has no place in a log.
      return without('failed', error instanceof Error ? error.name : typeof error)
    }
  }
}

/** Paints a drawing unless it has lately been painted, or is being painted; undefined when busy. */
function keptPaint(paint: Painter['paint']): (svg: string) => Promise<Uint8Array> | undefined {
  const kept = new Map<string, Promise<Uint8Array>>()
  let painting = 0

  async function paintNew(svg: string): Promise<Uint8Array> {
    painting += 1
    try {
      return await paint(svg)
    } finally {
      painting -= 1
    }
  }

  function keep(key: string, png: Promise<Uint8Array>): void {
    kept.delete(key)
    kept.set(key, png) // What was asked for last stands last.
    const [oldest] = kept.keys()
    if (kept.size > KEPT_MAX && oldest !== undefined) kept.delete(oldest)
    png.catch(() => {
      if (kept.get(key) === png) kept.delete(key)
    })
  }

  return (svg) => {
    const key = createHash('sha256').update(svg).digest('base64')
    const known = kept.get(key)
    if (known === undefined && painting >= PAINTING_MAX) return undefined
    const png = known ?? paintNew(svg)
    keep(key, png)
    return png
  }
}

/** What is done in time; undefined when it is late. Being late does not stop it. */
async function inTime<T>(doing: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, PAINT_MS_MAX, undefined)
  })
  try {
    return await Promise.race([doing, late])
  } finally {
    clearTimeout(timer)
  }
}
