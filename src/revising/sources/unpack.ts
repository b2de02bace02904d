import { gunzipSync } from 'node:zlib'
import { Mistake } from '#core/errors.ts'
import { type GivenFile, PACKED_BYTES_MAX, TEXT_BYTES_MAX } from '#core/given-file.ts'
import type { Words } from '#core/words.ts'

/** Most that packing may have saved: YAML packs to about a tenth, a file of zeros to a thousandth. */
const RATIO_MAX = 100

/**
 * The text of one file somebody gave, unpacked where gzip packed it. What it is shows in its first
 * bytes, never in its name.
 *
 * @throws Mistake when it is too large, an archive of any other kind, damaged or not UTF-8
 */
export function textOfGiven({ name, bytes }: GivenFile, { given: { file } }: Words): string {
  if (isGzip(bytes) && bytes.length > PACKED_BYTES_MAX)
    throw new Mistake(file.tooLarge(name, PACKED_BYTES_MAX))
  const plain = isGzip(bytes) ? unpacked({ name, bytes }, file) : bytes
  if (isGzip(plain) || isArchive(plain)) throw new Mistake(file.archive(name))
  if (plain.length > TEXT_BYTES_MAX) throw new Mistake(file.tooLarge(name, TEXT_BYTES_MAX))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(plain)
  } catch {
    throw new Mistake(file.notText(name))
  }
}

/** Unpacking stops at the bound: nothing beyond it is ever in memory. */
function unpacked({ name, bytes }: GivenFile, said: Words['given']['file']): Uint8Array {
  const most = Math.min(TEXT_BYTES_MAX, bytes.length * RATIO_MAX)
  try {
    return gunzipSync(bytes, { maxOutputLength: most })
  } catch (error) {
    // What zlib throws has a code.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE')
      throw new Mistake(said.damaged(name))
    throw new Mistake(
      most < TEXT_BYTES_MAX
        ? said.tooDense(name, RATIO_MAX)
        : said.tooLargeInside(name, TEXT_BYTES_MAX),
    )
  }
}

const isGzip = (bytes: Uint8Array): boolean => begins(bytes, [0x1f, 0x8b])

/** zip (also empty or split), 7z, rar, xz, bzip2, zstd, and tar, whose mark stands further in. */
const isArchive = (bytes: Uint8Array): boolean =>
  MARKS.some((mark) => begins(bytes, mark)) || begins(bytes.subarray(257), ascii('ustar'))

const ascii = (text: string): number[] => [...text].map((one) => one.charCodeAt(0))

const MARKS: readonly (readonly number[])[] = [
  [...ascii('PK'), 3, 4],
  [...ascii('PK'), 5, 6],
  [...ascii('PK'), 7, 8],
  [...ascii('7z'), 0xbc, 0xaf],
  ascii('Rar!'),
  [0xfd, ...ascii('7zXZ')],
  ascii('BZh'),
  [0x28, 0xb5, 0x2f, 0xfd],
]

const begins = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte)
