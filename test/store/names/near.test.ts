import { describe, expect, it } from 'vitest'
import { searchOver } from './people.ts'

const { near, suggest, names } = await searchOver([
  { id: 'wei-fenghe', en: 'Wei Fenghe', hans: '魏凤和', hant: '魏鳳和', pinyin: 'Wèi Fènghé' },
  { id: 'li-yuchao', en: 'Li Yuchao', hans: '李玉超' },
  { id: 'liu-guangbin', en: 'Liu Guangbin', hans: '刘光斌' },
  { id: 'zhou-enlai', en: 'Zhou Enlai', hans: '周恩来' },
  { id: 'tian-xiusi', en: 'Tian Xiusi', hans: '田修思' },
  { id: 'deng-xiaoping', en: 'Deng Xiaoping', hans: '邓小平' },
  { id: 'xu-caihou', en: 'Xu Caihou', hans: '徐才厚' },
  { id: 'li-min', en: 'Li Min', prominence: 2 },
  { id: 'li-ming', en: 'Li Ming', prominence: 300 },
  { id: 'li-ning', en: 'Li Ning', prominence: 30 },
  { id: 'xi-jinping', en: 'Xi Jinping', hans: '习近平', hant: '習近平', prominence: 900 },
  {
    id: 'ccdi',
    en: 'Central Commission for Discipline Inspection',
    hans: '中央纪律检查委员会',
    person: false,
  },
])

describe('near: one letter off', () => {
  it.each([
    ['dropped', 'Wei Fnghe'],
    ['doubled', 'Wei Fennghe'],
    ['added', 'Wei Fenghed'],
    ['wrong', 'Wei Fengje'],
    ['swapped', 'Wei Fegnhe'],
    ['swapped across the space', 'Wefi Enghe'],
    ['wrong at the start', 'Qei Fenghe'],
    ['wrong in a turned name', 'Fenghe Wie'],
  ])('%s', (_, typed) => expect(near(typed)).toEqual(['wei-fenghe: one-letter-off']))

  it('one character of three', () => {
    expect(near('习进平')).toEqual(['xi-jinping: one-letter-off'])
    expect(near('習平')).toEqual(['xi-jinping: one-letter-off'])
    expect(near('近习平')).toEqual(['xi-jinping: one-letter-off'])
    expect(near('习近平平')).toEqual(['xi-jinping: one-letter-off'])
  })

  it('puts what equals first, then by likelihood of the slip and prominence', () => {
    expect(near('Li Min')).toEqual(['li-min: exact', 'li-ming: one-letter-off'])
    expect(near('Li Mingg')).toEqual(['li-ming: one-letter-off'])
    expect(near('Li Ling')).toEqual(['li-ming: one-letter-off', 'li-ning: one-letter-off'])
  })

  it('in the name of a body', () => {
    expect(near('central comission for discipline inspection')).toEqual(['ccdi: one-letter-off'])
  })

  it('returns no more than it is asked for, and only whom it may', () => {
    expect(near('Li Ling', 1)).toEqual(['li-ming: one-letter-off'])
    expect(names.near('Li Ling', 9, (subject) => subject !== 9).map((hit) => hit.subject)).toEqual([
      10,
    ])
  })
})

describe('near: two letters off, when one letter finds nobody', () => {
  it.each([
    ['both wrong', 'Wei Gengje'],
    ['both dropped', 'We Fenhe'],
    ['both added', 'Weii Fengxhe'],
    ['one dropped, one wrong', 'Wi Fengje'],
    ['one added, one wrong', 'Weei Fengje'],
    ['one swapped, one wrong', 'Wie Fengje'],
    ['one swapped, one dropped', 'Wie Fenhe'],
    ['both swapped', 'Wie Fegnhe'],
  ])('%s', (_, typed) => expect(near(typed)).toEqual(['wei-fenghe: two-letters-off']))

  it('but not in a short name, nor three', () => {
    expect(near('Li Pan')).toEqual([])
    expect(near('Wie Gengje')).toEqual([])
  })
})

describe('near: read as Wade-Giles', () => {
  it.each([
    ['Chou En-lai', 'zhou-enlai'],
    ['Chou Enlai', 'zhou-enlai'],
    ["T'ien Hsiu-ssu", 'tian-xiusi'],
    ['Tien Hsiussu', 'tian-xiusi'],
    ["Teng Hsiao-p'ing", 'deng-xiaoping'],
    ['Teng Hsiao-ping', 'deng-xiaoping'],
    ["Hsü Ts'ai-hou", 'xu-caihou'],
    ['Hsu Tsai-hou', 'xu-caihou'],
    ['Hsi Chin-p‘ing', 'xi-jinping'],
  ])('%s', (typed, id) => expect(near(typed)[0]).toBe(`${id}: wade-giles`))

  it('but only when every word can be', () => {
    expect(near('Chou En-lai 周')).toEqual([])
    expect(near('Chou En-lai 2')).toEqual(['zhou-enlai: two-letters-off'])
  })
})

describe('suggest', () => {
  it.each([
    ['the beginning of a name', 'Deng X', 'deng-xiaoping'],
    ['of the given name', 'Xiaop', 'deng-xiaoping'],
    ['of one with tones', 'Wèi Fè', 'wei-fenghe'],
    ['of an id', 'liu-gu', 'liu-guangbin'],
    ['of characters', '邓小', 'deng-xiaoping'],
    ['of traditional ones', '鄧', 'deng-xiaoping'],
  ])('finishes %s', (_, typed, id) => expect(suggest(typed)).toEqual([`${id}: prefix`]))

  it('puts the best known first, but a whole name before all longer ones', () => {
    expect(suggest('Li').slice(0, 2)).toEqual(['li-ming: prefix', 'li-ning: prefix'])
    expect(suggest('Li Min')).toEqual(['li-min: exact', 'li-ming: prefix'])
    expect(suggest('')[0]).toBe('xi-jinping: prefix')
  })

  it('falls back on what is near when nothing begins so', () => {
    expect(suggest('Wei Fengge')).toEqual(['wei-fenghe: one-letter-off'])
    expect(suggest('Chou En-lai')).toEqual(['zhou-enlai: wade-giles'])
  })
})
