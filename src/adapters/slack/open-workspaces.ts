import { HTTPReceiver, type Logger, webApi } from '@slack/bolt'
import { Mistake } from '#core/errors.ts'
import type { SlackParts, SlackSettings } from './connect.ts'
import { installerOptions } from './install.ts'
import { manyWorkspaces } from './many-workspaces.ts'
import { oneWorkspace } from './one-workspace.ts'
import { createSeal } from './seal.ts'
import { BODY_MAX } from './signed.ts'
import type { Workspaces } from './workspaces.ts'

export type Opened = { readonly workspaces: Workspaces; readonly receiver?: HTTPReceiver }

type Opening = Pick<SlackParts, 'log' | 'now' | 'installations' | 'onArrived'>

/**
 * The workspaces, and Bolt's receiver for what comes by HTTP: events, people who install, or both.
 *
 * @throws Mistake when the settings are not enough, or the key for tokens is no key
 */
export function openWorkspaces(
  { botToken, appToken, signingSecret = '', oauth }: SlackSettings,
  { log, now, installations, onArrived }: Opening,
  options: webApi.WebClientOptions,
  logger: Logger,
): Opened {
  const hasEvents = appToken === undefined && signingSecret !== ''
  const http = { logger, signingSecret, signatureVerification: hasEvents, bodyLimit: BODY_MAX }
  if (oauth) {
    if (!installations)
      throw new Mistake('Installations of many workspaces must be kept somewhere.')
    const seal = createSeal(oauth.sealKey)
    const connect = (token: string) => new webApi.WebClient(token, options)
    const many = manyWorkspaces({ installations, seal, log, now, connect, onArrived })
    const installer = installerOptions(oauth, many.store, options)
    return { workspaces: many, receiver: new HTTPReceiver({ ...http, ...installer }) }
  }
  if (!botToken)
    throw new Mistake('Slack needs SLACK_BOT_TOKEN, or SLACK_CLIENT_ID for many workspaces.')
  const client = new webApi.WebClient(botToken, options)
  const workspaces = oneWorkspace(botToken, client, log, onArrived)
  return hasEvents ? { workspaces, receiver: new HTTPReceiver(http) } : { workspaces }
}
