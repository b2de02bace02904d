import { describe, expect, it } from 'vitest'
import { type Block, type Brief, plain } from '#core/brief.ts'
import { CASE_GROUPS, GROUP_OF } from '#core/case-groups.ts'
import { type Day, parseEdtf } from '#core/edtf.ts'
import type { Timeline } from '#core/picture.ts'
import { STAGES, type Stage } from '#core/vocabulary.ts'
import { LANGUAGES, type Language } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { NOW, openDesk } from './desk.ts'
import { organisations, people, posts } from './pack.ts'
import { readLines, wordsOf } from './reading.ts'
import { daysOf, pictureIn, unsaid } from './unsaid.ts'

const { answer, ask, facts } = await openDesk()

const TODAY = NOW.toISOString().slice(0, 10)

/** Dates of a picture that surely lie after a day. */
const later = ({ lanes, marks }: Timeline, day: Day): readonly string[] =>
  [
    ...marks.map(({ date }) => date),
    ...lanes.flatMap(({ spans }) =>
      spans.flatMap(({ from, to, seen }) => [from ?? '', to ?? '', seen ?? '']),
    ),
  ].filter((date) => daysOf(date).some((one) => (parseEdtf(one)?.earliest ?? '') > day))

const CARDS = [...people, ...organisations, ...posts].map(({ id }) => `who ${id}`)
const SEATS = organisations.map(({ id }) => `seats ${id}`)
const EVENTS = people.map(({ id }) => `timeline ${id}`)

/** An answer with its further pages. */
async function pagesFrom(
  first: Brief,
  line: string,
  language: Language,
): Promise<readonly [Brief, ...Brief[]]> {
  const more: Brief[] = []
  for (let page = 2; page <= (first.page?.of ?? 1); page += 1)
    more.push(await ask(`${line} page:${page}`, language))
  return [first, ...more]
}

describe('a timeline', () => {
  it.each(
    LANGUAGES,
  )('says nothing that the words beside it do not say, in %s', async (language) => {
    const words = wordsIn(language)
    const wrong: string[] = []
    let pictures = 0
    for (const line of [...CARDS, ...SEATS, ...EVENTS]) {
      const brief = await ask(line, language)
      const picture = pictureIn(brief)
      if (!picture) continue
      pictures += 1
      const pages = await pagesFrom(brief, line, language)
      for (const page of pages) expect(pictureIn(page), line).toEqual(picture)
      wrong.push(...unsaid(picture, pages, words).map((one) => `${line}: ${one}`))
    }
    expect(pictures).toBeGreaterThan(500)
    expect(wrong).toEqual([])
  })

  it.each([
    ['asof:2023-10-23', '2023-10-23'],
    ['known:2023-11-01', '2023-11-01'],
    ['asof:2024-07-01 known:2024-01-15', '2024-01-15'],
  ] as const)('with %s says nothing later, and goes on to that day', async (clock, day) => {
    const wrong: string[] = []
    let pictures = 0
    for (const line of [...CARDS, ...SEATS]) {
      const brief = await ask(`${line} ${clock}`)
      const picture = pictureIn(brief)
      if (!picture) continue
      pictures += 1
      expect(picture.until).toBe(day)
      wrong.push(
        ...later(picture, day).map((date) => `${line}: ${date}`),
        ...unsaid(picture, brief, wordsIn('en')).map((one) => `${line}: ${one}`),
      )
    }
    expect(pictures).toBeGreaterThan(50)
    expect(wrong).toEqual([])
  })

  it('goes on to today where no clock is set, and has two dates at least', async () => {
    for (const { id } of [...people, ...posts]) {
      const picture = pictureIn(await answer(`who ${id}`))
      if (!picture) continue
      expect(picture.until).toBe(TODAY)
      expect(later(picture, TODAY)).toEqual([])
      const dates = [
        ...picture.marks.map(({ date }) => date),
        ...picture.lanes.flatMap(({ spans }) =>
          spans.flatMap(({ from, to, seen }) => [from, to, seen]),
        ),
      ].filter((date) => date !== undefined)
      expect(new Set(dates).size).toBeGreaterThan(1)
      expect(picture.lanes.length).toBeLessThanOrEqual(10)
      expect(picture.marks.length).toBeLessThanOrEqual(10)
    }
  })

  it('says in its title how many of all events are marked, but for the beginnings of its bars', async () => {
    const timeline = await answer('timeline qin-gang')
    const all = Number(/: (\d+) events/.exec(timeline.summary)?.[1])
    for (const brief of [timeline, await answer('who qin-gang')]) {
      const { title = '', marks = [], lanes = [] } = pictureIn(brief) ?? {}
      const [, shown, of] = /^Qin Gang 秦刚: posts and events \((\d+) of (\d+)\)$/.exec(title) ?? []
      expect(Number(shown)).toBe(marks.length)
      expect(all - Number(of)).toBeLessThanOrEqual(lanes.length)
    }
    expect(pictureIn(await answer('who zhang-jiwen'))?.title).toBe('Zhang Jiwen 张际文: posts')
    expect(pictureIn(await answer('who zhang-youxia'))?.title).toContain('posts (2 of 3)')
  })

  it('never calls a post empty that has many seats, and says of an empty one that it may be a gap', async () => {
    const vacant: string[] = []
    for (const { id } of posts) {
      const brief = await answer(`who ${id}`)
      const spans = pictureIn(brief)?.lanes.flatMap((lane) => lane.spans) ?? []
      if (!spans.some(({ state }) => state === 'vacant')) continue
      vacant.push(id)
      expect(facts.findCard(id)?.seats, id).toBe('1')
      expect(wordsOf(brief), id).toContain('That may be a gap here rather than an empty seat.')
    }
    expect(vacant.length).toBeGreaterThan(3)
  })

  it('marks an accusation as one, and never as a step', async () => {
    const { marks = [] } = pictureIn(await answer('who qin-gang')) ?? {}
    const alleged = marks.filter(({ certainty }) => certainty === 'alleged')
    expect(alleged.map(({ label }) => label)).toEqual([
      'accusation, not confirmed',
      'accusation, not confirmed',
    ])
  })
})

type Chart = Extract<Block, { kind: 'chart' }>

async function chartOf(line: string, language: Language = 'en'): Promise<Chart> {
  const chart = (await ask(line, language)).blocks.find(({ kind }) => kind === 'chart')
  if (chart?.kind !== 'chart') throw new Error(`“${line}” has no chart`)
  return chart
}

describe('cases a year, stacked by how far they came', () => {
  const LINES = [
    'cases',
    'cases since:2020',
    'cases sector:finance',
    'cases stage:expelled+',
    'cases rank:military',
    'cases known:2020',
    'cases asof:2016-06-30',
  ]

  it.each(LINES)('`%s`: the shares of every year make up its total', async (line) => {
    const { bars, series = [] } = await chartOf(line)
    expect(series.length).toBeGreaterThan(1)
    expect(series.length).toBeLessThanOrEqual(6)
    for (const { label, value, shares = [] } of bars) {
      expect(shares, label).toHaveLength(series.length)
      expect(
        shares.reduce((sum, share) => sum + share, 0),
        label,
      ).toBe(value)
    }
  })

  it.each(LANGUAGES)('in the order of the ladder, in %s', async (language) => {
    const { group } = wordsIn(language).cases
    const inOrder = CASE_GROUPS.map((one) => group[one])
    const { series = [] } = await chartOf('cases', language)
    expect(series).toEqual(inOrder.filter((one) => series.includes(one)))
    const places = STAGES.map((stage) => CASE_GROUPS.indexOf(GROUP_OF[stage]))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('says the totals of the groups in words, as many as there are rows', async () => {
    const { rows, total } = facts.cases({}, {}, { offset: 0, limit: 10_000 })
    const counts = new Map<string, number>()
    for (const { stage } of rows)
      counts.set(GROUP_OF[stage], (counts.get(GROUP_OF[stage]) ?? 0) + 1)
    const said = readLines(await answer('cases')).find(({ text }) =>
      text.startsWith('Last step in this store: '),
    )
    const numbers = [...(said?.text ?? '').matchAll(/\d[\d,]*/g)].map(([n]) =>
      Number(n.replace(',', '')),
    )
    expect(numbers).toEqual(CASE_GROUPS.flatMap((group) => counts.get(group) ?? []))
    expect(numbers.reduce((sum, n) => sum + n, 0)).toBe(total)
  })

  it.each(LANGUAGES)('says that a later step may not be traced, in %s', async (language) => {
    const { note = '' } = await chartOf('cases', language)
    expect(note).not.toBe('')
    expect(wordsOf(await ask('cases', language))).toContain(note)
  })

  it('has whole bars where the list is of one stage', async () => {
    const { bars, series } = await chartOf('cases stage:sentenced')
    expect(series).toBeUndefined()
    expect(bars.every(({ shares }) => shares === undefined)).toBe(true)
  })

  it('marks the same years as partial', async () => {
    const partial = (await chartOf('cases')).bars.filter((bar) => bar.partial)
    expect(partial.map(({ label }) => label)).toEqual(['2012', '2026'])
  })

  it('puts nobody who was only reported into a group that says more', () => {
    const same = (Object.keys(GROUP_OF) as Stage[]).filter(
      (stage) => GROUP_OF[stage] === 'reported',
    ) // The keys of a record of stages.
    expect(same).toEqual(['reported'])
    for (const language of LANGUAGES) {
      const words = wordsIn(language)
      expect(words.cases.group.reported).toBe(words.stage.reported)
    }
  })
})

describe('what a picture says', () => {
  it('is not in the exports', async () => {
    const brief = await answer('timeline qin-gang export:json')
    expect(brief.file?.text).not.toContain('posts and events')
    expect(plain([brief.title])).toBe('Timeline: Qin Gang 秦刚')
  })
})
