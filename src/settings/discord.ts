import type { DiscordSettings } from '#adapters/discord/settings.ts'
import { ADDRESS, type Reader } from './reader.ts'

/** What Discord needs; undefined when nothing of it is set. */
export function discordSettings({ get, fitting, wrong }: Reader): DiscordSettings | undefined {
  const token = get('DISCORD_TOKEN')
  const applicationId = fitting(
    'DISCORD_APPLICATION_ID',
    /^\d{5,25}$/,
    'the application’s id is a number.',
  )
  const publicKey = fitting(
    'DISCORD_PUBLIC_KEY',
    /^[0-9a-f]{64}$/i,
    'the public key has 64 hexadecimal digits.',
  )
  const mode = fitting('DISCORD_MODE', /^(gateway|http)$/, 'is gateway or http.') ?? 'gateway'
  const guildId = fitting('DISCORD_GUILD_ID', /^\d{5,25}$/, 'a server’s id is a number.')
  const shards =
    fitting('DISCORD_SHARDS', /^(auto|[1-9]\d{0,3})$/, 'is auto or a number from 1.') ?? 'auto'
  const apiUrl =
    fitting('DISCORD_API_URL', ADDRESS, 'is an address that begins with https://.') ?? ''
  if (!token && !get('DISCORD_APPLICATION_ID') && !get('DISCORD_PUBLIC_KEY')) return undefined
  if (!token) wrong('DISCORD_TOKEN is missing: copy it from the Bot page of the application.')
  if (!get('DISCORD_APPLICATION_ID'))
    wrong(
      'DISCORD_APPLICATION_ID is missing: it stands on the application’s General Information page.',
    )
  if (mode === 'http' && !get('DISCORD_PUBLIC_KEY'))
    wrong(
      'DISCORD_PUBLIC_KEY is missing: with DISCORD_MODE=http it checks that a request is Discord’s.',
    )
  return {
    token: token ?? '',
    applicationId: applicationId ?? '',
    mode: mode === 'http' ? 'http' : 'gateway',
    publicKey,
    guildId,
    shards: shards === 'auto' ? 'auto' : Number(shards),
    apiUrl,
  }
}
