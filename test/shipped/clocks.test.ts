import { describe, expect, it } from 'vitest'
import type { Brief } from '#core/brief.ts'
import { parseEdtf } from '#core/edtf.ts'
import { openDesk } from './desk.ts'
import { people } from './pack.ts'
import { lineWith, readLines, wordsOf } from './reading.ts'
import { pictureIn } from './unsaid.ts'

const { answer, facts } = await openDesk()

/** Footnotes whose source is not shown, by its date, to have been out by that day. */
const outLater = (brief: Brief, day: string) =>
  brief.footnotes.flatMap(({ id }) => {
    const published = parseEdtf(facts.findSource(id)?.published ?? '')
    return published && published.latest <= day ? [] : [`${id}: ${published?.text ?? 'undated'}`]
  })

describe('`asof` shows what was true by the end of that day', () => {
  it('Li Shangfu is minister and state councillor the day before he was removed', async () => {
    const brief = await answer('who "Li Shangfu" asof:2023-10-23')
    expect(
      lineWith(brief, 'In post on 23 October 2023: Minister of national defence').certainties,
    ).toEqual(['official'])
    expect(lineWith(brief, 'In post on 23 October 2023: State councillor').text).toContain(
      'since 12 March 2023',
    )
    expect(wordsOf(brief)).not.toMatch(/removed from post|expelled|sentenced|no official reason/)
  })

  it('and neither the day after', async () => {
    const brief = await answer('who "Li Shangfu" asof:2023-10-25')
    expect(wordsOf(brief)).not.toContain('In post on')
    expect(
      lineWith(brief, 'Minister of national defence 国防部部长: removed from post').text,
    ).toContain('24 October 2023 · official · no official reason given')
  })

  it('what was true then but told later says so', async () => {
    const brief = await answer('who "Li Shangfu" asof:2023-10-23')
    expect(lineWith(brief, 'Case: under investigation').text).toContain(
      'made public only on 27 June 2024',
    )
  })

  it('a post on which sources disagree is not held for sure, whatever the day', async () => {
    for (const line of ['seats pla-rocket-force', 'seats pla-rocket-force asof:2023-10-23']) {
      const brief = await answer(line)
      const spans = pictureIn(brief)?.lanes.flatMap((lane) => lane.spans) ?? []
      const disputed = spans.filter(({ label }) => label?.startsWith('Liu Guangbin'))
      expect(disputed.map(({ state }) => state)).toEqual(['unclear', 'unclear'])
      expect(wordsOf(brief)).toContain('disputed: SinoTalk')
    }
  })

  it('a month means its end, and the footer says how it was read', async () => {
    const brief = await answer('who "Li Shangfu" asof:2023-10')
    expect(wordsOf(brief)).toContain('As of 31 October 2023: what was true by the end of that day.')
  })
})

describe('`known` uses only what had been published by that day', () => {
  it('of Li Shangfu, on 1 November 2023, no later source, no verdict and nothing of June 2024', async () => {
    const brief = await answer('who "Li Shangfu" known:2023-11-01')
    expect(outLater(brief, '2023-11-01')).toEqual([])
    expect(wordsOf(brief)).not.toMatch(/2024|2025|2026-|sentenced|expelled|bribe|death/)
    expect(readLines(brief)[0]?.text).toBe('Case: no official case known by 1 November 2023.')
    expect(wordsOf(brief)).toMatch(
      /\d+ statements published later, or resting on undated sources alone, left out/,
    )
  })

  it('of anybody, nothing that only a later source says, and nothing that looks back from today', async () => {
    for (const day of ['2015-06-30', '2023-11-01', '2024-07-01']) {
      for (const { id } of people) {
        const brief = await answer(`who ${id} known:${day}`)
        expect(outLater(brief, day), id).toEqual([])
        const bare = readLines(brief).filter((one) => one.certainties.length > one.notes.length)
        expect(bare, id).toEqual([])
        expect(wordsOf(brief), id).not.toMatch(/What reports got wrong|median|Notes\n/)
      }
    }
  })

  it('a post is disputed once what disputes it is in print', () => {
    const disputed = (known: string) =>
      facts
        .tenures({ person: 'liu-guangbin' }, { known })
        .map((tenure) => tenure.disputed !== undefined)
    expect(disputed('2023-08-01')).toEqual([false])
    expect(disputed('2026-11-23')).toEqual([true, true])
  })

  it('with both clocks, an editor sees what could fairly have been written that day', async () => {
    const brief = await answer('who "Li Shangfu" asof:2023-10-23 known:2023-10-23')
    expect(
      lineWith(brief, 'In post on 23 October 2023: Minister of national defence').notes,
    ).not.toEqual([])
    expect(wordsOf(brief)).not.toMatch(/under investigation|2024/)
    expect(wordsOf(brief)).toContain('As of 23 October 2023')
    expect(wordsOf(brief)).toContain('Known by 23 October 2023')
  })

  it('the cases of a day are those public by then, at the stage known then', async () => {
    const brief = await answer('cases known:2023-11-04 export:json')
    const rows = JSON.parse(brief.file?.text ?? '[]') as {
      announced: string
      stage_date: string | null
    }[]
    expect(rows.length).toBeGreaterThan(250)
    expect(rows.filter(({ announced }) => announced > '2023-11-04')).toEqual([])
    expect(rows.filter(({ stage_date: date }) => date !== null && date > '2023-11-04')).toEqual([])
  })

  it('what it offers next stays at the same day', async () => {
    const { actions } = await answer('who li-shangfu known:2023-11-01')
    expect(actions).not.toEqual([])
    for (const { command } of actions) expect(command).toContain('known:2023-11-01')
  })
})
