import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Io } from '#adapters/console/io.ts'
import { Fault, Mistake, type Report } from '#core/errors.ts'
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
  const overlaid = state && overlaidBy(state, join(home, STATE_FILE))
  const current = await currentSnapshot(places, overlaid)
  const serving = openServing(current.path)
  announce(current, data, report, io)
  if (state && current.fates) await settle(current.fates, state, report, io)
  return serving
}

/** Nobody has approved anything where there is no state yet. */
function overlaidBy(state: StateToOpen, path: string): Overlaid {
  return async (files) => {
    if (!existsSync(path)) return { files, fates: [] }
    const all = await (await state.open()).correctionStore.overlays()
    const active = all.filter((one) => one.state === 'active')
    if (active.length === 0) return { files, fates: [] }
    const { applyOverlays } = await import('./revising/overlay/apply.ts')
    return applyOverlays(files, active)
  }
}

async function settle(
  fates: NonNullable<Current['fates']>,
  state: StateToOpen,
  report: Report,
  { stderr }: Pick<Io, 'stderr'>,
): Promise<void> {
  const { settleOverlays } = await import('./revising/loading/fates.ts')
  await settleOverlays(fates, {
    overlays: (await state.open()).correctionStore,
    now: () => new Date(),
    report,
    tell: (_, event, { overlay } = {}) =>
      stderr.write(`The approved correction ${overlay} is no longer laid over: ${SAID[event]}.\n`),
  })
}

const SAID: Readonly<Record<string, string>> = {
  'overlay.contained': 'the data says so by itself now',
  'overlay.conflict': 'the data was altered since, so an editor has to look at it',
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
