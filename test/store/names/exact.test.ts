import { describe, expect, it } from 'vitest'
import { searchOver } from './people.ts'

const { exact, names } = await searchOver([
  {
    id: 'qin-gang',
    en: 'Qin Gang',
    hans: '秦刚',
    hant: '秦剛',
    pinyin: 'Qín Gāng',
    also: [['Chin Kang', 'old-spelling']],
  },
  {
    id: 'zhang-jiwen',
    en: 'Zhang Jiwen',
    hans: '张际文',
    hant: '張際文',
    pinyin: 'Zhāng Jìwén',
    also: [['Zhang Jingwen', 'misspelling']],
  },
  { id: 'zhang-jingwen', en: 'Zhang Jingwen' },
  {
    id: 'li-shangfu',
    en: 'Li Shangfu',
    hans: '李尚福',
    also: [['General Li Shangfu', 'alias']],
  },
  { id: 'lu-xiwen', en: 'Lü Xiwen', hans: '吕锡文', hant: '呂錫文', pinyin: 'Lǚ Xīwén' },
  { id: 'luo-baoming', en: 'Luo Baoming', hans: '罗保铭' },
  { id: 'wang-baoan', en: "Wang Bao'an", hans: '王保安' },
  { id: 'wang-wei', en: 'Wang Wei', hans: '王伟', prominence: 5 },
  { id: 'wang-wei-2', en: 'Wang Wei', hans: '王维', prominence: 90 },
  { id: 'wei-wang', en: 'Wei Wang', prominence: 500 },
  {
    id: 'cmc',
    en: 'Central Military Commission',
    hans: '中央军事委员会',
    hant: '中央軍事委員會',
    also: [
      ['CMC', 'initials'],
      ['中央军委', 'alias'],
    ],
    person: false,
  },
  {
    id: 'foreign-minister',
    en: 'Minister of Foreign Affairs',
    also: [['外交部长', 'title']],
    person: false,
  },
])

describe('a name is found exactly', () => {
  it.each([
    ['as it is written', 'Qin Gang', 'exact'],
    ['in any case', 'qIN gANG', 'exact'],
    ['without its space', 'qingang', 'exact'],
    ['with too many', '  Qin \t Gang ', 'exact'],
    ['in full-width letters', 'Ｑｉｎ　Ｇａｎｇ', 'exact'],
    ['with a comma', 'Qin, Gang', 'exact'],
    ['with its tones', 'Qín Gāng', 'pinyin'],
    ['with tones that were typed apart', 'Qi\u0301n Ga\u0304ng', 'pinyin'],
    ['by its id', 'qin-gang', 'id'],
    ['in simplified characters', '秦刚', 'characters'],
    ['in traditional characters', '秦剛', 'characters'],
    ['with a space between the characters', '秦 刚', 'other-script'],
    ['given name first', 'Gang Qin', 'order-swapped'],
    ['given name first and joined', 'gangqin', 'order-swapped'],
    ['in an old spelling', 'Chin Kang', 'old-spelling'],
    ['by its initials', 'QG', 'initials'],
  ])('%s', (_, typed, how) => expect(exact(typed)).toEqual([`qin-gang: ${how}`]))

  it('by an alias, a title, an abbreviation', () => {
    expect(exact('general li shangfu')).toEqual(['li-shangfu: alias'])
    expect(exact('外交部长')).toEqual(['foreign-minister: title'])
    expect(exact('C.M.C.')).toEqual(['cmc: alias'])
    expect(exact('中央軍委')).toEqual(['cmc: alias'])
  })

  it('in the script that the data does not have', () => {
    expect(exact('羅保銘')).toEqual(['luo-baoming: other-script'])
  })

  it('by one letter for each syllable', () => {
    expect(exact('lsf')).toEqual(['li-shangfu: initials'])
    expect(exact('wba')).toEqual(['wang-baoan: initials'])
  })
})

describe('the same sound, spelled otherwise', () => {
  it.each([
    'Lü Xiwen',
    'Lyu Xiwen',
    'Lv Xiwen',
    'Lu Xiwen',
    'LYU XIWEN',
    'lvxiwen',
    'Xiwen Lyu',
  ])('%s is Lü Xiwen', (typed) =>
    expect(exact(typed).map((hit) => hit.split(':')[0])).toEqual(['lu-xiwen']))

  it('but Luo is not Lü', () => {
    expect(exact('Luo Baoming')).toEqual(['luo-baoming: exact'])
    expect(exact('Lyuo Xiwen')).toEqual([])
  })

  it.each([
    "Wang Bao'an",
    'Wang Bao’an',
    'Wang Baoan',
    'Wang Bao-an',
    'wang bao`an',
    'Wang Baoʼan',
  ])('%s is Wang Bao’an', (typed) => expect(exact(typed)).toEqual(['wang-baoan: exact']))
})

describe('when several fit', () => {
  it('returns every namesake, the better known first, and a turned name after all of them', () => {
    expect(exact('Wang Wei')).toEqual([
      'wang-wei-2: exact',
      'wang-wei: exact',
      'wei-wang: order-swapped',
    ])
  })

  it('puts the one whose id was typed first', () => {
    expect(exact('wang-wei')[0]).toBe('wang-wei: id')
  })

  it('puts a name before the same name as a misspelling of another', () => {
    expect(exact('Zhang Jingwen')).toEqual(['zhang-jingwen: exact', 'zhang-jiwen: misspelling'])
  })

  it('leaves out whom it is told to', () => {
    expect(names.exact('Wang Wei', (subject) => subject === 8).map((hit) => hit.subject)).toEqual([
      8,
    ])
  })
})

describe('nothing is found exactly', () => {
  it.each(['', '   ', '...', '\u{1F600}', 'Qin Gan', 'Qin', '秦'])('for “%s”', (typed) =>
    expect(exact(typed)).toEqual([]))
})
