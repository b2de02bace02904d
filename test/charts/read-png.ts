import { inflateSync } from 'node:zlib'

/** A decoded PNG: for each pixel one number, 0xRRGGBBAA. */
export type Pixels = {
  readonly width: number
  readonly height: number
  readonly pixels: Uint32Array
}

const SIGNATURE = '89504e470d0a1a0a'

/**
 * Decodes a PNG that is not interlaced: true colour, with or without alpha, or a palette.
 *
 * @throws Error when it is none
 * @see https://www.w3.org/TR/png-3/
 */
export function readPng(bytes: Uint8Array): Pixels {
  const file = Buffer.from(bytes)
  if (file.toString('hex', 0, 8) !== SIGNATURE) throw new Error('not a PNG')
  const chunks = chunksOf(file)
  const header = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13)
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const [depth = 0, colour = 0, , , interlaced] = header.subarray(8)
  const channels = { 2: 3, 3: 1, 6: 4 }[colour]
  if (channels === undefined || interlaced !== 0) throw new Error(`a PNG of kind ${colour}`)
  const of = (name: string) => chunks.filter(({ type }) => type === name).map(({ data }) => data)
  const rows = unfiltered(inflateSync(Buffer.concat(of('IDAT'))), {
    rowBytes: Math.ceil((width * channels * depth) / 8),
    pixelBytes: Math.ceil((channels * depth) / 8),
  })
  if (rows.length !== height) throw new Error(`${rows.length} rows of ${height}`)
  const [[palette], [alphas]] = [of('PLTE'), of('tRNS')]
  const pixels = new Uint32Array(width * height)
  for (const [y, row] of rows.entries())
    for (let x = 0; x < width; x += 1) {
      const at = channels === 1 ? indexAt(row, x, depth) : x * channels
      const from = channels === 1 ? palette : row
      const offset = channels === 1 ? at * 3 : at
      const rgb = from?.readUIntBE(offset, 3) ?? 0
      const alpha = channels === 4 ? row[at + 3] : channels === 1 ? alphas?.[at] : undefined
      pixels[y * width + x] = rgb * 256 + (alpha ?? 255)
    }
  return { width, height, pixels }
}

type Chunk = { readonly type: string; readonly data: Buffer }

function chunksOf(file: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    chunks.push({ type, data: file.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  if (chunks.at(-1)?.type !== 'IEND') throw new Error('a PNG without an end')
  return chunks
}

function unfiltered(
  data: Buffer,
  { rowBytes, pixelBytes }: { rowBytes: number; pixelBytes: number },
): readonly Buffer[] {
  const rows: Buffer[] = []
  let above = Buffer.alloc(rowBytes)
  for (let at = 0; at < data.length; at += rowBytes + 1) {
    const filter = data[at] ?? 0
    const row = Buffer.from(data.subarray(at + 1, at + 1 + rowBytes))
    for (let i = 0; i < row.length; i += 1) {
      const left = row[i - pixelBytes] ?? 0
      const [up = 0, corner = 0] = [above[i], above[i - pixelBytes]]
      row[i] = (row[i] ?? 0) + predicted(filter, left, up, corner)
    }
    rows.push(row)
    above = row
  }
  return rows
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 4) {
    const guess = left + up - corner
    const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value))
    if (a === undefined || b === undefined || c === undefined) return 0
    return a <= b && a <= c ? left : b <= c ? up : corner
  }
  return [0, left, up, (left + up) >> 1][filter] ?? 0
}

/** Several pixels of a small palette share a byte, the first in its high bits. */
function indexAt(row: Buffer, x: number, depth: number): number {
  const shared = row[Math.floor((x * depth) / 8)] ?? 0
  return (shared >> (8 - depth - ((x * depth) % 8))) & (2 ** depth - 1)
}
