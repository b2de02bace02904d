import { hostname } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import type { Io } from '#adapters/console/io.ts'
import { createApp } from '#adapters/playground/app.ts'
import { warm } from '#adapters/playground/browse/warm.ts'
import type { Mode } from '#adapters/playground/ports.ts'
import { Mistake, type Report } from '#core/errors.ts'
import { createWholeDraw } from './charts/draw-whole.ts'
import { type Config, STATE_FILE } from './config.ts'
import { openCurrent } from './opened.ts'
import { type HttpServer, serveHttp } from './ops/http.ts'
import { faultLog } from './ops/log.ts'
import { stopSignal } from './ops/stop-signal.ts'
import { openSandbox } from './playground-home.ts'
import { openPlayground } from './playground-newsroom.ts'
import { type PlaygroundConfig, parsePlayground } from './settings/playground.ts'
import { secretsIn } from './settings/secret.ts'
import { lazyState } from './state/lazy-state.ts'
import { isServiceHere, openPointedTo } from './terminal-serving.ts'

/**
 * Serves the playground until it is asked to stop, and returns the exit code. Without `--write` it
 * works on a copy of the home, so that nothing that is tried stays.
 *
 * @throws Mistake when the settings are wrong, or others could reach it and no token is set
 */
export async function playgroundTool(
  args: readonly string[],
  config: Config,
  io: Io,
): Promise<number> {
  const unknown = args.find((arg) => arg !== '--write')
  if (unknown !== undefined)
    throw new Mistake(`There is no “${unknown.slice(0, 40)}”: \`vigil playground [--write]\`.`)
  const settings = parsePlayground(io.env)
  const mode: Mode = args.includes('--write') ? 'home' : 'sandbox'
  const now = () => new Date()
  const report = faultLog(join(config.home, 'vigil.log'), now, io.stderr, secretsIn(io.env))
  using stop = stopSignal({ report, stderr: io.stderr })
  try {
    await using served = await startPlayground({ config, io, settings, mode, report, now })
    io.stdout.write(`The playground is open at ${openable(served.address)}\n${SAID[mode]}\n`)
    await stop.asked
    io.stdout.write('The playground is closed.\n')
  } finally {
    stop.now()
  }
  return 0
}

/** Where it listens everywhere, whoever is elsewhere needs this machine’s name. */
const openable = (address: string): string =>
  address.replace(/\/\/(?:0\.0\.0\.0|\[::\])(?=:)/, `//${hostname()}`)

const SAID: Readonly<Record<Mode, string>> = {
  sandbox:
    'It works on a copy: try anything, nothing is posted and nothing of it stays. Ctrl-C closes it.',
  home: 'It works on VIGIL_HOME itself: what is done there stays. Nothing is posted. Ctrl-C closes it.',
}

/** What a playground is started with. */
export type PlaygroundParts = {
  readonly config: Config
  readonly io: Pick<Io, 'stderr' | 'env'>
  readonly settings: PlaygroundConfig
  readonly mode: Mode
  readonly report: Report
  readonly now: () => Date
}

/** A playground that is being served, until it is disposed of. */
export type ServedPlayground = AsyncDisposable & { readonly address: string }

/** @throws Mistake when it cannot listen there, or the home cannot be read */
export async function startPlayground(parts: PlaygroundParts): Promise<ServedPlayground> {
  const { config, io, settings, mode, report, now } = parts
  await using open = new AsyncDisposableStack()
  const isBeside = isServiceHere(config.home, now)
  const where =
    mode === 'sandbox' ? open.use(await openSandbox(config, report, io, isBeside)).config : config
  const lazy = open.use(lazyState(join(where.home, STATE_FILE), now))
  // Beside a service nothing is decided about newer data: what it serves is shown.
  const served = isBeside ? openPointedTo(where.home) : undefined
  const serving = open.use(served ?? (await openCurrent(where, report, io, lazy)))
  const tell = (line: string) => void io.stderr.write(`${line}\n`)
  const playground = open.use(
    openPlayground({
      ...{ config: where, env: io.env, settings, mode, serving, report, now, tell },
      draw: await createWholeDraw(),
      state: await lazy.open(),
    }),
  )
  const http = await listen(settings, createApp(playground).fetch)
  open.defer(() => http.close(GRACE_MS))
  const cooling = new AbortController()
  const warming = warm(playground, cooling.signal)
  open.defer(async () => {
    cooling.abort()
    await warming
  })
  const kept = open.move()
  return { address: http.address, [Symbol.asyncDispose]: () => kept.disposeAsync() }
}

/** How long requests that are under way may take when it closes, in milliseconds. */
const GRACE_MS = 2_000

/** Where nobody named a port, one that is taken is no reason not to start. */
async function listen(
  { host, port, isAnyPort }: PlaygroundConfig,
  answer: (request: Request) => Response | Promise<Response>,
): Promise<HttpServer> {
  const listener = getRequestListener(answer)
  const at = (wanted: number) => serveHttp({ host, port: wanted, setIn: SET_IN }, { '/': listener })
  try {
    return await at(port)
  } catch (error) {
    if (!isAnyPort || !(error instanceof Mistake)) throw error
    return await at(0)
  }
}

const SET_IN = { host: 'VIGIL_PLAYGROUND_HOST', port: 'VIGIL_PLAYGROUND_PORT' }
