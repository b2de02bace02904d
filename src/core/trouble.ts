/**
 * What can be wrong with the disk or a file on it. `full`: no room. `read-only`: writing is not
 * allowed. `broken`: the disk does not do what it is asked. `damaged`: a file is not what was written.
 * `facts-damaged`: the served facts cannot be read, which can be built anew.
 */
export const TROUBLES = ['full', 'read-only', 'broken', 'damaged', 'facts-damaged'] as const
export type Trouble = (typeof TROUBLES)[number]

/** The served facts cannot be read as they were written. SQLite does not say of which file it is. */
export class FactsDamaged extends Error {
  override readonly name = 'FactsDamaged'
}

/** Result codes of SQLite, by how they begin: https://sqlite.org/rescode.html */
const OF_SQLITE: readonly (readonly [begins: string, Trouble])[] = [
  ['SQLITE_FULL', 'full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_IOERR', 'broken'],
  ['SQLITE_CANTOPEN', 'broken'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
]

/** Errors of the file system: https://man7.org/linux/man-pages/man3/errno.3.html */
const OF_FILES: Readonly<Record<string, Trouble>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EIO: 'broken',
  EFBIG: 'broken',
}

/** Calls that touch files; the same codes come from the network and mean something else there. */
const FILE_CALLS =
  /^(?:open|read|write|fsync|fdatasync|ftruncate|rename|link|unlink|mkdir|rm|rmdir|copyfile|mkdtemp)$/

/** How far back causes are looked through. */
const DEPTH_MAX = 5

/** What is wrong with the disk, when that is why something failed; undefined for anything else. */
export function troubleIn(error: unknown): Trouble | undefined {
  let one = error
  for (let depth = 0; depth < DEPTH_MAX && one instanceof Error; depth += 1) {
    if (one instanceof FactsDamaged) return 'facts-damaged'
    const { code, syscall, cause } = one as Error & { code?: unknown; syscall?: unknown } // Whatever is there.
    if (typeof code === 'string') {
      const found = OF_SQLITE.find(([begins]) => code.startsWith(begins))?.[1]
      if (found) return found
      if (FILE_CALLS.test(String(syscall))) return OF_FILES[code]
    }
    one = cause
  }
  return undefined
}
