import type { webApi } from '@slack/bolt'
import { codeOf } from './api-errors.ts'

/** Slackbot is in every workspace and a member of no channel, so nothing can be shown to it. */
const NOBODY = 'USLACKBOT'

/**
 * Offers a message to somebody who cannot be shown one. Slack looks first at whether the bot may
 * write there, and says why not; that the recipient is not there is all that is left otherwise.
 * https://docs.slack.dev/reference/methods/chat.postEphemeral#errors
 *
 * @throws what the client throws when the bot may not write there, or Slack cannot be asked
 */
export async function offerMessage(client: webApi.WebClient, channel: string): Promise<void> {
  try {
    await client.chat.postEphemeral({ channel, user: NOBODY, text: 'Vigil looks around.' })
  } catch (error) {
    if (codeOf(error) !== 'user_not_in_channel') throw error
  }
}
