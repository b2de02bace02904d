import { describe, expect, it } from 'vitest'
import { openDesk } from '../shipped/desk.ts'
import { risks } from '../shipped/pack.ts'
import { lineWith, readLines, wordsOf } from '../shipped/reading.ts'

const { answer, mistake } = await openDesk()

describe('`risks`', () => {
  it('shows all 26, under the three categories, each with how sure and who said so', async () => {
    const brief = await answer('risks')
    expect(brief.title).toBe('26 risks named in public: 12 political, 8 integrity, 6 management')
    for (const { names, category, certainty } of risks) {
      const shown = lineWith(brief, names.hans)
      expect(shown.under.toLowerCase(), names.en).toContain(category)
      expect(shown.certainties, names.en).toEqual([certainty])
      expect(shown.notes.length, names.en).toBeGreaterThan(0)
      expect(shown.text, names.en).toMatch(/\d{4}/)
    }
  })

  it('says which categories are the editors’, and that a category judges nobody', async () => {
    const brief = await answer('risks')
    expect(wordsOf(brief)).toContain('it judges nobody')
    expect(lineWith(brief, '最坏情况和极端情形').text).toContain('filed by the editors')
    expect(lineWith(brief, 'Infiltration 渗透').text).not.toContain('filed by the editors')
  })

  it.each([
    ['political', 12],
    ['integrity', 8],
    ['management', 6],
  ])('`risks %s` says of each of its %i who is exposed, who said so and what answers it', async (category, count) => {
    const brief = await answer(`risks ${category}`)
    const lines = readLines(brief).map(({ text }) => text)
    for (const label of ['Exposed: ', 'Said by: ', 'Answered by: ']) {
      expect(
        lines.filter((text) => text.startsWith(label)),
        label,
      ).toHaveLength(count)
    }
  })

  it('keeps how the wording drifted: coerced, lured or roped in', async () => {
    expect(wordsOf(await answer('risks 拉拢腐蚀'))).toMatch(/Wording: .*coerc/i)
  })

  it('does not put into Zhang Jiwen’s mouth what is not in his article', async () => {
    const { text } = lineWith(await answer('risks'), '最坏情况和极端情形')
    expect(text).toContain('Xi Jinping 习近平, 30 May 2023')
    expect(text).not.toContain('Zhang Jiwen')
  })

  it('can be asked for by whoever is exposed, and by whoever said so', async () => {
    expect((await answer('risks issuer:mss')).title).toMatch(/^5 risks/)
    expect((await answer('risks audience:"leading cadres"')).records?.rows.length).toBeGreaterThan(
      2,
    )
  })

  it('offers the category that was meant', async () => {
    const { actions } = await mistake('risks polit')
    expect(actions.map(({ command }) => command)).toEqual(['risks political'])
  })
})
