import { describe, expect, it } from 'vitest'
import { splitWords } from '#core/typed.ts'
import { quoteValue, readArguments } from '../../../src/adapters/console/arguments.ts'

describe('words from a shell', () => {
  it.each([
    [['who', 'Li Shangfu', 'asof:2023-10-23'], 'who "Li Shangfu" asof:2023-10-23'],
    [['who', 'name:Li Shangfu'], 'who name:"Li Shangfu"'],
    [['cases', '--body=Central Military Commission'], 'cases --body "Central Military Commission"'],
    [
      ['cases', '--body', 'Central Military Commission'],
      'cases --body "Central Military Commission"',
    ],
    [['who', '秦刚'], 'who 秦刚'],
    [['who "Li Shangfu" asof:2023'], 'who "Li Shangfu" asof:2023'],
    [['search', 'said "no" twice'], 'search “said "no" twice”'],
    [['who', ''], 'who ""'],
    [['who', 'name:'], 'who name:'],
    [[], ''],
  ])('%j are the line %s', (args, line) => {
    expect(readArguments(args).line).toBe(line)
  })

  it.each([
    'Li Shangfu',
    'said "no" twice',
    "O'Brien",
    '“两 个”',
    "it's 「a」 test",
    'a\tb',
  ])('%j is read back as one word', (word) =>
    expect(splitWords(`who ${quoteValue(word)}`).map(({ text }) => text)).toEqual(['who', word]))
})

describe('flags of `ask`', () => {
  it('say how the answer is printed and are not part of the question', () => {
    expect(readArguments(['who', 'qin-gang', '--json', '--width', '60'])).toEqual({
      line: 'who qin-gang',
      isJson: true,
      columns: 60,
    })
    expect(readArguments(['--width=60', 'who', 'x'])).toMatchObject({ line: 'who x', columns: 60 })
  })

  it.each([
    ['--csv', 'cases --export csv'],
    ['--md', 'cases --export markdown'],
    ['--markdown', 'cases --export markdown'],
    ['--help', 'help cases'],
  ])('%s makes the line %s', (flag, line) => {
    expect(readArguments(['cases', flag]).line).toBe(line)
  })

  it.each([
    ['--width'],
    ['--width', 'abc'],
    ['--width=12'],
    ['--width', '9999'],
  ])('refuse %s %s', (...args) =>
    expect(() => readArguments(['who', ...args])).toThrow('a number from 46 to 500'))
})
