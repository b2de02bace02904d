import type { APIFileComponent, RESTAPIAttachment } from 'discord.js'
import { ComponentType } from 'discord.js'
import type { Brief } from '#core/brief.ts'
import { oneLine } from '#core/one-line.ts'
import type { Drawable } from '#core/picture.ts'
import type { Words } from '#core/words.ts'
import { LIMITS } from './limits.ts'
import type { RowPiece } from './rows.ts'

/** A file to send along with a message, and what it is for those who do not see it. */
export type DiscordFile = {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly description: string
}

/** The file of a Brief, fit to be attached; a note in its place where it is larger than allowed. */
export type Attached = {
  readonly file?: DiscordFile
  /** What the message says about it. */
  readonly note?: string
}

/** The file of an answer. Its name is one that Discord keeps as it is. */
export function attachedFile(
  { file, records, title }: Pick<Brief, 'file' | 'records' | 'title'>,
  { chat }: Words,
): Attached {
  if (file === undefined) return {}
  const name = safeName(file.name)
  const bytes = new TextEncoder().encode(file.text)
  if (bytes.length > LIMITS.fileBytes) return { note: chat.tooLarge(name) }
  const list = oneLine(title).trim() || name
  const about = records === undefined ? list : chat.fileAbout(list, records.rows.length)
  const description = about.length <= LIMITS.altText ? about : name
  return {
    file: { name, mediaType: safeType(file.mediaType), bytes, description },
    note: chat.attached(name),
  }
}

/**
 * A name in the characters that `attachment://` can refer to.
 *
 * @see https://docs.discord.com/developers/reference#editing-message-attachments
 */
function safeName(name: string): string {
  const [, stem = '', ending = ''] = /^(.*?)(\.[a-z0-9]{1,8})?$/is.exec(name) ?? []
  const safe = stem
    .replaceAll(/[^\w-]+/g, '-')
    .slice(0, NAME_MAX)
    .replaceAll(/^-+|-+$/g, '')
  return `${/\w/.test(safe) ? safe : 'vigil'}${ending}`
}

const safeType = (mediaType: string): string =>
  /^[\w.+-]+\/[\w.+-]+$/.test(mediaType) ? mediaType : 'application/octet-stream'

/** A longer name is hard to read in a message; the rest of it says nothing the title does not. */
const NAME_MAX = 80

/** A picture as a file, and what it shows. */
export type Pictured = { readonly file: DiscordFile; readonly drawable: Drawable }

/** The pictures among the rows of one part, in order. */
export const picturesIn = (rows: readonly RowPiece[]): readonly Pictured[] =>
  rows
    .flatMap(({ body }) => (body.kind === 'picture' ? [body] : []))
    .map(({ png, alt, drawable }, i) => ({
      file: {
        name: `${drawable.kind}-${i + 1}.png`,
        mediaType: 'image/png',
        bytes: png,
        description: alt,
      },
      drawable,
    }))

/**
 * How a message body names a file; `id` is its place among those sent along.
 *
 * @see https://docs.discord.com/developers/resources/message#attachment-object
 */
export const attachmentOf = (
  { name, description }: DiscordFile,
  id: number,
): RESTAPIAttachment => ({
  id,
  filename: name,
  description,
})

/** A file in a message. https://docs.discord.com/developers/components/reference#file */
export const shownFile = (file: DiscordFile): APIFileComponent => ({
  type: ComponentType.File,
  file: { url: addressOf(file) },
})

/**
 * The address of a file that is sent along.
 *
 * @see https://docs.discord.com/developers/reference#editing-message-attachments
 */
export const addressOf = ({ name }: Pick<DiscordFile, 'name'>): string => `attachment://${name}`
