import { describe, expect, it } from 'vitest'
import { checkView } from './limits/view.ts'
import { plain, said } from './sample.ts'

const x = (n: number) => 'x'.repeat(n)
const many = (n: number, text = 'a') => Array.from({ length: n }, () => said(text))

describe('a view', () => {
  const modal = (more: object = {}) => ({
    type: 'modal',
    title: plain('a'),
    blocks: many(1),
    ...more,
  })
  const input = (more: object = {}) => ({
    type: 'input',
    label: plain('a'),
    element: { type: 'plain_text_input', action_id: 'a' },
    ...more,
  })

  it.each([
    ['title', 24, (n: number) => modal({ title: plain(x(n)) }), 'title.text'],
    ['submit', 24, (n: number) => modal({ submit: plain(x(n)) }), 'submit.text'],
    ['close', 24, (n: number) => modal({ close: plain(x(n)) }), 'close.text'],
    [
      'private_metadata',
      3000,
      (n: number) => modal({ private_metadata: x(n) }),
      'private_metadata',
    ],
    ['callback_id', 255, (n: number) => modal({ callback_id: x(n) }), 'callback_id'],
    ['external_id', 255, (n: number) => modal({ external_id: x(n) }), 'external_id'],
    ['blocks', 100, (n: number) => modal({ blocks: many(n) }), 'blocks'],
    ['blocks of a Home tab', 100, (n: number) => ({ type: 'home', blocks: many(n) }), 'blocks'],
    [
      'label',
      2000,
      (n: number) => modal({ submit: plain('a'), blocks: [input({ label: plain(x(n)) })] }),
      'blocks[0].label.text',
    ],
    [
      'hint',
      2000,
      (n: number) => modal({ submit: plain('a'), blocks: [input({ hint: plain(x(n)) })] }),
      'blocks[0].hint.text',
    ],
  ] as const)('%s: %i is taken and one more is not', (_, max, build, path) => {
    expect(checkView(build(max))).toEqual([])
    expect(checkView(build(max + 1)).map((line) => line.split(': ')[0])).toEqual([path])
  })

  it('with a field can be sent off, has one cursor, and is not too large', () => {
    expect(checkView(modal({ blocks: [input()] }))).toEqual([
      'submit: is needed when there is an input block',
    ])
    const focused = (action_id: string) =>
      input({ element: { type: 'plain_text_input', action_id, focus_on_load: true } })
    expect(checkView(modal({ submit: plain('a'), blocks: [focused('a'), focused('b')] }))).toEqual([
      'blocks: has focus_on_load: true more than once',
    ])
    const large = checkView(modal({ blocks: many(100, x(2990)) }))
    expect(large).toEqual([expect.stringMatching(/^has \d+ bytes$/)])
  })

  it.each([
    ['a title missing', { type: 'modal', blocks: [] }, 'title'],
    ['a Home tab with a title', { type: 'home', title: plain('a'), blocks: [] }, 'title'],
    [
      'a table, which is for messages',
      modal({ blocks: [{ type: 'table', rows: [] }] }),
      'blocks[0]',
    ],
    ['no view', 'view', ''],
    ['another kind', { type: 'popup', blocks: [] }, ''],
  ])('%s is refused', (_, view, path) => {
    const paths = checkView(view).map((line) => (line.includes(': ') ? line.split(': ')[0] : ''))
    expect(paths).toContain(path)
  })
})
