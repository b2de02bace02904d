import { describe, expect, it } from 'vitest'
import { en } from '#core/words-en.ts'
import { draw } from '#root/charts/draw.ts'
import { createWholeDraw } from '#root/charts/draw-whole.ts'
import { createPainter } from '#root/charts/png.ts'

const titled = (title: string) =>
  ({ kind: 'chart', title, bars: [{ label: '2023', value: 3 }] }) as const

describe('a drawing that is shown before it is painted', () => {
  it.each([
    ['Cases a year', true],
    ['徐㼆', true],
    ['Person العربية', false],
    ['Beneš č', false],
  ])('is there where the painter paints it: %s, %s', async (title, isThere) => {
    const [painter, drawWhole] = await Promise.all([createPainter(), createWholeDraw()])
    const drawn = draw(titled(title), en, 'dark')
    const painted = painter?.paint(drawn?.svg ?? '').then(
      () => true,
      () => false,
    )
    expect(await painted).toBe(isThere)
    expect(drawWhole(titled(title), en, 'dark') !== undefined).toBe(isThere)
    if (isThere) expect(drawWhole(titled(title), en, 'dark')).toEqual(drawn)
  })
})
