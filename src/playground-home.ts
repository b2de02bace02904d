import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Io } from '#adapters/console/io.ts'
import { Mistake, type Report } from '#core/errors.ts'
import { troubleIn } from '#core/trouble.ts'
import { SNAPSHOT } from '#store/paths.ts'
import { type Config, STATE_FILE } from './config.ts'
import { openCurrent } from './opened.ts'
import { copyState } from './state/copy.ts'
import { isGone } from './system/running.ts'

/** A copy of a home in which everything can be tried. It is removed when it is disposed of. */
export type Sandbox = Disposable & { readonly config: Config }

/** Folders of sandboxes; the number is the process that tries things in them. */
const FOLDER = /^vigil-playground-(\d+)-/

/**
 * Copies what a home holds into a folder that only its owner can read. The home is read and never
 * written, but for the snapshot of a home that has nothing yet, as by every first start.
 *
 * @param isBeside whether a service runs on the home
 * @throws Mistake when there is no room for the copy, or the state cannot be read
 */
export async function openSandbox(
  { home, data }: Config,
  report: Report,
  io: Pick<Io, 'stderr'>,
  isBeside = false,
): Promise<Sandbox> {
  removeAbandoned()
  const state = join(home, STATE_FILE)
  if (!existsSync(join(home, 'snapshots', 'current.json')) && !existsSync(state))
    await buildFirst({ home, data }, report, io)
  const folder = makeFolder()
  try {
    copySnapshots(join(home, 'snapshots'), join(folder, 'snapshots'))
    if (existsSync(state)) await copyState(state, join(folder, STATE_FILE), isBeside)
  } catch (error) {
    remove(folder)
    throw told(error, state)
  }
  return { config: { home: folder, data }, [Symbol.dispose]: () => remove(folder) }
}

/** So that the next start finds it built. Where that cannot be, the copy builds its own. */
async function buildFirst(config: Config, report: Report, io: Pick<Io, 'stderr'>): Promise<void> {
  try {
    using _built = await openCurrent(config, report, io)
  } catch (error) {
    if (troubleIn(error) === undefined && !(error instanceof Mistake)) throw error
  }
}

function makeFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), `vigil-playground-${process.pid}-`))
  } catch {
    throw new Mistake(`No folder can be made in ${tmpdir()}. Set TMPDIR to one where it can.`)
  }
}

/** Snapshots and the pointer to the one that serves; what is being built or planned is left out. */
function copySnapshots(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  if (!existsSync(from)) return
  for (const name of readdirSync(from)) {
    if (SNAPSHOT.test(name) || name === 'current.json')
      copyFileSync(join(from, name), join(to, name), constants.COPYFILE_FICLONE)
  }
}

/** What whoever starts it can put right. */
function told(error: unknown, state: string): unknown {
  switch (troubleIn(error)) {
    case 'full':
      return new Mistake(
        `There is no room in ${tmpdir()} for the copy. Set TMPDIR to another folder.`,
      )
    case 'damaged':
    case 'broken':
      return new Mistake(`${state} cannot be read. \`npm run doctor\` says what to do.`)
    default:
      return error
  }
}

/** What a killed playground left behind. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = FOLDER.exec(name)?.[1]
    if (pid !== undefined && isGone(Number(pid))) remove(join(tmpdir(), name))
  }
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // Somebody else's, or still open somewhere: the next start tries again.
  }
}
