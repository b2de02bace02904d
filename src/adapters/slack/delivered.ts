import { codeOf, isUnsent, retryAfter } from './api-errors.ts'
import { LaneFull } from './lanes.ts'
import { MessageRefused } from './message-refused.ts'
import type { Office } from './office.ts'
import type { Visitor } from './visitor.ts'

/**
 * How a message of the bot's own fared. `refused`: surely nobody sees it. `unknown`: somebody may,
 * so it must not be sent again.
 */
export type Delivered = 'shown' | 'refused' | 'unknown'

/**
 * Posts when it is the channel's turn. What does not arrive is logged with its code.
 *
 * @throws MessageRefused when Slack refuses the message itself
 */
export async function delivered(
  office: Office,
  visitor: Visitor,
  channel: string,
  work: () => Promise<unknown>,
): Promise<Delivered> {
  try {
    await office.lanes.run(channel, work)
    return 'shown'
  } catch (error) {
    office.failed(error, visitor)
    const code = codeOf(error) ?? (error instanceof Error ? error.name : undefined)
    if (REFUSED.test(code ?? '')) throw new MessageRefused(code)
    office.log('warn', 'slack.answer.lost', { code, fix: FIXES[code ?? ''] })
    return isSurelyNot(error) ? 'refused' : 'unknown'
  }
}

const isSurelyNot = (error: unknown): boolean =>
  codeOf(error) !== undefined ||
  retryAfter(error) !== undefined ||
  error instanceof LaneFull ||
  isUnsent(error)

/** Codes that say that a message is not one. https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const REFUSED = /^(?:invalid_(?:blocks|arg|array_arg|post|charset|form)|msg_|no_text|too_many_)/

/** What to do about the commonest. https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const FIXES: Readonly<Record<string, string>> = {
  not_in_channel: 'Invite the app to the channel',
  channel_not_found: 'Invite the app to the channel',
  missing_scope: 'Add the missing bot scope and install the app again',
  is_archived: 'The channel is archived',
}
