import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Io, print } from '#adapters/console/io.ts'
import type { NewAuditEntry } from '#core/audit.ts'
import { Mistake } from '#core/errors.ts'
import { type Trouble, troubleIn } from '#core/trouble.ts'
import { en } from '#core/words-en.ts'
import { type Config, STATE_FILE } from '../config.ts'
import { backupState } from '../state/backup.ts'
import { backupsIn, listBackups, type Manifest } from '../state/backup-files.ts'
import { openState, pendingIn } from '../state/open.ts'

/**
 * `vigil backup`: makes one, while the service runs or not, and notes that in the audit. `vigil backup
 * list`: newest first.
 *
 * @throws Mistake when there is no state yet, no room, or the state file is damaged
 */
export async function backupTool(
  [verb, ...more]: readonly string[],
  { home }: Config,
  io: Io,
): Promise<number> {
  const folder = backupsIn(home)
  if (more.length > 0 || (verb !== undefined && verb !== 'list'))
    throw new Mistake('Make one with `vigil backup`, or see them with `vigil backup list`.')
  if (verb === 'list') {
    const all = listBackups(folder)
    const lines = all.length > 0 ? all.map(inOneLine) : [`There are no backups in ${folder} yet.`]
    await print(io.stdout, `${lines.join('\n')}\n`)
    return 0
  }
  const state = join(home, STATE_FILE)
  if (!existsSync(state))
    throw new Mistake(`There is no ${STATE_FILE} in ${home} yet. Start Vigil, or set VIGIL_HOME.`)
  try {
    const made = await backupState({ state, folder, now, why: 'asked' })
    await print(io.stdout, `${inOneLine(made)}\n${join(folder, made.name)}\n`)
    const isNoted = await note(state, { outcome: 'done', target: made.name, after: made.sha256 })
    if (!isNoted) io.stderr.write(`${NOT_NOTED}\n`)
    return 0
  } catch (error) {
    await note(state, { outcome: 'failed' })
    const trouble = troubleIn(error)
    if (trouble) throw new Mistake(SENTENCES[trouble])
    throw error
  }
}

/** False where that cannot be: it must not bring an older state file up to date. */
async function note(
  path: string,
  what: Pick<NewAuditEntry, 'outcome' | 'target' | 'after'>,
): Promise<boolean> {
  try {
    if (pendingIn(path).length > 0) return false
    await using state = await openState(path, now)
    const by = { actor: 'console', access: 'admin', action: 'state.backup', why: 'asked' } as const
    await state.audit.append({ ...by, ...what })
    return true
  } catch {
    return false
  }
}

const NOT_NOTED =
  'The backup is whole. It could not be noted in the audit: the state file cannot be written, or is of another version.'

const now = () => new Date()

const inOneLine = ({ name, at, bytes, why, sha256 }: Manifest): string =>
  `${name}  ${at}  ${en.number(bytes)} bytes  ${why}  sha256 ${sha256}`

const SENTENCES: Readonly<Record<Trouble, string>> = {
  full: 'There is no room for a backup. Free space, then ask again.',
  'read-only': 'The folder of backups cannot be written to. Correct its owner, then ask again.',
  broken: 'The disk did not do what it was asked. Look at the system’s log.',
  'facts-damaged': 'The facts cannot be read.',
  damaged:
    'The state file is damaged, so no backup was made of it. Stop Vigil and put one back: `vigil backup list`, `vigil restore <name>`.',
}
