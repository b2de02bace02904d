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
 * Opens the thread of a message. That it is open already is fine.
 *
 * @throws what discord.js throws when Discord does not let us
 */
export async function openThread(
  { channelId, messageId }: Posted,
  name: string,
  { post }: Pick<Requests, 'post'>,
  signal: AbortSignal,
): Promise<void> {
  const body = { name, auto_archive_duration: ThreadAutoArchiveDuration.OneWeek }
  try {
    await post(Routes.threads(channelId, messageId), { body }, signal)
  } catch (error) {
    if (codeOf(error) !== RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage) throw error
  }
}

/**
 * Does something in a channel, and once more after waking it where it is a thread that went to
 * sleep: the first time was refused, so nothing is done twice. Whoever may write in it may wake it,
 * unless a moderator locked it. https://docs.discord.com/developers/topics/threads#archived-threads
 *
 * @throws what discord.js throws when Discord does not let us
 */
export async function whileAwake<T>(
  channelId: string,
  work: () => Promise<T>,
  { patch }: Pick<Requests, 'patch'>,
  signal: AbortSignal,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (codeOf(error) !== RESTJSONErrorCodes.InvalidActionOnArchivedThread) throw error
    const isAwake = await patch(Routes.channel(channelId), { body: { archived: false } }, signal)
      .then(() => true)
      .catch(() => false)
    if (!isAwake) throw error
    return await work()
  }
}
