import { ComponentType } from 'discord.js'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DiscordMessage } from '#adapters/discord/render/render.ts'
import type { Brief } from '#core/brief.ts'
import { oneLine } from '#core/one-line.ts'
import { isDrawable } from '#core/picture.ts'
import { en } from '#core/words-en.ts'
import { liveMentions } from '../../../platforms/discord/limits/mentions.ts'
import { checkMessage } from '../../../platforms/discord/limits/message.ts'
import { arbitraryDrawn, type Drawn } from './drawn.ts'
import { factsOf, namesIn, sourcesOf, squeezed } from './facts.ts'
import { readMarkdown } from './markdown.ts'
import { inside, menus, pressable, showAll, texts, textsIn } from './shown.ts'

/** How many Briefs are made up and rendered, all their parts each. */
const RUNS = 8_000

it('renders every Brief within all limits, without a mention, with nothing lost', () => {
  const shown = fc.record({
    isPrivate: fc.boolean(),
    sharedBy: fc.constantFrom(undefined, 'Person <@1>'),
  })
  fc.assert(
    fc.property(arbitraryDrawn, shown, ({ brief, pictures }, { isPrivate, sharedBy }) => {
      const parts = showAll(brief, { isPrivate, pictures, ...(sharedBy ? { sharedBy } : {}) })
      const named = namesIn(brief)
      for (const part of parts) expectSound(part, named)
      expectWhole(brief, parts)
      expectPictures({ brief, pictures }, parts)
    }),
    { numRuns: RUNS, endOnFailure: true },
  )
}, 240_000)

/**
 * One message: Discord takes it, it pings nobody, and its Markdown is what we meant by it. Only what
 * the Brief says is a place is shown as one.
 */
function expectSound(message: DiscordMessage, named: readonly string[]): void {
  const files = message.files.map(({ name, bytes }) => ({ name, size: bytes.length }))
  expect(checkMessage(message.body, files)).toEqual([])
  expect(liveMentions(message.body)).toEqual([])
  for (const text of texts(message)) {
    const { marks, stray } = readMarkdown(text)
    expect(stray).toEqual([])
    for (const { kind, to, text } of marks) {
      if (kind === 'mention' || kind === 'channel') expect(named).toContain(text)
      else expect(MEANT).toContain(kind)
      if (kind === 'link')
        expect(to).toMatch(/^(?!.*discord(?:app)?\.)https?:\/\/(?:[!-'*-?A-~]|\p{L}|\p{N})+$/u)
    }
  }
}

const MEANT = ['heading', 'small', 'item', 'strong', 'code', 'fence', 'link']

/** All parts together say all that the Brief says, in its order. */
function expectWhole(brief: Brief, parts: readonly DiscordMessage[]): void {
  const all = parts.map(said)
  const body = all.map((part) => part.body).join('')
  const facts = factsOf(brief, parts.some(hasChoices) ? brief.actions : [])
  expectInOrder(body, [...facts.title, ...facts.body])
  expectInOrder(body, sourcesOf(brief))
  expectInOrder(all.map(({ footer }) => footer).join('') + body, facts.footer)
  const labels = new Set(parts.flatMap(labelsOf).map(squeezed))
  for (const { label, command } of brief.actions) {
    const name = squeezed(oneLine(label).trim() || `/${command}`)
    if (!labels.has(name)) expectInOrder(body, [name, squeezed(command)])
  }
}

/** Each picture stands once, in the order of the Brief, with its words and with its file. */
function expectPictures({ brief, pictures }: Drawn, parts: readonly DiscordMessage[]): void {
  const painted = brief.blocks.filter(isDrawable).filter((block) => pictures.has(block))
  expect(parts.flatMap((part) => [...part.pictures.values()])).toEqual(painted)
  for (const part of parts) {
    const shown = inside(part).flatMap((one) =>
      one.type === ComponentType.MediaGallery ? one.items : [],
    )
    expect(shown.map(({ media, description }) => [media.url, description])).toEqual(
      [...part.pictures].map(([address, block]) => [address, pictures.get(block)?.alt]),
    )
  }
}

const hasChoices = (message: DiscordMessage): boolean =>
  inside(message).some(({ type }) => type === ComponentType.Section)

/** What actions can be called in a message: on a button, beside one, or in a menu. */
const labelsOf = (message: DiscordMessage): readonly string[] => [
  ...pressable(message).map(({ label }) => label),
  ...menus(message)
    .flat()
    .map(({ label, description = '' }) => label + description),
  ...textsIn(inside(message).filter(({ type }) => type === ComponentType.Section)).map(
    (text) => readMarkdown(text).text,
  ),
]

/** A part in words: what stands above the rule, without the repeated title; and the small print. */
function said(message: DiscordMessage, i: number): { body: string; footer: string } {
  const components = inside(message)
  const rule = components.findIndex(({ type }) => type === ComponentType.Separator)
  const end = rule < 0 ? components.length : rule
  const body = wordsIn(components.slice(0, end))
  const label = squeezed(en.chat.part(i + 1, message.parts))
  const start = i === 0 ? 0 : body.indexOf(label) + label.length
  return { body: body.slice(start), footer: wordsIn(components.slice(end)) }
}

const wordsIn = (components: ReturnType<typeof inside>): string =>
  textsIn(components)
    .map((text) => squeezed(readMarkdown(text).text))
    .join('')

function expectInOrder(text: string, facts: readonly string[]): void {
  let from = 0
  for (const fact of facts) {
    const at = text.indexOf(fact, from)
    if (at < 0)
      expect.fail(`${JSON.stringify(fact)} is missing in ${JSON.stringify(text.slice(from))}`)
    from = at + fact.length
  }
}
