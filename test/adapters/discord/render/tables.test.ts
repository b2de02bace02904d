import { describe, expect, it } from 'vitest'
import { type Block, heading, type Line, list, paragraph } from '#core/brief.ts'
import { briefWith } from '../../console/briefs.ts'
import { show, texts } from './shown.ts'

const table = (titles: readonly string[], rows: readonly (readonly Line[])[]): Block => ({
  kind: 'table',
  columns: titles.map((title) => ({ title, width: 'fit' })),
  rows,
})

const shown = (...blocks: readonly Block[]) => texts(show(briefWith({ blocks }))).slice(1)

describe('a table', () => {
  it('is a list below its columns, with a dot between cells', () => {
    const posts = table(
      ['From', 'To', 'Post'],
      [
        [['2021'], ['2023'], ['Ambassador']],
        [['2023'], [], ['Minister']],
      ],
    )
    expect(shown(posts)).toEqual([
      '-# From · To · Post\n- 2021 · 2023 · Ambassador\n- 2023 · Minister',
    ])
  })

  it('leaves out cells, columns and rows without words, and nothing else', () => {
    const odd = table(
      ['', ' '],
      [
        [[], ['\u200b'], [{ strong: '' }]],
        [['a'], [], [], ['b'], ['c']],
      ],
    )
    expect(shown(odd)).toEqual(['- a · b · c'])
  })

  it('keeps marks, links and what is strong', () => {
    const row: Line[] = [
      [{ strong: 'Person One' }],
      [{ command: 'who person-one' }, ' ', { note: 3 }],
    ]
    expect(shown(table(['Who', 'What'], [row]))).toEqual([
      '-# Who · What\n- **Person One** · `/who person-one` \\[3\\]',
    ])
  })

  it('cannot be broken out of by what a cell holds', () => {
    expect(shown(table(['# a'], [[['- x'], ['| y']]]))).toEqual(['-# \\# a\n- \\- x · \\| y'])
  })
})

describe('a list', () => {
  it('stands below the heading or the paragraph it belongs to, without a gap', () => {
    expect(shown(heading('Posts'), list([['a'], ['b']]))).toEqual(['### Posts\n- a\n- b'])
    expect(shown(paragraph(['Two']), list([['a']]), paragraph(['After']))).toEqual([
      'Two\n- a',
      'After',
    ])
  })

  it('counts where it is ordered', () => {
    expect(shown({ kind: 'list', ordered: true, items: [['a'], ['2. b']] })).toEqual([
      '1. a\n2. 2\\. b',
    ])
  })
})
