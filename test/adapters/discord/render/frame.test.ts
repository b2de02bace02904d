import { ComponentType, MessageFlags } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { type Brief, paragraph } from '#core/brief.ts'
import { en } from '#core/words-en.ts'
import { checkMessage } from '../../../platforms/discord/limits/message.ts'
import { briefWith } from '../../console/briefs.ts'
import { inside, show, showAll, texts } from './shown.ts'

const accent = (parts: Partial<Brief>) => {
  const [container] = show(briefWith(parts)).body.components
  return container?.type === ComponentType.Container ? container.accent_color : undefined
}

describe('a message', () => {
  it('pings nobody, and says so to Discord', () => {
    expect(show(briefWith({})).body.allowed_mentions).toEqual({ parse: [] })
  })

  it('is seen by the asker alone where that was wanted, or where it is only for them', () => {
    const isHidden = (parts: Partial<Brief>, isPrivate: boolean) =>
      Boolean(show(briefWith(parts), { isPrivate }).body.flags & MessageFlags.Ephemeral)
    expect(isHidden({}, false)).toBe(false)
    expect(isHidden({}, true)).toBe(true)
    expect(isHidden({ seenBy: 'asker' }, false)).toBe(true)
    expect(show(briefWith({})).body.flags & MessageFlags.IsComponentsV2).not.toBe(0)
  })

  it('has a colour for what its words say too', () => {
    const colours = [accent({}), accent({ tone: 'notice' }), accent({ outcome: 'failed' })]
    expect(new Set(colours).size).toBe(3)
    expect(accent({ outcome: 'mistaken' })).toBeUndefined()
  })

  it('says who shared it, as mere words', () => {
    expect(texts(show(briefWith({}), { sharedBy: '<@1> **x**' })).at(-1)).toBe(
      '-# Shared by \\<\\@1> \\*\\*x\\*\\*',
    )
  })

  it('has its small print below a line', () => {
    const message = show(briefWith({ blocks: [paragraph(['a'])], footer: [['Revision 1']] }))
    expect(inside(message).map(({ type }) => type)).toEqual([
      ComponentType.TextDisplay,
      ComponentType.TextDisplay,
      ComponentType.Separator,
      ComponentType.TextDisplay,
    ])
  })
})

describe('a title', () => {
  it('is never missing', () => {
    expect(texts(show(briefWith({ title: ' ', summary: 'A sentence.' })))).toEqual([
      '## A sentence.',
    ])
    const nothing = briefWith({ title: '', summary: '\u200b' })
    expect(texts(show(nothing, { question: 'who a' }))).toEqual(['## who a'])
    expect(texts(show(nothing, { question: '' }))).toEqual([`## ${en.chat.home.title}`])
  })

  it('is smaller where there is no answer', () => {
    expect(texts(show(briefWith({ outcome: 'mistaken' })))).toEqual(['### Title'])
  })

  it('too long to be repeated stands in the first part, whole', () => {
    const title = Array.from({ length: 150 }, (_, i) => `t${i}`).join(' ')
    const blocks = Array.from({ length: 60 }, () => paragraph(['word '.repeat(20)]))
    const [first, second] = showAll(briefWith({ title, blocks }))
    expect(first && texts(first)[0]).toBe(`## ${title}`)
    expect(second && texts(second)[0]).toMatch(/^-# Part 2 of \d+/)
  })
})

it('small print too long to be repeated stands in the last part, whole', () => {
  const footer = Array.from({ length: 40 }, (_, i) => [`note-${i} ${'word '.repeat(10)}`])
  const blocks = Array.from({ length: 60 }, () => paragraph(['word '.repeat(20)]))
  const parts = showAll(briefWith({ blocks, footer }))
  const shown = parts.flatMap(
    (part) =>
      texts(part)
        .join('\n')
        .match(/-# note-\d+/g) ?? [],
  )
  expect(shown).toEqual(footer.map((_, i) => `-# note-${i}`))
  for (const part of parts) expect(checkMessage(part.body)).toEqual([])
})
