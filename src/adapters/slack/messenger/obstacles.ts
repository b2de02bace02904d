import type { webApi } from '@slack/bolt'
import type { Obstacle } from '#core/messenger.ts'
import { codeOf } from '../api-errors.ts'
import { offerMessage } from '../speak.ts'

/**
 * What is in the way of posting in a channel. Reading about it takes a scope that may be missing,
 * and says nothing of who may write; so Slack is also asked what it would say to a message.
 * https://docs.slack.dev/reference/methods/conversations.info
 *
 * @throws what the client throws when Slack cannot be asked
 */
export async function obstaclesIn(
  client: webApi.WebClient,
  channel: string,
): Promise<readonly Obstacle[]> {
  try {
    const { channel: found = {} } = await client.conversations.info({ channel })
    if (found.is_archived) return [{ kind: 'archived' }]
    if (!found.is_member && !found.is_im) return [{ kind: 'not-member' }]
  } catch (error) {
    if (codeOf(error) !== 'missing_scope') return explained(error)
  }
  return await tried(client, channel)
}

async function tried(client: webApi.WebClient, channel: string): Promise<readonly Obstacle[]> {
  try {
    await offerMessage(client, channel)
    return []
  } catch (error) {
    return explained(error)
  }
}

/** @throws the error itself when it says nothing about the channel */
function explained(error: unknown): readonly Obstacle[] {
  const code = codeOf(error) ?? ''
  switch (code) {
    case 'channel_not_found':
      return [{ kind: 'not-found' }]
    case 'not_in_channel':
      return [{ kind: 'not-member' }]
    case 'is_archived':
      return [{ kind: 'archived' }]
    case 'missing_scope':
      return [{ kind: 'permission', name: 'chat:write' }]
  }
  if (code === 'restricted_action_thread_only_channel') return [{ kind: 'wrong-kind' }]
  if (code.startsWith('restricted_action')) return [{ kind: 'permission', name: code }]
  throw error
}
