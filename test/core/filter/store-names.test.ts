import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Mistake } from '#core/errors.ts'
import { describeFilter } from '#core/filter/describe.ts'
import { namesFrom } from '#core/filter/names.ts'
import { parseFilter } from '#core/filter/parse.ts'
import { suggestFilter } from '#core/filter/suggest.ts'
import { writeFilter } from '#core/filter/write.ts'
import { SUGGESTIONS_MAX } from '#core/option.ts'
import { en } from '#core/words-en.ts'
import { wordsIn } from '#core/words-in.ts'
import { openDesk } from '../../shipped/desk.ts'
import { babble } from './filters.ts'

const { facts } = await openDesk()
const names = namesFrom(facts)
const normal = (typed: string) => writeFilter(parseFilter(typed, names, en))
const suggest = (typed: string) => suggestFilter(typed, { facts, words: en })
const texts = (typed: string) => suggest(typed).map(({ value }) => value)

describe('names of the store', () => {
  it.each([
    ['person:"Qin Gang"', 'person:qin-gang'],
    ['person:秦刚,秦剛', 'person:qin-gang'],
    ['人物:“Qin Gang”', 'person:qin-gang'],
    ['body:"Ministry of Foreign Affairs" or body:外交部', 'body:mfa'],
    ['post:"foreign minister"', 'post:foreign-minister'],
    // Bodies that only cases name, and sectors, go by their name.
    ['body:"Jiangxi CPPCC"', 'body:jiangxi-cppcc'],
    ['body:jiangxi-cppcc', 'body:jiangxi-cppcc'],
    // Where the store has the organisation, that is what the body of a case goes by.
    ['body:"Central Military Commission"', 'body:cmc'],
    ['sector:"Inner Mongolia",四川,金融', 'sector:inner-mongolia,sichuan,finance'],
  ])('%s is %s', (typed, written) => {
    expect(normal(typed)).toBe(written)
  })

  it('that several bear are asked back, with what tells them apart', () => {
    const asking = () => normal('rank:soe person:"Li Gang"')
    expect(asking).toThrow(/can mean several: li-gang-ccdi, Li Gang 李刚, Head of .*; li-gang-/)
    try {
      asking()
    } catch (error) {
      const { choices, code } = error as Mistake
      expect(choices).toEqual(['rank:soe person:li-gang-ccdi', 'rank:soe person:li-gang-ocao'])
      expect(code).toEqual(['rank:soe person:"Li Gang"', '                ^'])
    }
  })

  it.each([
    ['person:qn-gang', 'person:qin-gang'],
    ['body:cppcc', 'body:national-cppcc'],
    ['sector:financ', 'sector:finance'],
    ['秦刚', 'person:qin-gang'],
    ['qin gang', 'person:qin-gang'],
    ['body:mfa Li Shangfu', 'body:mfa person:li-shangfu'],
    ['"Qin Gang" rank:soe', 'person:qin-gang rank:soe'],
  ])('%s is no filter; %s is offered', (typed, offered) => {
    try {
      normal(typed)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(Mistake)
      expect((error as Mistake).choices).toContain(offered)
    }
  })

  it('offers only what is a filter itself', () => {
    for (const typed of [
      'person:"Qin Gan" body:mfa',
      'stage:tried persn:“Qin Gang”',
      'qin gang',
      'body:mfa Li Shangfu',
      'qin xyz',
    ]) {
      try {
        normal(typed)
        expect.unreachable()
      } catch (error) {
        for (const choice of (error as Mistake).choices) {
          expect(choice).not.toContain('"')
          expect(() => normal(choice)).not.toThrow()
        }
      }
    }
  })
})

describe('suggestions finish the word being typed', () => {
  it.each([
    ['', 'stage:'],
    ['sta', 'stage:'],
    ['阶', 'stage:'],
    ['stage:tried ', 'stage:tried person:'],
    ['stage:tried (pers', 'stage:tried (person:'],
    ['stage:tried -ran', 'stage:tried -rank:'],
    ['stage:', 'stage:reported'],
    ['stage>=ex', 'stage>=expelled'],
    ['阶段:双', '阶段:expelled'],
    ['person:qin', 'person:qin-gang'],
    ['person:"Qin G', 'person:qin-gang'],
    ['person:qin-gang,li shang', 'person:qin-gang,li-shangfu'],
    ['qin gang', 'person:qin-gang'],
    ['stage:tried (qin ga', 'stage:tried (person:qin-gang'],
    ['person:qin-gang,li-shang', 'person:qin-gang,li-shangfu'],
    ['post:for', 'post:foreign-minister'],
    ['sector:四', 'sector:sichuan'],
    ['province:shaa', 'province:shaanxi'],
    ['body:mfa expel', 'body:mfa stage:expelled'],
  ])('“%s” may become “%s”', (typed, finished) => {
    expect(texts(typed)).toContain(finished)
  })

  it('and are never a mistake themselves', () => {
    for (const typed of ['qin gang', 'qin expelled', 'li shang', 'stage:tried or qin gang'])
      for (const value of texts(typed).filter((text) => !text.endsWith(':')))
        expect(() => normal(value), value).not.toThrow()
  })

  it('with what each means', () => {
    expect(suggest('stage>=ex')).toEqual([
      { value: 'stage>=expelled', label: 'stage>=expelled · expelled (开除)' },
    ])
    expect(suggestFilter('省', { facts, words: wordsIn('zh-TW') })).toEqual([
      { value: 'province:', label: 'province: · 省份：文字中點名的省份' },
    ])
  })

  it('and are none where nothing sensible can follow', () => {
    expect(texts('stage>=resig')).toEqual([])
    expect(texts('nothing:like')).toEqual([])
    expect(texts('x'.repeat(501))).toEqual([])
  })

  it('and name an organisation that cases name too by its own id alone', () => {
    expect(texts('body:central-mil')).toEqual(['body:cmc'])
  })

  it('are at most as many as are shown, and each once', () => {
    for (const typed of ['', 'person:', 'body:', 'sector:', 'ch']) {
      expect(texts(typed).length).toBeLessThanOrEqual(SUGGESTIONS_MAX)
      expect(new Set(texts(typed)).size).toBe(texts(typed).length)
    }
  })
})

describe('a filter is said in words', () => {
  const filter =
    'body:mfa stage>=expelled -rank:military (person:qin-gang,li-shangfu or post:foreign-minister)'

  it.each([
    [
      'en',
      'Ministry of Foreign Affairs 外交部; at least expelled (开除); not rank senior military officer; (Qin Gang 秦刚 or Li Shangfu 李尚福, or whoever is Minister of foreign affairs 外交部部长)',
    ],
    [
      'zh-CN',
      'Ministry of Foreign Affairs 外交部；阶段“开除党籍或公职（含双开）”及以上；排除级别为“高级军官”；（Qin Gang 秦刚或Li Shangfu 李尚福，或Minister of foreign affairs 外交部部长（现任者））',
    ],
    [
      'zh-TW',
      'Ministry of Foreign Affairs 外交部；階段「開除黨籍或公職（含雙開）」及以上；排除層級為「高階軍官」；（Qin Gang 秦剛或Li Shangfu 李尚福，或Minister of foreign affairs 外交部部長（現任者））',
    ],
  ] as const)('in %s', (language, said) => {
    expect(describeFilter(filter, facts, wordsIn(language))).toBe(said)
    expect(describeFilter(parseFilter(filter, names, en), facts, wordsIn(language))).toBe(said)
  })

  it('and as it stands where the store or the language no longer has it', () => {
    expect(describeFilter('person:gone-since sector:none', facts, en)).toBe(
      'gone-since; sector none',
    )
    expect(describeFilter('county=x', facts, en)).toBe('county=x')
    expect(describeFilter('', facts, en)).toBe('everything')
  })
})

it('whatever is typed is read, or a mistake, and can be finished', () => {
  fc.assert(
    fc.property(babble, (typed) => {
      try {
        const filter = parseFilter(typed, names, en)
        expect(describeFilter(filter, facts, en)).not.toBe('')
      } catch (error) {
        if (!(error instanceof Mistake)) throw error
        expect(error.message).not.toMatch(/[\n\r]/)
      }
      expect(suggest(typed).length).toBeLessThanOrEqual(SUGGESTIONS_MAX)
    }),
    { numRuns: 300 },
  )
})
