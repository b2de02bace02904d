import type { NotAttached } from '#core/words.ts'
import { codeOf, missingScope } from './api-errors.ts'
import type { Attended } from './attend.ts'
import type { Office } from './office.ts'
import type { Place } from './outlet.ts'
import type { SlackFile } from './render/files.ts'
import type { Visitor } from './visitor.ts'

/** Whether the files stand where the answer does, and what the asker is to be told if not. */
export type Attaching = { readonly isAttached: boolean; readonly notes: readonly string[] }

/**
 * Attaches the files of an answer: to the channel it was asked in when everyone may see it, else
 * to the asker's own conversation with the bot. Where the bot is not in that channel they go to the
 * asker too. Never throws: what fails comes back as a note with the fix.
 * https://docs.slack.dev/messaging/working-with-files#upload (scopes `files:write`, `im:write`)
 */
export async function attachFiles(
  office: Office,
  visitor: Visitor,
  { words: { chat } }: Attended,
  { files, place }: { readonly files: readonly SlackFile[]; readonly place: Place | undefined },
): Promise<Attaching> {
  const notes: string[] = []
  for (const file of files) {
    const why = await attach(office, visitor, place, file)
    if (why === undefined) continue
    const canBeSent = place && why === 'not-in-channel'
    const again = canBeSent ? await attach(office, visitor, undefined, file) : why
    notes.push(again ? chat.notAttached(file.name, again) : chat.sentDirectly(file.name))
  }
  return { isAttached: files.length > 0 && notes.length === 0, notes }
}

/** Gives why it could not be done, if it could not. Without a place it goes to the asker. */
async function attach(
  office: Office,
  visitor: Visitor,
  place: Place | undefined,
  file: SlackFile,
): Promise<NotAttached | undefined> {
  try {
    const where = place ?? (await ownPlace(visitor))
    await office.lanes.run(where.channel, () => upload(visitor, where, file))
    return undefined
  } catch (error) {
    office.failed(error, visitor)
    const scope = missingScope(error)
    office.log('warn', 'slack.file.failed', { code: codeOf(error), scope, fix: fixOf(error) })
    return whyNot(error)
  }
}

/** https://docs.slack.dev/reference/methods/conversations.open */
async function ownPlace({ client, user }: Visitor): Promise<Place> {
  const { channel } = await client.conversations.open({ users: user })
  return { channel: channel?.id ?? user }
}

/**
 * Only a picture takes a description; any other file with one is uploaded and then shared nowhere
 * (https://github.com/slackapi/python-slack-sdk/issues/1818), so there it is the title.
 */
function upload({ client }: Visitor, { channel, thread }: Place, file: SlackFile) {
  const { name, mediaType, description, bytes } = file
  const about = mediaType.startsWith('image/') ? { alt_text: description } : {}
  const what = { filename: name, title: description, ...about, file: Buffer.from(bytes) }
  return client.files.uploadV2(
    thread ? { ...what, channel_id: channel, thread_ts: thread } : { ...what, channel_id: channel },
  )
}

const ABSENT = ['not_in_channel', 'channel_not_found']
const FORBIDDEN = ['missing_scope', 'access_denied', 'file_uploads_disabled', 'restricted_action']

function whyNot(error: unknown): NotAttached {
  const code = codeOf(error) ?? ''
  if (ABSENT.includes(code)) return 'not-in-channel'
  return FORBIDDEN.includes(code) ? 'not-allowed' : 'unknown'
}

function fixOf(error: unknown): string | undefined {
  const scope = missingScope(error)
  if (scope) return `Add ${scope} to the bot scopes and install the app again`
  return whyNot(error) === 'not-in-channel' ? 'Invite the app to the channel' : undefined
}
