import { RESTJSONErrorCodes, Routes, ThreadAutoArchiveDuration } from 'discord.js'
import type { Brief } from '#core/brief.ts'
import type { Posted } from '#core/messenger.ts'
import { oneLine } from '#core/one-line.ts'
import { codeOf } from './refused.ts'
import type { Requests } from './requests.ts'

/** Characters of a thread's name. https://docs.discord.com/developers/resources/channel#start-thread-from-message */
const NAME_MAX = 100

/** What a thread is called: as its first message is. */
export const threadName = ({ title, summary }: Pick<Brief, 'title' | 'summary'>): string =>
  [title, summary, 'Vigil']
    .map((words) => oneLine(words).trim().slice(0, NAME_MAX).toWellFormed().trim())
    .find((name) => name !== '') ?? 'Vigil'

/**
 * Makes the thread of a message one that can be written in: opens it, or wakes it where `why` says
 * that it is archived. That it is open already is fine.
 *
 * @throws what discord.js throws when Discord does not let us
 */
export async function openThread(
  { channelId, messageId }: Posted,
  why: string,
  name: string,
  { post, patch }: Pick<Requests, 'post' | 'patch'>,
  signal: AbortSignal,
): Promise<void> {
  if (why === String(RESTJSONErrorCodes.InvalidActionOnArchivedThread)) {
    await patch(Routes.channel(messageId), { body: { archived: false } }, signal)
    return
  }
  const body = { name, auto_archive_duration: ThreadAutoArchiveDuration.OneWeek }
  try {
    await post(Routes.threads(channelId, messageId), { body }, signal)
  } catch (error) {
    if (codeOf(error) !== RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage) throw error
  }
}
