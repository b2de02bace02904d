import { resolve } from 'node:path'

type Variable = { readonly about: string; readonly example: string }

/** The variables that hold a secret. Each may instead be read from the file that `<NAME>_FILE` names. */
export const SECRETS = [
  'DISCORD_TOKEN',
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'VIGIL_SECRET_KEY',
  'VIGIL_PLAYGROUND_TOKEN',
] as const
export type Secret = (typeof SECRETS)[number]
export type SecretFile = `${Secret}_FILE`

/** The variable that names the file a secret stands in. */
export const fileOf = (name: Secret): SecretFile => `${name}_FILE`

const SECRET_FILES = Object.fromEntries(
  SECRETS.map((name) => [
    fileOf(name),
    { about: `A file that holds ${name}, in its place; not to be read by others.`, example: '' },
  ]),
) as Record<SecretFile, Variable> // One for each secret.

/** Every variable Vigil reads. `.env.example` is written from this list. */
export const VARIABLES = {
  VIGIL_HOME: { about: 'Where snapshots, state, history and the log are kept.', example: 'var' },
  VIGIL_DATA: { about: 'The fact pack: the folder with pack.yaml.', example: 'data' },
  VIGIL_ADMINS: {
    about:
      'Who may load facts and run the service, with commas between: discord:<user id>, discord-role:<role id>, slack:<team id>/<user id>, slack-group:<team id>/<group id>; @<server, workspace or channel id> behind one binds it there.',
    example: '',
  },
  VIGIL_EDITORS: {
    about: 'Who may decide on suggested corrections, written as VIGIL_ADMINS. Admins may as well.',
    example: '',
  },
  VIGIL_HTTP_HOST: {
    about: 'Where HTTP is listened to, when a platform delivers over HTTP.',
    example: '127.0.0.1',
  },
  VIGIL_HTTP_PORT: { about: 'Its port; 0 picks a free one and prints it.', example: '3000' },
  VIGIL_OPS_HOST: {
    about: 'Where health and metrics are listened for: never where a proxy hands requests on to.',
    example: '127.0.0.1',
  },
  VIGIL_OPS_PORT: {
    about: 'Its port; 0 picks a free one and prints it, off turns it off.',
    // What OpenTelemetry gives the Prometheus endpoint that a program serves itself:
    // https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/#prometheus-exporter
    example: '9464',
  },
  VIGIL_PLAYGROUND_HOST: {
    about: 'Where the playground is listened for; beyond this machine only with a token.',
    example: '127.0.0.1',
  },
  VIGIL_PLAYGROUND_PORT: {
    about:
      'Its port; 0 picks a free one and prints it. Left out, a free one also where 3131 is taken.',
    example: '3131',
  },
  VIGIL_PLAYGROUND_TOKEN: {
    about:
      'What whoever opens the playground has to give first: 24 characters or more, from `openssl rand -hex 32`.',
    example: '',
  },
  VIGIL_PUBLIC_URL: {
    about: 'The address the platforms reach that at, such as https://vigil.example.org.',
    example: '',
  },
  VIGIL_TIME_ZONE: {
    about: 'The time zone a digest is set up in when nobody names another, such as Europe/Berlin.',
    example: 'UTC',
  },
  VIGIL_BACKUP_AT: {
    about: 'When the state is backed up each day, in VIGIL_TIME_ZONE, such as 03:30; or off.',
    example: '03:30',
  },
  VIGIL_LOG_LEVEL: { about: 'debug, info, warn or error.', example: 'info' },
  VIGIL_SECRET_KEY: {
    about:
      'Seals the Slack tokens in the state file: 32 bytes, from `openssl rand -hex 32`. Needed to install in many workspaces.',
    example: '',
  },
  DISCORD_TOKEN: { about: 'The bot’s token. See docs/discord.md.', example: '' },
  DISCORD_APPLICATION_ID: { about: 'The application’s id.', example: '' },
  DISCORD_MODE: {
    about: 'gateway, or http to be called by Discord at /discord/interactions.',
    example: 'gateway',
  },
  DISCORD_PUBLIC_KEY: { about: 'The application’s public key, for http.', example: '' },
  DISCORD_GUILD_ID: {
    about: 'Registers the commands in this server alone, at once: for development.',
    example: '',
  },
  DISCORD_SHARDS: { about: 'How many gateway connections; auto asks Discord.', example: 'auto' },
  DISCORD_PICTURES: {
    about: 'What charts stand on as pictures: dark or light; off sends them as text.',
    example: 'dark',
  },
  DISCORD_API_URL: { about: 'Where Discord’s API is.', example: 'https://discord.com/api' },
  SLACK_BOT_TOKEN: {
    about: 'The bot token of one workspace, xoxb-… See docs/slack.md.',
    example: '',
  },
  SLACK_APP_TOKEN: { about: 'An app-level token, xapp-…: turns Socket Mode on.', example: '' },
  SLACK_SIGNING_SECRET: {
    about: 'Without Socket Mode: checks that requests to /slack/events are Slack’s.',
    example: '',
  },
  SLACK_CLIENT_ID: { about: 'To install in many workspaces at /slack/install.', example: '' },
  SLACK_CLIENT_SECRET: { about: 'Goes with SLACK_CLIENT_ID.', example: '' },
  SLACK_STATE_SECRET: {
    about: 'Signs the state of an installation under way; any long random text.',
    example: '',
  },
  SLACK_COMMAND_PREFIX: {
    about: 'The name of the command that takes all others.',
    example: 'vigil',
  },
  SLACK_ON_UNCERTAIN: {
    about:
      'What becomes of a digest that Slack may or may not have posted where the bot cannot look: resend, marked as such, or skip.',
    example: 'resend',
  },
  SLACK_PICTURES: {
    about: 'What charts stand on as pictures: dark or light; off sends them as text.',
    example: 'light',
  },
  SLACK_API_URL: { about: 'Where Slack’s API is.', example: 'https://slack.com/api/' },
  ...SECRET_FILES,
} as const satisfies Readonly<Record<string, Variable>>

export type VariableName = keyof typeof VARIABLES
export type Env = Readonly<Record<string, string | undefined>>
export type Config = { readonly home: string; readonly data: string }

/** What users set up, in VIGIL_HOME: the file worth backing up. */
export const STATE_FILE = 'state.sqlite'

/** What is set, without the spaces around it. A blank variable counts as unset. */
export const setting = (env: Env, name: VariableName): string | undefined =>
  env[name]?.trim() || undefined

/** Reads what every start needs, and makes paths whole. */
export function parseConfig(env: Env): Config {
  const folder = (name: 'VIGIL_HOME' | 'VIGIL_DATA') =>
    resolve(setting(env, name) ?? VARIABLES[name].example)
  return { home: folder('VIGIL_HOME'), data: folder('VIGIL_DATA') }
}
