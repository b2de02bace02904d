import type { webApi } from '@slack/bolt'
import type { Command } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import { REDIRECT_PATH } from './install.ts'
import { checkPrefix } from './prefix.ts'
import { RESERVED } from './reserved.ts'
import { BOT_SCOPES } from './scopes.ts'
import { EVENTS_PATH } from './signed.ts'

export type Manifest = webApi.AppsManifestCreateArguments['manifest']

export type ManifestSettings = {
  /** The command that takes every question, without its slash. */
  readonly prefix: string
  readonly socketMode: boolean
  /**
   * Where the bot is reached from outside, such as `https://vigil.example`. With Socket Mode only
   * needed where people install the app in workspaces of their own.
   */
  readonly url?: string | undefined
}

/** https://docs.slack.dev/interactivity/implementing-slash-commands */
const COMMAND_MAX = 32
const COMMANDS_MAX = 50

/**
 * The app as Slack's settings take it, written from the declarations of the commands. Every
 * command is reached through `/vigil`. With that prefix each command whose name is free stands
 * beside it (`/risks`); with any other, such as `vigil-dev`, they carry it (`/vigil-dev-risks`), so
 * that two copies of the app can live in one workspace.
 * https://docs.slack.dev/reference/app-manifest
 *
 * @throws Mistake when the prefix is no command's name, or the address is missing without Socket Mode
 */
export function slackManifest(
  commands: readonly Command[],
  { prefix, socketMode, url }: ManifestSettings,
): Manifest {
  checkPrefix(prefix)
  const base = URL.parse(url ?? '')
  const address = socketMode ? undefined : eventsAddress(base)
  const at = address ? { url: address } : {}
  const name = prefix === 'vigil' ? 'Vigil' : `Vigil (${prefix})`
  return {
    display_information: { name, description: DESCRIPTION, long_description: LONG_DESCRIPTION },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: true,
      },
      bot_user: { display_name: prefix === 'vigil' ? 'Vigil' : prefix, always_online: true },
      slash_commands: [
        {
          command: `/${prefix}`,
          description: 'Sourced answers: who, what, when, and who says so',
          usage_hint: `[${commands.map((one) => one.name).join(' | ')}]`,
          should_escape: false,
          ...at,
        },
        ...directCommands(commands, prefix).map(({ command, name: direct }) => ({
          command: `/${direct}`,
          description: command.about,
          usage_hint: usageOf(command),
          should_escape: false,
          ...at,
        })),
      ],
    },
    oauth_config: {
      // People who install the app come back by HTTP, however the events come.
      ...(isPublic(base) ? { redirect_urls: [new URL(REDIRECT_PATH, base).href] } : {}),
      scopes: { bot: [...BOT_SCOPES] },
    },
    settings: {
      event_subscriptions: {
        ...(address ? { request_url: address } : {}),
        bot_events: ['app_home_opened', 'app_mention', 'app_uninstalled', 'tokens_revoked'],
      },
      interactivity: {
        is_enabled: true,
        ...(address ? { request_url: address, message_menu_options_url: address } : {}),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: socketMode,
      token_rotation_enabled: false,
    },
  }
}

const DESCRIPTION = 'Sourced answers about China’s anti-corruption campaign'

const LONG_DESCRIPTION =
  'Vigil answers from a store of sourced facts: who somebody is, what happened, when, and who says so. Every statement carries its source and how certain it is. Type /vigil and a question, such as /vigil who qin-gang, or call Vigil by name in a thread. It reads no other messages, except that it may look through the latest of a channel for a digest of its own that may not have arrived.'

type Direct = { readonly command: Command; readonly name: string }

function directCommands(commands: readonly Command[], prefix: string): readonly Direct[] {
  return commands
    .map((command) => ({
      command,
      name: prefix === 'vigil' ? command.name : `${prefix}-${command.name}`,
    }))
    .filter(({ name }) => !RESERVED.has(name) && name !== prefix && name.length < COMMAND_MAX)
    .slice(0, COMMANDS_MAX - 1)
}

/** "name [asof:…] [known:…]"; a command without options says what it is by its name alone. */
function usageOf({ options }: Command): string {
  const parts = Object.entries(options).map(([name, { required, positional }]) =>
    required ? `<${name}>` : positional ? `[${name}]` : `[${name}:…]`,
  )
  return parts.join(' ') || 'no options'
}

const isPublic = (base: URL | null): base is URL => base?.protocol === 'https:'

function eventsAddress(base: URL | null): string {
  if (isPublic(base)) return new URL(EVENTS_PATH, base).href
  throw new Mistake(
    'Without Socket Mode Slack needs the address this bot is reached at, such as https://vigil.example.',
  )
}
