import { describe, expect, it } from 'vitest'
import { discordRendering } from '#adapters/discord/rendering.ts'
import { slackRendering } from '#adapters/slack/rendering.ts'
import { answered } from '#core/answer.ts'
import { list } from '#core/brief.ts'
import { LANGUAGES } from '#core/words.ts'
import { en } from '#core/words-en.ts'
import { wordsIn } from '#core/words-in.ts'
import { checkMessage as checkDiscord } from '../platforms/discord/limits/message.ts'
import { placedIn } from '../platforms/discord/limits/walk.ts'
import { checkMessage as checkSlack } from '../platforms/slack/limits/message.ts'

const briefOf = (lines: number) =>
  answered({
    title: 'A card',
    summary: 'A card in short.',
    blocks: [list(Array.from({ length: lines }, (_, i) => [`Line ${i + 1}, with some words`]))],
    actions: [{ label: 'Open', command: `who ${'x'.repeat(150)}` }],
    footer: [['As of 24 November 2026']],
  })

const used = ({ used: all }: ReturnType<typeof discordRendering>) =>
  Object.fromEntries(all.map(({ what, count }) => [what, count]))

describe.each(LANGUAGES)('what would be sent, in %s', (language) => {
  const words = wordsIn(language)

  it('is what Discord takes, and counted as it is there', () => {
    for (const lines of [1, 400]) {
      const rendering = discordRendering(briefOf(lines), words)
      const message = JSON.parse(rendering.payload)
      expect(checkDiscord(message)).toEqual([])
      const placed = placedIn(message.components).map(({ component }) => component)
      const texts = placed.flatMap(({ content }) => (typeof content === 'string' ? [content] : []))
      expect(used(rendering)).toEqual({
        components: placed.length,
        characters: [...texts.join('')].length,
        bytes: Buffer.byteLength(texts.join('')) + 12 * texts.length,
      })
      expect(rendering.used.filter(({ count, most }) => count > most || count === 0)).toEqual([])
    }
  })

  it('is what Slack takes, and counted as it is there', () => {
    for (const lines of [1, 400]) {
      const rendering = slackRendering(briefOf(lines), words)
      const message = JSON.parse(rendering.payload)
      expect(checkSlack(message)).toEqual([])
      expect(used(rendering)).toEqual({
        blocks: message.blocks.length,
        characters: JSON.stringify(message.blocks).length,
      })
      expect(rendering.used.filter(({ count, most }) => count > most || count === 0)).toEqual([])
    }
  })
})

it('what does not fit into one message is counted in parts', () => {
  for (const rendering of [discordRendering, slackRendering]) {
    expect(rendering(briefOf(1), en).parts).toBe(1)
    expect(rendering(briefOf(400), en).parts).toBeGreaterThan(2)
  }
})
