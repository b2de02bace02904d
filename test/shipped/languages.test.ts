import { describe, expect, it } from 'vitest'
import { commands } from '#commands/index.ts'
import { nameOf } from '#core/subject-line.ts'
import { LANGUAGES } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { EDITOR, openScene } from '../commands/digest-scene.ts'
import { laterRevision, QIN } from '../commands/later-revision.ts'
import { ASKED, ASKED_BESIDES } from './asked.ts'
import { bonesOf, textsOf } from './bones.ts'
import { openDesk } from './desk.ts'
import { createLeftovers } from './held.ts'
import { organisations, people, posts } from './pack.ts'

const { ask, newsroom, facts } = await openDesk()

const CHINESE = LANGUAGES.filter((language) => language !== 'en')

const LINES = [...new Set([...ASKED, ...ASKED_BESIDES, `changes ${facts.about().revision}`])]

/** What the later revision of these tests says, in English as facts are. */
const MADE_UP = [
  'a fresh line',
  'better words',
  'an arrest',
  'better',
  'a test',
  'minister of national defence, state councillor and cmc member → another post',
]

describe.each(CHINESE)('an answer in %s', (language) => {
  it('shows the same facts, sources and ways on as in English', async () => {
    expect(LINES.length).toBeGreaterThan(1_500)
    for (const line of LINES) {
      const [english, chinese] = [await ask(line), await ask(line, language)]
      expect(bonesOf(chinese), line).toEqual(bonesOf(english))
    }
  })

  const leftovers = createLeftovers(facts)
  const options = commands.flatMap((command) => Object.keys(command.options)).join(' ')

  it('has no English around its facts', async () => {
    const left = new Map<string, string>()
    for (const line of LINES) {
      // Beside its name in Chinese, help shows the name an option always goes by.
      const asked = line.startsWith('help') ? `${line} ${options}` : line
      for (const text of textsOf(await ask(line, language)))
        for (const run of leftovers(text, asked)) left.set(run, `${line}: ${text}`)
    }
    expect(Object.fromEntries(left)).toEqual({})
  })

  it('tells what a load changed, and what digests say of themselves, without any English', async () => {
    const { ask: askIn, load, shipped, setUp, to } = await openScene()
    const id = await setUp(
      'digest subscribe when:"daily 09:00 UTC" filter:stage>=expelled quiet:weekends',
    )
    to('2026-11-26T12:00:00Z')
    await load(laterRevision(shipped))
    for (const line of [
      'changes aaaaaaaaaaaa',
      'changes 2026-11-26',
      'digest',
      'digest list scope:all',
      `digest edit ${id}`,
      `digest preview ${id}`,
      `digest history ${id}`,
      `digest explain ${id} event:${QIN}`,
      `digest copy ${id}`,
      `digest test ${id}`,
      `digest mute ${id} until:2027-01-01`,
      `digest pause ${id}`,
      'digest',
      `digest resume ${id}`,
      `digest remove ${id}`,
      `digest restore ${id}`,
      'digest subscribe when:"daily 25:00"',
      'digest subscribe',
      'digest form',
      'digest pause nobody',
      'watch add qin-gang where:here least:urgent absence:90',
      'watch list where:here',
      'watch remove qin-gang where:here',
      'follow add li-shangfu',
      'follow',
      'follow remove li-shangfu',
      'admin recall nothing',
    ]) {
      const brief = await askIn(line, { ...EDITOR, access: 'admin' as const, language })
      const asked = [line, options, id, 'aaaaaaaaaaaa', ...MADE_UP].join(' ')
      const left = textsOf(brief).flatMap((text) => leftovers(text, asked))
      expect(left, line).toEqual([])
    }
  })

  it('has a title and one sentence that ends as Chinese sentences do', async () => {
    for (const line of LINES) {
      const { title, summary } = await ask(line, language)
      expect(title.length, line).toBeGreaterThan(1)
      expect(summary, line).toMatch(/^\S.*[。？：.!?]$/s)
      expect(summary, line).not.toMatch(/。。|。；|undefined|NaN|\[object/)
    }
  })

  it('writes names as its readers write them', async () => {
    const ids = [...people, ...organisations, ...posts].map(({ id }) => id)
    const subjects = ids.flatMap((id) => facts.findSubject(id) ?? []).filter(({ hant }) => hant)
    expect(subjects.length).toBeGreaterThan(400)
    const all: string[] = []
    for (const line of LINES) all.push(...textsOf(await ask(line, language)))
    const said = all.join('\n')
    const others = language === 'zh-TW' ? 'zh-CN' : 'zh-TW'
    const names = (own: 'zh-CN' | 'zh-TW') =>
      subjects.map((one) => nameOf(one, wordsIn(own))).filter((name) => said.includes(name))
    expect(names(language).length).toBeGreaterThan(400)
    expect(names(others)).toEqual([])
  })

  it('puts no comma of English behind its own words', async () => {
    for (const line of LINES)
      for (const text of textsOf(await ask(line, language)))
        expect(text, line).not.toMatch(/[\p{Script=Han}」”）], /u)
  })

  it('has labels that fit a button', async () => {
    for (const line of LINES.slice(0, 300))
      for (const { label } of (await ask(line, language)).actions)
        expect(label.length, `${line}: ${label}`).toBeLessThanOrEqual(120)
  })

  it('offers choices and names under Chinese labels', () => {
    const asker = { id: 'a reader', access: 'reader' as const, language, watching: ['li-xi'] }
    const names = commands.map(({ name }) => name).join(' ')
    for (const command of commands)
      for (const option of Object.keys(command.options))
        for (const { value, label } of newsroom.suggest(command, option, '', asker)) {
          if (label.length >= 100 || label.endsWith('…')) continue // A fact too long for a picker is cut in the middle.
          expect(leftovers(label, `${value} ${names}`), `${command.name} ${option}`).toEqual([])
        }
  })
})

describe('what was left in English would be seen', () => {
  const leftovers = createLeftovers(facts)

  it.each([
    ['a sentence', '本库中 No event in this store', ['no event in this store']],
    ['a label', 'Timeline', ['timeline']],
    ['a certainty', '2023年7月25日 · official · 已免职', ['official']],
    [
      'a word beside a fact',
      'Qin Gang 秦刚：removed from post，2023年7月25日',
      ['removed from post'],
    ],
    ['but no fact', 'Minister of foreign affairs 外交部部长：免职，2023年7月25日', []],
    ['and not what was typed', '没有名为“whoo”的命令', []],
  ])('%s', (_, text, expected) => expect(leftovers(text, 'whoo qin-gang')).toEqual(expected))
})

describe('a Chinese name of anything works as its own name does', () => {
  it.each([
    ['人物 秦刚', 'who qin-gang'],
    ['案件 阶段:一审判决 领域:finance', 'cases stage:sentenced sector:finance'],
    ['案件 阶段:开除+ 级别:高级军官', 'cases stage:expelled+ rank:military'],
    ['案件 阶段:开除及之后 级别:高级军官', 'cases stage:expelled+ rank:military'],
    ['案件 阶段:双开', 'cases stage:expelled'],
    ['案件 阶段:双开+', 'cases stage:expelled+'],
    ['案件 阶段:雙開及之後', 'cases stage:expelled+'],
    ['案件 阶段:>=双开', 'cases stage:expelled+'],
    ['案件 阶段:立案', 'cases stage:under-investigation'],
    ['案件 阶段:留置+', 'cases stage:detained+'],
    ['案件 阶段:公诉', 'cases stage:indicted'],
    ['案件 阶段:公訴', 'cases stage:indicted'],
    ['案件 阶段:判决+', 'cases stage:sentenced+'],
    ['案件 领域:四川', 'cases sector:Sichuan'],
    ['案件 领域:四川省', 'cases sector:sichuan'],
    ['案件 领域:广西壮族自治区', 'cases sector:Guangxi'],
    ['案件 领域:内蒙古自治区', 'cases sector:"Inner Mongolia"'],
    ['案件 领域:國防工業', 'cases sector:"defence industry"'],
    ['案件 机构:中央军委', 'cases body:cmc'],
    ['案件 机构:火箭军', 'cases body:pla-rocket-force'],
    ['案件 确认程度:指称', 'cases certainty:alleged'],
    ['风险 政治', 'risks political'],
    ['时间线 秦刚 起始日：2023 截止日：2024', 'timeline qin-gang from:2023 to:2024'],
    ['关注 列出', 'watch'],
    ['帮助 案件', 'help cases'],
    ['搜索 策反 导出:csv', 'search 策反 export:csv'],
  ])('%s', async (chinese, own) => {
    const [one, other] = [await ask(chinese, 'zh-CN'), await ask(own, 'zh-CN')]
    expect(one.outcome).toBe('answered')
    expect({ ...one, actions: [] }).toEqual({ ...other, actions: [] })
  })
})
