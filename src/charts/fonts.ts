import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** First and last code point of a range, both within it. */
type Range = readonly [first: number, last: number]

/** A part of the font: a file for some of its characters. */
export type Slice = { readonly path: string; readonly ranges: readonly Range[] }

const { resolve } = createRequire(import.meta.url)

/**
 * The parts that Noto Sans SC comes in, Latin first, then other alphabets; and behind them those of
 * Noto Sans HK, for the few names with a character that only it has. Both fonts are under the SIL
 * Open Font License and stay in their packages.
 *
 * @throws Error when a package is missing
 */
export async function readSlices(): Promise<readonly Slice[]> {
  const [own, others] = await Promise.all([
    slicesIn('@fontsource-variable/noto-sans-sc'),
    slicesIn('@fontsource-variable/noto-sans-hk'),
  ])
  const listed = new Set(own.flatMap(({ ranges }) => ranges.flatMap(pointsIn)))
  const rest = others.map(({ path, ranges }) => ({
    path,
    ranges: ranges
      .flatMap(pointsIn)
      .filter((point) => !listed.has(point))
      .map((point): Range => [point, point]),
  }))
  return [...own, ...rest.filter(({ ranges }) => ranges.length > 0)]
}

async function slicesIn(folder: string): Promise<readonly Slice[]> {
  const font = folder.slice(folder.indexOf('/') + 1)
  // `as`: the package lists its files in this form, "[4]" or a name with "U+4e00,U+4e2d-4e2f", and
  // its version is pinned; a file of another form fails below, before anything is drawn.
  const listed = JSON.parse(await readFile(resolve(`${folder}/unicode.json`), 'utf8')) as Readonly<
    Record<string, string>
  >
  const slices = Object.entries(listed).map(([name, characters]) => ({
    rank: name === 'latin' ? 0 : name.startsWith('[') ? 2 : 1,
    path: resolve(`${folder}/files/${font}-${name.replaceAll(/[[\]]/g, '')}-wght-normal.woff2`),
    ranges: characters.split(',').map(rangeOf),
  }))
  return slices.toSorted((a, b) => a.rank - b.rank)
}

const pointsIn = ([first, last]: Range): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i)

function rangeOf(written: string): Range {
  const [first = '', last = first] = written.slice('U+'.length).split('-')
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
}

/**
 * The slices a text needs, in their order. Slices overlap, and one may list a character that only
 * another has, so all count that list it; but what every alphabet shares is in the first.
 */
export function slicesFor(text: string, slices: readonly Slice[]): readonly Slice[] {
  const points = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0)
  const others = points.filter((point) => point > 0x7e)
  return slices.filter((slice, i) =>
    (i === 0 ? points : others).some((point) => isListed(point, slice)),
  )
}

/** Whether a part of the font lists a character, by its code point. */
const isListed = (point: number, { ranges }: Slice): boolean =>
  ranges.some(([first, last]) => first <= point && point <= last)

/**
 * Whether slices have a glyph for every character of a text. `coverage`: what a slice has, which is
 * less than it lists; undefined for one that is not known yet.
 */
export const haveAll = (
  slices: readonly Slice[],
  text: string,
  coverage: (slice: Slice) => ReadonlySet<number> | undefined,
): boolean =>
  [...new Set(text)].every((character) => {
    const point = character.codePointAt(0) ?? 0
    return slices.some((slice) => isListed(point, slice) && coverage(slice)?.has(point))
  })
