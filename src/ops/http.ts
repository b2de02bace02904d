import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Mistake } from '#core/errors.ts'

export type Listener = (request: IncomingMessage, response: ServerResponse) => unknown

/** Who answers below which path, such as `/slack/`. A path without a slash at its end is exact. */
export type Routes = Readonly<Record<string, Listener>>

export type HttpServer = {
  /** Such as `http://127.0.0.1:3000`. */
  readonly address: string
  /** Takes no more requests and returns when those under way are answered, or after `graceMs`. */
  readonly close: (graceMs: number) => Promise<void>
}

/** A platform sends its whole request at once; whoever trickles it in is not one. */
const TIMEOUT_MS = 10_000
const HEADER_BYTES_MAX = 16_384
const CONNECTIONS_MAX = 1_000

/** Where to listen, and in which settings that was said. */
export type Listening = {
  readonly host: string
  readonly port: number
  readonly setIn?: { readonly host: string; readonly port: string }
}

const SET_IN = { host: 'VIGIL_HTTP_HOST', port: 'VIGIL_HTTP_PORT' }

/**
 * Listens for requests. What no route takes is not found.
 *
 * @throws Mistake when it cannot listen there, with what to set
 */
export async function serveHttp(
  { host, port, setIn = SET_IN }: Listening,
  routes: Routes,
): Promise<HttpServer> {
  let isClosing = false
  const server = createServer(
    {
      maxHeaderSize: HEADER_BYTES_MAX,
      headersTimeout: TIMEOUT_MS,
      requestTimeout: TIMEOUT_MS,
      connectionsCheckingInterval: TIMEOUT_MS / 2,
    },
    (request, response) => {
      // A connection that is kept open for more would keep a closing server open for seconds.
      response.once('close', () => isClosing && setImmediate(() => server.closeIdleConnections()))
      const [path = ''] = (request.url ?? '').split('?')
      const route = Object.keys(routes).find((one) =>
        one.endsWith('/') ? path.startsWith(one) : path === one,
      )
      if (route === undefined) response.writeHead(404).end()
      else routes[route]?.(request, response)
    },
  )
  server.maxConnections = CONNECTIONS_MAX
  await new Promise<void>((resolve, reject) => {
    server
      .once('error', (error) => reject(explained(error, { host, port, setIn })))
      .listen(port, host, () => resolve())
  })
  const { port: taken } = server.address() as AddressInfo // It listens on TCP.
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: (graceMs) =>
      new Promise((resolve) => {
        isClosing = true
        const timer = setTimeout(() => server.closeAllConnections(), graceMs)
        server.close(() => {
          clearTimeout(timer)
          resolve()
        })
        server.closeIdleConnections()
      }),
  }
}

/** What the operator can put right about an address that cannot be listened at. */
function explained(error: Error, { host, port, setIn }: Required<Listening>): Error {
  const where = `${host}:${port}`
  switch ('code' in error && error.code) {
    case 'EADDRINUSE':
      return new Mistake(
        `${where} is taken: another copy of Vigil, or another program, listens there. Set ${setIn.port} to a free port.`,
      )
    case 'EACCES':
      return new Mistake(
        `Listening at ${where} is not allowed. Set ${setIn.port} to a port from 1024.`,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Mistake(`This machine has no address ${host}. Correct ${setIn.host}.`)
    default:
      return error
  }
}
