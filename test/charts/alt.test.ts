import { describe, expect, it } from 'vitest'
import type { Bar } from '#core/brief.ts'
import type { Timeline } from '#core/picture.ts'
import type { Language } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { ALT_MAX, altText } from '../../src/charts/alt.ts'

const alt = (bars: readonly Bar[], title = 'Events a year', language: Language = 'en') =>
  altText({ kind: 'chart', title, bars }, wordsIn(language))

const BARS: readonly Bar[] = [
  { label: '2021', value: 3 },
  { label: '2022', value: 0 },
  { label: '2023', value: 1_204, partial: true },
]

describe('alt text', () => {
  it('says what kind of chart it is, of what, and every figure', () => {
    expect(alt(BARS)).toBe('Bar chart, Events a year: 2021 3, 2022 0, 2023 1,204 (partial).')
  })

  it('says so in the language of the reader', () => {
    expect(alt(BARS, '每年事件数', 'zh-CN')).toBe(
      '柱状图，每年事件数：2021 3，2022 0，2023 1,204（不完整）。',
    )
    expect(alt(BARS, '每年事件數', 'zh-TW')).toBe(
      '長條圖，每年事件數：2021 3，2022 0，2023 1,204（不完整）。',
    )
  })

  it('says values that are no counts in their words', () => {
    const values = [Number.NaN, -5, Infinity]
    expect(alt(values.map((value, i) => ({ label: `${i}`, value })))).toContain(
      ': 0 NaN, 1 -5, 2 Infinity.',
    )
  })

  it('ends with what the bars do not say', () => {
    const noted = (note: string, language: Language) =>
      altText({ kind: 'chart', title: '', bars: BARS.slice(0, 1), note }, wordsIn(language))
    expect(noted('More is not traced.', 'en')).toBe('Bar chart: 2021 3. More is not traced.')
    expect(noted('其余未查明。', 'zh-CN')).toMatch(/2021 3。其余未查明。$/)
  })

  it('does without a title and without labels', () => {
    expect(alt(BARS.slice(0, 1), '')).toBe('Bar chart: 2021 3.')
    expect(alt([{ label: '', value: 3 }])).toBe('Bar chart, Events a year: 3.')
  })

  it('takes out what would be obeyed instead of read', () => {
    expect(alt([{ label: 'a\u202eb\n\u0000c', value: 1 }], 'x\r\ny')).toBe(
      'Bar chart, x y: ab c 1.',
    )
  })
})

describe('alt text that would be too long', () => {
  const many = Array.from({ length: 300 }, (_, i) => ({ label: `label ${i}`, value: i }))

  it('ends after a whole figure and says how many more there are', () => {
    const words = alt(many)
    expect(words.length).toBeLessThanOrEqual(ALT_MAX)
    const [, last = '', more = ''] = /, label (\d+) \1, (\d+) more figures\.$/.exec(words) ?? []
    expect(Number(last) + 1 + Number(more)).toBe(300)
    expect(Number(last)).toBeGreaterThan(60)
  })

  it('says so in Chinese, too', () => {
    expect(alt(many, '每年', 'zh-CN')).toMatch(/，label (\d+) \1，另有\d+项。$/)
    expect(alt(many, '每年', 'zh-TW')).toMatch(/，label (\d+) \1，另有\d+項。$/)
  })

  it('is whole when it fits to the character', () => {
    const bars = Array.from({ length: 4 }, (_, i) => ({ label: 'a'.repeat(200), value: i }))
    const rest = ALT_MAX - alt(bars).length
    const fitting = [...bars.slice(1), { label: 'a'.repeat(200 + rest), value: 3 }]
    expect(alt(fitting)).toHaveLength(ALT_MAX)
    const [first, ...others] = fitting
    const longer = [{ label: `${first?.label}a`, value: 0 }, ...others]
    expect(alt(longer)).toMatch(/, 1 more figure\.$/)
  })

  it('shortens a title where it can be seen, and still has figures', () => {
    const words = alt(BARS, '秦'.repeat(3_000))
    expect(words).toMatch(/秦…: 2021 3, 2022 0, 2023 1,204 \(partial\)\.$/)
  })

  it('without room for one figure says how many there are', () => {
    expect(alt([{ label: 'a'.repeat(2_000), value: 1 }])).toBe(
      'Bar chart, Events a year: 1 figure.',
    )
  })
})

describe('alt text of a timeline', () => {
  const parts: Omit<Timeline, 'kind'> = {
    title: 'Person One',
    until: '2026-11-24',
    lanes: [
      {
        label: 'Minister',
        spans: [
          { from: '2020-03', to: '2023-10-24', isOver: true, state: 'held', label: 'Person One' },
          { from: '2023-10-24', to: '2024', isOver: true, state: 'vacant' },
          { from: '2024', isOver: false, state: 'unclear', label: 'Person Two' },
        ],
      },
      { label: 'Mayor', spans: [{ to: '2019-07', isOver: true, state: 'held' }] },
    ],
    marks: [
      { date: '2023-10-24', label: 'removed', certainty: 'official' },
      { date: '2023-06-25', label: 'last seen', certainty: 'reported' },
    ],
  }
  const altOf = (more: Partial<Timeline> = {}, language: Language = 'en') =>
    altText({ kind: 'timeline', ...parts, ...more }, wordsIn(language))

  it('has every span and every event, as the picture has them', () => {
    expect(altOf()).toBe(
      'Timeline, Person One, up to 24 Nov 2026: ' +
        'Minister: Person One Mar 2020 – 24 Oct 2023; nobody in this store 24 Oct 2023 – 2024; ' +
        `Person Two from 2024 on (${wordsIn('en').pictures.unclear}); ` +
        'Mayor: start not traced – Jul 2019; ' +
        '1 · 25 Jun 2023 · last seen (reported); 2 · 24 Oct 2023 · removed (official).',
    )
  })

  it.each([
    [
      'en',
      'A from 2017, no end known, seen 24 Jan 2026; ' +
        'B from 31 Jul 2023, ended between 31 Jul 2023 and 17 Oct 2025; ' +
        'nobody in this store from a day between 31 Jul 2023 and 17 Oct 2025 on; ' +
        'C begun by 24 Oct 2023, ended 24 Oct 2023',
    ],
    [
      'zh-CN',
      'A 2017年起，未查到卸任记录，最后见于2026年1月24日；' +
        'B 2023年7月31日起，2023年7月31日至2025年10月17日之间卸任；' +
        '本库没有任职者 自某日（2023年7月31日至2025年10月17日之间）起；' +
        'C 不晚于2023年10月24日就任，至2023年10月24日',
    ],
    [
      'zh-TW',
      'A 2017年起，查無卸任紀錄，最後見於2026年1月24日；' +
        'B 2023年7月31日起，2023年7月31日至2025年10月17日之間卸任；' +
        '本資料庫沒有任職者 自某日（2023年7月31日至2025年10月17日之間）起；' +
        'C 不晚於2023年10月24日就任，至2023年10月24日',
    ],
  ] as const)('says dates as loosely as they are known, in %s', (language, said) => {
    const spans = [
      { from: '2017', seen: '2026-01-24', isOver: false, state: 'held', label: 'A' },
      { from: '2023-07-31', to: '2023-07-31/2025-10-17', isOver: true, state: 'held', label: 'B' },
      { from: '2023-07-31/2025-10-17', isOver: false, state: 'vacant' },
      { from: '../2023-10-24', to: '2023-10-24', isOver: true, state: 'held', label: 'C' },
    ] as const
    const lanes = [{ label: '', spans }]
    expect(altOf({ lanes, marks: [] }, language)).toContain(said)
  })

  it('says so in the language of the reader', () => {
    const { lanes, marks } = parts
    const some = { title: '某人', lanes: lanes.slice(1), marks: marks.slice(1) }
    expect(altOf(some, 'zh-CN')).toBe(
      '时间线，某人：Mayor：起始未查明，至2019年7月；1 · 2023年6月25日 · last seen（报道）。',
    )
    expect(altOf(some, 'zh-TW')).toBe(
      '時間軸，某人：Mayor：起始未查明，至2019年7月；1 · 2023年6月25日 · last seen（報導）。',
    )
  })

  it('ends after a whole entry and says how many more there are', () => {
    const label = 'a'.repeat(100)
    const marks = Array.from({ length: 12 }, (_, i) => ({
      date: String(2000 + i),
      label,
      certainty: 'official' as const,
    }))
    const alt = altOf({ lanes: [], marks })
    expect(alt.length).toBeLessThanOrEqual(ALT_MAX)
    expect(alt).toMatch(/^Timeline, Person One: 1 · 2000 · a+ \(official\); .*; 5 more entries\.$/)
  })

  it('says what the picture leaves out', () => {
    const lanes = Array.from({ length: 14 }, (_, i) => ({
      label: `Post ${i}`,
      spans: [{ from: '2020', to: '2021', isOver: true, state: 'held' as const }],
    }))
    expect(altOf({ lanes, marks: [] })).toMatch(
      /; Post 11: 2020 – 2021\. Not in the picture: 2 more rows\.$/,
    )
  })
})
