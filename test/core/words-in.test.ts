import { globSync, readFileSync } from 'node:fs'
import { Converter as fromSimplified } from 'opencc-js/cn2t'
import { Converter as fromTraditional } from 'opencc-js/t2cn'
import { describe, expect, it } from 'vitest'
import { plain } from '#core/brief.ts'
import { LANGUAGES, type Words } from '#core/words.ts'
import { en } from '#core/words-en.ts'
import { wordsIn } from '#core/words-in.ts'
import { literalsOf } from './literals.ts'

type Entry = { readonly path: string; readonly value: unknown }

/** Every entry of a catalogue with its path, but the names of commands, which English has not. */
function entriesOf({ commands: _, ...words }: Words): readonly Entry[] {
  const walk = (path: string, value: unknown): Entry[] =>
    typeof value === 'object' && value !== null && !isLine(value)
      ? Object.entries(value).flatMap(([key, below]) => walk(`${path}.${key}`, below))
      : [{ path, value }]
  return walk('words', words).filter(({ path }) => path !== 'words.language')
}

/** A line may have its spans in another order and number. */
const isLine = (value: object): boolean =>
  Array.isArray(value) && value.some((one) => typeof one === 'string' || !Array.isArray(one))

const kindOf = ({ path, value }: Entry): string =>
  typeof value === 'function' ? `${path}(${value.length})` : `${path}: ${typeof value}`

const chinese = LANGUAGES.filter((language) => language !== 'en')

describe.each(chinese)('the catalogue of %s', (language) => {
  const entries = entriesOf(wordsIn(language))

  it('says which language it is', () => expect(wordsIn(language).language).toBe(language))

  it('has every entry that English has, of the same kind, and no other', () => {
    expect(entries.length).toBeGreaterThan(400)
    expect(entries.map(kindOf).sort()).toEqual(entriesOf(en).map(kindOf).sort())
  })

  it('is empty only where English is', () => {
    const empty = (all: readonly Entry[]) =>
      all.filter(({ value }) => value === '').map(({ path }) => path)
    expect(empty(entries)).toEqual(empty(entriesOf(en)))
  })

  it('says in none of its words what English says', () => {
    const english = new Map(entriesOf(en).map(({ path, value }) => [path, value]))
    const same = entries
      .filter(({ path, value }) => typeof value === 'string' && english.get(path) === value)
      .filter(({ value }) => value !== '')
      .map(({ path }) => path)
    expect(same).toEqual(['words.chat.home.title'])
  })
})

/** Latin words that belong in a Chinese sentence: names, forms of files, what is typed. */
const TERMS =
  /\b(?:VIGIL_DATA|Vigil|Discord|Slack|JSON|YAML|Markdown|UTC|cron|last|finance|Sichuan|leading cadres|qin-gang|watch add|who|here|none|everything)\b/g

/** What is typed and shown as such: between backticks, an option with its value, a zone, a name. */
const TYPED =
  /\\?`[^`]*`|[a-z]+(?:[:=]|[<>]=?)[^\s，。；、）]+|[A-Z]\w+\/[A-Z]\w+|\b[a-z]+(?:-[a-z]+)+\b|\bweekends\b|\b(?:follow|digest|review) [a-z]+\b|\\?`review [a-z]* ?|\bdata\//g

/** The literals of a Chinese catalogue that are words for a reader: no key, place or comparison. */
const said = (file: string) =>
  literalsOf(readFileSync(file, 'utf8')).filter(
    ({ before, after }) =>
      !/\bfrom '$/.test(before) &&
      !(/[{,]\s*'$/.test(before) && /^'\s*:/.test(after)) &&
      !(/\[\s*'$/.test(before) && /^'\s*\]/.test(after)) &&
      !/[=!]==\s*'$/.test(before),
  )

const cwd = new URL('../../', import.meta.url).pathname

describe('no English is left in what the Chinese catalogues say', () => {
  const files = globSync('src/core/{words/zh-*/*.ts,words-zh-*.ts}', { cwd })

  it.each(files)('%s', (file) => {
    const left = said(`${cwd}/${file}`)
      .map(({ text, line }) => ({
        line,
        text: text.replaceAll(TYPED, '').replaceAll(TERMS, ''),
      }))
      .filter(({ text }) => /\p{Script=Latin}{4,}/u.test(text))
      .filter(({ text }) => !/^(?:zh-[A-Z]{2}|language)$/.test(text))
    expect(left).toEqual([])
  })

  it('and they are read', () => {
    expect(files.length).toBeGreaterThan(14)
    expect(files.flatMap((file) => said(`${cwd}/${file}`)).length).toBeGreaterThan(1_000)
  })
})

describe('the two ways of writing Chinese', () => {
  const written = (folder: string) =>
    globSync(`src/core/words/${folder}/*.ts`, { cwd })
      .flatMap((file) => said(`${cwd}/${file}`))
      .map(({ text }) => text)

  it('are kept apart, down to the character', () => {
    const others = (folder: string, own: (character: string) => string) => {
      const used = new Set(
        written(folder)
          .join('')
          .match(/\p{Script=Han}/gu),
      )
      return [...used].filter((character) => own(character) !== character)
    }
    expect(others('zh-cn', fromTraditional({ from: 't', to: 'cn' }))).toEqual([])
    // 核准 and 平台 are written so in Taiwan as well.
    expect(
      others('zh-tw', fromSimplified({ from: 'cn', to: 't' })).filter(
        (one) => !'准台'.includes(one),
      ),
    ).toEqual([])
  })

  it('use the words of their readers', () => {
    const [cn, tw] = [written('zh-cn').join('\n'), written('zh-tw').join('\n')]
    for (const word of ['资料', '搜索', '文件', '链接', '导出', '报道', '命令'])
      expect(cn).toContain(word)
    for (const word of ['資料庫', '搜尋', '檔案', '連結', '匯出', '報導', '指令', '資訊'])
      expect(tw).toContain(word)
    // 檢視頻道 is “view channel” and holds no 視頻.
    expect(tw).not.toMatch(/信息|文檔|鏈接|搜索|默認|報道|公佈|命令|(?<!檢)視頻|網絡/)
    expect(tw).not.toMatch(/[“”]/)
    expect(cn).not.toMatch(/[「」]/)
  })

  it('say nothing that reads as more, less or something else than is meant', () => {
    // A personnel move, famous people, a criminal charge, a roster, an absence from duty.
    expect(written('zh-cn').join('\n')).not.toMatch(
      /变动|名人物|指控|名单(?!不)|缺席|表态|提醒|说得如何|澄清$/m,
    )
    expect(written('zh-tw').join('\n')).not.toMatch(
      /異動|名人物|指控|名單(?!不)|缺席|澄清|提醒|說得如何/,
    )
  })

  it('spare readers in Taiwan the words of the mainland', () => {
    expect(written('zh-tw').join('\n')).not.toMatch(/按[時階]|此前|下屬|應對|帶或不帶|\d?條：/)
  })

  it.each([
    ['zh-CN', '有关官员被查的报道（刊出时未获官方通报证实）：17则', '距今天807天。', '职数：1名。'],
    [
      'zh-TW',
      '關於官員遭調查的報導（刊出時未獲官方通報證實）：17則',
      '距今天807天。',
      '員額：1名。',
    ],
  ] as const)('count in %s with words that belong to the number', (language, title, age, seats) => {
    const { cases, people, bodies } = wordsIn(language)
    expect(cases.unofficialTitle('reported', 17)).toBe(title)
    expect(plain(people.lastEvent('某日', 807, '今天'))).toContain(`某日，${age}`)
    expect(plain(bodies.postOf('x', '1'))).toContain(seats)
    expect(plain(bodies.postOf('x', undefined))).toMatch(/：未[说說]明。$/)
  })
})

describe('nobody is found guilty by a word', () => {
  const GUILT =
    /\b(?:guilt|crim|corrupt|offend|culprit|convict)|有罪|罪犯|犯罪|罪行|贪|貪|腐|落马|落馬|违法|違法|违纪|違紀|分子|畏罪/i

  it.each(LANGUAGES)('neither by a stage nor by a certainty, in %s', (language) => {
    const { stage, certainty, reason, kind, category, cases, people } = wordsIn(language)
    for (const said of [stage, certainty, reason, kind, category, cases.step])
      for (const word of Object.values(said)) expect(word).not.toMatch(GUILT)
    expect(JSON.stringify([people.noCase(undefined), people.unconfirmed(2)])).not.toMatch(GUILT)
  })

  it('an investigation is called by the name of the procedure', () => {
    expect(wordsIn('zh-CN').stage['under-investigation']).toBe('立案审查调查')
    expect(wordsIn('zh-TW').stage['under-investigation']).toBe('立案審查調查')
  })

  it('what is only reported is said not to be confirmed', () => {
    for (const language of LANGUAGES)
      expect(wordsIn(language).stage.reported).toMatch(/not confirmed|未获证实|未獲證實/)
  })

  it('and a missing reason is said to be missing', () => {
    expect(wordsIn('zh-CN').reason['not-given']).toBe('未公布官方原因')
    expect(wordsIn('zh-TW').reason['not-given']).toBe('未公布官方原因')
  })
})

it('every vocabulary word has one of its own in every language', () => {
  for (const language of LANGUAGES) {
    const { stage, certainty, reason, kind, nameKind, category, rank, verdict, match } =
      wordsIn(language)
    for (const words of [stage, certainty, reason, nameKind, category, rank, verdict, match])
      expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length)
    expect(Object.keys(kind)).toEqual(Object.keys(en.kind))
  }
})
