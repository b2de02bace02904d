import { describe, expect, it } from 'vitest'
import { openDesk } from './desk.ts'
import { cases, claims } from './pack.ts'
import { readLines } from './reading.ts'

const { answer } = await openDesk()

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** "Jul 2023", the way a point in time of the pack is written in a list; without its marks. */
function written(date: string): string {
  const [year = '', month, day] = date.replace(/[~?%]$/, '').split('-')
  const name = month ? MONTHS[Number(month) - 1] : undefined
  return [day && String(Number(day)), name, year].filter(Boolean).join(' ')
}

const dayOrMonth = /(\d{1,2} )?[A-Z][a-z]{2} \d{4}|\b\d{4}\b/g

describe('a date is never finer than the pack has it', () => {
  it('on any line of a claim', async () => {
    const wrong: string[] = []
    for (const person of new Set(claims.map((claim) => claim.person))) {
      const lines = readLines(await answer(`who ${person}`))
      for (const { id, line, date } of claims) {
        const shown = lines.find(
          ({ text, under }) => text.includes(line) && !under.startsWith('What reports'),
        )
        if (!shown) continue
        const [stated = ''] = shown.text.split(' · ')
        const known = date
          .split('/')
          .filter((end) => end !== '..')
          .map(written)
        const points = stated.match(dayOrMonth) ?? []
        if (points.join() !== known.join()) wrong.push(`${id}, known as ${date}: ${stated}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('on any step of a case', async () => {
    const wrong: string[] = []
    for (const { id, person, stages } of cases) {
      if (typeof person === 'string') continue
      const shown = readLines(await answer(`who ${person.id}`)).filter(
        ({ certainties, under }) => under.startsWith('What happened') && certainties.length > 0,
      )
      const stated = shown.map(({ text }) => text.split(' · ')[0])
      for (const { stage, date } of stages) {
        const expected = date === 'unknown' ? 'date not traced' : written(date)
        if (!stated.some((one) => one?.replace(/^about | \(uncertain\)$/g, '') === expected))
          wrong.push(`${id} ${stage}, known as ${date}: ${stated.join('; ')}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('in the exports, which hold them as the pack has them', async () => {
    const { file } = await answer('timeline export:json')
    const rows = JSON.parse(file?.text ?? '[]') as { id: string; date: string | null }[]
    const byId = new Map(rows.map(({ id, date }) => [id, date]))
    const dated = claims.filter(({ id, date }) => date !== 'unknown' && byId.has(id))
    expect(dated.length).toBeGreaterThan(80)
    expect(dated.filter(({ id, date }) => byId.get(id) !== date)).toEqual([])
  })

  it('and a month or a year stays one in the list of cases', async () => {
    const { file } = await answer('cases export:json')
    const rows = JSON.parse(file?.text ?? '[]') as { case: string; announced: string | null }[]
    const announced = new Map(rows.map((row) => [row.case, row.announced]))
    const wrong = cases.filter(
      ({ id, announced: known }) => (announced.get(id) ?? 'unknown') !== known,
    )
    expect(wrong.map(({ id }) => `${id}: ${announced.get(id)}`)).toEqual([])
    expect(cases.some(({ announced: known }) => /^\d{4}(-\d{2})?$/.test(known))).toBe(true)
  })
})
