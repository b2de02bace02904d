import type { Audit } from '#core/audit.ts'
import type { Changes } from '#core/changes.ts'
import type { Checkup } from '#core/checkup.ts'
import type { Asker } from '#core/command.ts'
import { Fault, type Report } from '#core/errors.ts'
import type { About } from '#core/fact-views.ts'
import { DELIVERY_STATES, type Ledger } from '#core/ledger.ts'
import type { Log } from '#core/log.ts'
import type { Backup, Operations } from '#core/operations.ts'
import { CHAT_PLATFORMS } from '#core/place.ts'
import { troubleIn } from '#core/trouble.ts'
import { type Around, aroundAnswers } from './around.ts'
import { auditWatch } from './audit-watch.ts'
import { clockCheckup } from './clock.ts'
import { type FailedRead, factsFileCheckup } from './facts-file.ts'
import { freeBytes } from './free-bytes.ts'
import { createHealth, type Health, platformCheckup, tickCheckup } from './health.ts'
import { hearClocks } from './heard-clocks.ts'
import type { HttpServer } from './http.ts'
import { watchLag } from './lag.ts'
import { meteredLedger } from './metered-ledger.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { createOperations } from './operations.ts'
import { serveOps } from './ops-server.ts'
import type { Tally } from './readings.ts'
import { recordedTimes } from './recorded.ts'
import { roomCheckup } from './room.ts'

/** What the service is made of, as far as running it goes. All that is asked for is asked late. */
export type OpsParts = {
  readonly version: string
  readonly commands: readonly string[]
  readonly home: string
  /** Its path. */
  readonly stateFile: string
  /** Where to listen; undefined: not at all. */
  readonly listen: { readonly host: string; readonly port: number } | undefined
  /** The platforms’ addresses, by name. */
  readonly addresses: Readonly<Record<string, string>>
  readonly ledger: Ledger
  readonly changes: Pick<Changes, 'latest'>
  readonly audit: Pick<Audit, 'read' | 'verify'>
  readonly about: () => Pick<About, 'revision' | 'compiled'>
  /** The file the facts are read from. */
  readonly servedPath: () => string
  readonly platforms: () => readonly { readonly name: string; readonly isReady: boolean }[]
  readonly lastTickAt: () => Date | undefined
  /** Whether the state answers and can be written. */
  readonly stateHealth: () => Promise<Checkup>
  readonly backup: (by: Asker) => Promise<Backup>
  readonly backups: () => Promise<readonly Backup[]>
  readonly isDraining: () => boolean
  readonly log: Log
  readonly report: Report
  readonly now: () => Date
}

/** Everything by which the service is watched while it runs. */
export type Ops = Disposable & {
  readonly metrics: Metrics
  readonly health: Health
  readonly operations: Operations
  /** The outermost of what is done around an answer. */
  readonly around: Around
  /** Counts what it reports. */
  readonly report: Report
  /** Counts what becomes of each delivery. */
  readonly ledger: Ledger
  /** Checks the audit when it is a day since the last time. For each minute. */
  readonly verifyAudit: () => Promise<void>
  /** Undefined where it is turned off. @throws Mistake when it cannot listen */
  readonly listen: () => Promise<HttpServer | undefined>
}

/** Puts together what watches the service. */
export function createOps(parts: OpsParts): Ops {
  const { home, now, log, audit } = parts
  const startedAt = now()
  const lag = watchLag()
  const clocks = hearClocks(parts.addresses, now)
  const loadedAt = async () => (await parts.changes.latest())?.loadedAt
  const auditLook = auditWatch({ verify: audit.verify, log })
  let failedRead: FailedRead | undefined
  const metrics = createMetrics({
    commands: parts.commands,
    version: parts.version,
    readings: {
      tallies: talliesOf(parts.ledger),
      nextAt: parts.ledger.nextAt,
      facts: parts.about,
      loadedAt,
      platforms: parts.platforms,
      lastTickAt: parts.lastTickAt,
      lastBackupAt: async () => (await parts.backups())[0]?.at,
      auditEntries: async () => (await audit.read({ offset: 0, limit: 1 })).total,
      isAuditWhole: auditLook.isWhole,
      now,
    },
    failed: (reading) => log('warn', 'metrics.reading.failed', { reading }),
  })
  const report: Report = (fault) => {
    metrics.fault()
    const trouble = troubleIn(fault)
    if (trouble) metrics.stateError(trouble)
    if (trouble === 'facts-damaged')
      failedRead = { path: parts.servedPath(), atMs: performance.now() }
    return parts.report(fault)
  }
  const times = { loadedAt, audit, files: [parts.stateFile] }
  const health = createHealth({
    lagMs: lag.worstMs,
    isDraining: parts.isDraining,
    looks: {
      'The facts': () => ({ state: 'well', what: `Revision ${parts.about().revision} is served.` }),
      'The file of the facts': factsFileCheckup(parts.servedPath, undefined, () => failedRead),
      'The state file': parts.stateHealth,
      'The audit': auditLook.checkup,
      'The planner': () => tickCheckup(parts.lastTickAt(), startedAt, now()),
      'The clock': async () => clockCheckup(now(), await recordedTimes(times), clocks.offsets()),
      'The room on the disk': async () => roomCheckup(await freeBytes(home), home),
    },
    each: () => parts.platforms().map(({ name, isReady }) => platformCheckup(name, isReady)),
    failed: (look, cause) => void report(new Fault(`${look} cannot be looked at`, { cause })),
  })
  return {
    metrics,
    health,
    report,
    around: aroundAnswers({ metrics, log }),
    ledger: meteredLedger(parts.ledger, metrics, now),
    operations: createOperations({
      ...parts,
      startedAt,
      facts: parts.about,
      loadedAt,
      checkups: health.ready,
    }),
    verifyAudit: auditLook.dueNow,
    listen: async () => parts.listen && (await serveOps(parts.listen, { health, metrics })),
    [Symbol.dispose]() {
      lag[Symbol.dispose]()
      clocks[Symbol.dispose]()
    },
  }
}

/** How many deliveries of each platform are in each state. */
const talliesOf = (ledger: Pick<Ledger, 'counts'>) => async (): Promise<readonly Tally[]> => {
  const counted = await Promise.all(
    CHAT_PLATFORMS.map(async (platform) => ({ platform, counts: await ledger.counts(platform) })),
  )
  return counted.flatMap(({ platform, counts }) =>
    DELIVERY_STATES.map((state) => ({ platform, state, count: counts[state] })),
  )
}
