import { describe, expect, it } from 'vitest'
import type { Brief } from '#core/brief.ts'
import { parseEdtf } from '#core/edtf.ts'
import { openDesk } from './desk.ts'
import { wordsOf } from './reading.ts'

const { answer, ask, facts, mistake } = await openDesk()

const DAYS = ['2013-06-30', '2022-06-01', '2023-11-01', '2024-07-01'] as const

const subjects = (['organisation', 'post', 'risk', 'measure'] as const).flatMap((type) =>
  facts.completions('', 200, [type]).map(({ subject }) => subject),
)

/** What no answer about that day may use: sources that are undated or were not out yet. */
function early(brief: Brief, day: string): string[] {
  const footnotes = brief.footnotes.map(({ id }) => id)
  return footnotes.filter((id) => {
    const published = parseEdtf(facts.findSource(id)?.published ?? '')
    return !published || published.latest > day
  })
}

describe.each(DAYS)('known:%s', (day) => {
  it('holds for every body, post, risk and measure', async () => {
    expect(subjects.length).toBeGreaterThan(100)
    for (const { id } of subjects) {
      const brief = await ask(`who ${id} known:${day}`)
      expect({ id, outcome: brief.outcome, early: early(brief, day) }).toMatchObject({
        outcome: expect.stringMatching(/^(answered|mistaken)$/),
        early: [],
      })
      // With nothing in print there is nothing to show, and that is said.
      if (brief.outcome === 'mistaken') expect(wordsOf(brief)).toContain('Nothing about')
    }
  })

  it.each([
    'cases',
    'cases since:2013',
    'risks',
    'timeline',
    'seats cmc',
    'seats pla-rocket-force',
    'seats mfa',
  ])('holds for `%s`', async (line) => {
    const brief = await ask(`${line} known:${day}`)
    expect(early(brief, day)).toEqual([])
    // Nothing in print by then is an answer too, and it names the day.
    if (brief.outcome === 'mistaken') expect(brief.summary).toMatch(/known by \d+ \w+ 20/)
    else expect(brief.outcome).toBe('answered')
  })
})

describe('asof', () => {
  it('shows no figure, remark or year after the day', async () => {
    const { blocks, ...rest } = await answer('cases asof:2014-12-31')
    const words = wordsOf({ ...rest, blocks, footer: [], footnotes: [] })
    expect(words).not.toMatch(/\b20(1[5-9]|2\d)\b/)
    expect(words).not.toContain('no outcome traced')
  })

  it('keeps today’s descriptions out of a past day', async () => {
    expect(wordsOf(await answer('who mfa asof:2022-01-01'))).not.toContain('Qin Gang was minister')
  })

  it('says that a post is disputed from the day on which somebody disputes it in print', async () => {
    const seats = async (day: string) =>
      wordsOf(await answer(`seats pla-rocket-force known:${day}`))
    expect(await seats('2023-07-30')).not.toContain('disputed')
    expect(await seats('2023-08-31')).toContain('disputed')
  })

  it('says that a law had not come rather than when it came', async () => {
    const brief = await mistake('who state-secrets-law-2024 asof:2015')
    expect(wordsOf(brief)).toContain('had happened by 31 December 2015')
  })
})
