import { type APIApplication, ApplicationFlags } from 'discord.js'
import { type Checkup, doubtful, ill, well } from '#core/checkup.ts'
import type { DiscordSettings } from '../settings.ts'
import { installCheckup } from './install.ts'

/** Where Discord delivers when it calls us. */
const ENDPOINT_PATH = '/discord/interactions'

/**
 * What Discord keeps about the application against what is set here. `publicUrl` is where this bot
 * is reached from outside, when that is set.
 * https://docs.discord.com/developers/resources/application#application-object
 */
export const applicationCheckups = (
  application: APIApplication,
  settings: DiscordSettings,
  publicUrl?: string,
): readonly Checkup[] => [
  idCheckup(application, settings),
  ...(settings.mode === 'http' ? [keyCheckup(application, settings)] : []),
  endpointCheckup(application, settings, publicUrl),
  intentCheckup(application),
  installCheckup(application),
]

const idCheckup = ({ id, name }: APIApplication, { applicationId }: DiscordSettings): Checkup =>
  id === applicationId
    ? well(`The token and DISCORD_APPLICATION_ID are of one application, “${name}”.`)
    : ill(
        `DISCORD_APPLICATION_ID is not the application of DISCORD_TOKEN, which is “${name}”.`,
        `Set DISCORD_APPLICATION_ID=${id}, or take the token of the other application.`,
      )

/** https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint */
const keyCheckup = ({ verify_key }: APIApplication, { publicKey }: DiscordSettings): Checkup =>
  verify_key === publicKey?.toLowerCase()
    ? well('DISCORD_PUBLIC_KEY is the application’s.')
    : ill(
        'DISCORD_PUBLIC_KEY is not the application’s: every request of Discord’s would be refused.',
        'Copy it again: developer portal, General Information, Public Key.',
      )

/** With an endpoint, Discord sends interactions there and none over the gateway. */
function endpointCheckup(
  { interactions_endpoint_url: endpoint }: APIApplication,
  { mode }: DiscordSettings,
  publicUrl: string | undefined,
): Checkup {
  const field = 'developer portal, General Information, Interactions Endpoint URL'
  if (mode === 'gateway') {
    return endpoint
      ? ill(
          'The application has an interactions endpoint, so nothing arrives over the gateway.',
          `Empty it (${field}), or set DISCORD_MODE=http.`,
        )
      : well('Interactions come over the gateway.')
  }
  const expected = publicUrl ? new URL(ENDPOINT_PATH, publicUrl).href : undefined
  if (!endpoint) {
    const address = expected ?? `your address with ${ENDPOINT_PATH}`
    return ill(
      'The application has no interactions endpoint, so Discord does not call this bot.',
      `Start Vigil, then enter ${address} (${field}).`,
    )
  }
  const isOurs = expected ? endpoint === expected : URL.parse(endpoint)?.pathname === ENDPOINT_PATH
  return isOurs
    ? well('Discord calls this bot at its interactions endpoint.')
    : doubtful(
        `The application’s interactions endpoint does not look like this bot’s, ${expected ?? ENDPOINT_PATH}.`,
        `Correct it (${field}), or VIGIL_PUBLIC_URL.`,
      )
}

/** https://docs.discord.com/developers/events/gateway#privileged-intents */
const PRIVILEGED = [
  [ApplicationFlags.GatewayPresence | ApplicationFlags.GatewayPresenceLimited, 'Presence Intent'],
  [
    ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited,
    'Server Members Intent',
  ],
  [
    ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited,
    'Message Content Intent',
  ],
] as const

function intentCheckup({ flags }: APIApplication): Checkup {
  const on = PRIVILEGED.filter(([bits]) => (flags ?? 0) & bits).map(([, name]) => name)
  return on.length === 0
    ? well('No privileged intent is on: none is needed.')
    : doubtful(
        `Intents are on that Vigil does not need: ${on.join(', ')}.`,
        'Turn them off: developer portal, Bot.',
      )
}
