import { describe, expect, it } from 'vitest'
import type { Action } from '#core/brief.ts'
import { readPress } from '#core/press.ts'
import { checkMessage } from '../../../platforms/discord/limits/message.ts'
import { briefWith } from '../../console/briefs.ts'
import { buttons, idOf, lines, menus, pressable, show, texts } from './shown.ts'

const action = (label: string, command = `who ${label}`): Action => ({ label, command })
const many = (count: number) => Array.from({ length: count }, (_, i) => action(`person-${i}`))
const withActions = (actions: readonly Action[]) => briefWith({ actions })

describe('an action', () => {
  it('is a button that asks its command', () => {
    const message = show(withActions([action('Timeline', 'timeline qin-gang')]))
    expect(buttons(message)).toEqual([['Timeline']])
    expect(idOf(message, 'Timeline')).toBe('ask.1:timeline qin-gang')
    expect(message.kept).toEqual([])
  })

  it('is answered for the presser alone where the message is', () => {
    const message = show(withActions([action('Timeline')]), { isPrivate: true })
    expect(idOf(message, 'Timeline')).toBe('mine.1:who Timeline')
  })

  it('turns the page in place', () => {
    const message = show(
      withActions([{ label: 'Next page', command: 'cases page:2', turns: 'on' }]),
    )
    expect(idOf(message, 'Next page')).toBe('turn.1:cases page:2')
  })

  it('is called by its command where it has no label, and never by what cannot be seen', () => {
    const message = show(withActions([action(' \u200b\n', 'who a'), action('a\u202e\nb')]))
    expect(buttons(message)).toEqual([['/who a', 'a b']])
  })

  it('whose command is too long for a button leaves it to be kept, and is read back', async () => {
    const command = `search ${'秦'.repeat(120)}`
    const message = show(withActions([action('Again', command)]))
    expect(message.kept).toEqual([command])
    const find = async (key: string) => message.kept.find((line) => lines.key(line) === key)
    expect(await readPress(idOf(message, 'Again') ?? '', { find })).toEqual({
      kind: 'ask',
      part: 1,
      line: command,
    })
  })

  it.each([
    'who a\u0000b',
    ' who a',
    'who a\ud800',
    'who \u200ba',
  ])('is kept where its command could be tidied on the way: %j', (command) => {
    expect(show(withActions([action('A', command)])).kept).toEqual([command])
  })

  it('that stands there twice has two ids, which ask the same', async () => {
    const message = show(
      withActions([action('A', 'help'), action('B', 'help'), action('C', 'help')]),
    )
    expect(checkMessage(message.body)).toEqual([])
    const find = async (key: string) => message.kept.find((line) => lines.key(line) === key)
    const presses = await Promise.all(pressable(message).map(({ id }) => readPress(id, { find })))
    expect(presses.map((press) => press?.line.trim())).toEqual(['help', 'help', 'help'])
  })
})

describe('the rows below an answer', () => {
  const sourced = (actions: readonly Action[]) => ({
    ...withActions(actions),
    footnotes: [{ number: 1, id: 's', title: 'T', publisher: 'P', published: 'date' }],
  })

  it('are one row where all buttons fit into one', () => {
    expect(buttons(show(sourced(many(4))))).toEqual([
      ['Sources (1)', 'person-0', 'person-1', 'person-2', 'person-3'],
    ])
  })

  it('have the way to other parts first, and the actions below', () => {
    expect(buttons(show(sourced(many(7)), { isPrivate: true })).map((row) => row.length)).toEqual([
      1, 5, 3,
    ])
  })

  it('end in a menu where there are more than a phone can show', () => {
    const message = show(withActions(many(40)))
    expect(buttons(message)).toEqual([['person-0', 'person-1', 'person-2', 'person-3']])
    const [first, second] = menus(message)
    expect(first).toHaveLength(25)
    expect(second).toHaveLength(11)
    expect(first?.[0]).toEqual({ label: 'person-4', value: 'ask.1:who person-4' })
  })

  it('give way to words where there are more than menus can hold', () => {
    const message = show(withActions(many(100)))
    expect(menus(message).flat()).toHaveLength(75)
    expect(texts(message).join('\n')).toContain('- person-79 · `/who person-79`\n- person-80 ·')
    expect(checkMessage(message.body)).toEqual([])
  })
})

describe('Share', () => {
  const brief = withActions([])

  it('is offered where only the asker sees what everybody may', () => {
    const message = show(brief, { isPrivate: true })
    expect(buttons(message)).toEqual([['Share']])
    expect(idOf(message, 'Share')).toBe('share.1:who person-one')
  })

  it('shares the part that is shown', () => {
    const long = briefWith({
      footnotes: [{ number: 1, id: 's', title: 'T', publisher: 'P', published: '' }],
    })
    expect(idOf(show(long, { isPrivate: true, part: 2 }), 'Share')).toBe('share.2:who person-one')
  })

  it('is not offered in public, for mistakes and faults, or for what is only for the asker', () => {
    expect(buttons(show(brief))).toEqual([])
    for (const parts of [
      { outcome: 'mistaken' },
      { outcome: 'failed' },
      { seenBy: 'asker' },
    ] as const) {
      expect(buttons(show(briefWith(parts), { isPrivate: true }))).toEqual([])
    }
  })
})
