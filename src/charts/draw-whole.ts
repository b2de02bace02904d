import { readFileSync } from 'node:fs'
import type { Draw } from '#core/picture.ts'
import { coverageOf } from './coverage.ts'
import { draw } from './draw.ts'
import { haveAll, readSlices, type Slice, slicesFor } from './fonts.ts'
import { takeApart, writtenIn } from './svg.ts'

/**
 * Draws what the painter would paint: undefined also where the fonts lack a character, because a
 * platform is then sent no picture. Parts of the fonts are read when first needed.
 */
export async function createWholeDraw(): Promise<Draw> {
  const slices = await readSlices()
  const known = new Map<Slice, ReadonlySet<number>>()
  const coverage = (slice: Slice): ReadonlySet<number> => {
    const points = known.get(slice) ?? coverageOf(readFileSync(slice.path))
    known.set(slice, points)
    return points
  }
  return (drawable, words, ground) => {
    const drawing = draw(drawable, words, ground)
    if (drawing === undefined) return undefined
    const text = writtenIn(takeApart(drawing.svg))
    return haveAll(slicesFor(text, slices), text, coverage) ? drawing : undefined
  }
}
