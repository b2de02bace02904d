import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Io, print } from '#adapters/console/io.ts'
import { Mistake } from '#core/errors.ts'
import { en } from '#core/words-en.ts'
import { type Config, STATE_FILE } from '../config.ts'
import { backupsIn, listBackups } from '../state/backup-files.ts'
import type { State } from '../state/open.ts'
import { type Restored, restoreState } from '../state/restore.ts'

/** What may have been told since the backup. */
export type Doubt = {
  readonly kinds: Readonly<Record<string, number>>
  readonly places: readonly string[]
}

/**
 * `vigil restore <name or file> [--replay]`: puts a backup in the place of the state file, while no
 * service runs, and says what is in doubt by that.
 *
 * @throws Mistake when a service runs, there is no such backup, or it is not what its manifest says
 */
export async function restoreTool(
  args: readonly string[],
  { home }: Config,
  io: Io,
  settle: (state: State) => Promise<Doubt>,
): Promise<number> {
  const isReplay = args.includes('--replay')
  const [wanted, ...more] = args.filter((arg) => arg !== '--replay')
  if (wanted === undefined || more.length > 0 || wanted.startsWith('-'))
    throw new Mistake('Say which: `vigil restore <name>`, as `vigil backup list` names it.')
  let doubt: Doubt | undefined
  const restored = await restoreState({
    ...{ home, name: STATE_FILE, copy: found(wanted, home), now: () => new Date() },
    settle: isReplay
      ? undefined
      : async (state) => {
          doubt = await settle(state)
          return inShort(doubt)
        },
  })
  await print(io.stdout, `${report(restored, doubt).join('\n')}\n`)
  return 0
}

/** A name in the folder of backups, or a path. */
function found(wanted: string, home: string): string {
  const folder = backupsIn(home)
  const path = [join(folder, wanted), wanted].find((one) => existsSync(one))
  if (path !== undefined) return path
  const [newest] = listBackups(folder)
  throw new Mistake(
    `There is no backup ${wanted}. ${newest ? `The newest is ${newest.name}.` : `There are none in ${folder}.`}`,
  )
}

const inShort = ({ kinds, places }: Doubt): string | undefined =>
  places.length === 0
    ? undefined
    : `not sent again: ${listed(kinds)} in ${places.slice(0, 20).join(', ')}${places.length > 20 ? ` and ${places.length - 20} more` : ''}`

const listed = (kinds: Doubt['kinds']): string =>
  Object.entries(kinds)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ')

function report({ backup, before, suspected }: Restored, doubt: Doubt | undefined): string[] {
  const lines = [`Restored ${backup.name}, as the state was at ${backup.at}.`]
  if (before) {
    lines.push(`What was there is kept as ${before.kept}.`)
    if (before.backup !== undefined) lines.push(`To have it back: vigil restore ${before.backup}`)
    else lines.push('It could not be read, so nothing of it was taken over.')
  }
  lines.push('What was set up, suggested or decided after that moment is not in it.')
  if (!suspected) {
    lines.push('Replay: what was sent after that moment is sent once more.')
    return lines
  }
  lines.push(
    `In doubt: ${en.count(suspected.deliveries, 'message', 'messages')} not over by then. Each is looked for before it is sent.`,
    `${en.count(suspected.digests, 'digest', 'digests')} due since then step on; the next of each covers the time.`,
  )
  if (doubt && doubt.places.length > 0) {
    lines.push(
      `Not sent again, since nobody can say whether it was: ${listed(doubt.kinds)}, in`,
      ...doubt.places.map((place) => `  ${place}`),
      'Digests there tell it with their next turn. Where a place has none, say it yourself.',
    )
  }
  return lines
}
