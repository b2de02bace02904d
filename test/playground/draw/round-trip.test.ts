import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openAnswer } from '#adapters/slack/render/render.ts'
import type { Brief, Line, Span } from '#core/brief.ts'
import { oneLine } from '#core/one-line.ts'
import { en } from '#core/words-en.ts'
import { readMarkdown } from '../../adapters/discord/render/markdown.ts'
import { showAll, texts } from '../../adapters/discord/render/shown.ts'
import { wordsOf as wordsOfBlock } from '../../adapters/slack/render/reading.ts'
import { arbitraryBrief, SHOWN_IN } from '../../fixtures/briefs.ts'
import { firstLost, linesInChat } from '../../fixtures/said.ts'
import { jsonOf, listOf, textOf } from '../../platforms/slack/json.ts'
import { drawMessage } from './drawn.ts'
import { type Element, elementsIn, withClass, wordsOf } from './markup.ts'

const lines = {
  key: (line: string) => createHash('sha256').update(line).digest('base64url').slice(0, 22),
}

/** The adapters make up ten thousand, and read them in the same ways. */
const RUNS = 100

/** All parts of a Brief as the adapters send them, for everyone or for one. */
const PARTS = {
  discord: (brief: Brief, isPrivate: boolean) =>
    showAll(brief, { isPrivate, lines }).map(({ body }) => body),
  slack: (brief: Brief, isPrivate: boolean) => {
    const setting = {
      question: 'who qin-gang',
      isPrivate,
      words: en,
      lines,
      prefix: '/vigil',
      team: SHOWN_IN,
    }
    const { parts, part } = openAnswer(brief, setting)
    return Array.from({ length: parts }, (_, i) => part(i + 1).message)
  },
} as const

describe.each(['discord', 'slack'] as const)('an answer drawn as on %s', (platform) => {
  it('holds every word of the Brief and everything to press, and no box for what is not drawn', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBrief, fc.boolean(), async (brief, isPrivate) => {
        const payloads = PARTS[platform](brief, isPrivate)
        const drawn = await Promise.all(
          payloads.map((payload) => drawMessage(platform, { ...payload }, { isPrivate })),
        )
        expect(drawn.flatMap((one) => withClass(one, 'm-not-shown'))).toEqual([])
        expect(firstLost(saidBy(brief), drawn.map(wordsOf).join(' '), squeezed)).toBeUndefined()
        expect(drawn.flatMap(drawnPresses)).toEqual(payloads.flatMap(pressesIn))
      }),
      { numRuns: RUNS },
    )
  })
})

it('shows each text of Discord as its reader reads it', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryBrief, async (brief) => {
      for (const part of showAll(brief, { lines })) {
        const drawn = await drawMessage('discord', { ...part.body })
        const read = texts(part).map((text) => squeezed(readMarkdown(text).text))
        expect(withClass(drawn, 'm-text').map(named)).toEqual(read)
      }
    }),
    { numRuns: RUNS },
  )
})

it('shows each block of Slack as it is read', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryBrief, async (brief) => {
      for (const { blocks } of PARTS.slack(brief, false)) {
        const drawn = await drawMessage('slack', { blocks })
        const words = blocks.map((block) => squeezed(wordsOfBlock(block))).join('')
        const shown = [...withClass(drawn, 'm-main')].flatMap(({ children }) => children.slice(1))
        expect(
          shown
            .filter(isRead)
            .map((one) => squeezed(textIn(one)))
            .join(''),
        ).toBe(words)
      }
    }),
    { numRuns: RUNS },
  )
})

/** A channel or a person stands in the text as a mark, and on the screen by name. */
const named = (text: Element): string => squeezed(wordsOf(marked(text)))

const marked = (element: Element): Element => ({
  ...element,
  children: element.children.map((child) => {
    if (typeof child === 'string') return child
    return child.attributes.get('class') === 'm-mention' ? `<${wordsOf(child)}>` : marked(child)
  }),
})

const isRead = (one: Element | string): boolean =>
  typeof one === 'string' || one.attributes.get('class') !== 'm-row'

/** A block’s words without the button beside them. */
const textIn = (one: Element | string): string => {
  if (typeof one === 'string') return one
  if (one.tag === 'button') return ''
  return one.children.map(textIn).join('')
}

const squeezed = (said: string): string => oneLine(said).replaceAll(/[\s\p{Z}\p{M}]/gu, '')

/** What is said in the order of the Brief; a list of choices may stand anywhere. */
const saidBy = ({ title, blocks, footnotes, asks }: Brief): readonly string[] => [
  title,
  ...blocks
    .flatMap((block) => (asks && block.kind === 'list' ? [] : linesInChat(block)))
    .map(spoken),
  ...footnotes.map(({ title, publisher, published }) => `${title} ${publisher} ${published}`),
]

/** Span by span, because half a character in one does not become whole by half a one in the next. */
const spoken = (line: Line): string => line.map((span) => oneLine(wordsIn(span))).join('')

/** What both platforms show of a span as it is: a place has the name each gives it. */
function wordsIn(span: Span): string {
  if (typeof span === 'string') return span
  if ('strong' in span) return span.strong
  if ('quiet' in span) return span.quiet
  if ('certainty' in span) return span.text
  if ('link' in span) return span.link
  if ('command' in span) return span.command.trim().replace(/^\//, '')
  return 'code' in span ? span.code : ''
}

/** What comes back from each button, option and picker of a payload, in order. */
function pressesIn(value: unknown): readonly string[] {
  const json = jsonOf(value)
  const isPicker = listOf(json['elements']).some((one) => jsonOf(one)['type'] === 'external_select')
  const own = isPicker ? json['block_id'] : (textOf(json['custom_id']) ?? json['value'])
  const isMenu = json['options'] !== undefined
  const inner = Array.isArray(value) ? value : Object.values(json)
  return [...(isMenu ? [] : [textOf(own) ?? []]), ...inner.map(pressesIn)].flat()
}

/** The same of a drawn message; a menu also has an entry for nothing chosen. */
const drawnPresses = (drawn: Element): readonly string[] =>
  elementsIn(drawn).flatMap(({ attributes }) =>
    ['data-press', 'data-picker', 'value'].flatMap((name) => attributes.get(name) || []),
  )
