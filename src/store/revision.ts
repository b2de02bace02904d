import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { PackFiles } from '#pack/read.ts'

/** Raise this when the build writes different rows from the same data; old snapshots then stand apart. */
const BUILD_FORMAT = 10

/**
 * The name of what a pack's files hold: 12 hexadecimal digits of a SHA-256 over their paths and
 * bytes, the schema and the build format. Line ends are read as LF, so that every checkout of the
 * same data, on any system, has the same revision.
 */
export function revisionOf(files: PackFiles): string {
  const hash = createHash('sha256')
  hash.update(formatText())
  for (const { file, bytes } of files) {
    const text = withUnixLines(bytes)
    hash.update(`\0${file}\0${text.length}\0`).update(text)
  }
  return hash.digest('hex').slice(0, 12)
}

/** The name of the form a snapshot has: the build format and the schema, as 12 hexadecimal digits. */
export const buildFormat = (): string =>
  createHash('sha256').update(formatText()).digest('hex').slice(0, 12)

const formatText = () => `vigil facts ${BUILD_FORMAT}\0${schemaSql()}`

/** The same bytes, copied only where there is a CR to take out. */
function withUnixLines(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(0x0d)) return bytes
  const text = Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n')
  return Buffer.from(text, 'latin1')
}

let schema: string | undefined

/** The statements that make an empty snapshot; read once, for every start asks for its hash. */
export function schemaSql(): string {
  schema ??= readFileSync(new URL('./schema.sql', import.meta.url), 'utf8').replaceAll('\r\n', '\n')
  return schema
}
