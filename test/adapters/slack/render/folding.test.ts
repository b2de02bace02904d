import { describe, expect, it } from 'vitest'
import { type Brief, heading, list, paragraph } from '#core/brief.ts'
import { checkMessage } from '../../../platforms/slack/limits/message.ts'
import { carriedBy, labelsIn, linesIn, wordsOf } from './reading.ts'
import { allParts, briefWith, render } from './shown.ts'

const footnotes = [1, 2, 3].map((number) => ({
  number,
  id: `s-${number}`,
  title: `Notice ${number}`,
  publisher: 'A newspaper',
  published: '25 July 2023',
  ...(number === 2 ? { remark: 'archived copy' } : { url: `https://a.example/${number}` }),
}))
const items = Array.from({ length: 200 }, (_, i) => [
  `Item ${i + 1}: ${'word '.repeat(20).trim()}.`,
])
const long = briefWith({
  title: 'Long',
  blocks: [heading('All of them'), list(items)],
  footnotes,
  footer: [['Revision 1.']],
})

/** The lines of a message without title, place and footer. */
const bodyOf = ({ message }: { message: { blocks: readonly unknown[] } }) =>
  linesIn(message.blocks).filter((line) => line.startsWith('Item'))

describe('an answer too long for one message', () => {
  const parts = allParts(long)
  const body = parts.slice(0, -1)

  it('comes in parts that Slack takes, every line in one of them', () => {
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.flatMap(({ message }) => checkMessage(message))).toEqual([])
    expect(body.flatMap(bodyOf)).toEqual(items.flat())
  })

  it('says in each part what it is, where it stands, and which revision it is of', () => {
    const [first, second] = parts.map(({ message }) => linesIn(message.blocks))
    expect(first?.[0]).toBe('Long')
    expect(first?.at(-1)).toBe('Revision 1.')
    expect(second?.slice(0, 2)).toEqual(['Long', `Part 2 of ${parts.length}`])
    expect(second?.at(-1)).toBe('Revision 1.')
  })

  it('counts what is behind, one button away', () => {
    const [first, second] = parts
    const left = items.length - (first ? bodyOf(first).length : 0)
    const blocks = first?.message.blocks ?? []
    expect(labelsIn(blocks)).toEqual([`More (${left} lines)`, 'Sources (3)'])
    expect(carriedBy(blocks, `More (${left} lines)`)).toBe('turn.2:who qin-gang')
    expect(carriedBy(second?.message.blocks ?? [], 'Back')).toBe('turn.1:who qin-gang')
  })

  it('leads from any part of the text to the sources, for the presser alone', () => {
    const to = `mine.${parts.length}:who qin-gang`
    expect(body.map(({ message }) => carriedBy(message.blocks, 'Sources (3)'))).toEqual(
      body.map(() => to),
    )
    expect(labelsIn(body.at(-1)?.message.blocks ?? [])).toEqual(['Back', 'Sources (3)'])
  })

  it('lists the sources last, with their titles and why one has no link', () => {
    const { blocks } = parts.at(-1)?.message ?? { blocks: [] }
    expect(linesIn(blocks)).toEqual([
      'Long',
      `Part ${parts.length} of ${parts.length}`,
      'Sources',
      '[1] Notice 1 · A newspaper · 25 July 2023',
      '[2] Notice 2 · A newspaper · 25 July 2023 · no link: archived copy',
      '[3] Notice 3 · A newspaper · 25 July 2023',
      'Revision 1.',
    ])
    expect(JSON.stringify(blocks).match(/"url":"[^"]+","text":"Notice \d"/g)).toEqual([
      '"url":"https://a.example/1","text":"Notice 1"',
      '"url":"https://a.example/3","text":"Notice 3"',
    ])
    expect(labelsIn(blocks)).toEqual(['Back'])
  })

  it.each([
    [0, 0],
    [-3, 0],
    [Number.NaN, 0],
    [10_000, parts.length - 1],
  ])('shows the nearest part when asked for part %d', (part, at) => {
    expect(render(long, { part }).message.blocks).toEqual(parts[at]?.message.blocks)
  })
})

describe('an answer of many short lines that stand apart', () => {
  it('comes in parts of at most 45 blocks', () => {
    const words = Array.from({ length: 200 }, (_, i) => `Item ${i}`)
    const parts = allParts(briefWith({ blocks: words.map((word) => paragraph([word])) }))
    expect(parts.flatMap(({ message }) => checkMessage(message))).toEqual([])
    expect(parts.flatMap(bodyOf)).toEqual(words)
  })
})

describe('a table in two parts', () => {
  const table = briefWith({
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: 'Year', width: 'fit' },
          { title: 'Cases', width: 'flex' },
        ],
        rows: items.map((item, i) => [[`${i}`], item]),
      },
    ],
  })

  it('says again what its columns are', () => {
    const [, second] = allParts(table)
    expect(linesIn(second?.message.blocks ?? [])[2]).toBe('Year · Cases')
  })
})

describe('what is longer than a message', () => {
  const words = Array.from({ length: 6_000 }, (_, i) => `w${i}`).join(' ')
  const said = (brief: Brief) =>
    allParts(brief)
      .map(({ message }) => {
        expect(checkMessage(message)).toEqual([])
        return message.blocks
          .filter(({ type }) => type === 'rich_text')
          .map(wordsOf)
          .join(' ')
      })
      .join(' ')
      .replaceAll(/\s+/g, ' ')

  it('is broken between words, whether it is a line, the title or the footer', () => {
    expect(said(briefWith({ blocks: [paragraph([words])] }))).toBe(words)
    expect(said(briefWith({ title: words }))).toBe(words)
    expect(said(briefWith({ footer: [[words]] }))).toBe(words)
  })

  it('keeps a link whole: its words stand before it when they are too many', () => {
    const to = 'https://a.example/notice'
    const { message } = render({
      title: '',
      blocks: [paragraph([{ link: 'word '.repeat(300), to }])],
    })
    expect(checkMessage(message)).toEqual([])
    expect(JSON.stringify(message.blocks)).toContain(`{"type":"link","url":"${to}","text":"${to}"}`)
    expect(wordsOf(message.blocks[0]).match(/word/g)).toHaveLength(300)
  })
})

describe('the footer', () => {
  it('is small: who shares it, the page, the revision', () => {
    const { blocks } = render(
      { page: { number: 1, of: 2, label: 'Rows 1 to 3 of 5' }, footer: [['Revision 1.']] },
      { sharedBy: '<@U1> Person One' },
    ).message
    expect(blocks.at(-1)).toEqual({
      type: 'context',
      elements: [
        {
          type: 'plain_text',
          text: 'Shared by <@U1> Person One\nRows 1 to 3 of 5\nRevision 1.',
          emoji: false,
        },
      ],
    })
  })

  it('stays rich text when it has a link', () => {
    const { blocks } = render({ footer: [[{ link: 'licence', to: 'https://a.example/' }]] }).message
    expect(blocks.at(-1)?.type).toBe('rich_text')
  })
})

describe('a file', () => {
  const withFile = briefWith({
    title: 'Cases',
    blocks: [list(items)],
    file: { name: '../cases.csv', mediaType: 'text/csv', text: 'id,名\r\n' },
    records: { name: 'cases', columns: ['id'], rows: [['a'], ['b']] },
  })

  it('comes with the first part, said in its first line and described', () => {
    const [first, second] = allParts(withFile)
    expect(linesIn(first?.message.blocks ?? [])[1]).toBe(
      'The whole list is attached as -cases.csv.',
    )
    expect(first?.files).toEqual([
      {
        name: '-cases.csv',
        mediaType: 'text/csv',
        bytes: new TextEncoder().encode('id,名\r\n'),
        description: 'cases: 2 rows',
      },
    ])
    expect(second?.files).toEqual([])
  })
})
