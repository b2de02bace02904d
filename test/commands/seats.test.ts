import { describe, expect, it } from 'vitest'
import { openDesk } from '../shipped/desk.ts'
import { lineWith, readLines, wordsOf } from '../shipped/reading.ts'

const { answer, facts, mistake } = await openDesk()

describe('`seats`', () => {
  it('shows who held each post of a body, each end with its sources', async () => {
    const brief = await answer('seats mfa')
    const rows = readLines(brief).filter(
      ({ kind, under }) => kind === 'table' && under.startsWith('Minister'),
    )
    expect(rows.map(({ text }) => text.split(' | ').slice(0, 3).join(' | '))).toEqual([
      '2013 | 30 Dec 2022 | Wang Yi 王毅',
      '30 Dec 2022 | 25 Jul 2023 | Qin Gang 秦刚',
      '25 Jul 2023 | no end known, seen 8 Mar 2026 | Wang Yi 王毅',
    ])
    for (const { certainties, notes } of rows) {
      expect(certainties.length).toBeGreaterThan(0)
      expect(notes.length).toBeGreaterThan(0)
    }
  })

  it('takes no gap in the store for an empty seat', async () => {
    expect(lineWith(await answer('seats mfa'), 'No holder in this store since').text).toContain(
      'That may be a gap here rather than an empty seat.',
    )
  })

  it('shows the seats of a past day', async () => {
    expect(wordsOf(await answer('seats mfa asof:2023-07-01'))).toMatch(
      /In post then: Qin Gang 秦刚/,
    )
    expect(wordsOf(await answer('seats mfa asof:2023-07-25'))).toMatch(/In post then: Wang Yi 王毅/)
  })

  it('says of a past day what had not ended, without looking beyond it', async () => {
    const rows = readLines(await answer('seats mfa asof:2023-07-01')).map(({ text }) => text)
    expect(rows.join('\n')).toMatch(
      /^30 Dec 2022 \| not ended by then \| Qin Gang 秦刚 \| official/m,
    )
    expect(rows.join('\n')).not.toMatch(/no end known|25 Jul 2023/)
  })

  it.each([
    'seats cmc',
    'who cmc',
    'who cmc-vice-chair',
  ])('`%s` says of a holder that a case was announced, when and by whom', async (line) => {
    const held = readLines(await answer(line)).find(
      ({ text }) => text.includes('Zhang Youxia 张又侠') && text.includes('2017'),
    )
    expect(held?.text).toMatch(
      /; under investigation \(立案审查调查\), 24 January 2026 · official ?\[\d+\]/,
    )
    expect(held?.certainties).toEqual(['official', 'official'])
  })

  it('and not as of a day before that', async () => {
    expect(wordsOf(await answer('seats cmc asof:2026-01-23'))).not.toContain('under investigation')
  })

  it('says that a seat was fought over by sources', async () => {
    expect(wordsOf(await answer('seats pla-rocket-force'))).toContain(
      'disputed: SinoTalk only; Caixin and Chinascope name Xu Zhongbo.',
    )
  })

  it('lists the bodies it knows when none is named', async () => {
    const brief = await answer('seats')
    expect(lineWith(brief, 'Central Military Commission 中央军事委员会').text).toContain(
      'seats cmc',
    )
  })

  it('lists every body that has a post, also as a file', async () => {
    const { records } = await answer('seats export:json')
    const bodies = new Set(
      facts
        .completions('', 10_000, ['post'])
        .map(({ subject }) => facts.findCard(subject.id)?.parent?.id),
    )
    expect(new Set(records?.rows.map(([, id]) => id))).toEqual(bodies)
    expect(records?.columns).toEqual(['body', 'id', 'posts'])
  })

  it('is only for bodies', async () => {
    expect((await mistake('seats qin-gang')).summary).toContain('nothing called “qin-gang”')
  })
})
