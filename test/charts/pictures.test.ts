import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Chart, Pictures } from '#core/picture.ts'
import { wordsIn } from '#core/words-in.ts'
import { createPictures } from '../../src/charts/pictures.ts'
import { createPainter } from '../../src/charts/png.ts'
import { readPng } from './read-png.ts'

const en = wordsIn('en')

const chartOf = (value: number, title = 'Events a year'): Chart => ({
  kind: 'chart',
  title,
  bars: [2021, 2022, 2023].map((year) => ({ label: String(year), value })),
})

/** Pictures by a painter that answers as told, with all it was asked and all that was logged. */
function picturesBy(paint: (svg: string) => Promise<Uint8Array>) {
  const painted: string[] = []
  const logged: unknown[] = []
  const pictures: Pictures = createPictures({
    paint: (svg) => {
      painted.push(svg)
      return paint(svg)
    },
    log: (level, event, details) => logged.push({ level, event, ...details }),
  })
  return { pictures, painted, logged }
}

const PNG = new Uint8Array([1, 2, 3])
const never = () => new Promise<Uint8Array>(() => {})

afterEach(() => {
  vi.useRealTimers()
})

describe('a picture', () => {
  it('is a PNG with its size and its words', async () => {
    const painter = await createPainter()
    const picture = painter && (await createPictures(painter)(chartOf(3), en))
    expect(picture?.alt).toBe('Bar chart, Events a year: 2021 3, 2022 3, 2023 3.')
    const { width, height } = readPng(picture?.png ?? new Uint8Array())
    expect(picture).toMatchObject({ width, height })
  })

  it('of the same chart is painted once, also when asked for twice at once', async () => {
    const { pictures, painted } = picturesBy(async () => PNG)
    const [first, second] = await Promise.all([pictures(chartOf(3), en), pictures(chartOf(3), en)])
    expect(await pictures(chartOf(3), en)).toEqual(first)
    expect(second).toEqual(first)
    expect(painted).toHaveLength(1)
  })

  it('of another chart, or in another language where that shows, is another', async () => {
    const { pictures, painted } = picturesBy(async () => PNG)
    const partial: Chart = { ...chartOf(3), bars: [{ label: 'x', value: 1, partial: true }] }
    await pictures(chartOf(3), en)
    await pictures(chartOf(4), en)
    await pictures(partial, en)
    await pictures(partial, wordsIn('zh-CN'))
    expect(painted).toHaveLength(4)
  })

  it('has alt text in the language of each reader, though the picture is the same', async () => {
    const { pictures, painted } = picturesBy(async () => PNG)
    const alts = [await pictures(chartOf(3), en), await pictures(chartOf(3), wordsIn('zh-CN'))]
    expect(alts.map((picture) => picture?.alt.slice(0, 3))).toEqual(['Bar', '柱状图'])
    expect(painted).toHaveLength(1)
  })

  it('is kept while it is among the 50 last asked for', async () => {
    const { pictures, painted } = picturesBy(async () => PNG)
    for (let value = 0; value < 50; value += 1) await pictures(chartOf(value), en)
    await pictures(chartOf(0), en)
    expect(painted).toHaveLength(50)
    await pictures(chartOf(50), en) // In the place of 1, which was asked for longest ago.
    await pictures(chartOf(0), en)
    expect(painted).toHaveLength(51)
    await pictures(chartOf(1), en)
    expect(painted).toHaveLength(52)
  })
})

describe('without a picture an answer goes on', () => {
  it('where the font lacks a character, rather than with a box in a name', async () => {
    const logged: unknown[] = []
    const painter = await createPainter()
    const log = (_: string, event: string, details = {}) => logged.push({ event, ...details })
    const pictures = painter && createPictures({ ...painter, log })
    expect(await pictures?.(chartOf(3, 'Čeněk'), en)).toBeUndefined()
    expect(logged).toMatchObject([{ event: 'charts.not-painted', fault: 'MissingGlyph' }])
  })

  it('where painting fails; it is logged without what the chart says, and tried again', async () => {
    const answers = [Promise.reject(new RangeError('secret title')), Promise.resolve(PNG)]
    const { pictures, logged } = picturesBy(() => answers.shift() ?? never())
    expect(await pictures(chartOf(3), en)).toBeUndefined()
    expect(logged).toEqual([
      { level: 'warn', event: 'charts.not-painted', why: 'failed', fault: 'RangeError' },
    ])
    expect(await pictures(chartOf(3), en)).toMatchObject({ png: PNG })
  })

  it('where painting throws at once', async () => {
    const { pictures, logged } = picturesBy(() => {
      throw new Error('no')
    })
    expect(await pictures(chartOf(3), en)).toBeUndefined()
    expect(logged).toMatchObject([{ why: 'failed' }])
    for (let value = 0; value < 20; value += 1) await pictures(chartOf(value), en)
    expect(logged).not.toContainEqual(expect.objectContaining({ why: 'busy' }))
  })

  it('where painting takes longer than a second; when it is done after all, it is kept', async () => {
    vi.useFakeTimers()
    let finish: (png: Uint8Array) => void = () => {}
    const slow = new Promise<Uint8Array>((resolve) => {
      finish = resolve
    })
    const { pictures, painted, logged } = picturesBy(() => slow)
    const late = pictures(chartOf(3), en)
    await vi.advanceTimersByTimeAsync(999)
    expect(logged).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(await late).toBeUndefined()
    expect(logged).toMatchObject([{ level: 'warn', event: 'charts.not-painted', why: 'late' }])
    finish(PNG)
    expect(await pictures(chartOf(3), en)).toMatchObject({ png: PNG })
    expect(painted).toHaveLength(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('where too many are being painted; then at once', async () => {
    vi.useFakeTimers()
    const { pictures, painted, logged } = picturesBy(never)
    for (let value = 0; value < 8; value += 1) void pictures(chartOf(value), en)
    expect(await pictures(chartOf(9), en)).toBeUndefined()
    expect(logged).toMatchObject([{ why: 'busy' }])
    expect(painted).toHaveLength(8)
  })

  it('where there is nothing to draw, which is nothing to log', async () => {
    const { pictures, painted, logged } = picturesBy(async () => PNG)
    expect(await pictures({ kind: 'chart', title: 'x', bars: [] }, en)).toBeUndefined()
    expect([painted, logged]).toEqual([[], []])
  })

  it('where the words of a language break', async () => {
    const { pictures, logged } = picturesBy(async () => PNG)
    const broken = {
      ...en,
      number: () => {
        throw new TypeError('no')
      },
    }
    expect(await pictures(chartOf(1), broken)).toBeUndefined()
    expect(logged).toMatchObject([{ why: 'failed', fault: 'TypeError' }])
  })
})
