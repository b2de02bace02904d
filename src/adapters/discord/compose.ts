import { apologise } from '#core/ask.ts'
import type { Brief } from '#core/brief.ts'
import type { Report } from '#core/errors.ts'
import type { Pictures } from '#core/picture.ts'
import type { LongLines } from '#core/press.ts'
import type { Words } from '#core/words.ts'
import { asUpload, keepLines, painted } from './painting.ts'
import { type DiscordMessage, renderDiscord } from './render/render.ts'
import type { Place, Reply } from './reply.ts'

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

/** What messages are made with. */
export type Composing = {
  readonly lines: LongLines
  readonly pictures?: Pictures | undefined
  readonly report: Report
}

/** A message, and where it goes. */
export type Composed = { readonly place: Place; readonly message: DiscordMessage }

/** Makes a message of a Brief, and keeps the lines its buttons need before anybody can press them. */
export async function composed(
  brief: Brief,
  showing: Showing,
  composing: Composing,
): Promise<Composed> {
  const { question, part, words, sharedBy } = showing
  const isAnswered = brief.outcome === 'answered'
  const isPrivate = showing.isMine || !isAnswered || brief.seenBy === 'asker'
  const message = renderDiscord(brief, {
    question,
    part,
    isPrivate,
    words,
    lines: composing.lines,
    pictures: await painted(brief, words, composing.pictures),
    ...(sharedBy !== undefined && !isPrivate ? { sharedBy } : {}),
  })
  await keepLines(message.kept, composing)
  const place = !isPrivate ? 'everyone' : showing.isInPlace && isAnswered ? 'in-place' : 'asker'
  return { place, message }
}

/** What the asker sees when something broke: a reference, and nothing of what it was. */
export function apologised(error: unknown, words: Words, composing: Composing): Composed {
  const brief = apologise(error, composing.report, words)
  const shown = { question: 'help', part: 1, isPrivate: true, words, lines: composing.lines }
  return { place: 'asker', message: renderDiscord(brief, shown) }
}

/** The same as answers that are ready to go. */
export const compose = async (
  brief: Brief,
  showing: Showing,
  composing: Composing,
): Promise<Reply> => asReply(await composed(brief, showing, composing))

export const apology = (error: unknown, words: Words, composing: Composing): Reply =>
  asReply(apologised(error, words, composing))

const asReply = ({ place, message: { body, files } }: Composed): Reply => ({
  place,
  body,
  files: files.map(asUpload),
})
