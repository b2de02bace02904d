import { once } from 'node:events'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as delay } from 'node:timers/promises'
import type { Io } from '#adapters/console/io.ts'
import { commands } from '#commands/index.ts'
import { Fault, Mistake, type Report } from '#core/errors.ts'
import type { Log } from '#core/log.ts'
import { openNewsroom } from '#core/newsroom.ts'
import { wordsIn } from '#core/words-in.ts'
import { createPictures } from './charts/pictures.ts'
import { createPainter } from './charts/png.ts'
import { type Config, STATE_FILE } from './config.ts'
import { createJobs } from './jobs/jobs.ts'
import { openCurrent } from './opened.ts'
import { eventLog } from './ops/event-log.ts'
import { type HttpServer, type Routes, serveHttp } from './ops/http.ts'
import { faultLog } from './ops/log.ts'
import { type Connection, type Platform, platformsOf } from './platforms.ts'
import type { ServiceConfig } from './settings/service.ts'
import { openState } from './state/open.ts'
import { openTelling } from './telling.ts'

/** How long what is under way may take once the service is asked to stop. */
const GRACE_MS = 10_000

/** The waits between attempts to connect; the last one is kept to. */
const WAITS_MS = [1_000, 5_000, 15_000, 60_000]

/**
 * Serves the configured platforms until it is asked to stop, then finishes what is under way.
 * Returns the exit code. A platform that cannot be reached is tried again while the others serve.
 *
 * @throws Mistake when a platform refuses the settings
 */
export async function serve(config: Config, settings: ServiceConfig, io: Io): Promise<number> {
  const now = () => new Date()
  const log = eventLog(io.stderr, settings.logLevel, settings.secrets, now)
  const report = faultLog(join(config.home, 'vigil.log'), now, io.stderr, settings.secrets)
  using facts = await openCurrent(config, report, io)
  await using state = await openState(join(config.home, STATE_FILE), now)
  const connected = new Map<string, Connection>()
  const telling = openTelling({
    state,
    facts: () => facts,
    words: wordsIn,
    messengers: () => [...connected.values()].map(({ messenger }) => messenger),
    jobs: createJobs({ now, report, log }),
    settings,
    log,
    report,
    now,
  })
  const newsroom = openNewsroom({
    commands,
    facts: () => facts,
    words: wordsIn,
    now,
    report,
    watches: state.watches,
    changes: state.changes,
    digests: telling.digests,
  })
  using stop = stopSignal(report)
  const painter = settings.discord && (await createPainter(log))
  const pictures = painter && createPictures({ paint: painter.paint, log })
  const { arrived, present } = telling
  const shared = { newsroom, state, log, report, now, pictures, arrived, present }
  const platforms = platformsOf(settings, shared)
  let remaining = platforms.length
  const http = await listen(settings, platforms, connected)
  if (http) io.stdout.write(`Vigil listens at ${http.address}.\n`)
  const serving = platforms.map(async (platform) => {
    const connection = await keepConnecting(platform, stop.signal, log, report)
    if (!connection) return
    connected.set(platform.name, connection)
    telling.connected()
    if (!stop.signal.aborted) io.stdout.write(`${standing(platform, connection)}\n`)
    const why = await Promise.race([connection.gone, stop.asked])
    if (why === undefined) return
    // The others go on without it; when it was the last, the service ends with what to do.
    connected.delete(platform.name)
    remaining -= 1
    await connection.stop()
    if (remaining === 0) throw why
    io.stderr.write(`Vigil no longer serves ${platform.name}. ${why.message}\n`)
  })
  try {
    await Promise.race([stop.asked, Promise.all([telling.start(), ...serving])])
    await stop.asked
    io.stdout.write('Vigil stops: what is under way is finished first.\n')
  } finally {
    stop.now()
    const grace = delay(GRACE_MS, undefined, { ref: false })
    await Promise.race([grace, Promise.allSettled([...serving, telling.stop(GRACE_MS)])])
    await Promise.race([
      grace,
      Promise.all([http?.close(GRACE_MS), ...[...connected.values()].map((one) => one.stop())]),
    ])
  }
  return 0
}

const standing = ({ name, how }: Platform, { isReady }: Connection): string =>
  isReady()
    ? `Vigil serves ${name} (${how}).`
    : `${name} cannot be reached yet; Vigil keeps trying.`

/** Asked to stop by the operator or by whoever supervises the program. */
function stopSignal(report: Report) {
  const controller = new AbortController()
  const asked = once(controller.signal, 'abort').then(() => undefined)
  const now = () => controller.abort()
  process.once('SIGTERM', now).once('SIGINT', now)
  // A promise that nobody waited for must neither end the service nor be lost.
  const unforeseen = (cause: unknown) => void report(new Fault('Unforeseen', { cause }))
  process.on('unhandledRejection', unforeseen)
  // Waiting for a signal does not keep a program running, and a lost connection no longer does.
  const running = setInterval(() => {}, 2 ** 30)
  return {
    asked,
    signal: controller.signal,
    now,
    [Symbol.dispose]() {
      clearInterval(running)
      process.off('SIGTERM', now).off('SIGINT', now)
      process.off('unhandledRejection', unforeseen)
    },
  }
}

async function keepConnecting(
  { name, connect }: Platform,
  signal: AbortSignal,
  log: Log,
  report: Report,
): Promise<Connection | undefined> {
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    try {
      return await connect(signal)
    } catch (cause) {
      if (signal.aborted) return undefined
      if (cause instanceof Mistake) throw cause
      const fault = report(new Fault(`${name} cannot be reached`, { cause }))
      const waitMs = WAITS_MS[Math.min(attempt, WAITS_MS.length - 1)] ?? 0
      log('error', 'connect.failed', { platform: name, why: whyOf(cause), fault, waitMs })
      await delay(waitMs, undefined, { signal }).catch(() => {})
    }
  }
  return undefined
}

/** The innermost cause says what happened: `connect ECONNREFUSED 127.0.0.1:443`. */
function whyOf(error: unknown): string {
  let cause = error
  for (let depth = 0; cause instanceof Error && cause.cause && depth < 5; depth += 1)
    cause = cause.cause
  return cause instanceof Error ? cause.message : String(cause)
}

/** One server for the platforms that call us; none when there are none. */
async function listen(
  { http }: ServiceConfig,
  platforms: readonly Platform[],
  connected: ReadonlyMap<string, Connection>,
): Promise<HttpServer | undefined> {
  const routes: Routes = Object.fromEntries(
    platforms.flatMap(({ name, path }) =>
      path === undefined
        ? []
        : [
            [
              path,
              (request, response) => {
                const listener = connected.get(name)?.listener
                if (listener) listener(request, response)
                else response.writeHead(503, { 'retry-after': '5' }).end()
              },
            ] satisfies [string, Routes[string]],
          ],
    ),
  )
  return Object.keys(routes).length === 0 ? undefined : await serveHttp(http, routes)
}
