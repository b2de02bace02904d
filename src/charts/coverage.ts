import { brotliDecompressSync } from 'node:zlib'

/**
 * The code points a font has glyphs for, from its file: what a package lists is more than that.
 *
 * @throws Error when it is no WOFF2 font with a table of characters
 * @see https://www.w3.org/TR/WOFF2/
 * @see https://learn.microsoft.com/en-us/typography/opentype/spec/cmap
 */
export function coverageOf(woff2: Buffer): ReadonlySet<number> {
  if (woff2.toString('latin1', 0, 4) !== 'wOF2') throw new Error('not a WOFF2 font')
  const cmap = cmapOf(woff2)
  const points = new Set<number>()
  for (let i = 0; i < cmap.readUInt16BE(2); i += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4))
    const format = table.readUInt16BE(0)
    if (format === 4) addSegments(table, points)
    if (format === 12) addGroups(table, points)
  }
  return points
}

const HEADER = 48
/** Numbers by which the directory calls tables; 63 stands before a name in letters. */
const CMAP = 0
const [GLYF, LOCA, NAMED] = [10, 11, 63]

/** The table of characters, out of the stream in which all tables stand one after the other. */
function cmapOf(woff2: Buffer): Buffer {
  let at = HEADER
  const number = (): number => {
    let value = 0
    for (;;) {
      const byte = woff2.readUInt8(at)
      at += 1
      value = value * 128 + (byte & 127)
      if (byte < 128) return value
    }
  }
  let start = 0
  let found: { readonly start: number; readonly length: number } | undefined
  for (let left = woff2.readUInt16BE(12); left > 0; left -= 1) {
    const flags = woff2.readUInt8(at)
    const [table, version] = [flags & 63, flags >> 6]
    at += table === NAMED ? 5 : 1
    const plain = number()
    const isOutline = table === GLYF || table === LOCA
    const length = (isOutline ? version !== 3 : version !== 0) ? number() : plain
    if (table === CMAP) found = { start, length }
    start += length
  }
  if (!found) throw new Error('a font without a table of characters')
  const stream = woff2.subarray(at, at + woff2.readUInt32BE(20))
  return brotliDecompressSync(stream).subarray(found.start, found.start + found.length)
}

/** Format 4: ranges, of which single characters may have no glyph all the same. */
function addSegments(table: Buffer, points: Set<number>): void {
  const size = table.readUInt16BE(6)
  const [ends, starts, deltas, offsets] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size]
  for (let i = 0; i < size; i += 2) {
    const [start, end] = [table.readUInt16BE(starts + i), table.readUInt16BE(ends + i)]
    const [delta, offset] = [table.readUInt16BE(deltas + i), table.readUInt16BE(offsets + i)]
    for (let point = start; point <= end && point < 0xffff; point += 1) {
      const glyph =
        offset === 0 ? point : table.readUInt16BE(offsets + i + offset + 2 * (point - start))
      if (glyph !== 0 && (glyph + delta) % 0x10000 !== 0) points.add(point)
    }
  }
}

/** Format 12: groups of characters with glyphs in a row. */
function addGroups(table: Buffer, points: Set<number>): void {
  for (let i = 0; i < table.readUInt32BE(12); i += 1) {
    const at = 16 + i * 12
    const [start, end] = [table.readUInt32BE(at), table.readUInt32BE(at + 4)]
    const glyph = table.readUInt32BE(at + 8)
    for (let point = start; point <= end; point += 1)
      if (glyph + point - start !== 0) points.add(point)
  }
}
