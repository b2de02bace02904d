import { describe, expect, it } from 'vitest'
import { openDesk } from '../shipped/desk.ts'
import { readLines, statementsOf, wordsOf } from '../shipped/reading.ts'

const { answer, mistake } = await openDesk()

/** The lines below the statement that has these words in it. */
async function pointsOf(line: string, words: string): Promise<string[]> {
  const shown = statementsOf(await answer(line)).find(({ says }) => says.text.includes(words))
  return shown?.points.map(({ text }) => text) ?? []
}

describe('`check`', () => {
  it('lists the reports that were checked, and says that others were not', async () => {
    const brief = await answer('check')
    expect(brief.title).toBe('44 statements of 14 reports checked')
    expect(wordsOf(brief)).toContain('What is not listed was not checked.')
    expect(readLines(brief)[1]?.text).toContain('check seed-article')
  })

  it.each([
    ['a statement by its number', 'check seed-01', 'top anti-corruption official', 'wrong'],
    [
      'words of what was said',
      'check "top anti-corruption official"',
      'top anti-corruption official',
      'wrong',
    ],
    ['a person', 'check zhang-jiwen', 'top anti-corruption official', 'wrong'],
    ['a person in Chinese', 'check 张际文', 'top anti-corruption official', 'wrong'],
    ['a report', 'check thebl-202210', '5 million Party members', 'wrong'],
    ['a mistranslation', 'check coerced', 'coerced into corrupt practices', 'mistranslated'],
    ['what holds', 'check seed-08', 'relatively high risk', 'holds'],
  ])('finds %s', async (_, line, says, verdict) => {
    const [first] = await pointsOf(line, says)
    expect(first).toBe(`Verdict: ${verdict}.`)
  })

  it('resolves what was said relative to a day that has passed', async () => {
    expect(await pointsOf('check seed-24', 'was removed in July')).toContain(
      '“in July” means 25 July 2023.',
    )
  })

  it('names who said it, unless all on the page is of one report', async () => {
    const [about] = statementsOf(await answer('check zhang-jiwen'))
    expect(about?.says.text).toContain('(Democracy News Live, headline, summary and first line, ')
    const [own] = statementsOf(await answer('check seed-article'))
    expect(own?.says.text).toContain('(headline, summary and first line, seed-01)')
  })

  it('keeps the two 36s apart', async () => {
    expect(wordsOf(await answer('check seed-20'))).toContain('The two 36s are not the same number.')
  })

  it('says so when there are more than it brings up', async () => {
    const many = await answer('check the')
    expect(many.title).toMatch(/, the 30 closest$/)
    expect(many.records?.rows).toHaveLength(30)
    expect((await answer('check coerced')).title).not.toContain('closest')
  })

  it('never takes what was not checked for true', async () => {
    const brief = await mistake('check unicorns')
    expect(brief.summary).toContain('That does not make it true')
    expect(brief.actions.map(({ command }) => command)).toEqual(['check'])
  })
})
