import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Mistake } from '#core/errors.ts'
import { namesOfIds } from '#core/filter/names.ts'
import { FILTER_MAX, parseFilter } from '#core/filter/parse.ts'
import { writeFilter } from '#core/filter/write.ts'
import { LANGUAGES } from '#core/words.ts'
import { en } from '#core/words-en.ts'
import { wordsIn } from '#core/words-in.ts'
import { babble } from './filters.ts'

const names = namesOfIds({
  person: ['qin-gang', 'li-shangfu'],
  body: ['mfa', 'cmc'],
  post: ['foreign-minister'],
  sector: ['finance', 'inner-mongolia'],
})

const parse = (typed: string) => parseFilter(typed, names, en)
const normal = (typed: string) => writeFilter(parse(typed))

function mistake(typed: string, words = en): Mistake {
  try {
    parseFilter(typed, names, words)
  } catch (error) {
    if (error instanceof Mistake) return error
    throw error
  }
  throw new Error(`“${typed}” should be a mistake`)
}

describe('a filter is read', () => {
  it('with conditions side by side, which must all hold', () => {
    expect(parse('body:mfa stage>=expelled -rank:other')).toEqual({
      kind: 'and',
      of: [
        { kind: 'term', field: 'body', values: ['mfa'] },
        { kind: 'comparison', field: 'stage', sign: '>=', value: 'expelled' },
        { kind: 'not', of: { kind: 'term', field: 'rank', values: ['other'] } },
      ],
    })
  })

  it('with nothing typed as everything', () => {
    for (const typed of ['', '  ', '\u3000', 'everything', '全部']) {
      expect(parse(typed)).toEqual({ kind: 'everything' })
    }
  })

  it.each([
    [
      'or binds less than what stands side by side',
      'person:qin-gang body:mfa or body:cmc',
      '(person:qin-gang body:mfa) or body:cmc',
    ],
    [
      'and is what stands side by side',
      'body:mfa and stage:tried AND rank:soe',
      'body:mfa stage:tried rank:soe',
    ],
    [
      'parentheses group',
      'stage:tried (person:qin-gang or post:foreign-minister)',
      'stage:tried (person:qin-gang or post:foreign-minister)',
    ],
    ['parentheses too many go', '((stage:tried)) ((body:mfa))', 'stage:tried body:mfa'],
    ['not is a minus', 'not stage:tried', '-stage:tried'],
    ['not of a group', '-(stage:tried or body:mfa)', '-(stage:tried or body:mfa)'],
    ['not of not is nothing', 'not -stage:tried', 'stage:tried'],
    [
      'several values of a field',
      'person: qin-gang , li-shangfu,qin-gang',
      'person:qin-gang,li-shangfu',
    ],
    ['an equals sign is a colon', 'stage=tried rank = soe', 'stage:tried rank:soe'],
    [
      'comparisons in every way of writing',
      'stage => tried stage ≤ tried severity:>routine stage＜tried',
      'stage>=tried stage<=tried severity>routine stage<tried',
    ],
    [
      'quotation marks of every keyboard',
      'rank:"not traced" rank:“soe” rank:「finance」',
      'rank:not-traced rank:soe rank:finance',
    ],
    [
      'labels as they are shown',
      'stage:"under investigation (立案审查调查)"',
      'stage:under-investigation',
    ],
    [
      'signs of a Chinese keyboard',
      '（阶段：双开，留置）或者 機構＝mfa',
      'stage:expelled,detained or body:mfa',
    ],
    [
      'Chinese of either script',
      '階段>=起訴 且 非 确认程度:指称 省份:广东,廣東',
      'stage>=indicted -certainty:alleged province:guangdong',
    ],
    ['fields and values in capitals', 'STAGE:Tried Rank:SOE', 'stage:tried rank:soe'],
    ['a field that is called like a word', 'kind:case or kind:other', 'kind:case or kind:other'],
  ])('%s', (_, typed, written) => {
    expect(normal(typed)).toBe(written)
  })

  it.each(
    LANGUAGES,
  )('by every label that is shown in %s, whatever the asker’s language', (language) => {
    const { stage, rank, certainty, filters } = wordsIn(language)
    const shown = { stage, rank, certainty, change: filters.change, severity: filters.severity }
    for (const [field, labels] of Object.entries(shown)) {
      for (const [value, label] of Object.entries(labels)) {
        expect(normal(`${filters.field[field as keyof typeof shown]}:"${label}"`)).toBe(
          `${field}:${value}`,
        )
      }
    }
  })
})

describe('a mistake is pointed at, and what was likely meant is named', () => {
  it.each([
    [
      'a field nobody has',
      'stage:tried boddy:mfa',
      '            ^',
      'Did you mean `body`?',
      'stage:tried body:mfa',
    ],
    [
      'a value nobody has',
      'stage:expeled',
      '      ^',
      'Did you mean `stage:expelled`?',
      'stage:expelled',
    ],
    [
      'a name nobody has',
      '-person:qin-gan',
      '        ^',
      'Did you mean `person:qin-gang`?',
      '-person:qin-gang',
    ],
    [
      'the second value',
      'person:qin-gang,li-shangf',
      '                ^',
      '`person:li-shangfu`',
      'person:qin-gang,li-shangfu',
    ],
    [
      'a value without a field',
      'body:mfa expelled',
      '         ^',
      'such as `stage:expelled`',
      'body:mfa stage:expelled',
    ],
    [
      'a comparison without an order',
      'rank>=soe',
      '    ^',
      'no more or less of rank, only of stage or severity',
      'rank:soe',
    ],
  ])('%s', (_, typed, caret, said, choice) => {
    const { message, code, choices } = mistake(typed)
    expect(code).toEqual([typed, caret])
    expect(message).toContain(said)
    expect(choices).toContain(choice)
  })

  it.each([
    ['a field without a value', 'stage: ', '      ^', 'Say which stage, such as `stage:reported`'],
    ['a list that ends too soon', 'stage:tried,', '            ^', 'Say which stage'],
    ['a value that is a group', 'stage:(tried)', '      ^', 'Say which stage'],
    ['an empty value', 'person:""', '       ^', 'Say which person'],
    ['a stage beside the ladder', 'stage>=resigned', '       ^', 'Write `stage:resigned`'],
    ['a comparison nothing can meet', 'stage>sentenced', '      ^', 'would find nothing'],
    [
      'a comparison with two values',
      'stage>tried,indicted',
      '            ^',
      'One value is enough',
    ],
    ['an open quotation mark', 'rank:"soe', '     ^', 'never closed'],
    ['an open parenthesis', 'stage:tried (rank:soe', '            ^', 'never closed'],
    ['an open parenthesis at the end', 'stage:tried (', '            ^', 'never closed'],
    ['a stray parenthesis', 'stage:tried )', '            ^', 'never opened'],
    ['empty parentheses', '()', '^', 'Nothing stands between'],
    ['or before anything', 'or stage:tried', '^', 'before “or”'],
    ['or at the end', 'stage:tried or', '              ^', 'behind “or”'],
    ['or before a parenthesis ends', '(stage:tried or)', '               ^', 'behind “or”'],
    ['a minus at the end', 'stage:tried -', '             ^', 'behind “-”'],
    ['a sign alone', 'stage:tried :', '            ^', 'stands alone'],
  ])('%s', (_, typed, caret, said) => {
    const { message, code } = mistake(typed)
    expect(code).toEqual([typed.trim(), caret])
    expect(message).toContain(said)
  })

  it('stands under characters that are twice as wide', () => {
    expect(mistake('阶段:双开 人物:秦').code).toEqual(['阶段:双开 人物:秦', '　　 　　 　　 ^'])
  })

  it('shows nothing that is obeyed and not seen', () => {
    const { code } = mistake('stage:\u202etri\u200bed\u0007 x')
    expect(code).toEqual(['stage:tried x', '      ^'])
  })

  it('shows the part around it of what is long', () => {
    const { code } = mistake(`${'stage:tried '.repeat(20)}boddy:mfa ${'rank:soe '.repeat(20)}`)
    const [text = '', caret = ''] = code
    expect(text.slice(caret.indexOf('^'))).toMatch(/^boddy:mfa/)
    expect(text).toMatch(/^….*…$/)
    expect(text.length).toBeLessThan(80)
  })

  it.each(['zh-CN', 'zh-TW'] as const)('speaks %s', (language) => {
    const { message } = mistake('boddy:mfa', wordsIn(language))
    expect(message).toMatch(/^\p{Script=Han}/u)
    expect(message).toContain('`body`')
  })
})

describe('a filter has limits', () => {
  it('of 500 characters, also once its names are ids', () => {
    expect(mistake('x'.repeat(FILTER_MAX + 1)).message).toContain('501 characters')
    const long = {
      exactly: (_: string, typed: string) => [{ id: `${typed}-${'x'.repeat(60)}`, name: typed }],
      nearly: () => [],
    }
    const people = (n: number) => Array.from({ length: n }, (_, i) => `person:p${i}`).join(' ')
    expect(() => parseFilter(people(10), long, en)).toThrow(Mistake)
    expect(() => parseFilter(people(5), long, en)).not.toThrow()
  })

  it('of 20 parentheses and “not” within each other', () => {
    const deep = (n: number) => `${'('.repeat(n)}stage:tried${')'.repeat(n)}`
    expect(normal(deep(20))).toBe('stage:tried')
    expect(mistake(deep(21)).message).toContain('20')
    expect(mistake('-'.repeat(30)).message).toContain('20')
  })

  it('of 60 values', () => {
    expect(normal(`rank:${Array(60).fill('soe').join(',')}`)).toBe('rank:soe')
    expect(mistake(`rank:${Array(61).fill('soe').join(',')}`).message).toContain('60')
  })
})

describe('whatever is typed', () => {
  it('is a filter that reads back as itself, or a mistake with two lines and nothing to obey', () => {
    fc.assert(
      fc.property(babble, fc.constantFrom(...LANGUAGES), (typed, language) => {
        try {
          const filter = parseFilter(typed, names, wordsIn(language))
          const written = writeFilter(filter)
          expect(parse(written)).toEqual(filter)
        } catch (error) {
          if (!(error instanceof Mistake)) throw error
          expect([0, 2]).toContain(error.code.length)
          expect(error.code.join('')).not.toMatch(/[\n\r\p{Cc}\p{Cf}\p{Cs}]/u)
          expect(error.code.every((line) => [...line].length < 90)).toBe(true)
          expect(error.message).not.toBe('')
        }
      }),
      { numRuns: 3_000 },
    )
  })
})
