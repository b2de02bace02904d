import { MessageFlags } from 'discord-api-types/v10'
import { type Fields, fieldsOf, isAbsent, isFields, listOf, numberOf } from '../json.ts'
import { attachmentFindings, type FileInfo, type Kept } from './attachments.ts'
import { components } from './components.ts'
import { embeds } from './embeds.ts'
import { describe, type Finding, type Path, refused } from './finding.ts'
import { mentionFindings } from './mentions.ts'
import { MESSAGE } from './numbers.ts'
import { pingFindings } from './pings.ts'
import { poll } from './poll.ts'
import { list, object, optional, text, truth } from './shape.ts'

/** What is being done with a message, and to which message. */
export type About = {
  /** `create`: into a channel. `respond`: to an interaction. `edit`: changes one that is there. */
  readonly kind: 'create' | 'respond' | 'edit'
  /** For an edit: what the message holds now. */
  readonly existing?: {
    readonly flags: number
    readonly content: string
    readonly embeds: number
    readonly attachments: readonly Kept[]
  }
  /** Bytes of one file; `attachment_size_limit` of the interaction. */
  readonly sizeLimit?: number
}

/**
 * Every rule that a message breaks, one line each, empty when it breaks none: Discord's documented
 * limits, and that nobody is pinged. `files` are those sent along. Unless `about` says otherwise the
 * message answers an interaction.
 * https://docs.discord.com/developers/resources/message#create-message
 */
export const checkMessage = (
  payload: unknown,
  files: readonly FileInfo[] = [],
  about: About = { kind: 'respond' },
): string[] => messageFindings(payload, files, about).map(describe)

/** The same as findings; paths start at `path`. */
export function messageFindings(
  payload: unknown,
  files: readonly FileInfo[],
  about: About,
  path: Path = [],
): readonly Finding[] {
  if (!isFields(payload)) return [refused(path, 'MODEL_TYPE_CONVERT', 'Must be an object.')]
  const isV2 = isComponentsV2(payload, about)
  const attached = {
    kept: about.existing?.attachments ?? [],
    sizeLimit: about.sizeLimit ?? MESSAGE.requestBytes,
    isV2,
  }
  return [
    ...shape(payload, path),
    ...optional(components(isV2))(payload['components'], [...path, 'components']),
    ...(isV2 ? legacyFields(payload, about, path) : []),
    ...flagFindings(payload, about, path),
    ...attachmentFindings(payload, files, attached, path),
    ...emptiness(payload, files, about, path),
    ...pingFindings(payload, path),
    ...mentionFindings(payload).map((found) => ({ ...found, path: [...path, ...found.path] })),
  ]
}

/** Once set, the flag stays, so an edit need not repeat it. */
const isComponentsV2 = (payload: Fields, { existing }: About): boolean =>
  (((numberOf(payload['flags']) ?? 0) | (existing?.flags ?? 0)) & MessageFlags.IsComponentsV2) !== 0

const shape = object({
  content: optional(text(0, MESSAGE.content, 'trimmed')),
  embeds: optional(embeds),
  tts: optional(truth),
  sticker_ids: optional(list(0, MESSAGE.stickers, text(1, 20))),
  poll: optional(poll),
  nonce: optional((value, path) =>
    Number.isInteger(value) ? [] : text(0, MESSAGE.nonce)(value, path),
  ),
  enforce_nonce: optional(truth),
})

/**
 * With Components V2 nothing but components; an edit that sets the flag must empty what was used.
 * https://docs.discord.com/developers/resources/message#edit-message
 */
function legacyFields(payload: Fields, { existing }: About, path: Path): readonly Finding[] {
  const isUpgrade = ((existing?.flags ?? 0) & MessageFlags.IsComponentsV2) === 0
  const { content, embeds: shown, sticker_ids: stickers, poll: asked } = payload
  const stays = (field: unknown, before: boolean) => isUpgrade && before && field === undefined
  const used: readonly [name: string, isUsed: boolean][] = [
    ['content', Boolean(content) || stays(content, Boolean(existing?.content))],
    ['embeds', listOf(shown).length > 0 || stays(shown, Boolean(existing?.embeds))],
    ['sticker_ids', listOf(stickers).length > 0],
    ['poll', !isAbsent(asked)],
  ]
  return used
    .filter(([, isUsed]) => isUsed)
    .map(([name]) =>
      refused(
        [...path, name],
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2.`,
      ),
    )
}

const CREATE_FLAGS =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage |
  MessageFlags.IsComponentsV2

/** Discord ignores flags that an edit cannot change, so only what is new is looked at. */
function flagFindings(payload: Fields, { kind }: About, path: Path): readonly Finding[] {
  const flags = payload['flags']
  if (isAbsent(flags) || kind === 'edit') return []
  const at = [...path, 'flags']
  if (typeof flags !== 'number' || !Number.isInteger(flags)) {
    return [refused(at, 'NUMBER_TYPE_COERCE', 'Value is not a whole number.')]
  }
  const allowed = kind === 'respond' ? CREATE_FLAGS | MessageFlags.Ephemeral : CREATE_FLAGS
  const others = flags & ~allowed
  return others ? [refused(at, 'FLAGS_INVALID', `Flags ${others} cannot be set here.`)] : []
}

function emptiness(
  payload: Fields,
  files: readonly FileInfo[],
  { kind }: About,
  path: Path,
): readonly Finding[] {
  const { content, embeds: shown, sticker_ids: stickers, components: rows, poll: asked } = payload
  const holds =
    String(content ?? '').trim() !== '' ||
    [shown, stickers, rows].some((each) => listOf(each).length > 0) ||
    files.length > 0 ||
    !isAbsent(asked) ||
    !isAbsent(fieldsOf(payload)['message_reference'])
  return kind === 'edit' || holds
    ? []
    : [refused(path, EMPTY_MESSAGE, 'Cannot send an empty message.')]
}

/** The one finding that has an error code of its own: 50006. */
export const EMPTY_MESSAGE = 'EMPTY_MESSAGE'
