import { createHash } from 'node:crypto'
import type { Brief } from '#core/brief.ts'
import type { Rendering } from '#core/trials.ts'
import type { Words } from '#core/words.ts'
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
  const components = componentsIn(body.components)
  const texts = components.flatMap(({ content }) => content ?? [])
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + DISPLAY_BYTES, 0)
  return {
    platform: 'discord',
    parts,
    used: [
      { what: 'characters', count: characters, most: TEXT_BUDGET },
      { what: 'components', count: components.length, most: LIMITS.components },
      { what: 'bytes', count: bytes, most: TEXT_BYTES },
    ],
    payload: JSON.stringify(body, undefined, 2),
  }
}

/** https://github.com/discord/discord-api-docs/issues/8554 */
const TEXT_BYTES = 10_170
const DISPLAY_BYTES = 12

const keyOf = (line: string): string =>
  createHash('sha256').update(line).digest('base64url').slice(0, 22)

type Placed = {
  readonly type: number
  readonly content?: string
  readonly components?: readonly Placed[]
  readonly accessory?: Placed
}

/** All components, those in others and beside them included, as Discord counts them. */
const componentsIn = (components: readonly Placed[]): readonly Placed[] =>
  components.flatMap((one) => [
    one,
    ...componentsIn(one.components ?? []),
    ...componentsIn(one.accessory ? [one.accessory] : []),
  ])
