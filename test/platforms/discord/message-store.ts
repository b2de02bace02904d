import {
  type APIAttachment,
  type APIMessage,
  type APIUser,
  MessageFlags,
  type MessageType,
} from 'discord-api-types/v10'
import { componentPayloads } from './component-payloads.ts'
import { apiError } from './errors.ts'
import { type Fields, fieldsOf, isAbsent, listOf, numberOf, textOf } from './json.ts'
import type { About } from './limits/message.ts'
import type { UploadedFile } from './multipart.ts'

/** How a new message comes about. */
export type Origin = {
  readonly channelId: string
  readonly flags: number
  readonly type: MessageType
  /** What only some messages have: webhook, interaction, reply. */
  readonly extra?: Partial<APIMessage>
}

type Nonced = { readonly message: APIMessage | undefined; readonly at: Date }

export type MessageStore = {
  /** The message as users see it now; undefined when it was never there or was deleted. */
  get(id: string): APIMessage | undefined
  /** The newest with that nonce, and when it was created; the message is gone when it was deleted. */
  withNonce(nonce: string | number): Nonced | undefined
  /** Oldest first. */
  inChannel(channelId: string): readonly APIMessage[]
  create(payload: Fields, files: readonly UploadedFile[], origin: Origin): APIMessage
  /** Throws an ApiError when nothing would be left to see. */
  edit(id: string, payload: Fields, files: readonly UploadedFile[]): APIMessage
  delete(id: string): void
  /** Puts a file where its address leads. */
  upload(file: UploadedFile, channelId: string, about?: Fields): APIAttachment
  file(attachmentId: string): UploadedFile | undefined
  /** What a check of an edit needs to know of a message. */
  existing(id: string): About['existing']
}

type Setting = {
  readonly id: () => string
  readonly now: () => Date
  readonly author: APIUser
  /** Where files are served from. */
  readonly origin: () => string
}

/** Messages, kept as Discord would give them back. */
export function createMessageStore({ id, now, author, origin }: Setting): MessageStore {
  const messages = new Map<string, APIMessage>()
  const nonces = new Map<string, { readonly id: string; readonly at: Date }>()
  const uploads = new Map<string, UploadedFile>()

  const upload = (file: UploadedFile, channelId: string, about: Fields = {}): APIAttachment => {
    const attachment = id()
    const filename = textOf(about['filename']) ?? file.name
    const url = `${origin()}/attachments/${channelId}/${attachment}/${encodeURIComponent(filename)}`
    uploads.set(attachment, file)
    const description = textOf(about['description'])
    return {
      id: attachment,
      filename,
      size: file.size,
      url,
      proxy_url: url,
      content_type: file.contentType,
      ...(description === undefined ? {} : { description }),
    }
  }

  /** New files with what the payload says of them, after those that stay. */
  const attach = (
    payload: Fields,
    files: readonly UploadedFile[],
    before: APIMessage | undefined,
    channelId: string,
  ): APIAttachment[] => {
    const listed = payload['attachments']
    const about = (key: string) =>
      listOf(listed)
        .map(fieldsOf)
        .find((each) => String(each['id']) === key)
    const kept = (before?.attachments ?? []).flatMap((attachment) => {
      const said = about(attachment.id)
      if (isAbsent(listed)) return [attachment]
      const description = textOf(said?.['description'])
      return said ? [{ ...attachment, ...(description === undefined ? {} : { description }) }] : []
    })
    const added = files.map((file, i) => {
      const number = /\d+/.exec(file.field)?.[0] ?? String(i)
      return upload(file, channelId, about(number))
    })
    return [...kept, ...added]
  }

  const shown = (payload: Fields, attachments: readonly APIAttachment[], before?: APIMessage) => {
    const resolve = (url: string) => resolveMedia(url, attachments, id)
    const { content, embeds, components } = payload
    return {
      content: content === undefined ? (before?.content ?? '') : (textOf(content) ?? '').trim(),
      embeds:
        embeds === undefined
          ? (before?.embeds ?? [])
          : listOf(embeds).map((embed) => ({ type: 'rich', ...fieldsOf(embed) })),
      components:
        components === undefined
          ? (before?.components ?? [])
          : componentPayloads(components, resolve),
    } as Pick<APIMessage, 'content' | 'embeds' | 'components'> // Checked before it came here.
  }

  return {
    get: (message) => messages.get(message),
    withNonce(nonce) {
      const known = nonces.get(String(nonce))
      return known && { message: messages.get(known.id), at: known.at }
    },
    inChannel: (channelId) =>
      [...messages.values()].filter((each) => each.channel_id === channelId),
    create(payload, files, { channelId, flags, type, extra = {} }) {
      const attachments = attach(payload, files, undefined, channelId)
      const message: APIMessage = {
        id: id(),
        channel_id: channelId,
        type,
        author,
        ...shown(payload, attachments),
        attachments,
        timestamp: stamp(now()),
        edited_timestamp: null,
        flags,
        tts: payload['tts'] === true,
        mention_everyone: false,
        mentions: [],
        mention_roles: [],
        pinned: false,
        ...extra,
      }
      messages.set(message.id, message)
      if (message.nonce !== undefined) {
        nonces.set(String(message.nonce), { id: message.id, at: now() })
      }
      return message
    },
    edit(message, payload, files) {
      const before = messages.get(message)
      if (!before) throw apiError('unknownMessage')
      const attachments = attach(payload, files, before, before.channel_id)
      const after: APIMessage = {
        ...before,
        ...shown(payload, attachments, before),
        attachments,
        flags: editedFlags(before.flags ?? 0, numberOf(payload['flags'])),
        edited_timestamp: stamp(now()),
      }
      if (isEmpty(after)) throw apiError('emptyMessage')
      messages.set(message, after)
      return after
    },
    delete: (message) => void messages.delete(message),
    upload,
    file: (attachment) => uploads.get(attachment),
    existing(message) {
      const now = messages.get(message)
      if (!now) return undefined
      const { flags = 0, content, embeds, attachments } = now
      return { flags, content, embeds: embeds.length, attachments }
    },
  }
}

/** `2024-01-01T00:00:00.000000+00:00` */
const stamp = (date: Date): string => date.toISOString().replace('Z', '000+00:00')

/** An edit may set Components V2 and set or unset the embeds; it ends the loading state. */
function editedFlags(before: number, asked: number | undefined): number {
  const settled = before & ~MessageFlags.Loading
  if (asked === undefined) return settled
  const { SuppressEmbeds, IsComponentsV2 } = MessageFlags
  return (settled & ~SuppressEmbeds) | (asked & (SuppressEmbeds | IsComponentsV2))
}

const isEmpty = ({ content, embeds, components, attachments, poll }: APIMessage): boolean =>
  content === '' && !poll && [embeds, components, attachments].every((each) => !each?.length)

/** A picture or file as a message shows it: from where it is now. */
function resolveMedia(url: string, attachments: readonly APIAttachment[], id: () => string) {
  const name = url.replace('attachment://', '')
  const found = attachments.find(({ filename }) => filename === name)
  return {
    id: id(),
    url: found?.url ?? url,
    proxy_url: found?.proxy_url ?? url,
    width: null,
    height: null,
    content_type: found?.content_type ?? null,
    ...(found ? { attachment_id: found.id, name: found.filename, size: found.size } : {}),
  }
}
