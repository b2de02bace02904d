import { createHash } from 'node:crypto'
import type { Brief } from '#core/brief.ts'
import type { Rendering } from '#core/trials.ts'
import type { Words } from '#core/words.ts'
import { LIMITS } from './render/limits.ts'
import { renderSlack } from './render/render.ts'
import { jsonSize } from './render/size.ts'

/**
 * What Slack would be sent for the first part of an answer, as everybody would see it. Nothing is
 * kept, so buttons with long lines lead nowhere.
 *
 * @param prefix the command that takes all others, without its slash
 */
export function slackRendering(brief: Brief, words: Words, prefix = 'vigil'): Rendering {
  const shown = { question: 'help', part: 1, isPrivate: false, words, prefix: `/${prefix}` }
  const { message, parts } = renderSlack(brief, { ...shown, lines: { key: keyOf } })
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
