import { globSync, readFileSync } from 'node:fs'
import { Converter as fromSimplified } from 'opencc-js/cn2t'
import { Converter as fromTraditional } from 'opencc-js/t2cn'
import { describe, expect, it } from 'vitest'
import { sectorName, sectorsInChinese } from '#core/words/sectors.ts'
import { LANGUAGES } from '#core/words.ts'
import { en } from '#core/words-en.ts'
import { wordsIn } from '#core/words-in.ts'

const cwd = new URL('../../', import.meta.url).pathname
const chinese = LANGUAGES.filter((language) => language !== 'en')

describe('sectors and provinces', () => {
  const sectors = sectorsOfCases()

  it.each(chinese)('have a name in %s, and no two the same', (language) => {
    const names = sectors.map((one) => sectorName(one, wordsIn(language)))
    expect(sectors.length).toBeGreaterThan(70)
    expect(names.filter((name) => !/^\p{Script=Han}+$/u.test(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })

  it('are found by every name they are shown under, and are themselves in English', () => {
    for (const sector of sectors) {
      expect(sectorName(sector, en)).toBe(sector)
      for (const language of chinese)
        expect(sectorsInChinese(sectorName(sector, wordsIn(language)))).toEqual([sector])
    }
    expect(sectorsInChinese('finance')).toEqual([])
  })

  it('are written as the readers of each language write', () => {
    const written = (language: 'zh-CN' | 'zh-TW') =>
      sectors.map((one) => sectorName(one, wordsIn(language))).join('')
    const toSimplified = fromTraditional({ from: 't', to: 'cn' })
    const toTraditional = fromSimplified({ from: 'cn', to: 'tw' })
    expect(toSimplified(written('zh-CN'))).toBe(written('zh-CN'))
    expect(toTraditional(written('zh-TW'))).toBe(written('zh-TW'))
  })
})

/** Every sector that a case of the shipped pack names. */
function sectorsOfCases(): readonly string[] {
  const files = globSync('data/cases/*.yaml', { cwd })
  const named = files.flatMap((file) =>
    [...readFileSync(`${cwd}/${file}`, 'utf8').matchAll(/^ {2}sector: (.+)$/gm)].map(
      ([, sector = '']) => sector,
    ),
  )
  return [...new Set(named)]
}
