import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Checkup, doubtful, ill, well } from '#core/checkup.ts'
import { Mistake } from '#core/errors.ts'
import { en } from '#core/words-en.ts'
import { type Config, STATE_FILE } from '../config.ts'
import { auditCheckup } from '../ops/audit-watch.ts'
import { backupsIn, listBackups } from '../state/backup-files.ts'
import { openState, pendingIn } from '../state/open.ts'

/**
 * Whether the state file opens and is of this version, whether its audit is whole, and how old the
 * newest backup is. Opening brings its tables up to date, so a copy is opened, and the file itself
 * stays as it is.
 */
export async function stateCheckups(
  { home }: Pick<Config, 'home'>,
  now: () => Date,
): Promise<readonly Checkup[]> {
  const path = join(home, STATE_FILE)
  if (!existsSync(path))
    return [well(`There is no ${STATE_FILE} yet; it is made when it is needed.`)]
  return [...(await fileCheckups(path, home, now)), backupCheckup(home, now())]
}

async function fileCheckups(
  path: string,
  home: string,
  now: () => Date,
): Promise<readonly Checkup[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-doctor-'))
  try {
    const copy = join(folder, STATE_FILE)
    if (!copyWhole(path, copy)) {
      return [doubtful(`${STATE_FILE} is written to all the time.`, 'Ask again when less goes on.')]
    }
    const pending = pendingIn(copy)
    await using state = await openState(copy, now)
    return [opening(pending), auditCheckup(await state.audit.verify())]
  } catch (error) {
    if (!(error instanceof Mistake)) return [ill(`${STATE_FILE} cannot be opened.`, OTHERWISE)]
    // The sentence names the copy that was opened.
    const [what = '', ...fix] = error.message.replaceAll(folder, home).split(/(?<=\.) /)
    return [ill(what, fix.join(' ') || OTHERWISE)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const opening = (pending: readonly string[]): Checkup =>
  pending.length === 0
    ? well(`${STATE_FILE} opens and is of this version.`)
    : well(
        `${STATE_FILE} opens; the next start brings it up to date (${pending.join(', ')}), after a backup.`,
      )

/** With one backup a day, what is older than this was left out at least once. */
const OLD_HOURS = 49
const HOUR_MS = 3_600_000

function backupCheckup(home: string, now: Date): Checkup {
  const [newest] = listBackups(backupsIn(home))
  const fix = 'Make one with `npm run backup`; VIGIL_BACKUP_AT makes one a day.'
  if (!newest) return doubtful(`There is no backup of ${STATE_FILE} yet.`, fix)
  const hours = Math.floor((now.getTime() - Date.parse(newest.at)) / HOUR_MS)
  const said = `The newest backup is ${newest.name}, ${age(hours)}.`
  return hours >= OLD_HOURS || hours < 0 ? doubtful(said, fix) : well(said)
}

const age = (hours: number): string => {
  if (hours < 0) return 'from the future'
  if (hours === 0) return 'made within the hour'
  return hours < OLD_HOURS
    ? `${en.count(hours, 'hour', 'hours')} old`
    : `${en.count(Math.floor(hours / 24), 'day', 'days')} old`
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
