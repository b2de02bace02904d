import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Io } from '#adapters/console/io.ts'
import type { Overlay } from '#core/corrections.ts'
import { Fault, Mistake, type Report } from '#core/errors.ts'
import type { Log } from '#core/log.ts'
import { en } from '#core/words-en.ts'
import { type Current, currentSnapshot, type Overlaid } from '#store/current.ts'
import { type Config, STATE_FILE } from './config.ts'
import { openServing, type Serving } from './serving.ts'
import type { LazyState } from './state/lazy-state.ts'

/** The state, opened by whoever needs it first. */
type StateToOpen = Pick<LazyState, 'open'>

/**
 * Opens the current snapshot. What had to be built or was refused is said on stderr, and so is what
 * became of approved corrections. They are laid over new data where a state is given, which is only
 * opened then.
 */
export async function openCurrent(
  { home, data }: Config,
  report: Report,
  io: Pick<Io, 'stderr'>,
  state?: StateToOpen,
): Promise<Serving> {
  makeHome(home)
  const places = { data, snapshots: join(home, 'snapshots') }
  const over = state && overlaidBy(state, join(home, STATE_FILE))
  const current = await currentSnapshot(places, over?.overlaid)
  const serving = openServing(current.path)
  announce(current, data, report, io)
  // Where there is no state yet, nothing was ever served from it.
  if (state && existsSync(join(home, STATE_FILE)))
    await writeDown(current, over?.seen() ?? [], state, report, io)
  return serving
}

/** Nobody has approved anything where there is no state yet. */
function overlaidBy(
  state: StateToOpen,
  path: string,
): { readonly overlaid: Overlaid; readonly seen: () => readonly Overlay[] } {
  let seen: readonly Overlay[] = []
  const overlaid: Overlaid = async (files) => {
    if (!existsSync(path)) return { files, fates: [], held: [] }
    seen = await (await state.open()).correctionStore.overlays()
    if (seen.length === 0) return { files, fates: [], held: [] }
    const { layStanding } = await import('./revising/workshop/lay-standing.ts')
    return layStanding(files, seen)
  }
  return { overlaid, seen: () => seen }
}

/** What became of approved corrections, and that facts are served which nobody confirmed. */
async function writeDown(
  { revision, replaced, fates = [] }: Current,
  seen: readonly Overlay[],
  state: StateToOpen,
  report: Report,
  { stderr }: Pick<Io, 'stderr'>,
): Promise<void> {
  if (fates.length === 0 && replaced === undefined) return
  const now = () => new Date()
  try {
    const [{ settleOverlays }, { recordUnplanned }, { seenIn }] = await Promise.all([
      import('./revising/loading/fates.ts'),
      import('./revising/loading/unplanned.ts'),
      import('./revising/loading/standing.ts'),
    ])
    const { audit, revisionLog: log, correctionStore: overlays } = await state.open()
    if (replaced !== undefined) {
      const served = { revision, before: replaced, why: 'at the start' } as const
      await recordUnplanned(served, { audit, log, now })
    }
    const tell: Log = (_, event, { overlay } = {}) =>
      stderr.write(`The approved correction ${overlay} ${SAID[event]}.\n`)
    await settleOverlays(fates, seenIn(seen), { overlays, now, report, tell })
  } catch (cause) {
    report(new Fault('That new data is served could not be written down', { cause }))
  }
}

const SAID: Readonly<Record<string, string>> = {
  'overlay.active': 'is laid over again: the data is again what it was approved for',
  'overlay.contained': 'is no longer laid over: the data says so by itself now',
  'overlay.conflict':
    'is no longer laid over: the data was altered since, so an editor has to look at it',
}

/** A home that cannot be one is put right by whoever set it. */
function makeHome(home: string): void {
  try {
    mkdirSync(home, { recursive: true })
  } catch {
    throw new Mistake(`${home} cannot be made a folder. Set VIGIL_HOME to one that can be written.`)
  }
}

function announce(
  current: Current,
  data: string,
  report: Report,
  { stderr }: Pick<Io, 'stderr'>,
): void {
  const { revision, builtMs, isRepaired, isWithoutData, refused, failed } = current
  const serves = `so revision ${revision} goes on serving`
  if (builtMs !== undefined) {
    const why = isRepaired ? 'The snapshot was damaged' : 'The data is new'
    stderr.write(`${why}: built revision ${revision} in ${(builtMs / 1000).toFixed(1)} s.\n`)
  }
  if (isWithoutData)
    stderr.write(`There is no data at ${data}, ${serves}. Set VIGIL_DATA to the pack’s folder.\n`)
  if (failed !== undefined) {
    const id = report(new Fault('The newer data could not be built', { cause: failed }))
    stderr.write(`The newer data could not be built (${id}), ${serves}.\n`)
  }
  if (refused !== undefined) {
    const found = en.count(refused, 'finding', 'findings')
    stderr.write(`The data has ${found}, ${serves}. See \`npm run pack:check\`.\n`)
  }
}
