import { type APIMessage, ButtonStyle, ComponentType, MessageFlags } from 'discord.js'
import type { Access } from '#core/access.ts'
import { type Place, placeKey } from '#core/place.ts'
import { isForOne, labelsOf, textOf } from '../adapters/discord/reading.ts'
import type { DiscordStandIn } from '../platforms/discord/server.ts'
import { behind, idOf, type Pausing, type Person, type Told } from './people.ts'

const shownBy = new WeakMap<Told, APIMessage>()

export type OnDiscord = Pausing & {
  readonly userId: string
  readonly access?: Access
  readonly guildId?: string
  readonly channelId?: string
  readonly memberRoles?: readonly string[]
  readonly isDirect?: boolean
}

export function onDiscord(
  discord: DiscordStandIn,
  { pause, access = 'reader', isDirect = false, ...where }: OnDiscord,
): Person {
  const { userId, guildId = discord.guildId } = where
  const channelId =
    where.channelId ??
    [...discord.places.channels.values()].find((one) => one.guildId === guildId)?.id ??
    ''
  const who = isDirect ? { userId, dm: true } : { ...where, guildId, channelId }
  const place: Place = isDirect
    ? { platform: 'discord', space: '', kind: 'person', id: userId }
    : { platform: 'discord', space: guildId, kind: 'channel', id: channelId }
  const told = async (shown: Promise<APIMessage>): Promise<Told> => {
    const message = await shown
    // In direct messages nobody else is there.
    const one = { text: textOf(message), isForOne: isForOne(message) || isDirect }
    shownBy.set(one, message)
    return one
  }
  const press = (message: APIMessage, button: { customId: string } | { label: string }) => {
    pause()
    return told(discord.interactions.press({ message, ...button, ...who }).shown())
  }
  return {
    id: `discord:${userId}`,
    access,
    place: placeKey(place),
    ask(name, typed) {
      pause()
      const given = Object.entries(typed).filter(([, value]) => value !== undefined)
      const options = Object.fromEntries(given) as Record<string, string> // None is undefined.
      return told(discord.interactions.command({ name, options, ...who }).shown())
    },
    press(one, start) {
      const message = behind(shownBy, one)
      return press(message, { label: labelIn(message, start) })
    },
    async open(one, start) {
      pause()
      const message = behind(shownBy, one)
      const label = labelIn(message, start)
      const { data } = await discord.interactions.press({ message, label, ...who }).answered
      return { of: userId, shown: data }
    },
    submit({ shown: form }, values) {
      pause()
      return told(discord.interactions.fillIn({ form, values, ...who }).shown())
    },
    forge: (line) => press(madeUp(discord, channelId, idOf(line)), { customId: idOf(line) }),
  }
}

function labelIn(message: APIMessage, start: string): string {
  const found = labelsOf(message).find((label) => label.startsWith(start))
  if (found === undefined) throw new Error(`No "${start}", only ${labelsOf(message).join(' | ')}`)
  return found
}

/** A message of the bot's that holds one button with this id. */
function madeUp(discord: DiscordStandIn, channelId: string, customId: string): APIMessage {
  const style = ButtonStyle.Danger
  const button = { type: ComponentType.Button, id: 2, style, label: 'Confirm', custom_id: customId }
  const components = [{ type: ComponentType.ActionRow, id: 1, components: [button] }]
  const flags = MessageFlags.Ephemeral
  const author = { id: discord.applicationId }
  // Only what a press reads of a message: the rest is of no consequence.
  return { id: '1', channel_id: channelId, author, flags, components } as unknown as APIMessage
}
