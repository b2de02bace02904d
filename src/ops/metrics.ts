import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Outcome } from '#core/brief.ts'
import type { DeliveryState } from '#core/ledger.ts'
import { TROUBLES, type Trouble } from '#core/trouble.ts'
import { type Readings, readAtScrape } from './readings.ts'

/** How an answer ended; `refused`: not allowed, or not any more, as the audit has it. */
export type AnswerOutcome = Outcome | 'refused'

/** What happened, counted. */
export type Metrics = {
  readonly answered: (one: {
    readonly platform: string
    readonly command: string
    readonly outcome: AnswerOutcome
    readonly seconds: number
  }) => void
  /** A delivery has come to this state; `lagSeconds` after it was due, when it was sent. */
  readonly delivered: (platform: string, state: DeliveryState, lagSeconds?: number) => void
  /** `prepare`: facts were read, checked and built beside. `confirm`: they were swapped in. */
  readonly loaded: (step: 'prepare' | 'confirm', seconds: number) => void
  readonly stateError: (kind: Trouble) => void
  readonly fault: () => void
  /** Everything as Prometheus reads it, and what it is. */
  readonly exposition: () => Promise<{ readonly type: string; readonly text: string }>
}

/**
 * From 5 ms, which is a quick answer, to the 3 s within which both platforms want a first one, and
 * the 15 minutes within which Discord takes a later one.
 */
const ANSWER_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 10, 60, 900]

/** From a second to six hours: a platform that is away for longer is an incident by itself. */
const LAG_SECONDS = [1, 5, 15, 60, 300, 900, 3_600, 21_600]

const LOAD_SECONDS = [0.25, 0.5, 1, 2.5, 5, 10, 30, 60]

const PLATFORMS: readonly string[] = ['console', 'discord', 'slack']
const OTHER = 'other'

/**
 * Metrics in a registry of their own. Labels hold only what is declared in the code: no person, no
 * server, no channel. https://prometheus.io/docs/practices/naming/
 */
export function createMetrics(parts: {
  readonly commands: readonly string[]
  readonly version: string
  readonly readings: Readings
  /** A reading failed; the other metrics are exposed all the same. */
  readonly failed: (reading: string, cause: unknown) => void
}): Metrics {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })
  const commands = new Counter({
    name: 'vigil_commands_total',
    help: 'Questions answered.',
    labelNames: ['platform', 'command', 'outcome'],
    registers,
  })
  const durations = new Histogram({
    name: 'vigil_command_duration_seconds',
    help: 'How long an answer took, without sending it.',
    labelNames: ['platform', 'command'],
    buckets: ANSWER_SECONDS,
    registers,
  })
  const deliveries = new Counter({
    name: 'vigil_deliveries_total',
    help: 'How often a delivery came to a state, since the start.',
    labelNames: ['platform', 'state'],
    registers,
  })
  const lags = new Histogram({
    name: 'vigil_delivery_lag_seconds',
    help: 'How long after it was due a delivery was sent.',
    labelNames: ['platform'],
    buckets: LAG_SECONDS,
    registers,
  })
  const loads = new Histogram({
    name: 'vigil_load_seconds',
    help: 'How long a step of loading a revision took.',
    labelNames: ['step'],
    buckets: LOAD_SECONDS,
    registers,
  })
  const stateErrors = new Counter({
    name: 'vigil_state_errors_total',
    help: 'What failed because of the disk, by what is wrong with it.',
    labelNames: ['kind'],
    registers,
  })
  const faults = new Counter({
    name: 'vigil_faults_total',
    help: 'Faults written to vigil.log.',
    registers,
  })
  // Shown from the start: what is not there cannot be compared with nought.
  for (const kind of TROUBLES) stateErrors.inc({ kind }, 0)
  readAtScrape(register, parts)

  const known = new Set(parts.commands)
  const platformOf = (name: string) => (PLATFORMS.includes(name) ? name : OTHER)
  return {
    answered({ platform: named, command: asked, outcome, seconds }) {
      const platform = platformOf(named)
      const command = known.has(asked) ? asked : OTHER
      commands.inc({ platform, command, outcome })
      durations.observe({ platform, command }, seconds)
    },
    delivered(named, state, lagSeconds) {
      const platform = platformOf(named)
      deliveries.inc({ platform, state })
      if (lagSeconds !== undefined) lags.observe({ platform }, Math.max(0, lagSeconds))
    },
    loaded: (step, seconds) => loads.observe({ step }, seconds),
    stateError: (kind) => stateErrors.inc({ kind }),
    fault: () => faults.inc(),
    exposition: async () => ({ type: register.contentType, text: await register.metrics() }),
  }
}
