import { describe, expect, it } from 'vitest'
import { commands } from '#commands/index.ts'
import type { Block, Brief, Line, Span } from '#core/brief.ts'
import { oneLine } from '#core/one-line.ts'
import type { Words } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { linesOf } from '../../fixtures/said.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { discord } from './discord.ts'
import { type Adapter, lettersOf } from './read.ts'
import { slack } from './slack.ts'
import { terminal } from './terminal.ts'

const ADAPTERS: readonly Adapter[] = [terminal, discord, slack]

const QUESTIONS = [
  ...commands.flatMap(({ examples }) => examples),
  'who li-shangfu',
  'who pla-rocket-force',
  'who foreign-minister',
  'timeline qin-gang',
  'cases page:3',
  'search "state secrets"',
  'check seed-article page:2',
  'who "Li Wei"',
  'who "Xi Jinpin"',
  'who',
  'cases stage:sentence',
  'whoo qin-gang',
]

const { newsroom } = await shippedNewsroom({ words: wordsIn })

/** What every adapter promises of every answer. */
type Promised = {
  readonly that: string
  readonly held: (brief: Brief, read: Awaited<ReturnType<Adapter['read']>>, words: Words) => void
}

const PROMISES: readonly Promised[] = [
  {
    that: 'says every fact, in the order of the answer',
    held: (brief, { words }) => expect(firstMissing(factsOf(brief), words)).toBeUndefined(),
  },
  {
    that: 'says of each source its number, title, publisher and date',
    held(brief, { words }) {
      const said = brief.footnotes.flatMap(({ title, publisher, published }) => [
        title,
        publisher,
        published,
      ])
      expect(said.filter((one) => !words.includes(lettersOf(oneLine(one))))).toEqual([])
      const numbers = brief.footnotes.map(({ number }) => `[${number}]`)
      expect(numbers.filter((mark) => !words.includes(mark))).toEqual([])
    },
  },
  {
    that: 'leads from each footnote to its own source and to no other',
    held(brief, { links }) {
      const expected = brief.footnotes.flatMap(({ number, url }) =>
        url === undefined ? [] : [[number, new URL(url).href] as const],
      )
      const led = [...links].map(([number, url]) => [number, new URL(url).href] as const)
      expect(led.toSorted(byNumber)).toEqual(expected)
    },
  },
  {
    that: 'says how sure each claim is as often as the answer does',
    held(brief, { words }, { certainty }) {
      const spans = brief.blocks.flatMap(linesOf).flat()
      for (const [kind, word] of Object.entries(certainty)) {
        const times = spans.filter(
          (span) => typeof span !== 'string' && 'certainty' in span && span.certainty === kind,
        ).length
        expect(words.split(lettersOf(word)).length - 1).toBeGreaterThanOrEqual(times)
      }
    },
  },
  {
    that: 'offers everything the answer offers to do next',
    held: ({ actions }, { offered }) =>
      expect(actions.map(({ command }) => command).filter((one) => !offered.includes(one))).toEqual(
        [],
      ),
  },
  {
    that: 'says which revision it is from, and at which clocks',
    held: ({ footer }, { words }) =>
      expect(footer.flatMap(said).filter((piece) => !words.includes(piece))).toEqual([]),
  },
]

describe.each(ADAPTERS)('$name', (adapter) => {
  describe.each(adapter.languages)('in %s', (language) => {
    it.each(PROMISES)('$that', async ({ held }) => {
      for (const question of QUESTIONS) {
        const asker = { id: 'a reader', access: 'reader' as const, language }
        const brief = await newsroom.askLine(question, asker)
        const words = wordsIn(language)
        held(brief, await adapter.read(brief, question, words), words)
      }
    })
  })
})

/** The facts of an answer as letters. A list that only repeats its choices may stand anywhere. */
const factsOf = ({ title, blocks, actions }: Brief): readonly string[] => {
  const choices = new Set(actions.map(({ label }) => label))
  const isChoices = (block: Block) =>
    block.kind === 'list' && block.items.every((item) => choices.has(item.map(text).join('')))
  const lines = blocks.filter((block) => !isChoices(block)).flatMap(linesOf)
  return [lettersOf(oneLine(title)), ...lines.flatMap(said)]
}

/** The words of a line between its commands and places, which each platform shows its own way. */
const said = (line: Line): readonly string[] =>
  line
    .map((span) => (isOfPlatform(span) ? '\0' : oneLine(text(span))))
    .join('')
    .split('\0')
    .map(lettersOf)
    .filter(Boolean)

const isOfPlatform = (span: Span): boolean =>
  typeof span !== 'string' && ('command' in span || 'code' in span || 'place' in span)

const text = (span: Span): string => {
  if (typeof span === 'string') return span
  if ('strong' in span) return span.strong
  if ('quiet' in span) return span.quiet
  if ('certainty' in span || 'place' in span) return span.text
  if ('link' in span) return span.link
  if ('command' in span) return span.command
  if ('code' in span) return span.code
  return `[${span.note}]`
}

/** The first piece that does not stand in the words behind those before it. */
function firstMissing(pieces: readonly string[], words: string): string | undefined {
  let at = 0
  return pieces.find((piece) => {
    const found = words.indexOf(piece, at)
    at = found + piece.length
    return found < 0
  })
}

const byNumber = ([a]: readonly [number, string], [b]: readonly [number, string]) => a - b
