import { expect, it } from 'vitest'
import { LANGUAGES } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { readFiles } from '#pack/read.ts'
import { createPainter } from '../../src/charts/png.ts'
import { documentOf, text } from '../../src/charts/svg.ts'
import { FONTS, shown } from '../../src/charts/text.ts'
import { SHIPPED_PACK, textOf } from '../fixtures/packs.ts'
import { readPng } from './read-png.ts'

/** Css pixels of the square each character is painted in, and how many stand side by side. */
const CELL = 26
const ACROSS = 20
const AT_ONCE = 2_000

const NO_CHARACTER = '\u{10fffd}'
/** Painted, and nothing to see. */
const BLANK = '\u3000'

/** Every string within a value; what is written by a function is written with small arguments. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(stringsIn)
  return []
}

/** All that the pack holds: names in every script, titles of posts and bodies, lines of claims. */
const packed = readFiles(SHIPPED_PACK).flatMap(({ bytes }) => textOf(bytes).split('\n'))

/** What the catalogues put into a picture, written out with everything it can be written with. */
const said = LANGUAGES.flatMap((language) => {
  const words = wordsIn(language)
  const { pictures, chat, frame } = words
  const dates = ['2023', '2023-07~', '2023-07-25?', '2021/2023', '../2003', '2003/..', 'x']
  const ends = [
    undefined,
    { on: '2023' },
    { by: '2023' },
    { from: '2023' },
    { from: '2022', to: '2023' },
  ] as const
  const states = ['held', 'vacant', 'unclear'] as const
  return [
    ...stringsIn(words),
    ...dates.map(words.shortDate),
    ...ends.flatMap((from) =>
      ends.flatMap((to) =>
        states.flatMap((state) => [
          pictures.span({ from, to, isOver: true, seen: undefined, state }),
          pictures.span({ from, to, isOver: false, seen: undefined, state }),
          pictures.span({ from, to, isOver: false, seen: '2023', state }),
        ]),
      ),
    ),
    pictures.spans(['a', 'b']),
    pictures.goesOn('1'),
    pictures.leftOut(1, 2),
    pictures.leftOut(2, 1),
    frame.headed(chat.partial) +
      chat.partialMeans +
      frame.bracketed('x') +
      frame.joined(['a', 'b']),
    words.number(-1_234_567.89),
    '’0*…',
  ]
})

/** How each character is painted: the pixels of its square, as one string. */
async function painted(characters: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const painter = await createPainter(undefined, { showsMissing: true })
  if (!painter) throw new Error('no painter on this platform')
  const squares = new Map<string, string>()
  for (let from = 0; from < characters.length; from += AT_ONCE) {
    const some = characters.slice(from, from + AT_ONCE)
    const height = Math.ceil(some.length / ACROSS) * CELL
    const place = (i: number) => ({ x: (i % ACROSS) * CELL, y: Math.floor(i / ACROSS) * CELL })
    const texts = some.map((words, i) => {
      const at = { x: place(i).x + 3, y: place(i).y + 19, anchor: 'start' } as const
      return text({ ...at, font: FONTS.label, fill: '#ffffff', words })
    })
    const svg = documentOf({ width: ACROSS * CELL, height, ground: '#000000' }, texts)
    const { width, pixels } = readPng(await painter.paint(svg))
    for (const [i, character] of some.entries()) {
      const { x, y } = place(i)
      const rows = Array.from({ length: 2 * CELL }, (_, row) => {
        const start = (2 * y + row) * width + 2 * x
        const { buffer, byteOffset, byteLength } = pixels.subarray(start, start + 2 * CELL)
        return Buffer.from(buffer, byteOffset, byteLength).toString('latin1')
      })
      squares.set(character, rows.join(''))
    }
  }
  return squares
}

it('every character of every name and title, and of all that is said, is in the font', async () => {
  const strings = [...packed, ...said].map(shown)
  const characters = [...new Set(strings.join(''))].filter((one) => one.trim() !== '')
  expect(characters.length).toBeGreaterThan(1_500)
  const squares = await painted([NO_CHARACTER, BLANK, 'i', ...characters])
  const [box, i] = [squares.get(NO_CHARACTER), squares.get('i')]
  const blank = squares.get(BLANK)
  expect(new Set([box, i, blank]).size).toBe(3)
  const missing = characters.filter((one) => [box, blank].includes(squares.get(one)))
  expect(missing).toEqual([])
})

it('what is missing is not painted at all, rather than as a box', async () => {
  const painter = await createPainter()
  // The second is listed by a slice that has no glyph for it.
  for (const words of ['č', 'وزير', '🐼']) {
    const line = text({ x: 9, y: 30, anchor: 'start', font: FONTS.label, fill: '#ffffff', words })
    const svg = documentOf({ width: 99, height: 40, ground: '#000000' }, [line])
    await expect(painter?.paint(svg)).rejects.toThrow('the font lacks a character')
  }
})
