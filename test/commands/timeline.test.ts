import { describe, expect, it } from 'vitest'
import { openDesk } from '../shipped/desk.ts'
import { lineWith, readLines, wordsOf } from '../shipped/reading.ts'

const { answer } = await openDesk()

const eventsOf = async (line: string) =>
  readLines(await answer(line)).filter(({ certainties }) => certainties.length > 0)

describe('`timeline`', () => {
  it('tells one subject’s events oldest first, each with how sure and its sources', async () => {
    const events = await eventsOf('timeline qin-gang')
    expect(events[0]?.text).toMatch(/^Jul 2021 · official/)
    expect(events.at(-1)?.text).toMatch(/2023|2024/)
    for (const { notes } of events) expect(notes.length).toBeGreaterThan(0)
  })

  it('tells the whole store newest first, and whose event each is', async () => {
    const [newest] = await eventsOf('timeline')
    expect(newest?.text).toMatch(
      /^8 Oct 2026 · official · Zhang Shuofu 张硕辅: Investigation announced/,
    )
  })

  it('says the silences, in days', async () => {
    const brief = await answer('timeline li-shangfu page:2')
    expect(wordsOf(brief)).toMatch(/no public event for \d{2,4} days in this store/)
  })

  it('says whose event it is where somebody else acted', async () => {
    const brief = await answer('timeline qin-gang page:2')
    expect(lineWith(brief, 'Signed the order removing').text).toContain('Xi Jinping 习近平: ')
  })

  it('leaves out of a person’s events the posts of others, but not of a body’s or a post’s', async () => {
    const held = 'Foreign minister for the first time from 2013 until Qin Gang replaced him'
    const person = JSON.stringify((await answer('timeline qin-gang export:json')).records)
    expect(person).not.toContain(held)
    expect(lineWith(await answer('timeline foreign-minister'), held).text).toContain('Wang Yi 王毅')
    expect(lineWith(await answer('timeline pla-navy'), 'Commander of the PLA Navy').text).toContain(
      'Dong Jun 董军: ',
    )
  })

  it('can be cut to some months, which mean all their days', async () => {
    const events = await eventsOf('timeline from:2026-01 to:2026-03')
    for (const { text } of events) expect(text).toMatch(/^(about )?(\d+ )?((Jan|Feb|Mar) )?2026/)
    expect((await eventsOf('timeline qin-gang from:2023-07-25 to:2023-07-25')).length).toBe(2)
  })

  it('draws years without any event as such', async () => {
    const { blocks } = await answer('timeline pla-rocket-force')
    const chart = blocks.find(({ kind }) => kind === 'chart')
    expect(chart?.kind === 'chart' && chart.bars.some(({ value }) => value === 0)).toBe(true)
  })

  it('marks the years that are cut by the dates asked for or still running', async () => {
    const partial = async (line: string) => {
      const { blocks } = await answer(line)
      const chart = blocks.find(({ kind }) => kind === 'chart')
      if (chart?.kind !== 'chart') throw new Error(`“${line}” has no chart`)
      return chart.bars.filter((bar) => bar.partial).map(({ label }) => label)
    }
    expect(await partial('timeline pla-rocket-force')).toEqual(['2026'])
    expect(await partial('timeline pla-rocket-force from:2023-07')).toEqual(['2023', '2026'])
  })

  it('as of a day, ends that day', async () => {
    expect(wordsOf(await answer('timeline li-shangfu asof:2023-10-23'))).not.toMatch(
      /24 Oct 2023|sentenced/,
    )
  })
})
