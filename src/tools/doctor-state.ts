import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Checkup, doubtful, ill, well } from '#core/checkup.ts'
import { Mistake } from '#core/errors.ts'
import { type Config, STATE_FILE } from '../config.ts'
import { openState } from '../state/open.ts'

/**
 * Whether the state file opens and is of this version. Opening brings its tables up to date, so a
 * copy is opened, and the file itself stays as it is.
 */
export async function stateCheckup({ home }: Config, now: () => Date): Promise<Checkup> {
  const path = join(home, STATE_FILE)
  if (!existsSync(path)) return well(`There is no ${STATE_FILE} yet; it is made when it is needed.`)
  const folder = mkdtempSync(join(tmpdir(), 'vigil-doctor-'))
  try {
    const copy = join(folder, STATE_FILE)
    if (!copyWhole(path, copy)) {
      return doubtful(`${STATE_FILE} is written to all the time.`, 'Ask again when less goes on.')
    }
    await using _state = await openState(copy, now)
    return well(`${STATE_FILE} opens and is of this version.`)
  } catch (error) {
    if (!(error instanceof Mistake)) return ill(`${STATE_FILE} cannot be opened.`, OTHERWISE)
    // The sentence names the copy that was opened.
    const [what = '', ...fix] = error.message.replaceAll(folder, home).split(/(?<=\.) /)
    return ill(what, fix.join(' ') || OTHERWISE)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const OTHERWISE = 'See who may read and write it; else put a backup in its place.'

/** What was written last may still stand beside the file: https://sqlite.org/wal.html */
const PARTS = ['', '-wal']

/** How often a file that changes meanwhile is copied again. */
const TRIES = 5

/** False when it changed under every try, so that the copy may be of two times at once. */
function copyWhole(from: string, to: string): boolean {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const before = stampOf(from)
    for (const part of PARTS) {
      rmSync(to + part, { force: true })
      if (existsSync(from + part)) copyFileSync(from + part, to + part)
    }
    if (stampOf(from) === before) return true
  }
  return false
}

/** Another whenever a part was written. */
const stampOf = (path: string): string =>
  PARTS.map((part) => {
    const found = statSync(path + part, { throwIfNoEntry: false, bigint: true })
    return found ? `${found.mtimeNs} ${found.size}` : ''
  }).join('|')
