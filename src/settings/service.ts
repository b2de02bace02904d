import type { DiscordSettings } from '#adapters/discord/settings.ts'
import type { SlackSettings } from '#adapters/slack/connect.ts'
import { Mistake } from '#core/errors.ts'
import { type Grant, type Grants, readGrants } from '#core/grants.ts'
import type { Level } from '#core/log.ts'
import type { Ground } from '#core/picture.ts'
import type { ChatPlatform } from '#core/place.ts'
import { type Env, SECRETS, VARIABLES } from '../config.ts'
import { discordSettings } from './discord.ts'
import { type OpsSettings, opsSettings } from './ops.ts'
import { picturesOn } from './pictures.ts'
import { ORIGIN, type Reader, readerOf } from './reader.ts'
import { slackSettings } from './slack.ts'

export type ServiceConfig = {
  readonly discord?: DiscordSettings | undefined
  readonly slack?: SlackSettings | undefined
  readonly grants: Grants
  readonly http: {
    readonly host: string
    readonly port: number
    readonly publicUrl?: string | undefined
  }
  /** Where health and metrics are served; undefined: nowhere. */
  readonly ops: OpsSettings | undefined
  readonly logLevel: Level
  /** IANA name, as the runtime writes it. */
  readonly zone: string
  /** When the state is backed up each day, `03:30` in that zone; undefined: never by itself. */
  readonly backupAt: string | undefined
  /** What pictures stand on, on each platform; undefined: charts are text there. */
  readonly pictures: Readonly<Record<ChatPlatform, Ground | undefined>>
  /** What becomes of a post that may have arrived where the bot cannot look for it. */
  readonly onBlind: 'resend' | 'skip'
  /** Every secret that is set: what no log may hold. */
  readonly secrets: readonly string[]
}

const LEVELS: readonly Level[] = ['debug', 'info', 'warn', 'error']

/**
 * Reads what connecting to the platforms needs. A platform is on when its settings are there and
 * off when none is.
 *
 * @throws Mistake naming everything that is missing or wrong, one a line
 */
export function parseService(env: Env): ServiceConfig {
  const problems: string[] = []
  const reader = readerOf(env, problems)
  const config: ServiceConfig = {
    discord: discordSettings(reader),
    slack: slackSettings(reader),
    grants: {
      admin: grants('VIGIL_ADMINS', reader),
      editor: grants('VIGIL_EDITORS', reader),
    },
    http: http(reader),
    ops: opsSettings(reader),
    logLevel: logLevel(reader),
    zone: zone(reader),
    backupAt: backupAt(reader),
    pictures: picturesOn(reader),
    onBlind: onBlind(reader),
    secrets: SECRETS.flatMap((name) => reader.get(name) ?? []),
  }
  if (problems.length === 0) return config
  throw new Mistake(
    `Vigil cannot start with these settings:\n${problems.map((one) => `  ${one}`).join('\n')}`,
  )
}

function http({ fitting, wrong }: Reader): ServiceConfig['http'] {
  const port = fitting('VIGIL_HTTP_PORT', /^\d{1,5}$/, PORT_FIX) ?? '0'
  if (Number(port) > 65_535) wrong(`VIGIL_HTTP_PORT: ${PORT_FIX}`)
  return {
    host: fitting('VIGIL_HTTP_HOST', /^[\w.:-]+$/, 'is a host name or an address.') ?? '',
    port: Number(port),
    publicUrl: fitting(
      'VIGIL_PUBLIC_URL',
      ORIGIN,
      'is an address that begins with https:// and has no path, such as https://vigil.example.org.',
    ),
  }
}

const PORT_FIX = 'is a number from 0 to 65535.'

function grants(name: 'VIGIL_ADMINS' | 'VIGIL_EDITORS', { get, wrong }: Reader): readonly Grant[] {
  try {
    return readGrants(get(name) ?? '')
  } catch (error) {
    wrong(`${name}: ${error instanceof Mistake ? error.message : error}`)
    return []
  }
}

function logLevel({ get, wrong }: Reader): Level {
  const level = LEVELS.find((one) => one === (get('VIGIL_LOG_LEVEL') ?? 'info'))
  if (!level) wrong(`VIGIL_LOG_LEVEL: is one of ${LEVELS.join(', ')}.`)
  return level ?? 'info'
}

function zone({ get, wrong }: Reader): string {
  const given = get('VIGIL_TIME_ZONE') ?? VARIABLES.VIGIL_TIME_ZONE.example
  try {
    return new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone
  } catch {
    wrong('VIGIL_TIME_ZONE: is a name such as Europe/Berlin or Asia/Shanghai.')
    return 'UTC'
  }
}

function backupAt({ fitting }: Reader): string | undefined {
  const fits = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|off)$/
  const at = fitting('VIGIL_BACKUP_AT', fits, 'is a time such as 03:30, or off.')
  return at === 'off' ? undefined : at
}

const onBlind = ({ fitting }: Reader): ServiceConfig['onBlind'] =>
  fitting('SLACK_ON_UNCERTAIN', /^(?:resend|skip)$/, 'is resend or skip.') === 'skip'
    ? 'skip'
    : 'resend'
