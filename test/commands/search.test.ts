import { describe, expect, it } from 'vitest'
import { openDesk } from '../shipped/desk.ts'
import { lineWith, readLines, wordsOf } from '../shipped/reading.ts'

const { ask, answer, mistake } = await openDesk()

const found = async (line: string) =>
  readLines(await answer(line)).filter(({ kind }) => kind === 'list')

describe('`search`', () => {
  it.each([
    ['English words', 'search state secrets', 'State Secrets'],
    ['two Chinese characters', 'search 策反', 'Being turned or incited to defect 策反'],
    ['traditional characters', 'search 火箭軍', 'PLA Rocket Force 火箭军'],
    ['a phrase of the Party', 'search 双开', '双开'],
    ['a name in pinyin', 'search Qin Gang', 'Qin Gang 秦刚'],
  ])('finds %s', async (_, line, title) => {
    const brief = await answer(line)
    expect(lineWith(brief, title)).toBeDefined()
  })

  it('finds the same in either script', async () => {
    const simplified = await found('search 火箭军')
    const traditional = await found('search 火箭軍')
    expect(traditional.length).toBe(simplified.length)
  })

  it('says of every result where it matched', async () => {
    for (const line of ['search rocket force', 'search 策反', 'search 双开']) {
      for (const { text } of await found(line)) {
        expect(text).toMatch(/· (in a name|in the text|in a source’s title)$|, found by /)
      }
    }
  })

  it('never shows a claim without its date, how sure it is and its sources', async () => {
    const claims = (await found('search defence minister')).filter(({ text }) =>
      / · (official|reported|alleged) · /.test(text),
    )
    expect(claims.length).toBeGreaterThan(0)
    for (const { certainties, notes, text } of claims) {
      expect(certainties).toHaveLength(1)
      expect(notes.length).toBeGreaterThan(0)
      expect(text).toMatch(/\d{4}/)
    }
  })

  it('shows what a report said only with its verdict', async () => {
    const shown = lineWith(await answer('search coerced'), 'a report’s statement')
    expect(shown.text).toMatch(/wrong|imprecise|mistranslated|relative date/)
  })

  it('needs all the words', async () => {
    const both = (await answer('search rocket commissar export:json')).records?.rows.length ?? 0
    const one = (await answer('search rocket export:json')).records?.rows.length ?? 0
    expect(both).toBeLessThan(one)
  })

  it('says so when no text has all the words, and only then shows those with one of them', async () => {
    const brief = await ask('search rocket zzz')
    expect(wordsOf(brief)).toMatch(/No text .*(all|both)/)
    expect(wordsOf(await answer('search rocket force'))).not.toMatch(/No text .*(all|both)/)
  })

  it('offers what was meant when it is nearly a name', async () => {
    const { actions } = await ask('search "Zhang Jiwem"')
    expect(actions.map(({ command }) => command)).toContain('who zhang-jiwen')
  })

  it('takes words as words: signs of a query language do nothing', async () => {
    for (const typed of ['"', '*', 'NOT', 'a AND', '(', 'name:qin', "x' OR 1=1 --"]) {
      const line = `search ${typed}`
      const brief = await mistake(line).catch(() => answer(line))
      expect(wordsOf(brief), typed).not.toMatch(/syntax|fts5|SQL/i)
    }
  })
})
