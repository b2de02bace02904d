import { describe, expect, it } from 'vitest'
import { type Block, heading, list, paragraph } from '#core/brief.ts'
import { linesIn, wordsOf } from './reading.ts'
import { render } from './shown.ts'

/** The blocks between title and buttons. */
const drawn = (blocks: readonly Block[]): readonly unknown[] =>
  render({ title: '', blocks }).message.blocks

const text = (words: string, style?: object) => ({
  type: 'text',
  text: words,
  ...(style ? { style } : {}),
})
const section = (...elements: readonly object[]) => ({ type: 'rich_text_section', elements })
const rich = (...elements: readonly object[]) => ({ type: 'rich_text', elements })
const bullets = (...items: readonly string[]) => ({
  type: 'rich_text_list',
  style: 'bullet',
  elements: items.map((words) => section(text(words))),
})

describe('the title', () => {
  it('is a header', () => {
    expect(render({ title: 'Qin Gang 秦刚' }).message.blocks).toEqual([
      { type: 'header', text: { type: 'plain_text', text: 'Qin Gang 秦刚', emoji: false } },
    ])
  })

  it('is bold text when it is too long for a header, and whole', () => {
    const title = 'word '.repeat(31).trim()
    expect(render({ title }).message.blocks).toEqual([rich(section(text(title, { bold: true })))])
  })
})

describe('paragraphs, headings and lists', () => {
  it('stand apart, save for what a heading or a paragraph leads up to', () => {
    expect(
      drawn([paragraph(['a']), heading('Head'), paragraph(['b']), list([['c'], ['d']])]),
    ).toEqual([
      rich(section(text('a'))),
      rich(section(text('Head', { bold: true })), section(text('b')), bullets('c', 'd')),
    ])
    expect(drawn([list([['a']]), list([['b']])])).toEqual([rich(bullets('a')), rich(bullets('b'))])
  })

  it('number an ordered list, and go on counting past a line without words', () => {
    expect(drawn([{ kind: 'list', ordered: true, items: [['a'], [], ['c']] }])).toEqual([
      rich(
        { type: 'rich_text_list', style: 'ordered', elements: [section(text('a'))] },
        { type: 'rich_text_list', style: 'ordered', elements: [section(text('c'))], offset: 2 },
      ),
    ])
  })
})

describe('a table', () => {
  const column = (title: string) => ({ title, width: 'fit' as const })

  it('is a line a row under the titles of its columns; empty cells are left out', () => {
    expect(
      drawn([
        heading('Posts'),
        {
          kind: 'table',
          columns: [column('From'), column('To'), column(''), column('Post')],
          rows: [
            [['2021'], ['2023'], [], ['Ambassador']],
            [['2023'], [], [{ certainty: 'official', text: '' }], [{ strong: 'Minister' }]],
            [[], [' ']],
          ],
        },
      ]),
    ).toEqual([
      rich(
        section(text('Posts', { bold: true })),
        section(
          text('From', { italic: true }),
          text(' · '),
          text('To', { italic: true }),
          text(' · '),
          text('Post', { italic: true }),
        ),
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: [
            section(text('2021 · 2023 · Ambassador')),
            section(text('2023 · (official) · '), text('Minister', { bold: true })),
          ],
        },
      ),
    ])
  })
})

describe('a chart', () => {
  const chart: Block = {
    kind: 'chart',
    title: 'Cases a year',
    bars: [
      { label: '2023', value: 45 },
      { label: '2024', value: 9, partial: true },
      { label: 'none', value: 0 },
      { label: '', value: Number.NaN },
    ],
  }

  it('is text: label, bar, number, and whether it is partial', () => {
    expect(drawn([chart])).toEqual([
      rich(section(text('Cases a year', { bold: true })), {
        type: 'rich_text_preformatted',
        elements: [
          text(
            ['2023 ████████████████████ 45', '2024 ████ 9 partial', 'none 0', '     NaN'].join(
              '\n',
            ),
          ),
        ],
      }),
    ])
  })

  it('keeps a label of any length, above its bar', () => {
    const label = 'word '.repeat(900).trim()
    const [block] = drawn([{ kind: 'chart', title: '', bars: [{ label, value: 1_204 }] }])
    const shown = JSON.stringify(block)
    expect(shown.match(/word/g)).toHaveLength(900)
    expect(shown).toContain('████████████████████ 1,204')
  })
})

describe('code', () => {
  const pointed = ['stage>=expeled  body:mfa', '       ^^^^^^^']
  const code: Block = { kind: 'code', lines: pointed }

  it('keeps every space, in letters of one width, so that a caret stays below its letter', () => {
    const elements = [text(pointed.join('\n'))]
    expect(drawn([code])).toEqual([rich({ type: 'rich_text_preformatted', elements })])
  })

  it('is left out when there is nothing in it', () => {
    expect(drawn([{ kind: 'code', lines: ['', ' '] }])).toEqual(drawn([]))
  })

  it('holds nothing that is obeyed, not seen', () => {
    const [block] = drawn([{ kind: 'code', lines: ['a\u202eb\tc\u3000d', '^'] }])
    expect(wordsOf(block)).toBe('ab c\u3000d\n^')
  })
})

describe('a remark', () => {
  it('stands above everything else', () => {
    const { message } = render({ title: 'Title' }, { remark: 'Sent again.' })
    expect(linesIn(message.blocks)).toEqual(['Sent again.', 'Title'])
  })
})
