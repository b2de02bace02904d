import { join } from 'node:path'
import type { Io } from '#adapters/console/io.ts'
import type { Command } from '#core/command.ts'
import { type Digests, noDigests } from '#core/digests.ts'
import type { Report } from '#core/errors.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Keeping } from '#core/keeping.ts'
import { type Newsroom, openNewsroom } from '#core/newsroom.ts'
import { en } from '#core/words-en.ts'
import { isDataNewer } from '#store/current.ts'
import type { openFacts } from '#store/open.ts'
import { type Config, STATE_FILE } from './config.ts'
import { openCurrent } from './opened.ts'
import type { Workshop } from './revising/workshop/workshop.ts'
import type { Serving } from './serving.ts'
import { type LazyState, lazyState } from './state/lazy-state.ts'
import { isServiceHere, openPointedTo } from './terminal-serving.ts'

type Parts = {
  readonly config: Config
  readonly io: Pick<Io, 'stderr' | 'env'>
  readonly report: Report
  readonly now: () => Date
  /** Where loading is done; a process of its own when none is given. */
  readonly workshop?: Workshop | undefined
}

/** Everything a terminal asks, until it is closed. */
export type Terminal = Newsroom &
  AsyncDisposable & { readonly about: () => ReturnType<ReturnType<typeof openFacts>['about']> }

/**
 * The newsroom over the current snapshot, with what is watched and kept from this terminal. Each
 * part is only opened where one of these commands asks for it.
 */
export async function openTerminal(commands: readonly Command[], parts: Parts): Promise<Terminal> {
  const { config, io, report, now, workshop } = parts
  const open = new AsyncDisposableStack()
  const state = open.use(lazyState(join(config.home, STATE_FILE), now))
  const serving = open.use(await servingFor(commands, state, parts))
  const keep = async (): Promise<Keeping> => {
    const { openTerminalKeeping } = await import('./terminal-keeping.ts')
    const tell = (line: string) => void io.stderr.write(`${line}\n`)
    const opened = { state: await state.open(), env: io.env, tell }
    return open.use(openTerminalKeeping({ config, serving, report, now, workshop, ...opened }))
  }
  const newsroom = openNewsroom({
    commands,
    facts: serving.facts,
    words: () => en,
    now,
    report,
    watches: state.watches,
    changes: state.changes,
    digests: await digestsFor(commands, { state, facts: serving.facts, now }),
    ...(usesAny(commands, USES_KEEPING) ? { keeping: await lazily(state, keep) } : {}),
    around: (_, work) => serving.during(work),
  })
  return {
    ...newsroom,
    about: () => serving.facts().about(),
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  }
}

/**
 * New data is built and served by whoever asks first, but not beside a service, where loading it
 * takes a plan and somebody who confirms it, nor by the commands that make such plans.
 */
async function servingFor(
  commands: readonly Command[],
  state: LazyState,
  { config, io, report, now }: Parts,
): Promise<Serving> {
  const isPlanned = commands.every(({ name }) => MAKES_PLANS.includes(name))
  const isBeside = !isPlanned && isServiceHere(config.home, now)
  const pointed = isPlanned || isBeside ? openPointedTo(config.home) : undefined
  if (pointed && isBeside && isDataNewer(placesOf(config))) io.stderr.write(NEWER)
  return pointed ?? (await openCurrent(config, report, io, state))
}

const NEWER =
  'The data is newer than what the service here serves. To load it: `npm run ask -- admin reseed`.\n'

const placesOf = ({ home, data }: Config) => ({ data, snapshots: join(home, 'snapshots') })

const MAKES_PLANS: readonly string[] = ['admin', 'review', 'correct']

/** Only for commands that look at digests: reading schedules and filters takes code of its own. */
async function digestsFor(
  commands: readonly Command[],
  parts: {
    readonly state: LazyState
    readonly facts: () => Facts
    readonly now: () => Date
  },
): Promise<Digests> {
  if (!usesAny(commands, USES_DIGESTS)) return noDigests()
  const { terminalDigests } = await import('./terminal-digests.ts')
  // Whoever sits at the terminal reads the clock of the machine.
  const { timeZone: zone } = new Intl.DateTimeFormat().resolvedOptions()
  return terminalDigests({ ...parts, words: () => en, zone })
}

const USES_DIGESTS: readonly string[] = ['digest', 'follow', 'admin']

/** Opened by the first question that needs it, once. */
async function lazily(state: LazyState, keep: () => Promise<Keeping>): Promise<Keeping> {
  const { lazyKeeping } = await import('./terminal-lazy.ts')
  let kept: Promise<Keeping> | undefined
  const open = () => {
    kept ??= keep()
    return kept
  }
  return lazyKeeping({ state, open })
}

/** Those that look at it, and those whose changes go into the audit. */
const USES_KEEPING: readonly string[] = [...MAKES_PLANS, 'digest', 'follow']

const usesAny = (commands: readonly Command[], names: readonly string[]): boolean =>
  commands.some(({ name }) => names.includes(name))
