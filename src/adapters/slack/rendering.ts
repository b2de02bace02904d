import { createHash } from 'node:crypto'
import type { Brief } from '#core/brief.ts'
import type { Rendering } from '#core/trials.ts'
import type { Words } from '#core/words.ts'
import { audienceOf } from './audience.ts'
import { compose } from './compose.ts'
import { LIMITS } from './render/limits.ts'
import { jsonSize } from './render/size.ts'

/**
 * What Slack would be sent for the first part of an answer, as everybody would see it, with its
 * charts as text. Nothing is kept, so buttons with long lines lead nowhere.
 *
 * @param prefix the command that takes all others, without its slash
 */
export function slackRendering(brief: Brief, words: Words, prefix = 'vigil'): Rendering {
  const question = { line: 'help', part: 1, to: 'everyone' } as const
  const audience = { ...audienceOf(brief, 'everyone'), isPrivate: false }
  const composing = { words, prefix, commands: [], lines: { key: keyOf } }
  const { message, parts } = compose(brief, question, audience, composing)
  return {
    platform: 'slack',
    parts,
    used: [
      { what: 'blocks', count: message.blocks.length, most: LIMITS.blocks },
      { what: 'characters', count: jsonSize(message.blocks), most: LIMITS.blocksJson },
    ],
    payload: JSON.stringify(message, undefined, 2),
  }
}

const keyOf = (line: string): string =>
  createHash('sha256').update(line).digest('base64url').slice(0, 22)
