import { commands } from '#commands/index.ts'
import type { Changes } from '#core/changes.ts'
import type { Report } from '#core/errors.ts'
import type { Keeping } from '#core/keeping.ts'
import type { Config, Env } from './config.ts'
import { openKeeping } from './keeping.ts'
import { type OpenLoading, openLoading } from './loading.ts'
import { OPERATION } from './revising/loading/parts.ts'
import type { Loading } from './revising/loading/revisions.ts'
import { createWorkshop, type Workshop } from './revising/workshop/workshop.ts'
import type { Serving } from './serving.ts'
import type { State } from './state/open.ts'
import { terminalOperations } from './terminal-operations.ts'
import { isServiceHere } from './terminal-serving.ts'

type Parts = {
  readonly config: Config
  readonly env: Env
  readonly state: State
  readonly serving: Serving
  readonly report: Report
  readonly now: () => Date
  /** Tells whoever sits at the terminal something that belongs to no answer. */
  readonly tell: (line: string) => void
  readonly workshop?: Workshop | undefined
}

/**
 * Keeping the facts from a terminal: alone on a home, or beside the service that runs there, which
 * serves within a minute what was loaded here.
 */
export function openTerminalKeeping(parts: Parts): Keeping & Disposable {
  const { config, serving, report, now, tell, workshop = createWorkshop() } = parts
  const isBeside = () => isServiceHere(config.home, now)
  const { changes } = parts.state
  const state = { ...parts.state, changes: recordedByService(changes, serving, isBeside, now) }
  const loading = openLoading({ config, serving, state, workshop, log: () => {}, report, now })
  const revisions = terminalRevisions({ loading, serving, state, isBeside, now, tell })
  const keeping = openKeeping({
    ...{ config, state, serving, commands, report, now },
    loading: { ...loading, revisions },
    operations: terminalOperations({ ...parts, state: parts.state }),
  })
  return { ...keeping, [Symbol.dispose]: () => loading[Symbol.dispose]() }
}

/**
 * Beside a service nothing is recorded here. What digests and alerts tell is read from the facts
 * that it serves, so a load goes on record when it serves it, and counts as the next one until then.
 */
const recordedByService = (
  changes: Changes,
  serving: Pick<Serving, 'revision'>,
  isBeside: () => boolean,
  now: () => Date,
): Changes => ({
  ...changes,
  async latest() {
    const known = await changes.latest()
    const revision = serving.revision()
    if (known?.revision === revision || !isBeside()) return known
    return { seq: (known?.seq ?? 0) + 1, revision, loadedAt: now().toISOString() }
  },
})

type RevisionParts = {
  readonly loading: Pick<OpenLoading, 'revisions' | 'changes'>
  readonly serving: Pick<Serving, 'facts'>
  readonly state: Pick<State, 'operationLease'>
  readonly isBeside: () => boolean
  readonly now: () => Date
  readonly tell: (line: string) => void
}

/** Each question is about what is served by now, whichever process loaded it. */
function terminalRevisions(parts: RevisionParts): Loading {
  const { serving, state, isBeside, now, tell } = parts
  const { changes, revisions } = parts.loading

  /** What is served here is on record from now on, unless a service sees to that. */
  async function follow(): Promise<void> {
    await revisions.follow()
    await changes.record(serving.facts(), now())
  }

  /** What a terminal that was cut off left open. A service does so itself when it starts. */
  async function recover(by: string): Promise<void> {
    if (isBeside()) return
    const taken = await state.operationLease.take(OPERATION, by)
    if (!taken.isTaken) return
    try {
      await revisions.recover()
    } finally {
      await taken.release()
    }
  }

  return {
    ...revisions,
    async prepare(source, by, words) {
      await follow()
      await recover(by.id)
      return await revisions.prepare(source, by, words)
    },
    async prepareRollback(revision, by, words) {
      await follow()
      await recover(by.id)
      return await revisions.prepareRollback(revision, by, words)
    },
    async plan(id, by, words) {
      await revisions.follow()
      return await revisions.plan(id, by, words)
    },
    async confirm(id, why, by, words) {
      await revisions.follow()
      const loaded = await revisions.confirm(id, why, by, words)
      if (isBeside()) tell('The service that runs here serves it within a minute.')
      return loaded
    },
    async discard(id, by, words) {
      await revisions.follow()
      await revisions.discard(id, by, words)
    },
    async kept() {
      await follow()
      return await revisions.kept()
    },
  }
}
