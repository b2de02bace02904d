import type { webApi } from '@slack/bolt'
import { type Checkup, doubtful, ill, well } from '#core/checkup.ts'
import { codeOf, deadTokenCode } from '../api-errors.ts'
import { offerMessage } from '../speak.ts'
import { shownCode } from './trouble.ts'

/**
 * Whether the bot can speak in one conversation. Reading about it takes a scope the bot does not
 * ask for otherwise; without it, Slack is asked what stands in the way of a message.
 *
 * @throws what the client throws when Slack cannot be asked
 */
export async function channelCheckup(
  client: webApi.WebClient,
  id: string,
  botName: string,
): Promise<Checkup> {
  try {
    const { channel = {} } = await client.conversations.info({ channel: id })
    const where = channel.name ? `#${channel.name} (${id})` : id
    if (channel.is_archived) return archived(where)
    return channel.is_member || channel.is_im
      ? well(`Vigil is in ${where}.`)
      : notIn(where, botName)
  } catch (error) {
    return codeOf(error) === 'missing_scope'
      ? await tried(client, id, botName)
      : explained(error, id, botName)
  }
}

async function tried(client: webApi.WebClient, id: string, botName: string): Promise<Checkup> {
  try {
    await offerMessage(client, id)
    return well(`Vigil may speak in ${id}.`)
  } catch (error) {
    return explained(error, id, botName)
  }
}

/** @throws the error itself when it says nothing about the channel */
function explained(error: unknown, id: string, botName: string): Checkup {
  const code = codeOf(error)
  if (code === undefined || deadTokenCode(error)) throw error
  switch (code) {
    case 'channel_not_found':
      return ill(
        `There is no channel ${id}, or it is private and Vigil is not in it.`,
        `Copy the id again from the channel’s details; in a private channel: /invite @${botName}.`,
      )
    case 'not_in_channel':
      return notIn(id, botName)
    case 'is_archived':
      return archived(id)
    case 'missing_scope':
      return doubtful(
        `Whether Vigil may speak in ${id} cannot be seen without the scope chat:write.`,
        'Add the scope that is missing, then ask again.',
      )
    default:
      return ill(
        `Slack refuses messages of Vigil’s in ${id} (${shownCode(code)}).`,
        'https://docs.slack.dev/reference/methods/chat.postEphemeral explains the word.',
      )
  }
}

const notIn = (where: string, botName: string): Checkup =>
  ill(`Vigil is not in ${where}.`, `In that channel: /invite @${botName}.`)

const archived = (where: string): Checkup =>
  ill(`The channel ${where} is archived.`, 'Unarchive it, or name another one.')
