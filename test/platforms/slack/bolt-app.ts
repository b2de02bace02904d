import type { AddressInfo } from 'node:net'
import { App, HTTPReceiver, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt'
import type { SlackStandIn } from './stand-in.ts'

/** A real Bolt app that runs against the stand-in. */
export type RunningApp = AsyncDisposable & {
  /** Where it takes requests; empty in Socket Mode. */
  readonly url: string
  readonly log: readonly string[]
}

/** How long the SDK waits before it reconnects, and how soon it expects a pong. */
const PING_MS = 300

/** Starts an app in Socket Mode, with the real receiver and real clients. */
export async function startSocketApp(
  slack: SlackStandIn,
  listen: (app: App) => void,
): Promise<RunningApp> {
  const { logger, log } = createLog()
  const clientOptions = { slackApiUrl: slack.apiUrl }
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    logger,
    clientPingTimeout: PING_MS,
    installerOptions: { clientOptions },
  })
  const app = new App({ receiver, token: slack.botToken, clientOptions, logger })
  listen(app)
  await app.start()
  return { url: '', log, [Symbol.asyncDispose]: async () => void (await app.stop()) }
}

/** Starts an app that takes signed requests. */
export async function startHttpApp(
  slack: SlackStandIn,
  listen: (app: App) => void,
): Promise<RunningApp> {
  const { logger, log } = createLog()
  const receiver = new HTTPReceiver({ signingSecret: slack.signingSecret, logger })
  const clientOptions = { slackApiUrl: slack.apiUrl }
  const app = new App({ receiver, token: slack.botToken, clientOptions, logger })
  listen(app)
  const server = await receiver.start({ port: 0, host: '127.0.0.1' })
  const { port } = server.address() as AddressInfo // It listens on a port, not on a pipe.
  const url = `http://127.0.0.1:${port}/slack/events`
  slack.deliverTo(url)
  const close = async () => {
    const stopped = receiver.stop()
    // A request that was refused half-way keeps its connection for seconds.
    server.closeAllConnections()
    await stopped
  }
  return { url, log, [Symbol.asyncDispose]: close }
}

/** A logger that keeps what the SDK says instead of printing it. */
export function createLog(): { readonly logger: Logger; readonly log: readonly string[] } {
  const log: string[] = []
  const keep = (...words: unknown[]) => void log.push(words.map(String).join(' '))
  return {
    log,
    logger: {
      debug: () => {},
      info: keep,
      warn: keep,
      error: keep,
      setLevel: () => {},
      getLevel: () => LogLevel.INFO,
      setName: () => {},
    },
  }
}
