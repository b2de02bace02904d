import type { APIInteraction } from 'discord.js'
import { type Admins, isAdmin } from '#core/admins.ts'
import type { Asker } from '#core/command.ts'
import type { Language } from '#core/words.ts'

/** An interaction that somebody started; Discord's own check of the address is none. */
export type AskedInteraction = Exclude<APIInteraction, { type: 1 }>

/**
 * Who started an interaction: on a server a member with roles, elsewhere a user.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object
 *
 * @throws Error when the payload names nobody
 */
export function askerOf(
  interaction: AskedInteraction,
  admins: Admins,
  watching?: readonly string[],
): Asker {
  const { member } = interaction
  const id = `discord:${userOf(interaction).id}`
  return {
    id,
    isAdmin: isAdmin(id, member?.roles ?? [], admins),
    language: languageOf(interaction.locale),
    watching,
  }
}

/** The name others on the server see, for "Shared by …". Anything may stand in it. */
export function displayNameOf(interaction: AskedInteraction): string {
  const user = userOf(interaction)
  return interaction.member?.nick || user.global_name || user.username
}

/** The catalogue for a Discord locale. https://docs.discord.com/developers/reference#locales */
export function languageOf(locale: string | undefined): Language {
  if (locale === 'zh-CN') return 'zh-CN'
  return locale === 'zh-TW' || locale === 'zh-HK' ? 'zh-TW' : 'en'
}

function userOf({ member, user }: AskedInteraction) {
  const found = member?.user ?? user
  if (!found) throw new Error('An interaction without a user')
  return found
}
