import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Checkup } from '#core/checkup.ts'
import type { Health } from './health.ts'
import { type HttpServer, serveHttp } from './http.ts'
import type { Metrics } from './metrics.ts'

/** What only whoever runs the service asks: never on the port a proxy hands the platforms to. */
export type OpsParts = {
  readonly health: Health
  readonly metrics: Pick<Metrics, 'exposition'>
}

/** Tells that something is wrong, for load balancers and supervisors. */
const UNWELL = 503

/**
 * Listens for whoever runs the service: `/healthz` whether the process is alive, `/readyz` whether it
 * can do its work, `/metrics` for Prometheus. Only GET and HEAD; no body is read.
 *
 * @throws Mistake when it cannot listen there, with what to set
 */
export async function serveOps(
  { host, port }: { readonly host: string; readonly port: number },
  { health, metrics }: OpsParts,
): Promise<HttpServer> {
  const checked = (checkups: readonly Checkup[]): Reply => {
    const isWell = checkups.every(({ state }) => state !== 'ill')
    const body = { status: isWell ? 'well' : 'ill', checkups }
    return { status: isWell ? 200 : UNWELL, type: JSON_TYPE, text: `${JSON.stringify(body)}\n` }
  }
  return await serveHttp(
    { host, port, setIn: { host: 'VIGIL_OPS_HOST', port: 'VIGIL_OPS_PORT' } },
    {
      '/healthz': answering(async () => checked([health.alive()])),
      '/readyz': answering(async () => checked(await health.ready())),
      '/metrics': answering(async () => ({ status: 200, ...(await metrics.exposition()) })),
    },
  )
}

type Reply = { readonly status: number; readonly type: string; readonly text: string }

const JSON_TYPE = 'application/json; charset=utf-8'

const answering =
  (reply: () => Promise<Reply>) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // A connection whose body nobody read cannot be used again.
    const headers = { 'cache-control': 'no-store', connection: 'close' }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...headers, allow: 'GET, HEAD' }).end()
      return
    }
    try {
      const { status, type, text } = await reply()
      response.writeHead(status, { ...headers, 'content-type': type })
      response.end(request.method === 'HEAD' ? undefined : text)
    } catch {
      response.writeHead(500, headers).end()
    }
  }
