import { describe, expect, it } from 'vitest'
import type { Brief } from '#core/brief.ts'
import type { Verdict } from '#core/vocabulary.ts'
import { en } from '#core/words-en.ts'
import { openDesk } from './desk.ts'
import { checks } from './pack.ts'
import { readLines } from './reading.ts'

const { answer } = await openDesk()

const seeds = checks.filter(({ id }) => id.startsWith('seed-'))
const traps = checks.filter(({ id }) => id.startsWith('trap-'))

const verdictOf = (verdict: readonly string[]) =>
  verdict.map((one) => en.verdict[one as Verdict]).join(', ')

const isShown = (brief: Brief, { says, verdict }: (typeof checks)[number]) =>
  readLines(brief).some(({ text }) => text.includes(`${says} · ${verdictOf(verdict)} · `))

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
  )('%s is shown with its verdict', async (id, check) => {
    const brief = await answer(`check ${id}`)
    expect(isShown(brief, check)).toBe(true)
    expect(brief.footnotes.length).toBeGreaterThan(0)
  })

  it.each([
    'source seed-article',
    'check seed-article',
  ])('`%s` shows all 31, on as many pages as it takes', async (line) => {
    const pages = await allPages(line)
    const missing = seeds.filter((check) => !pages.some((page) => isShown(page, check)))
    expect(missing.map(({ id }) => id)).toEqual([])
  })

  it.each(
    traps.map((trap) => [trap.id, trap] as const),
  )('%s stands on the page of its report', async (_, trap) => {
    const pages = await allPages(`source ${trap.report}`)
    expect(pages.some((page) => isShown(page, trap))).toBe(true)
  })
})
