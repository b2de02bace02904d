import { describe, expect, it } from 'vitest'
import type { Language } from '#core/words.ts'
import { openDesk } from '../shipped/desk.ts'
import { lineWith, readLines, wordsOf } from '../shipped/reading.ts'

const { answer, ask, mistake, newsroom } = await openDesk()

describe('`cases` beside the report of November 2023', () => {
  const line = 'cases since:2023-01-01 until:2023-11-04'

  it('has 37 rows surely within the time the report speaks of', async () => {
    expect((await answer(line)).title).toContain(
      '37 cases made public from 1 January 2023 to 4 November 2023',
    )
    expect((await answer(`${line} export:json`)).records?.rows).toHaveLength(37)
  })

  it('shows both 36s, each with its certainty and what it counts', async () => {
    const brief = await answer(line)
    const seed = lineWith(brief, 'at least 36 officials')
    expect(seed.certainties).toEqual(['reported'])
    expect(seed.text).toContain('its scope is not stated')
    const series = 'Cases filed against centrally managed officials'
    const half = lineWith(brief, `36 cases · ${series} · January 2023 to June 2023`)
    expect(half.certainties).toEqual(['official'])
    // What a series counts stands with its first figure.
    expect(lineWith(brief, ` · ${series} · `).text).toContain(
      'What it counts: Cases that discipline bodies filed against centrally managed officials, whether or not a name was published.',
    )
    expect(seed.notes).not.toEqual(half.notes)
  })

  it('says that the one 36 does not prove the other', async () => {
    expect(wordsOf(await answer(line))).toContain(
      'also 36 but counts cases filed; it does not prove this one',
    )
  })

  it('says of every published number what it counts, and never adds or subtracts', async () => {
    const brief = await answer(line)
    const published = readLines(brief).filter(({ under }) => under.startsWith('Published totals'))
    expect(published.length).toBeGreaterThan(4)
    const explained = new Set<string>()
    for (const { text, certainties, notes } of published) {
      const [, series = ''] = text.split(' · ')
      // Once a series, and before any other figure of it.
      expect(/ What it counts: \S.+\./.test(text), text).toBe(!explained.has(series))
      explained.add(series)
      expect(certainties).toHaveLength(1)
      expect(notes.length).toBeGreaterThan(0)
    }
    expect(explained.size).toBeGreaterThan(3)
    expect(wordsOf(brief)).not.toMatch(/in total|altogether|missing \d+/i)
  })
})

describe('`cases`', () => {
  it('says in its title what was asked for', async () => {
    expect((await answer('cases stage:sentenced sector:finance')).title).toBe(
      '19 cases made public since November 2012 · sentenced (一审判决) · sector “finance”',
    )
    expect((await answer('cases stage:expelled+ rank:military')).title).toContain(
      'expelled (开除) or beyond · senior military officer',
    )
  })

  it('counts military officers apart from the others', async () => {
    expect(wordsOf(await answer('cases'))).toContain('485 civilian and 30 military officials')
  })

  it('shows each row with a stage that was announced, and its sources', async () => {
    const rows = readLines(await answer('cases')).filter(
      ({ kind, under }) => kind === 'table' && under === 'Newest first',
    )
    expect(rows).toHaveLength(10)
    for (const { text, notes } of rows) {
      expect(text).toMatch(
        /under investigation|expelled|arrested|indicted|tried|sentenced|died|detained/,
      )
      expect(notes.length, text).toBeGreaterThan(0)
    }
  })

  it('says that a stage is no finding of guilt', async () => {
    expect(wordsOf(await answer('cases'))).toContain('not a finding of guilt before a verdict')
  })

  it('keeps accusations apart: they are listed, and are not cases', async () => {
    const brief = await answer('cases certainty:alleged')
    expect(brief.title).toBe('9 accusations that no official notice had confirmed when made')
    expect(brief.actions.map(({ command }) => command)).toContain('who liu-jianchao')
    expect(readLines(brief).filter(({ kind }) => kind === 'list')).toHaveLength(9)
    expect(wordsOf(brief)).toContain('These are not cases.')
    for (const { certainties, notes } of readLines(brief).filter(({ kind }) => kind === 'list')) {
      expect(certainties).toEqual(['alleged'])
      expect(notes.length).toBeGreaterThan(0)
    }
    expect(lineWith(brief, 'Dong Jun').text).toContain('China denied it')
  })

  it('takes a stage with all beyond it in either spelling', async () => {
    const plus = await answer('cases stage:expelled+ export:json')
    expect((await answer('cases stage:>=expelled export:json')).file).toEqual(plus.file)
    const alone = await answer('cases stage:expelled export:json')
    expect(alone.records?.rows.length).toBeLessThan(plus.records?.rows.length ?? 0)
  })

  it.each([
    ['sector:四川', 'sector:Sichuan'],
    ['sector:金融', 'sector:finance'],
    ['sector:軍隊', 'sector:military'],
    ['body:中央軍委', 'body:cmc'],
    ['stage:双开', 'stage:expelled'],
    ['stage:公訴+', 'stage:indicted+'],
  ])('understands `%s` in every language', async (chinese, own) => {
    const english = await answer(`cases ${own}`)
    expect((await answer(`cases ${chinese}`)).title).toBe(english.title)
  })

  it('asks which one is meant when characters stand in the names of several', async () => {
    const bodies = await mistake('cases body:军委 since:2023')
    expect(bodies.summary).toBe('This store knows no body “军委”. Close to what you typed:')
    expect(bodies.actions.map(({ command }) => command)).toEqual([
      'cases body:cmc since:2023',
      'cases body:cmc-joint-staff since:2023',
    ])
    const { actions } = await mistake('cases sector:中央')
    expect(actions.map(({ command }) => command)).toEqual([
      'cases sector:"central government"',
      'cases sector:"central Party organs"',
    ])
  })

  it('never says that there is no case where it does not know the body or the sector', async () => {
    for (const line of ['cases body:公安部', 'cases sector:zzz', 'cases body:zzz known:2020']) {
      const { summary, blocks } = await mistake(line)
      expect(summary).toMatch(/^This store knows no (?:body|sector) “.+”\. Some that it knows:$/)
      expect(blocks.at(-1)).toMatchObject({ kind: 'list' })
    }
    expect((await ask('cases body:公安部', 'zh-CN')).summary).toBe(
      '本库没有名为“公安部”的机构。机构多只收录英文名，请试用英文。已收录的例如：',
    )
    expect((await ask('cases sector:zzz', 'zh-TW')).summary).toBe(
      '本資料庫沒有名為「zzz」的領域。已收錄的例如：',
    )
  })

  it('but does where it knows the body, which no case names', async () => {
    const { summary } = await mistake('cases body:ccdi rank:military')
    expect(summary).toMatch(/^No case in this store fits all of that/)
  })

  it('completes sectors and bodies typed in Chinese, under the names of the reader', () => {
    const cases = newsroom.commands.find(({ name }) => name === 'cases')
    if (!cases) throw new Error('There is no such command')
    const offered = (option: string, typed: string, language: Language) =>
      newsroom.suggest(cases, option, typed, { id: 'a reader', access: 'reader', language })
    expect(offered('sector', '四', 'zh-TW')).toEqual([{ value: 'Sichuan', label: '四川' }])
    expect(offered('sector', '', 'zh-TW')[0]).toEqual({ value: 'finance', label: '金融' })
    expect(offered('sector', '金', 'en')[0]).toEqual({ value: 'finance', label: 'finance' })
    expect(offered('body', '中央軍委', 'zh-TW')[0]).toEqual({
      value: 'cmc',
      label: 'Central Military Commission 中央軍事委員會',
    })
  })

  it('offers the stage that was meant', async () => {
    const { actions } = await mistake('cases stage:sentence')
    expect(actions.map(({ command }) => command)).toContain('cases stage:sentenced')
  })
})
