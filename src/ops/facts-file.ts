import { execFile } from 'node:child_process'
import { basename } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { type Checkup, doubtful, ill, well } from '#core/checkup.ts'

/** How often a served file is read through, in milliseconds. */
const EVERY_MS = 600_000
const TIMEOUT_MS = 60_000

const READER = fileURLToPath(new URL('./read-through.ts', import.meta.url))

/** So long whoever looks waits for a first result, in milliseconds. */
const PATIENCE_MS = 2_000

/** A question that the facts could not be read for: in which file, and when on the same watch. */
export type FailedRead = { readonly path: string; readonly atMs: number }

/**
 * Whether the file of the served facts is still whole. It is opened afresh and read through by a
 * child process, at most once in ten minutes for the same file, so that no answer waits for it. A
 * question that failed for it is believed at once, and for as long.
 */
export function factsFileCheckup(
  servedPath: () => string,
  elapsedMs: () => number = () => performance.now(),
  failedRead: () => FailedRead | undefined = () => undefined,
): () => Promise<Checkup> {
  let last:
    | { readonly path: string; readonly atMs: number; readonly found: Promise<Checkup> }
    | undefined
  return async () => {
    const path = servedPath()
    const atMs = elapsedMs()
    const failed = failedRead()
    if (failed?.path === path && atMs - failed.atMs < EVERY_MS)
      return damaged(path, 'a question could not be answered from it')
    if (last?.path !== path || atMs - last.atMs >= EVERY_MS)
      last = { path, atMs, found: readThrough(path) }
    return await patiently(last.found)
  }
}

const damaged = (path: string, how: string): Checkup =>
  ill(
    `The file of the served facts is damaged or gone: ${basename(path)} (${how}).`,
    'Stop Vigil, delete that file and start it again: it is built anew from VIGIL_DATA. Then look after the disk.',
  )

/** A machine that is busy takes its time: that is no sign of damage. */
async function patiently(found: Promise<Checkup>): Promise<Checkup> {
  const waited = Promise.withResolvers<Checkup>()
  const timer = setTimeout(
    () => waited.resolve(well('The file of the served facts is being read through.')),
    PATIENCE_MS,
  )
  const checkup = await Promise.race([found, waited.promise])
  clearTimeout(timer)
  return checkup
}

async function readThrough(path: string): Promise<Checkup> {
  const name = basename(path)
  const said = await new Promise<string | undefined>((resolve) => {
    execFile(
      process.execPath,
      [READER, path],
      // Nothing of the environment: it holds secrets, and reading a file takes none of it.
      { env: {}, timeout: TIMEOUT_MS, maxBuffer: 65_536 },
      (error, stdout) => resolve(error ? undefined : stdout.trim()),
    )
  })
  if (said === 'ok') return well(`The file of the served facts is whole: ${name}.`)
  if (said === undefined || said === '') {
    return doubtful(
      `The file of the served facts could not be read through: ${name}.`,
      'See whether the machine has memory and processes to spare; it is tried again within ten minutes.',
    )
  }
  return damaged(path, said.slice(0, 120))
}
