import { ComponentType } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { list, paragraph } from '#core/brief.ts'
import { checkMessage } from '../../../platforms/discord/limits/message.ts'
import { briefWith } from '../../console/briefs.ts'
import { buttons, inside, menus, pressable, show, texts } from './shown.ts'

const asks = { command: 'who', option: 'name', typed: { name: 'person' } }
const namesakes = (count: number, label = (i: number) => `Person One, of place ${i}`) =>
  Array.from({ length: count }, (_, i) => ({ label: label(i), command: `who person-one-${i}` }))

const asking = (count: number, label?: (i: number) => string) => {
  const actions = namesakes(count, label)
  return briefWith({
    outcome: 'mistaken',
    title: 'Which one?',
    blocks: [paragraph(['These are named so.']), list(actions.map((one) => [one.label]))],
    actions,
    asks,
    seenBy: 'asker',
  })
}

describe('a name that could mean several', () => {
  it('is answered with a line for each, and a button beside it', () => {
    const message = show(asking(3))
    const sections = inside(message).filter(({ type }) => type === ComponentType.Section)
    expect(sections).toHaveLength(3)
    expect(pressable(message)).toEqual(
      [0, 1, 2].map((i) => ({ label: 'Open', id: `ask.1:who person-one-${i}` })),
    )
    expect(checkMessage(message.body)).toEqual([])
  })

  it('says every name once', () => {
    expect(texts(show(asking(2)))).toEqual([
      '### Which one?',
      'These are named so.',
      'Person One, of place 0',
      'Person One, of place 1',
    ])
  })

  it('keeps a list that says something else than the choices', () => {
    const brief = { ...asking(2), blocks: [list([['Person One, of place 0'], ['Another']])] }
    expect(texts(show(brief))[1]).toBe('- Person One, of place 0\n- Another')
  })

  it('has up to eight lines, and a menu for more', () => {
    expect(inside(show(asking(8))).filter(({ type }) => type === 9)).toHaveLength(8)
    const more = show(asking(9))
    expect(buttons(more)).toEqual([])
    expect(menus(more)).toHaveLength(1)
    expect(menus(more)[0]).toHaveLength(9)
    expect(texts(more)[1]).toContain('- Person One, of place 8')
  })

  it('cannot be read as anything else than names', () => {
    const message = show(asking(1, () => '- **Person** <@1>'))
    expect(texts(message)[2]).toBe('\\- \\*\\*Person\\*\\* \\<\\@1>')
  })

  it('fits, however long the names are', () => {
    const message = show(asking(8, (i) => `${i} ${'word '.repeat(150)}`.trim()))
    expect(checkMessage(message.body)).toEqual([])
    expect(message.parts).toBeGreaterThan(1)
  })
})

it('a name that is missing has nothing to choose yet: Discord suggests while it is typed', () => {
  const message = show(
    briefWith({ outcome: 'mistaken', asks, blocks: [paragraph(['Which name?'])] }),
  )
  expect(inside(message).map(({ type }) => type)).toEqual([10, 10])
})
