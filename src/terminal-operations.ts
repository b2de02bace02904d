import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Checkup, doubtful, well } from '#core/checkup.ts'
import type { Report } from '#core/errors.ts'
import type { Operations } from '#core/operations.ts'
import { en } from '#core/words-en.ts'
import { type Config, type Env, STATE_FILE } from './config.ts'
import { clockCheckup } from './ops/clock.ts'
import { factsFileCheckup } from './ops/facts-file.ts'
import { freeBytes } from './ops/free-bytes.ts'
import { createOperations } from './ops/operations.ts'
import { recordedTimes } from './ops/recorded.ts'
import { roomCheckup } from './ops/room.ts'
import { toldAs } from './revising/loading/trouble.ts'
import type { Serving } from './serving.ts'
import { type OpsSettings, opsSettings } from './settings/ops.ts'
import { readerOf } from './settings/reader.ts'
import { backupsIn } from './state/backup-files.ts'
import { createBackups } from './state/backup-schedule.ts'
import type { State } from './state/open.ts'
import { isServiceHere, serviceSince } from './terminal-serving.ts'
import { hostToAsk, runningCheckups } from './tools/doctor-running.ts'

type Parts = {
  readonly config: Config
  readonly env: Env
  readonly serving: Pick<Serving, 'facts' | 'path'>
  readonly state: Pick<State, 'ledger' | 'changes' | 'audit'>
  readonly report: Report
  readonly now: () => Date
}

/** How things stand as a terminal can see it: the files of this home, and what its service says. */
export function terminalOperations({
  config: { home },
  env,
  serving,
  state,
  report,
  now,
}: Parts): Operations {
  const startedAt = now()
  const backups = createBackups({
    state: join(home, STATE_FILE),
    folder: backupsIn(home),
    audit: state.audit,
    now,
    time: undefined,
  })
  const loadedAt = async () => (await state.changes.latest())?.loadedAt
  const lookAtFile = factsFileCheckup(serving.path)
  const times = { loadedAt, audit: state.audit, files: [join(home, STATE_FILE)] }

  async function ownCheckups(): Promise<readonly Checkup[]> {
    return [
      well(`Revision ${serving.facts().about().revision} is served.`),
      await lookAtFile(),
      clockCheckup(now(), await recordedTimes(times), []),
      roomCheckup(await freeBytes(home), home),
    ]
  }

  return {
    async status() {
      const service = isServiceHere(home, now) ? await askService(env) : NO_SERVICE
      const operations = createOperations({
        version: VERSION,
        startedAt: new Date(serviceSince(home) ?? startedAt),
        home,
        ledger: state.ledger,
        facts: () => serving.facts().about(),
        loadedAt,
        audit: state.audit,
        lastTickAt: () => service.lastTickAt,
        platforms: () => service.platforms,
        checkups: async () => [...service.checkups, ...(await ownCheckups())],
        ...{ backup, backups: listed },
      })
      return await operations.status()
    },
    backup,
    backups: listed,
  }

  async function listed() {
    return backups.list()
  }

  async function backup({ id: actor, access }: Parameters<Operations['backup']>[0]) {
    try {
      return await backups.make('asked', { actor, access })
    } catch (error) {
      throw toldAs(error, en, report)
    }
  }
}

/** What a service of this home says of itself. */
type Service = {
  readonly lastTickAt?: Date | undefined
  readonly platforms: readonly { readonly name: string; readonly isReady: boolean }[]
  readonly checkups: readonly Checkup[]
}

const NO_SERVICE: Service = {
  platforms: [],
  checkups: [well('No service runs on VIGIL_HOME: this terminal looked at its files.')],
}

async function askService(env: Env): Promise<Service> {
  const ops = opsSettings(readerOf(env, []))
  if (!ops || ops.port === 0) return { platforms: [], checkups: await runningCheckups(ops) }
  const metrics = await metricsOf(ops)
  if (metrics === undefined) return { platforms: [], checkups: [SILENT] }
  const tick = valuesIn(metrics, 'vigil_tick_last_success_timestamp_seconds')[0]
  return {
    lastTickAt: tick && new Date(tick.value * 1_000),
    platforms: valuesIn(metrics, 'vigil_platform_ready').map(({ labels, value }) => ({
      name: /platform="([a-z]+)"/.exec(labels)?.[1] ?? '',
      isReady: value === 1,
    })),
    checkups: await runningCheckups(ops),
  }
}

const SILENT = doubtful(
  'A service runs on VIGIL_HOME and does not answer at VIGIL_OPS_PORT.',
  'Ask with the settings it was started with; else see what it printed last.',
)

/** A service on the same machine answers at once or not at all, in milliseconds. */
const TIMEOUT_MS = 5_000

async function metricsOf({ host, port }: OpsSettings): Promise<string | undefined> {
  try {
    const response = await fetch(`http://${hostToAsk(host)}:${port}/metrics`, {
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    return response.ok ? await response.text() : undefined
  } catch {
    return undefined
  }
}

/**
 * The values of one metric: `name{labels} value`, one a line.
 *
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
 */
function valuesIn(text: string, name: string) {
  return text.split('\n').flatMap((line) => {
    const [, found, labels = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)/.exec(line) ?? []
    return found === name && Number.isFinite(Number(value))
      ? [{ labels, value: Number(value) }]
      : []
  })
}

const { version: VERSION } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string } // Ours.
