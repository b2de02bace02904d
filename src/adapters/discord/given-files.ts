import type { APIAttachment } from 'discord.js'
import { type Attachment, fetchAttached } from '#core/attached.ts'
import type { FetchFile } from '#core/given-file.ts'
import type { GivenFileWords } from '#core/words.ts'
import type { AskedInteraction } from './asker.ts'
import type { Chat } from './chat.ts'

/**
 * Where Discord keeps what people attach.
 * https://docs.discord.com/developers/reference#signed-attachment-cdn-urls
 */
const HOSTS = ['https://cdn.discordapp.com', 'https://media.discordapp.net']

/** Fetches what was attached to an interaction, by its id: to this one, and to no other. */
export const fileFetcher = (
  interaction: AskedInteraction,
  words: GivenFileWords,
  { apiUrl, log }: Pick<Chat, 'apiUrl' | 'log'>,
): FetchFile =>
  fetchAttached({
    find: async (id) => attachmentsOf(interaction).find((attachment) => attachment.id === id),
    isOwn: ({ origin }) => [...HOSTS, URL.parse(apiUrl)?.origin].includes(origin),
    words,
    // An address is good for a day: what is refused is over.
    refused: words.gone,
    log,
  })

/**
 * What options or fields of an interaction name.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure
 */
function attachmentsOf({ data }: AskedInteraction): readonly Attachment[] {
  const resolved = data && 'resolved' in data ? data.resolved : undefined
  const found = resolved && 'attachments' in resolved ? (resolved.attachments ?? {}) : {}
  const given: readonly APIAttachment[] = Object.values(found)
  return given.map(({ id, filename, size, url }) => ({ id, name: filename, size, url }))
}
