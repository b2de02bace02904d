import { apologise } from '#core/ask.ts'
import type { Brief } from '#core/brief.ts'
import type { Words } from '#core/words.ts'
import type { Chat } from './chat.ts'
import { asUpload, keepLines, painted } from './painting.ts'
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
    pictures: await painted(brief, words, chat.pictures),
    ...(sharedBy !== undefined && !isPrivate ? { sharedBy } : {}),
  })
  await keepLines(kept, chat)
  const place = !isPrivate ? 'everyone' : showing.isInPlace && isAnswered ? 'in-place' : 'asker'
  return { place, body, files: files.map(asUpload) }
}

/** What the asker sees when something broke: a reference, and nothing of what it was. */
export function apology(error: unknown, words: Words, chat: Chat): Reply {
  const brief = apologise(error, chat.report, words)
  const shown = { question: 'help', part: 1, isPrivate: true, words, lines: chat.lines }
  const { body, files } = renderDiscord(brief, shown)
  return { place: 'asker', body, files: files.map(asUpload) }
}
