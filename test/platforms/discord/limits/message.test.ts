import { describe, expect, it } from 'vitest'
import { checkMessage } from './message.ts'
import { holds, legacy, long, many, option, quiet, row, select, v2, words } from './rows.ts'

const poll = (fields: object = {}) => ({
  ...quiet,
  poll: { question: { text: 'x' }, answers: [{ poll_media: { text: 'x' } }], ...fields },
})

describe('a message', () => {
  holds(checkMessage, [
    [
      'content',
      { ...quiet, content: long(2_000) },
      { ...quiet, content: long(2_001) },
      'content: Must be 2000 or fewer',
    ],
    [
      'characters, not UTF-16 units',
      { ...quiet, content: '😀'.repeat(2_000) },
      { ...quiet, content: '😀'.repeat(2_001) },
      'not 2001',
    ],
    [
      'something to see',
      { ...quiet, content: 'x' },
      { ...quiet, content: ' ' },
      'Cannot send an empty message',
    ],
    [
      'nonce',
      { ...quiet, content: 'x', nonce: long(25) },
      { ...quiet, content: 'x', nonce: long(26) },
      'nonce: Must be 25 or fewer',
    ],
    [
      'stickers',
      { ...quiet, sticker_ids: many(3, String) },
      { ...quiet, sticker_ids: many(4, String) },
      'sticker_ids: Must be 3 or fewer',
    ],
    [
      'flags',
      { ...quiet, content: 'x', flags: 64 | 4 | 4_096 },
      { ...quiet, content: 'x', flags: 128 },
      'flags: Flags 128 cannot be set',
    ],
    [
      'whole flags',
      { ...quiet, content: 'x', flags: 0 },
      { ...quiet, content: 'x', flags: '64' },
      'flags: Value is not a whole number',
    ],
    [
      'rows without Components V2',
      legacy(...many(5, (i) => row(select({ custom_id: `${i}` })))),
      legacy(...many(6, (i) => row(select({ custom_id: `${i}` })))),
      'components: Must be 5 or fewer',
    ],
    ['an object', { ...quiet, content: 'x' }, ['x'], 'payload: Must be an object'],
  ])
})

describe('polls', () => {
  holds(checkMessage, [
    [
      'question',
      poll({ question: { text: long(300) } }),
      poll({ question: { text: long(301) } }),
      'poll.question.text: Must be',
    ],
    [
      'answers',
      poll({ answers: many(10, () => ({ poll_media: { text: 'x' } })) }),
      poll({ answers: many(11, () => ({ poll_media: { text: 'x' } })) }),
      'poll.answers: Must be',
    ],
    [
      'answer',
      poll({ answers: [{ poll_media: { text: long(55) } }] }),
      poll({ answers: [{ poll_media: { text: long(56) } }] }),
      'poll_media.text: Must be',
    ],
    [
      'duration',
      poll({ duration: 768 }),
      poll({ duration: 769 }),
      'poll.duration: Value should be',
    ],
  ])
})

describe('a message into a channel', () => {
  it('cannot be for one reader only', () => {
    const message = { ...quiet, content: 'x', flags: 64 }
    expect(checkMessage(message, [], { kind: 'respond' })).toEqual([])
    expect(checkMessage(message, [], { kind: 'create' })).toEqual([
      'flags: Flags 64 cannot be set here.',
    ])
  })
})

describe('an edit to Components V2', () => {
  const existing = { flags: 0, content: 'x', embeds: 1, attachments: [] }
  it.each([
    ['empties content and embeds', { content: null, embeds: [] }, []],
    ['names what it leaves', { embeds: [] }, ['content']],
    ['names embeds too', { content: null }, ['embeds']],
  ])('%s', (_, fields, left) => {
    const found = checkMessage({ ...v2(words()), ...fields }, [], { kind: 'edit', existing })
    expect(found.map((each) => each.split(':')[0])).toEqual(left)
  })

  it('need not repeat the flag, and cannot take it back', () => {
    const about = {
      kind: 'edit',
      existing: { ...existing, flags: 32_768, content: '', embeds: 0 },
    } as const
    expect(checkMessage({ ...quiet, components: [words()] }, [], about)).toEqual([])
    expect(checkMessage({ ...quiet, content: 'x', flags: 0 }, [], about).join()).toContain(
      "'content' field cannot",
    )
  })
})

it('never throws, whatever it is given', () => {
  const odd = [
    null,
    undefined,
    1,
    'x',
    [],
    { components: 1, embeds: {}, attachments: 'x' },
    v2(null, 1, 'x', [], {}),
    legacy(row(select({ options: [null, option(1)] }))),
  ]
  for (const each of odd) expect(checkMessage(each)).toBeInstanceOf(Array)
})
