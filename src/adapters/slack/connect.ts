import { setTimeout as sleep } from 'node:timers/promises'
import { App, HTTPReceiver, type Logger, SocketModeReceiver, webApi } from '@slack/bolt'
import type { Admins } from '#core/admins.ts'
import { Mistake, type Report } from '#core/errors.ts'
import type { Installations } from '#core/installations.ts'
import type { Log } from '#core/log.ts'
import type { Newsroom } from '#core/newsroom.ts'
import type { LongLines } from '#core/press.ts'
import { takeCommands } from './command.ts'
import { takeHomes } from './home.ts'
import { installerOptions, type OAuthSettings } from './install.ts'
import { takeFarewells } from './lifecycle.ts'
import { createListener, type Listener } from './listener.ts'
import { manyWorkspaces } from './many-workspaces.ts'
import { takeMentions } from './mention.ts'
import { openOffice } from './office.ts'
import { oneWorkspace } from './one-workspace.ts'
import { takeOptions } from './options.ts'
import { clientOptions } from './outgoing.ts'
import { takePresses } from './press.ts'
import { type Running, trackRunning } from './running.ts'
import { createSdkLogger } from './sdk-logger.ts'
import { createSeal } from './seal.ts'
import { BODY_MAX, createGuard } from './signed.ts'
import { keepConnected } from './socket.ts'
import type { Workspaces } from './workspaces.ts'

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
  readonly admins: Admins
  readonly lines: LongLines
  readonly log: Log
  readonly report: Report
  readonly now: () => Date
  /** Needed with `oauth`. */
  readonly installations?: Installations | undefined
}

export type SlackConnection = {
  /** Whether questions arrive and can be answered. Asking looks again where that was in doubt. */
  readonly isReady: () => boolean
  /** Takes nothing more, finishes what is running, and resolves when it is done. */
  readonly stop: () => Promise<void>
  /** Takes `/slack/events`, `/slack/install`, `/slack/oauth_redirect`; absent in plain Socket Mode. */
  readonly listener?: Listener
}

/** How long a stop waits for what is running, in milliseconds. */
const DRAIN_MS = 10_000

/**
 * Connects the newsroom to Slack and resolves when that was tried once; after that it is kept up.
 *
 * @throws Mistake when the settings are not enough, the key for tokens is no key, or Slack refuses
 * a configured token
 */
export async function connectSlack(
  settings: SlackSettings,
  parts: SlackParts,
): Promise<SlackConnection> {
  const { log, now } = parts
  const logger = createSdkLogger(log)
  const options = clientOptions(settings.apiUrl, logger)
  const { workspaces, receiver: web } = openWorkspaces(settings, parts, options, logger)
  const { appToken, signingSecret, oauth } = settings
  const socketReceiver = appToken
    ? new SocketModeReceiver({
        appToken,
        logger,
        // The connection is kept up by `keepConnected`.
        autoReconnectEnabled: false,
        // What could not be acknowledged is delivered again.
        processEventErrorHandler: async () => {
          log('warn', 'slack.ack.lost')
          return false
        },
        installerOptions: { clientOptions: { ...options } },
      })
    : undefined
  const receiver = socketReceiver ?? web
  if (!receiver) throw new Mistake('Slack needs SLACK_APP_TOKEN or SLACK_SIGNING_SECRET.')
  // Bolt finds the installer of its own HTTP receiver by itself, and refuses to be told of it.
  const authorize = workspaces.authorize ?? (socketReceiver && web?.installer?.authorize)
  const app = new App({
    receiver,
    logger,
    clientOptions: options,
    convoStore: false,
    ...(authorize ? { authorize } : {}),
  })
  app.error(async ({ code }) => log('warn', 'slack.event.refused', { code }))
  const running = trackRunning(log)
  const office = openOffice(settings, parts, workspaces)
  takeCommands(app, office, running)
  takeMentions(app, office, running)
  takePresses(app, office, running)
  takeOptions(app, office, running)
  takeHomes(app, office, running)
  takeFarewells(app, workspaces, running, log)

  const socket = socketReceiver && keepConnected(socketReceiver.client, log, now)
  const guard = !appToken && signingSecret ? createGuard(signingSecret, now) : undefined
  let isStopped = false
  const listening = { guard, hasInstaller: oauth !== undefined, isStopped: () => isStopped, log }
  await Promise.all([workspaces.check(), socket?.tried])
  const refusal = workspaces.refusal?.() ?? socket?.refusal()
  if (refusal !== undefined) {
    await socket?.stop()
    throw new Mistake(refusal)
  }
  return {
    isReady() {
      if (!isStopped && !workspaces.isUsable()) void workspaces.check()
      return !isStopped && workspaces.isUsable() && (socket?.isConnected() ?? true)
    },
    async stop() {
      isStopped = true
      await socket?.stop()
      await drain(running, office.lanes.drain, log)
    },
    ...(web ? { listener: createListener({ receiver: web, ...listening }) } : {}),
  }
}

type Opened = { readonly workspaces: Workspaces; readonly receiver?: HTTPReceiver }

/** The workspaces, and Bolt's receiver for what comes by HTTP: events, people who install, or both. */
function openWorkspaces(
  { botToken, appToken, signingSecret = '', oauth }: SlackSettings,
  { log, now, installations }: SlackParts,
  options: webApi.WebClientOptions,
  logger: Logger,
): Opened {
  const hasEvents = appToken === undefined && signingSecret !== ''
  const http = { logger, signingSecret, signatureVerification: hasEvents, bodyLimit: BODY_MAX }
  if (oauth) {
    if (!installations)
      throw new Mistake('Installations of many workspaces must be kept somewhere.')
    const many = manyWorkspaces({ installations, seal: createSeal(oauth.sealKey), log, now })
    const installer = installerOptions(oauth, many.store, options)
    return { workspaces: many, receiver: new HTTPReceiver({ ...http, ...installer }) }
  }
  if (!botToken)
    throw new Mistake('Slack needs SLACK_BOT_TOKEN, or SLACK_CLIENT_ID for many workspaces.')
  const workspaces = oneWorkspace(botToken, new webApi.WebClient(botToken, options), log)
  return hasEvents ? { workspaces, receiver: new HTTPReceiver(http) } : { workspaces }
}

async function drain(running: Running, lanes: () => Promise<void>, log: Log): Promise<void> {
  const done = new AbortController()
  const patience = sleep(DRAIN_MS, 'late' as const, { signal: done.signal }).catch(() => 'done')
  const work = running.drain().then(lanes)
  if ((await Promise.race([work, patience])) === 'late') log('warn', 'slack.stop.late')
  done.abort()
}
