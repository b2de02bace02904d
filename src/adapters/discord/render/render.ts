import type {
  APIComponentInContainer,
  APIMessageTopLevelComponent,
  RESTAPIAttachment,
} from 'discord.js'
import { ComponentType, MessageFlags } from 'discord.js'
import type { Brief } from '#core/brief.ts'
import type { Drawable } from '#core/picture.ts'
import type { LongLines } from '#core/press.ts'
import type { Words } from '#core/words.ts'
import { planActions } from './actions.ts'
import { bodyRows } from './body.ts'
import { buttonRows, canShare, componentsOfRows } from './buttons.ts'
import { composeRows } from './compose.ts'
import {
  addressOf,
  attachedFile,
  attachmentOf,
  type DiscordFile,
  picturesIn,
  shownFile,
} from './files.ts'
import { type Frame, frameOf, PART_LABEL_SIZE, partLabel, takenBy } from './frame.ts'
import { LIMITS, SEEN_BUDGET, TEXT_BUDGET } from './limits.ts'
import { nearestPart, partsOf } from './parts.ts'
import { createPresses } from './presses.ts'
import { FENCES_SIZE, type Room } from './rows.ts'
import { sourceRows } from './sources.ts'
import { type Painted, readingOf } from './spans.ts'

/** How and to whom an answer is shown. */
export type Shown = {
  /** The command line that was asked; with a part's number it is all that a button needs. */
  readonly question: string
  /** Counted from 1; one beyond the last shows the last. */
  readonly part: number
  /** Whether only the asker sees the message. */
  readonly isPrivate: boolean
  readonly words: Words
  readonly lines: Pick<LongLines, 'key'>
  /** Who made a private answer public. */
  readonly sharedBy?: string
  /** Blocks of this answer that were painted; the others are shown as text. */
  readonly pictures?: Painted
}

/** One message, ready to be sent with its files. */
export type DiscordMessage = {
  readonly body: {
    readonly flags: number
    readonly components: APIMessageTopLevelComponent[]
    readonly allowed_mentions: { readonly parse: [] }
    readonly attachments?: RESTAPIAttachment[]
  }
  /** In the order of the attachments' ids, from 0. */
  readonly files: readonly DiscordFile[]
  /** What its pictures show, by the address at which the body names them. */
  readonly pictures: ReadonlyMap<string, Drawable>
  /** Lines to keep before the message is sent: buttons of it hold only their keys. */
  readonly kept: readonly string[]
  /** How many parts the answer has. */
  readonly parts: number
}

/**
 * One part of an answer as a Discord message (Components V2): within every limit, without any live
 * mention, and with everything that is not in it one button away. Pure, and never throws.
 *
 * @see https://docs.discord.com/developers/components/reference
 * @see https://docs.discord.com/developers/resources/message#create-message
 */
export function renderDiscord(brief: Brief, shown: Shown): DiscordMessage {
  const { words, isPrivate } = shown
  const reading = readingOf(brief.footnotes, words, shown.pictures)
  const presses = createPresses(shown.lines)
  const plan = planActions(brief)
  const { file, note } = attachedFile(brief, words)
  const frame = frameOf(brief, shown, note === undefined ? [] : [note], reading)
  const rows = componentsOfRows(plan, canShare(brief, isPrivate))
  // In a later part there is room for the file as well, though it stands in the first one only.
  const parts = partsOf(
    bodyRows(brief, { frame, plan, reading, presses, isPrivate }),
    sourceRows(brief.footnotes, reading),
    roomOf(frame, { components: rows, files: file ? 1 : 0 }),
  )
  const part = nearestPart(shown.part, parts)
  const isFirst = part === 1
  const isRepeated = frame.footer.length > 0
  const { footer } = isFirst || !isRepeated ? frame : frameOf(brief, shown, [], reading)
  const attached = isFirst ? file : undefined
  const above = [...frame.title, ...partLabel(part, parts.count, reading)]
  const pictures = picturesIn(parts.rows(part))
  const painted = pictures.map((each) => each.file)
  const files = [...(attached ? [attached] : []), ...painted]
  const components: APIComponentInContainer[] = [
    ...composeRows([...above, ...parts.rows(part)], painted),
    ...(attached ? [shownFile(attached)] : []),
    ...(footer.length > 0 ? [SEPARATOR, ...composeRows(footer)] : []),
    ...buttonRows(brief, shown, { part, parts, plan, presses }),
  ]
  return {
    body: {
      flags: flagsOf(isPrivate || brief.seenBy === 'asker'),
      components: [{ type: ComponentType.Container, ...accentOf(brief), components }],
      allowed_mentions: { parse: [] },
      ...(files.length > 0 ? { attachments: files.map(attachmentOf) } : {}),
    },
    files,
    pictures: new Map(pictures.map((each) => [addressOf(each.file), each.drawable])),
    kept: presses.kept(),
    parts: parts.count,
  }
}

/** What the body of one part may take: what the frame, the file and the buttons leave. */
const roomOf = (
  { title, footer }: Frame,
  taken: { readonly components: number; readonly files: number },
): Room => ({
  text: TEXT_BUDGET - takenBy(title) - PART_LABEL_SIZE - takenBy(footer) - FENCES_SIZE,
  seen: SEEN_BUDGET,
  components: LIMITS.components - FRAME_COMPONENTS - taken.components - taken.files,
  files: LIMITS.files - taken.files,
})

/** The container, the text with the title, the separator and the footer. */
const FRAME_COMPONENTS = 4

/** https://docs.discord.com/developers/components/reference#separator */
const SEPARATOR = { type: ComponentType.Separator } as const

/** https://docs.discord.com/developers/resources/message#message-object-message-flags */
const flagsOf = (isEphemeral: boolean): number =>
  MessageFlags.IsComponentsV2 | (isEphemeral ? MessageFlags.Ephemeral : 0)

/** The edge of the container. Its colour only repeats what the words say; a mistake has none. */
function accentOf({ outcome, tone }: Brief): { accent_color?: number } {
  if (outcome === 'mistaken') return {}
  return { accent_color: outcome === 'failed' ? RED : tone === 'notice' ? AMBER : BLUE }
}

const BLUE = 0x4e5d94
const AMBER = 0xd9902f
const RED = 0xda373c
