import { createHash } from 'node:crypto'
import type { Brief } from '#core/brief.ts'
import type { Rendering } from '#core/trials.ts'
import type { Words } from '#core/words.ts'
import { takenBy } from './meters.ts'
import { LIMITS, TEXT_BUDGET } from './render/limits.ts'
import { renderDiscord } from './render/render.ts'

/**
 * What Discord would be sent for the first part of an answer, as everybody would see it, with its
 * charts as text. Nothing is kept, so its buttons lead nowhere.
 */
export function discordRendering(brief: Brief, words: Words): Rendering {
  const lines = { key: keyOf }
  const shown = { question: 'help', part: 1, isPrivate: false, words, lines }
  const { body, parts } = renderDiscord(brief, shown)
  const { characters, components, bytes } = takenBy(body.components)
  return {
    platform: 'discord',
    parts,
    used: [
      { what: 'characters', count: characters, most: TEXT_BUDGET },
      { what: 'components', count: components, most: LIMITS.components },
      { what: 'bytes', count: bytes, most: LIMITS.textBytes },
    ],
    payload: JSON.stringify(body, undefined, 2),
  }
}

const keyOf = (line: string): string =>
  createHash('sha256').update(line).digest('base64url').slice(0, 22)
