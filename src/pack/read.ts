import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Part, RecordOf } from './layout.ts'
import type { Path } from './yaml.ts'

/** A record and where it stands, so that a finding about it can point to the very value. */
export type Located<T> = {
  readonly record: T
  readonly file: string
  readonly at: (path: Path, character?: number) => { line: number; column: number }
}

/** The records of a pack, part by part, in the order of the files and within them. */
export type Pack = { readonly [P in Part]: readonly Located<RecordOf<P>>[] }

/** The files of a pack as text, by their path from its folder, sorted by that path. */
export type PackFiles = readonly { readonly file: string; readonly bytes: Uint8Array }[]

/**
 * Reads every YAML file below a folder. Bytes, not records: the revision is their hash.
 *
 * @throws the file system's error when the folder or a file cannot be read
 */
export function readFiles(folder: string): PackFiles {
  if (!statSync(folder).isDirectory()) throw new Error(`${folder} is not a folder`)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => ({ file, bytes: readFileSync(join(folder, file)) }))
}
