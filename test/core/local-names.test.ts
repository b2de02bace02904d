import { describe, expect, it } from 'vitest'
import { commands } from '#commands/index.ts'
import { Mistake } from '#core/errors.ts'
import { nearestCommands } from '#core/local-names.ts'
import { readLine } from '#core/newsroom.ts'
import { lineOf } from '#core/pressed.ts'
import { wordsIn } from '#core/words-in.ts'

const CHINESE = ['zh-CN', 'zh-TW'] as const

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object */
const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u
const ABOUT_MAX = 100
const CHOICE_MAX = 100

describe.each(CHINESE)('the names of commands in %s', (language) => {
  const names = wordsIn(language).commands ?? {}

  it('are given for every command, option and choice there is, and for nothing else', () => {
    expect(Object.keys(names).sort()).toEqual(commands.map(({ name }) => name).sort())
    for (const { name, options } of commands) {
      expect(Object.keys(names[name]?.options ?? {}).sort(), name).toEqual(
        Object.keys(options).sort(),
      )
      const choices = Object.values(options).flatMap(({ choices = [] }) => choices)
      const stages = name === 'cases' ? Object.keys(names[name]?.choices ?? {}) : choices
      expect([...new Set(stages)].sort(), name).toEqual(
        Object.keys(names[name]?.choices ?? {}).sort(),
      )
      for (const choice of choices) expect(names[name]?.choices, name).toHaveProperty([choice])
    }
  })

  it('can be registered on Discord: short, lower case, each only once', () => {
    const each = Object.values(names)
    for (const { name, about, options } of each) {
      for (const one of [{ name, about }, ...Object.values(options)]) {
        expect(one.name).toMatch(NAME)
        expect(one.name).toBe(one.name.toLowerCase())
        expect([...one.about].length).toBeGreaterThan(0)
        expect(one.about.length).toBeLessThanOrEqual(ABOUT_MAX)
      }
      const own = Object.values(options).map((option) => option.name)
      expect(new Set(own).size, name).toBe(own.length)
      expect(own).not.toContain(wordsIn(language).chat.onlyMe.name)
    }
    expect(new Set(each.map(({ name }) => name)).size).toBe(each.length)
  })

  it('show each choice of a command as something else', () => {
    for (const { options } of commands.map(({ name, options }) => ({ name, options }))) {
      for (const { choices = [] } of Object.values(options)) {
        expect(new Set(choices).size).toBe(choices.length)
      }
    }
    for (const { choices = {} } of Object.values(names)) {
      const shown = Object.values(choices)
      expect(new Set(shown).size).toBe(shown.length)
      for (const one of shown) expect(one.length).toBeLessThanOrEqual(CHOICE_MAX)
    }
  })

  it('are no other command’s or option’s own name', () => {
    for (const { name, options } of Object.values(names)) {
      expect(commands.map((command) => command.name)).not.toContain(name)
      for (const option of Object.values(options)) expect(option.name).not.toMatch(/^[a-z]+$/)
    }
  })
})

const read = (line: string, language: 'en' | 'zh-CN' | 'zh-TW') => {
  const { command, options } = readLine(line, commands, wordsIn(language))
  return { command: command.name, options }
}

describe('a line is read in the language of whoever types it', () => {
  it.each([
    ['人物 秦刚', 'zh-CN', { command: 'who', options: { name: '秦刚' } }],
    ['/人物 秦刚', 'zh-CN', { command: 'who', options: { name: '秦刚' } }],
    [
      '人物 秦刚 截至:2023-10-23',
      'zh-CN',
      { command: 'who', options: { name: '秦刚', asof: '2023-10-23' } },
    ],
    [
      '人物 秦刚 截至：2023-10-23',
      'zh-CN',
      { command: 'who', options: { name: '秦刚', asof: '2023-10-23' } },
    ],
    ['人物 --截至 2023 秦刚', 'zh-CN', { command: 'who', options: { name: '秦刚', asof: '2023' } }],
    [
      '人物 名称:"Li Shangfu" 截至=2023',
      'zh-CN',
      { command: 'who', options: { name: 'Li Shangfu', asof: '2023' } },
    ],
    ['人物 秦刚 asof:2023', 'zh-CN', { command: 'who', options: { name: '秦刚', asof: '2023' } }],
    ['who 秦刚 asof：2023', 'en', { command: 'who', options: { name: '秦刚', asof: '2023' } }],
    ['who 秦刚', 'zh-TW', { command: 'who', options: { name: '秦刚' } }],
    [
      '時間軸 秦剛 起始日:2023',
      'zh-TW',
      { command: 'timeline', options: { subject: '秦剛', from: '2023' } },
    ],
    ['追蹤 新增 秦剛', 'zh-TW', { command: 'watch', options: { action: '新增', name: '秦剛' } }],
    ['搜尋 標題:內容', 'zh-TW', { command: 'search', options: { words: '標題:內容' } }],
  ] as const)('%s (%s)', (line, language, expected) => {
    expect(read(line, language)).toEqual(expected)
  })

  it('and not in another’s: English knows no Chinese name of a command', () => {
    expect(() => read('人物 秦刚', 'en')).toThrow(Mistake)
    expect(() => read('人物 秦刚', 'en')).toThrow('There is no command “人物”')
    expect(() => read('時間軸 秦剛', 'zh-CN')).toThrow('没有名为“時間軸”的命令')
  })

  it('with mistakes in that language, which name things as it does', () => {
    expect(() => read('人物 秦刚 colour:red', 'zh-CN')).toThrow(
      '`人物` 没有名为“colour”的选项。可用选项：名称、截至、已公布。',
    )
    expect(() => read('', 'zh-TW')).toThrow('請輸入問題，例如 `人物 秦剛`')
  })

  it('so is what a picker’s press asks for', () => {
    const press = { kind: 'pick', option: 'name', isMine: false, line: 'who asof:2023' } as const
    expect(lineOf(press, 'qin-gang', commands, wordsIn('zh-CN'))).toBe('who qin-gang asof:2023')
    expect(() => lineOf(press, undefined, commands, wordsIn('zh-CN'))).toThrow(
      '未作选择。见 `帮助 人物`。',
    )
  })

  it('a near miss of either name is offered under its own', () => {
    const near = (typed: string) =>
      nearestCommands(typed, commands, wordsIn('zh-CN')).map(({ name }) => name)
    expect(near('whoo')).toEqual(['who'])
    expect(near('时间线表')).toContain('timeline')
  })
})
