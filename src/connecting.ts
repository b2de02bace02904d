import { setTimeout as delay } from 'node:timers/promises'
import { Fault, Mistake, type Report } from '#core/errors.ts'
import type { Log } from '#core/log.ts'
import { type HttpServer, type Routes, serveHttp } from './ops/http.ts'
import type { Connection, Platform } from './platforms.ts'
import type { ServiceConfig } from './settings/service.ts'

/** The waits between attempts to connect; the last one is kept to. */
const WAITS_MS = [1_000, 5_000, 15_000, 60_000]

/** How a platform stands, in a line for whoever started the service. */
export const standing = ({ name, how }: Platform, { isReady }: Connection): string =>
  isReady()
    ? `Vigil serves ${name} (${how}).`
    : `${name} cannot be reached yet; Vigil keeps trying.`

/**
 * Connects a platform, however long it takes; undefined when that is not wanted any more.
 *
 * @throws Mistake when the platform refuses the settings
 */
export async function keepConnecting(
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
export async function listenFor(
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
