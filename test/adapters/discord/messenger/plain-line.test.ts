import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nonceOf } from '#adapters/discord/messenger/marks.ts'
import { plainLine, pressUnder } from '#adapters/discord/messenger/plain-line.ts'
import { en } from '#core/words-en.ts'
import { endlessWords, someWords } from '../../../fixtures/chat-words.ts'
import { mentions } from '../../../platforms/discord/limits/mentions.ts'
import { checkMessage } from '../../../platforms/discord/limits/message.ts'
import { linesInMemory } from '../bot.ts'
import { readMarkdown } from '../render/markdown.ts'
import { brief } from './scene.ts'

const place = { platform: 'discord', space: '1', kind: 'channel', id: '2' } as const

it('whatever a message says, Discord takes its line, and it shows nothing but words', () => {
  const words = fc.oneof(someWords, someWords, endlessWords)
  const message = fc.record({
    id: fc.uuid(),
    place: fc.constant(place),
    brief: fc.record({ summary: words, title: words }).map(brief),
    question: words.map((said) => `digest show ${said}`),
    language: fc.constant('en' as const),
    remark: fc.option(words, { nil: undefined }),
  })
  fc.assert(
    fc.property(message, (outgoing) => {
      const line = plainLine(outgoing, pressUnder(outgoing, linesInMemory()), en)
      expect(checkMessage(line, [], { kind: 'create' })).toEqual([])
      expect(mentions(line)).toEqual([])
      expect(readMarkdown(String(line['content']))).toMatchObject({ marks: [], stray: [] })
    }),
    { numRuns: 2_000 },
  )
})

it('every delivery has a nonce of its own, the same each time', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), (one, other) => {
      expect(nonceOf(one)).toMatch(/^[\w-]{25}$/)
      expect(nonceOf(one)).toBe(nonceOf(one))
      expect(nonceOf(one) === nonceOf(other)).toBe(one === other)
    }),
  )
})
