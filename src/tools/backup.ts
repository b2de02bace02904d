import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Io, print } from '#adapters/console/io.ts'
import { Mistake } from '#core/errors.ts'
import { type Trouble, troubleIn } from '#core/trouble.ts'
import { en } from '#core/words-en.ts'
import { type Config, STATE_FILE } from '../config.ts'
import { backupState } from '../state/backup.ts'
import { backupsIn, listBackups, type Manifest } from '../state/backup-files.ts'

/**
 * `vigil backup`: makes one, while the service runs or not. `vigil backup list`: newest first.
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
    const made = await backupState({ state, folder, now: () => new Date(), why: 'asked' })
    await print(io.stdout, `${inOneLine(made)}\n${join(folder, made.name)}\n`)
    return 0
  } catch (error) {
    const trouble = troubleIn(error)
    if (trouble) throw new Mistake(SENTENCES[trouble])
    throw error
  }
}

const inOneLine = ({ name, at, bytes, why, sha256 }: Manifest): string =>
  `${name}  ${at}  ${en.number(bytes)} bytes  ${why}  sha256 ${sha256}`

const SENTENCES: Readonly<Record<Trouble, string>> = {
  full: 'There is no room for a backup. Free space, then ask again.',
  'read-only': 'The folder of backups cannot be written to. Correct its owner, then ask again.',
  broken: 'The disk did not do what it was asked. Look at the system’s log.',
  damaged:
    'The state file is damaged, so no backup was made of it. Stop Vigil and put one back: `vigil backup list`, `vigil restore <name>`.',
}
