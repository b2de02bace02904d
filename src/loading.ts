import { join } from 'node:path'
import type { Changes } from '#core/changes.ts'
import type { Report } from '#core/errors.ts'
import type { Log } from '#core/log.ts'
import { createReach } from '#digests/reach.ts'
import { type Config, STATE_FILE } from './config.ts'
import { servedChanges } from './revising/loading/recording.ts'
import { createRevisions, type Loading } from './revising/loading/revisions.ts'
import { createWorkshop, type Workshop } from './revising/workshop/workshop.ts'
import type { Serving } from './serving.ts'
import type { State } from './state/open.ts'

type Parts = {
  readonly config: Config
  readonly serving: Serving
  readonly state: State
  readonly log: Log
  readonly report: Report
  readonly now: () => Date
  readonly workshop?: Workshop
}

/** Loading facts in one process, put together. */
export type OpenLoading = Disposable & {
  readonly revisions: Loading
  /** The record of changes, into which only what is served is written. */
  readonly changes: Changes
  /** The same for answers, which wait for nobody. */
  readonly answering: Changes
  readonly workshop: Workshop
}

/** The folder of packs that are loaded by name, in VIGIL_HOME. */
export const PACKS = 'packs'

/** Puts together how revisions are loaded while questions are answered. */
export function openLoading({
  config,
  serving,
  state,
  log,
  report,
  now,
  workshop = createWorkshop(),
}: Parts): OpenLoading {
  const { changes, answering, recordServed } = servedChanges({
    changes: state.changes,
    state: join(config.home, STATE_FILE),
    ...{ serving, workshop, now, report },
  })
  const revisions = createRevisions({
    places: {
      data: config.data,
      packs: join(config.home, PACKS),
      snapshots: join(config.home, 'snapshots'),
    },
    lease: state.operationLease,
    audit: state.audit,
    log: state.revisionLog,
    overlays: state.correctionStore,
    reach: createReach({ ...state, changes, log, report, now }),
    tell: log,
    ...{ serving, workshop, changes, recordServed, now, report },
  })
  return {
    revisions,
    changes,
    answering,
    workshop,
    [Symbol.dispose]: () => workshop[Symbol.dispose](),
  }
}
