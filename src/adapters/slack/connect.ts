import { setTimeout as sleep } from 'node:timers/promises'
import { App, type Logger, SocketModeReceiver, type webApi } from '@slack/bolt'
import { Mistake, type Report } from '#core/errors.ts'
import type { Grants } from '#core/grants.ts'
import type { Installations } from '#core/installations.ts'
import type { Log } from '#core/log.ts'
import type { Messenger } from '#core/messenger.ts'
import type { Newsroom } from '#core/newsroom.ts'
import type { Pictures } from '#core/picture.ts'
import { createPlatformClock } from '#core/platform-clock.ts'
import type { LongLines } from '#core/press.ts'
import { takeCommands } from './command.ts'
import { takeForms } from './form/submit.ts'
import { takeHomes } from './home.ts'
import type { OAuthSettings } from './install.ts'
import { takeFarewells } from './lifecycle.ts'
import { createListener, type Listener } from './listener.ts'
import { takeMentions } from './mention.ts'
import { createSlackMessenger } from './messenger/messenger.ts'
import { openOffice } from './office.ts'
import { openWorkspaces } from './open-workspaces.ts'
import { takeOptions } from './options.ts'
import { clientOptions } from './outgoing.ts'
import { createPicturing } from './pictures/picturing.ts'
import { checkPrefix } from './prefix.ts'
import { takePresses } from './press.ts'
import { takeRefused } from './refused.ts'
import { type Running, trackRunning } from './running.ts'
import { createSdkLogger } from './sdk-logger.ts'
import { createGuard } from './signed.ts'
import { keepConnected } from './socket.ts'
import { within } from './within.ts'

export type SlackSettings = {
  /** `xoxb-…`, for one workspace; left out when workspaces install the app themselves. */
  readonly botToken?: string | undefined
  /** `xapp-…`: with it everything comes by Socket Mode, without it by signed requests. */
  readonly appToken?: string | undefined
  readonly signingSecret?: string | undefined
  readonly oauth?: OAuthSettings | undefined
  /** Where the Web API is: `https://slack.com/api/`, unless this is a test. */
  readonly apiUrl: string
  /** The slash command that takes every question, without its slash: `vigil`. */
  readonly prefix: string
}

export type SlackParts = {
  readonly newsroom: Newsroom
  readonly grants: Grants
  readonly lines: LongLines
  readonly log: Log
  readonly report: Report
  readonly now: () => Date
  /** Aborted when connecting is not wanted any more: then it ends soon, and what came of it is over. */
  readonly signal?: AbortSignal | undefined
  /** Paints charts and timelines; absent where they are told in words. */
  readonly pictures?: Pictures | undefined
  /** Needed with `oauth`. */
  readonly installations?: Installations | undefined
  /** Told of each workspace that can be reached, for the first time or again, by its id. */
  readonly onArrived?: ((space: string) => void) | undefined
}

export type SlackConnection = {
  /** Whether questions arrive and can be answered. Asking looks again where that was in doubt. */
  readonly isReady: () => boolean
  /** Takes nothing more, finishes what is running, and resolves when it is done. */
  readonly stop: () => Promise<void>
  /** Settles when Slack refuses a configured token for good, with what to do about it. */
  readonly gone: Promise<Mistake>
  /** Posts what nobody asked for at that moment. */
  readonly messenger: Messenger
  /** Takes `/slack/events`, `/slack/install`, `/slack/oauth_redirect`; absent in plain Socket Mode. */
  readonly listener?: Listener
}

/** How long a stop waits for what is running, in milliseconds. */
const DRAIN_MS = 10_000

/**
 * How long connecting waits for Slack, in milliseconds. What comes by HTTP can be answered before
 * Slack has said who the bot is; a refused token is mostly told by then.
 */
const HTTP_MS = 3_000
const SOCKET_MS = 60_000

/**
 * Connects the newsroom to Slack and resolves when that was tried once; after that it is kept up.
 *
 * @throws Mistake when the settings are not enough or do not fit, or Slack refuses a configured
 * token
 */
export async function connectSlack(
  settings: SlackSettings,
  parts: SlackParts,
): Promise<SlackConnection> {
  checkPrefix(settings.prefix)
  const { newsroom, lines, log, report, now, signal, pictures } = parts
  const logger = createSdkLogger(log)
  const stopping = new AbortController()
  const closing = new AbortController()
  const clock = createPlatformClock(now)
  const options = clientOptions(settings.apiUrl, logger, closing.signal, clock.note)
  const { workspaces, receiver: web } = openWorkspaces(settings, parts, options, logger)
  const { appToken, signingSecret, oauth, apiUrl } = settings
  const socketOptions = clientOptions(apiUrl, logger, stopping.signal)
  const socketReceiver = appToken ? openSocket(appToken, socketOptions, logger, log) : undefined
  const receiver = socketReceiver ?? web
  if (!receiver) throw new Mistake('Slack needs SLACK_APP_TOKEN or SLACK_SIGNING_SECRET.')
  // Bolt finds the installer of its own HTTP receiver by itself, and refuses to be told of it.
  const authorize = workspaces.authorize ?? (socketReceiver && web?.installer?.authorize)
  const app = new App({
    receiver,
    logger,
    clientOptions: options,
    convoStore: false,
    extendedErrorHandler: true,
    ...(authorize ? { authorize } : {}),
  })
  const running = trackRunning(log)
  const picturing = createPicturing({
    ...{ pictures, log, failed: workspaces.failed },
    now: () => now().getTime(),
    wait: (ms) => sleep(ms),
  })
  const office = openOffice(settings, { ...parts, picturing }, workspaces)
  takeRefused(app, office, running)
  takeCommands(app, office, running)
  takeMentions(app, office, running)
  takePresses(app, office, running)
  takeForms(app, office, running)
  takeOptions(app, office, running)
  takeHomes(app, office, running)
  takeFarewells(app, workspaces, running, log)

  const socket = socketReceiver && keepConnected(socketReceiver.client, log, now)
  const guard = !appToken && signingSecret ? createGuard(signingSecret, now) : undefined
  const isStopped = () => stopping.signal.aborted
  const stop = async () => {
    stopping.abort()
    await socket?.stop()
    await drain(running, office.lanes.drain, log)
    closing.abort()
  }
  const gone = Promise.race([workspaces.gone, socket?.gone].flatMap((one) => one ?? []))
  const tried = Promise.all([workspaces.check(), socket?.tried]).then(() => undefined)
  const refusal = await within(socket ? SOCKET_MS : HTTP_MS, Promise.race([gone, tried]), signal)
  if (refusal !== undefined || signal?.aborted) await stop()
  if (refusal !== undefined) throw refusal
  const messenger = createSlackMessenger({
    ...{ lines, log, report, now, clock, picturing },
    ...{ words: newsroom.words, commands: newsroom.commands, prefix: settings.prefix },
    clientFor: workspaces.clientOf,
    failed: workspaces.failed,
    lookUpPaceMs: workspaces.lookUpPaceMs,
  })
  const listening = { guard, hasInstaller: oauth !== undefined, isStopped, log }
  return {
    isReady() {
      if (!isStopped() && !workspaces.isUsable()) void workspaces.check()
      return !isStopped() && workspaces.isUsable() && (socket?.isConnected() ?? true)
    },
    stop,
    gone,
    messenger,
    ...(web ? { listener: createListener({ receiver: web, ...listening }) } : {}),
  }
}

const openSocket = (
  appToken: string,
  options: webApi.WebClientOptions,
  logger: Logger,
  log: Log,
): SocketModeReceiver =>
  new SocketModeReceiver({
    appToken,
    logger,
    // The connection is kept up by `keepConnected`.
    autoReconnectEnabled: false,
    // What could not be acknowledged is delivered again.
    processEventErrorHandler: async () => {
      log('warn', 'slack.ack.lost')
      return false
    },
    installerOptions: { clientOptions: options },
  })

async function drain(running: Running, lanes: () => Promise<void>, log: Log): Promise<void> {
  const drained = running.drain().then(lanes)
  if (
    !(await within(
      DRAIN_MS,
      drained.then(() => true),
    ))
  )
    log('warn', 'slack.stop.late')
}
