import { describe, expect, it } from 'vitest'
import { type Action, list, paragraph } from '#core/brief.ts'
import { readPress } from '#core/press.ts'
import { jsonOf, listOf } from '../../../platforms/slack/json.ts'
import { checkMessage } from '../../../platforms/slack/limits/message.ts'
import { carriedBy, labelsIn, linesIn, pressables } from './reading.ts'
import { render } from './shown.ts'

const actions = (count: number): readonly Action[] =>
  Array.from({ length: count }, (_, i) => ({
    label: `Person ${i + 1}`,
    command: `who person-${i + 1}`,
  }))

describe('the actions of an answer', () => {
  const two = { actions: [{ label: 'Timeline', command: 'timeline qin-gang' }] }

  it('are buttons that ask for everyone, or for the presser alone where the answer is', () => {
    const shared = render(two).message.blocks
    const hidden = render(two, { isPrivate: true }).message.blocks
    expect(carriedBy(shared, 'Timeline')).toBe('ask.1:timeline qin-gang')
    expect(carriedBy(hidden, 'Timeline')).toBe('mine.1:timeline qin-gang')
  })

  it('turn the page where that is what they do', () => {
    const next = { label: 'Next page', command: 'cases page:2', turns: 'on' as const }
    expect(carriedBy(render({ actions: [next] }).message.blocks, 'Next page')).toBe(
      'turn.1:cases page:2',
    )
  })

  it('stand under the footer, each with an id of its own', () => {
    const { blocks } = render({ actions: actions(3), footer: [['Revision 1.']] }).message
    expect(blocks.map(({ type }) => type)).toEqual(['header', 'context', 'actions'])
    expect(pressables(blocks).map((one) => one['action_id'])).toEqual([
      'press.0',
      'press.1',
      'press.2',
    ])
  })

  it('go into a menu where they are many, and none is lost', () => {
    const { message } = render({ actions: actions(60) })
    expect(checkMessage(message)).toEqual([])
    const buttons = pressables(message.blocks).filter((one) => one['type'] === 'button')
    const options = pressables(message.blocks).flatMap((one) => listOf(one['options']))
    expect(buttons.length).toBeLessThanOrEqual(10)
    expect([...buttons, ...options].map((one) => jsonOf(one)['value'])).toEqual(
      actions(60).map(({ command }) => `ask.1:${command}`),
    )
  })

  it('have a line of their own when the label does not fit a button', () => {
    const label = `Person One, ${'deputy head of an office '.repeat(8).trim()}`
    const { message } = render({ actions: [{ label, command: 'who person-one' }] })
    expect(checkMessage(message)).toEqual([])
    expect(linesIn(message.blocks)).toContain(label)
    expect(pressables(message.blocks)).toMatchObject([
      { type: 'button', accessibility_label: 'Open who person-one' },
    ])
  })
})

describe('the line of a button', () => {
  const read = (id = '', kept = '') => readPress(id, { find: async () => kept })

  it('stands in the button, and is kept where it does not fit or might not come back', async () => {
    const short = 'timeline qin-gang'
    const long = `search ${'word '.repeat(200)}`.trim()
    const marked = 'search "<a> & b"'
    const { message, kept } = render({
      actions: [short, long, marked].map((command, i) => ({ label: `Go ${i}`, command })),
    })
    expect(kept).toEqual([long, marked])
    expect(carriedBy(message.blocks, 'Go 0')).toBe(`ask.1:${short}`)
    expect(carriedBy(message.blocks, 'Go 1')).toBe(`ask.1#key-${long.length}`)
    const press = { kind: 'ask', part: 1, line: marked }
    expect(await read(carriedBy(message.blocks, 'Go 2'), marked)).toEqual(press)
  })

  it('is kept only for the buttons of the part that is shown', () => {
    const question = `search ${'word '.repeat(200)}`.trim()
    const blocks = [
      list(Array.from({ length: 200 }, (_, i) => [`Item ${i} ${'word '.repeat(20)}`])),
    ]
    expect(render({ blocks }, { question }).kept).toEqual([question])
    expect(render({ blocks: [paragraph(['a'])] }, { question }).kept).toEqual([])
  })
})

describe('the share button', () => {
  const labels = (parts: Parameters<typeof render>[0], isPrivate: boolean) =>
    labelsIn(render(parts, { isPrivate }).message.blocks)

  it('is there where only the asker sees an answer that anyone may see', () => {
    expect(labels({}, true)).toEqual(['Share'])
    expect(labels({}, false)).toEqual([])
    expect(labels({ seenBy: 'asker' }, true)).toEqual([])
    expect(labels({ outcome: 'mistaken' }, true)).toEqual([])
    expect(carriedBy(render({}, { isPrivate: true }).message.blocks, 'Share')).toBe(
      'share.1:who qin-gang',
    )
  })
})

describe('a name that could be several people', () => {
  const asks = { command: 'who', option: 'name', typed: { name: 'Person', asof: '2023' } }
  const question = (count: number) =>
    ({
      outcome: 'mistaken',
      seenBy: 'asker',
      asks,
      actions: actions(count),
      blocks: [
        paragraph(['Which one do you mean?']),
        list(actions(count).map(({ label }) => [label])),
      ],
    }) as const

  it('is a line for each with a button that says whom it opens', () => {
    const { message } = render(question(2), { isPrivate: true })
    expect(checkMessage(message)).toEqual([])
    expect(linesIn(message.blocks)).toEqual([
      'Title',
      'Which one do you mean?',
      'Person 1',
      'Person 2',
    ])
    expect(pressables(message.blocks).slice(0, 2)).toMatchObject([
      { value: 'mine.1:who person-1', accessibility_label: 'Open Person 1' },
      { value: 'mine.1:who person-2', accessibility_label: 'Open Person 2' },
    ])
  })

  it('is a menu when they are more than eight', () => {
    const { message } = render(question(9))
    expect(checkMessage(message)).toEqual([])
    expect(linesIn(message.blocks)).toContain('Person 9')
    const [menu] = pressables(message.blocks)
    expect(menu).toMatchObject({ type: 'static_select' })
    expect(listOf(menu?.['options']).map((one) => jsonOf(one)['value'])).toEqual(
      actions(9).map(({ command }) => `ask.1:${command}`),
    )
  })

  it('can be typed instead, into a picker that knows what was asked', async () => {
    const { blocks } = render(question(0), { isPrivate: true }).message
    const picker = blocks.at(-1)
    expect(picker).toMatchObject({
      type: 'actions',
      elements: [{ type: 'external_select', action_id: 'pick', min_query_length: 1 }],
    })
    expect(await readPress(picker?.block_id ?? '', { find: async () => undefined })).toEqual({
      kind: 'pick',
      option: 'name',
      isMine: true,
      line: 'who asof:2023',
    })
  })

  it('keeps the line of the picker when it does not fit its id', () => {
    const typed = { asof: '2023', words: 'word '.repeat(60).trim() }
    const { message, kept } = render({ asks: { ...asks, typed } })
    expect(message.blocks.at(-1)?.block_id).toMatch(/^pick\.name#key-\d+$/)
    expect(kept).toEqual([`who asof:2023 words:"${typed.words}"`])
  })
})
