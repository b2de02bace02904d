import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { writeSize } from '#core/attached.ts'
import { Mistake } from '#core/errors.ts'
import type { FetchFile } from '#core/given-file.ts'
import { quoted } from '#core/quoted.ts'
import { en } from '#core/words-en.ts'

/** Reads a file of this machine by its path, relative to where the program was started. */
export const readGivenFile: FetchFile = async (path, most) => {
  const name = basename(path)
  const handle = await open(path).catch((error: unknown) => {
    throw new Mistake(`${quoted(path)} cannot be read: ${codeOf(error)}.`)
  })
  try {
    // A pipe or a device might never end.
    if (!(await handle.stat()).isFile()) throw new Mistake(`${quoted(path)} is not a file.`)
    const bytes = new Uint8Array(most + 1)
    let size = 0
    for (let read = -1; read !== 0 && size <= most; size += read) {
      read = (await handle.read(bytes, size, bytes.length - size)).bytesRead
    }
    if (size > most) throw new Mistake(en.chat.given.tooLarge(name, writeSize(most)))
    return { name, bytes: bytes.slice(0, size) }
  } finally {
    await handle.close()
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
