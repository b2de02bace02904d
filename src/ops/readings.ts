import { Gauge, type Registry } from 'prom-client'
import type { DeliveryState } from '#core/ledger.ts'
import { OPEN_STATES } from '#core/open-states.ts'

/** How many deliveries of a platform are in a state. */
export type Tally = {
  readonly platform: string
  readonly state: DeliveryState
  readonly count: number
}

/** What is looked up when somebody scrapes; undefined where there is nothing yet. */
export type Readings = {
  readonly tallies: () => Promise<readonly Tally[]>
  /** When something is next to be sent; in the past when it is late. */
  readonly nextAt: () => Promise<Date | undefined>
  readonly facts: () => {
    readonly revision: string
    /** EDTF, as the pack says. */
    readonly compiled: string
  }
  readonly loadedAt: () => Promise<string | undefined>
  readonly platforms: () => readonly { readonly name: string; readonly isReady: boolean }[]
  readonly lastTickAt: () => Date | undefined
  readonly lastBackupAt: () => Promise<string | undefined>
  readonly auditEntries: () => Promise<number>
  /** Undefined until it was checked. */
  readonly isAuditWhole: () => boolean | undefined
  readonly now: () => Date
}

type Parts = {
  readonly version: string
  readonly readings: Readings
  readonly failed: (reading: string, cause: unknown) => void
}

/** A scrape every few seconds must not count the ledger each time. */
const CACHED_MS = 10_000

/** Adds the gauges that are read when somebody asks for them. */
export function readAtScrape(register: Registry, { version, readings, failed }: Parts): void {
  const registers = [register]
  const tallies = cached(readings.tallies)
  const nextAt = cached(readings.nextAt)
  const loadedAt = cached(readings.loadedAt)
  const backupAt = cached(readings.lastBackupAt)
  const entries = cached(readings.auditEntries)
  /** A gauge that has no value where its reading fails, which is told. */
  const gauge = (
    name: string,
    help: string,
    labelNames: readonly string[],
    read: (
      set: (value: number, labels?: Readonly<Record<string, string>>) => void,
    ) => void | Promise<void>,
  ): void => {
    new Gauge({
      name,
      help,
      labelNames: [...labelNames],
      registers,
      async collect() {
        this.reset()
        // Without labels a reset leaves a nought, which would be read as a value.
        if (labelNames.length === 0) this.remove()
        try {
          await read((value, labels = {}) => this.set(labels, value))
        } catch (cause) {
          failed(name, cause)
        }
      },
    })
  }
  const at = (moment: string | Date | undefined, set: (value: number) => void): void => {
    const ms = moment === undefined ? Number.NaN : new Date(moment).getTime()
    if (!Number.isNaN(ms)) set(ms / 1_000)
  }

  gauge('vigil_info', 'The version that runs.', ['version'], (set) => set(1, { version }))
  gauge(
    'vigil_deliveries',
    'Deliveries in the ledger, by state.',
    ['platform', 'state'],
    async (set) => {
      for (const { platform, state, count } of await tallies()) set(count, { platform, state })
    },
  )
  gauge('vigil_queue_depth', 'Deliveries still to arrive.', [], async (set) => {
    const waiting = (await tallies()).filter(({ state }) => OPEN_STATES.includes(state))
    set(waiting.reduce((sum, { count }) => sum + count, 0))
  })
  gauge(
    'vigil_queue_oldest_seconds',
    'How long the delivery that is due first has been due; 0 when none is late.',
    [],
    async (set) => {
      const next = await nextAt()
      const lateMs = next ? readings.now().getTime() - next.getTime() : 0
      set(Math.max(0, lateMs / 1_000))
    },
  )
  gauge('vigil_facts_info', 'The revision that is served.', ['revision'], (set) =>
    set(1, { revision: readings.facts().revision }),
  )
  gauge('vigil_facts_compiled_timestamp_seconds', 'When the facts were compiled.', [], (set) =>
    at(readings.facts().compiled, set),
  )
  gauge('vigil_facts_loaded_timestamp_seconds', 'When they were loaded.', [], async (set) =>
    at(await loadedAt(), set),
  )
  gauge('vigil_platform_ready', '1 while the platform is connected.', ['platform'], (set) => {
    for (const { name, isReady } of readings.platforms())
      set(isReady ? 1 : 0, { platform: name.toLowerCase() })
  })
  gauge(
    'vigil_tick_last_success_timestamp_seconds',
    'When all of a minute’s planning last succeeded.',
    [],
    (set) => at(readings.lastTickAt(), set),
  )
  gauge(
    'vigil_backup_last_success_timestamp_seconds',
    'When the newest backup was made.',
    [],
    async (set) => at(await backupAt(), set),
  )
  gauge('vigil_audit_entries', 'Entries of the audit.', [], async (set) => set(await entries()))

  gauge('vigil_audit_whole', '1 while the audit was whole when it was checked last.', [], (set) => {
    const isWhole = readings.isAuditWhole()
    if (isWhole !== undefined) set(isWhole ? 1 : 0)
  })

  /** Asked again once it is older than that; a failure is not kept. */
  function cached<T>(read: () => Promise<T>): () => Promise<T> {
    let kept: { readonly value: Promise<T>; readonly untilMs: number } | undefined
    return () => {
      const nowMs = performance.now()
      if (kept && nowMs < kept.untilMs) return kept.value
      const value = read()
      kept = { value, untilMs: nowMs + CACHED_MS }
      value.catch(() => {
        kept = undefined
      })
      return value
    }
  }
}
