import { applicationCommands } from '#adapters/discord/declare.ts'
import type { DiscordSettings } from '#adapters/discord/settings.ts'
import type { SlackSettings } from '#adapters/slack/connect.ts'
import { BOT_SCOPES } from '#adapters/slack/scopes.ts'
import { commands } from '#commands/index.ts'
import { wordsIn } from '#core/words-in.ts'
import { INVITED } from '../platforms/discord/guild.ts'
import {
  type DiscordOptions,
  type DiscordStandIn,
  startDiscord,
} from '../platforms/discord/server.ts'
import { startSlack } from '../platforms/slack/server.ts'
import type { SlackOptions, SlackStandIn } from '../platforms/slack/stand-in.ts'

/** The install settings that docs/discord.md has people choose. */
export const INSTALL = {
  0: {
    oauth2_install_params: {
      scopes: ['applications.commands', 'bot'],
      permissions: String(INVITED),
    },
  },
  1: { oauth2_install_params: { scopes: ['applications.commands'], permissions: '0' } },
}

/** What the developer portal holds, beyond what the stand-in knows of itself. */
export type Portal = Readonly<Record<string, unknown>>

/** A Discord where everything is as it should be, but for what the portal says. */
export async function wellDiscord(
  portal: Portal = {},
  options: DiscordOptions = {},
): Promise<DiscordStandIn> {
  const discord = await startDiscord(options)
  const response = await fetch(`${discord.apiUrl}/v10/applications/@me`, {
    headers: { authorization: `Bot ${discord.token}` },
  })
  const application = (await response.json()) as object // The stand-in's own.
  discord.fail({
    path: /^\/applications\/@me$/,
    times: Number.POSITIVE_INFINITY,
    status: 200,
    body: { ...application, integration_types_config: INSTALL, ...portal },
  })
  const declared = applicationCommands(commands, wordsIn)
  discord.commands.overwrite(undefined, declared.map(asFields))
  return discord
}

/** Commands as they stand in a request. */
export const asFields = (command: object): Readonly<Record<string, unknown>> => ({ ...command })

export const discordSettings = (discord: DiscordStandIn): DiscordSettings => ({
  token: discord.token,
  applicationId: discord.applicationId,
  mode: 'gateway',
  apiUrl: discord.apiUrl,
  shards: 'auto',
})

/** A Slack whose workspace installed the app from our manifest. */
export async function wellSlack(options: SlackOptions = {}): Promise<SlackStandIn> {
  const slack = await startSlack(options)
  slack.setScopes(BOT_SCOPES)
  return slack
}

/** One workspace in Socket Mode. */
export const slackSettings = (slack: SlackStandIn): SlackSettings => ({
  botToken: slack.botToken,
  appToken: slack.appToken,
  apiUrl: slack.apiUrl,
  prefix: 'vigil',
})
