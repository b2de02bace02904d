import { ComponentType, type RawFile } from 'discord.js'
import { type Brief, paragraph, quiet } from '#core/brief.ts'
import type { Report } from '#core/errors.ts'
import type { Outgoing } from '#core/messenger.ts'
import type { Pictures } from '#core/picture.ts'
import type { LongLines } from '#core/press.ts'
import type { Language, Words } from '#core/words.ts'
import { asUpload, keepLines, painted } from '../painting.ts'
import { renderDiscord } from '../render/render.ts'
import { changed } from '../reply.ts'
import type { Body } from '../sending.ts'
import { cardNumberOf } from './marks.ts'

/** What messages are put into form with. */
export type Forming = {
  readonly words: (language: Language) => Words
  readonly lines: LongLines
  readonly pictures?: Pictures | undefined
  readonly report: Report
}

export type Card = { readonly body: Body; readonly files: readonly RawFile[] }

/**
 * What a plain line becomes: the first part of the Brief, numbered so that it can be told from all
 * other messages. The line itself is taken away, as Discord demands of a card. Without `files` its
 * charts are text and nothing is attached.
 * https://docs.discord.com/developers/resources/message#edit-message
 */
export async function cardOf(
  message: Outgoing,
  { words: wordsIn, pictures, ...keeping }: Forming,
  withFiles = true,
): Promise<Card> {
  const words = wordsIn(message.language)
  const brief = withFiles ? remarked(message) : withoutFile(remarked(message))
  const { body, files, kept } = renderDiscord(brief, {
    question: message.question,
    part: 1,
    isPrivate: false,
    words,
    lines: keeping.lines,
    pictures: await painted(brief, words, withFiles ? pictures : undefined),
  })
  await keepLines(kept, keeping)
  const components = body.components.map((each) =>
    each.type === ComponentType.Container ? { ...each, id: cardNumberOf(message.id) } : each,
  )
  return {
    body: { ...changed({ ...body, components }), content: null },
    files: files.map(asUpload),
  }
}

/** A remark stands first, small, because it is about the message and not about the facts. */
const remarked = ({ brief, remark }: Outgoing): Brief =>
  remark === undefined ? brief : { ...brief, blocks: [paragraph([quiet(remark)]), ...brief.blocks] }

function withoutFile({ file: _, ...brief }: Brief): Brief {
  return brief
}
