import type { RawFile } from 'discord.js'
import { apologise } from '#core/ask.ts'
import type { Brief } from '#core/brief.ts'
import { Fault } from '#core/errors.ts'
import type { Chart, Picture } from '#core/picture.ts'
import type { Words } from '#core/words.ts'
import type { Chat } from './chat.ts'
import type { DiscordFile } from './render/files.ts'
import { renderDiscord } from './render/render.ts'
import type { Reply } from './reply.ts'

/** How an answer is to be shown. */
export type Showing = {
  /** The command line it answers. */
  readonly question: string
  /** Which part of it, counted from 1. */
  readonly part: number
  /** Whether only the asker sees it, whatever the answer says of itself. */
  readonly isMine: boolean
  /** Whether it may take the place of the message that was pressed on. */
  readonly isInPlace: boolean
  readonly words: Words
  readonly sharedBy?: string | undefined
}

/** Makes a message of a Brief, and keeps the lines its buttons need before anybody can press them. */
export async function compose(brief: Brief, showing: Showing, chat: Chat): Promise<Reply> {
  const { question, part, words, sharedBy } = showing
  const isAnswered = brief.outcome === 'answered'
  const isPrivate = showing.isMine || !isAnswered || brief.seenBy === 'asker'
  const { body, files, kept } = renderDiscord(brief, {
    question,
    part,
    isPrivate,
    words,
    lines: chat.lines,
    pictures: await painted(brief, words, chat),
    ...(sharedBy !== undefined && !isPrivate ? { sharedBy } : {}),
  })
  await keep(kept, chat)
  const place = !isPrivate ? 'everyone' : showing.isInPlace && isAnswered ? 'in-place' : 'asker'
  return { place, body, files: files.map(asUpload) }
}

/** The pictures of an answer's charts: of none where none can be painted. */
async function painted(
  { blocks }: Brief,
  words: Words,
  { pictures }: Pick<Chat, 'pictures'>,
): Promise<ReadonlyMap<Chart, Picture>> {
  const charts = blocks.filter((block): block is Chart => block.kind === 'chart')
  if (!pictures || charts.length === 0) return new Map()
  const all = await Promise.all(
    charts.map(async (chart) => [chart, await pictures(chart, words)] as const),
  )
  return new Map(all.filter((pair): pair is [Chart, Picture] => pair[1] !== undefined))
}

/** What the asker sees when something broke: a reference, and nothing of what it was. */
export function apology(error: unknown, words: Words, chat: Chat): Reply {
  const brief = apologise(error, chat.report, words)
  const shown = { question: 'help', part: 1, isPrivate: true, words, lines: chat.lines }
  const { body, files } = renderDiscord(brief, shown)
  return { place: 'asker', body, files: files.map(asUpload) }
}

const asUpload = ({ name, mediaType, bytes }: DiscordFile): RawFile => ({
  name,
  contentType: mediaType,
  data: bytes,
})

/** An answer with buttons that may not work later is better than none. */
async function keep(kept: readonly string[], { lines, report }: Chat): Promise<void> {
  if (kept.length === 0) return
  try {
    await lines.keep(kept)
  } catch (error) {
    report(new Fault('The lines of buttons could not be kept', { cause: error }))
  }
}
