import { describe, expect, it } from 'vitest'
import type { Brief } from '#core/brief.ts'
import type { Verdict } from '#core/vocabulary.ts'
import { en } from '#core/words-en.ts'
import { openDesk } from './desk.ts'
import { checks, type PackCheck, sources } from './pack.ts'
import { readLines, statementsOf } from './reading.ts'

const { answer } = await openDesk()

const seeds = checks.filter(({ id }) => id.startsWith('seed-'))
const traps = checks.filter(({ id }) => id.startsWith('trap-'))
const publishers = new Map(sources.map(({ id, publisher }) => [id, publisher]))

const verdictOf = ({ verdict }: PackCheck) =>
  verdict.map((one) => en.verdict[one as Verdict]).join(', ')

/** What was said, then in brackets who said it unless the whole page is theirs, where, and the id. */
const saying = ({ report, says, where, id }: PackCheck, isReportNamed: boolean) => {
  const publisher = isReportNamed ? undefined : publishers.get(report)
  return `${says} (${[publisher, where, id].filter(Boolean).join(', ')})`
}

/** The lines below a statement, all of them and in order, without their marks. */
const points = (check: PackCheck) => [
  `Verdict: ${verdictOf(check)}.`,
  `Better sources: ${check.reading}`,
  ...(check.relative ? [`“${check.relative.expression}” means ${check.relative.means}.`] : []),
  ...(check.why ? [`Why it was said: ${check.why}`] : []),
]

const unmarked = (text: string) => text.replaceAll(/ ?\[\d+\]/g, '')

const idsOf = ({ citations }: PackCheck) =>
  citations.map((one) => (typeof one === 'string' ? one : one.source)).sort()

/** The statement as a check card shows it. */
const shownOn = (brief: Brief, { id }: PackCheck) =>
  statementsOf(brief).find(({ says }) => says.text.endsWith(`${id})`))

/** The sources that the better reading is marked with. */
const citedBy = (brief: Brief, notes: readonly number[]) =>
  notes.map((note) => brief.footnotes.find(({ number }) => number === note)?.id).sort()

/** The statement as the page of its report shows it, with its verdict beside it. */
const isListed = (brief: Brief, check: PackCheck) =>
  readLines(brief).some(({ text }) =>
    text.includes(`${check.says} · ${verdictOf(check)} · ${check.reading}`),
  )

async function allPages(line: string): Promise<Brief[]> {
  const first = await answer(line)
  const rest = Array.from({ length: (first.page?.of ?? 1) - 1 }, (_, i) =>
    answer(`${line} page:${i + 2}`),
  )
  return [first, ...(await Promise.all(rest))]
}

describe('what reports said', () => {
  it('is kept in full: 31 statements of the article of November 2023, 13 errors of others', () => {
    expect([seeds.length, traps.length]).toEqual([31, 13])
  })

  it.each(
    checks.map((check) => [check.id, check] as const),
  )('%s is shown with its verdict, the better reading and all sources of that', async (id, check) => {
    const brief = await answer(`check ${id}`)
    expect(statementsOf(brief)).toHaveLength(1)
    const shown = shownOn(brief, check)
    expect(shown?.says.text).toBe(saying(check, false))
    expect(shown?.points.map(({ text }) => unmarked(text))).toEqual(points(check))
    expect(citedBy(brief, shown?.points[1]?.notes ?? [])).toEqual(idsOf(check))
    expect(brief.footnotes.length).toBeGreaterThan(0)
  })

  it('`check seed-article` shows all 31, on as many pages as it takes', async () => {
    const pages = await allPages('check seed-article')
    for (const check of seeds) {
      const shown = pages.flatMap((page) => shownOn(page, check) ?? [])
      expect(shown, check.id).toHaveLength(1)
      expect(shown[0]?.says.text).toBe(saying(check, true))
      expect(shown[0]?.points.map(({ text }) => unmarked(text))).toEqual(points(check))
      expect(shown[0]?.points[1]?.notes.length, check.id).toBeGreaterThan(0)
    }
    // The reader is told once whose statements these are.
    for (const { title } of pages) expect(title).toBe('Democracy News Live, statement by statement')
  })

  it('`source seed-article` shows all 31, on as many pages as it takes', async () => {
    const pages = await allPages('source seed-article')
    const missing = seeds.filter((check) => !pages.some((page) => isListed(page, check)))
    expect(missing.map(({ id }) => id)).toEqual([])
  })

  it.each(
    traps.map((trap) => [trap.id, trap] as const),
  )('%s stands on the page of its report', async (_, trap) => {
    const pages = await allPages(`source ${trap.report}`)
    expect(pages.some((page) => isListed(page, trap))).toBe(true)
  })
})
