import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Command, defineCommand } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import { day, optional, positional, text } from '#core/option.ts'
import { writeTyped } from '#core/rewrite.ts'
import { LINE_MAX, readTyped, splitWords } from '#core/typed.ts'
import { LANGUAGES } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'

const command = (options: Command['options']): Command =>
  defineCommand({
    name: 'who',
    about: 'A test',
    examples: ['who qin-gang'],
    audience: 'reader',
    options,
    answer: () => {
      throw new Mistake('Not asked here.')
    },
  })

const who = command({ name: positional(text('A name')), asof: optional(day('A day')) })
const link = command({ a: positional(text('One')), b: positional(text('Other')) })
const about = command({})
const read = (line: string, of = who) => readTyped(splitWords(line), of)

describe('a line is split into words', () => {
  it.each([
    ['at spaces of any kind', 'a  b\tc\u3000d', ['a', 'b', 'c', 'd']],
    ['but not between quotation marks', '"a b" c', ['a b', 'c']],
    ['of any kind', "“a b” 「c d」 'e f'", ['a b', 'c d', 'e f']],
    ['nor behind a name', 'name:"a b" x', ['name:a b', 'x']],
    ['with an apostrophe kept', "Bao'an d'Or", ["Bao'an", "d'Or"]],
    ['with an unclosed mark running to the end', '"a b c', ['a b c']],
    ['with an empty pair kept', '"" a', ['', 'a']],
    ['with a doubled mark as one of the words', '"a ""b""" c', ['a "b"', 'c']],
    ['into none when there is nothing', '  ', []],
  ])('%s', (_, line, words) => expect(splitWords(line).map(({ text }) => text)).toEqual(words))
})

describe('words are read for a command', () => {
  it.each([
    ['loose words for the first option', 'Qin Gang', { name: 'Qin Gang' }],
    ['a named one', 'qin-gang asof:2023', { name: 'qin-gang', asof: '2023' }],
    ['with an equals sign, in capitals', 'qin-gang ASOF=2023', { name: 'qin-gang', asof: '2023' }],
    ['with two hyphens', '--asof 2023 qin-gang', { name: 'qin-gang', asof: '2023' }],
    ['the first option by name', 'asof:2023 name:"Qin Gang"', { name: 'Qin Gang', asof: '2023' }],
    ['an address as a word', 'https://a.example/b', { name: 'https://a.example/b' }],
    ['a quoted word never as an option', '"asof:2023"', { name: 'asof:2023' }],
  ])('%s', (_, line, typed) => expect(read(line)).toEqual(typed))

  it('two names each on their own', () => {
    expect(read('"Qin Gang" wang-yi', link)).toEqual({ a: 'Qin Gang', b: 'wang-yi' })
    expect(() => read('Qin Gang Wang Yi', link)).toThrow('Put each name in quotation marks')
  })

  it('an option or a word that it has no place for is a mistake', () => {
    expect(() => read('--wrong x')).toThrow('has no option “wrong”. It knows name, asof.')
    expect(() => read('colour:red')).toThrow('has no option “colour”.')
    expect(() => read('constructor:x')).toThrow('has no option “constructor”.')
    expect(() => read('x', about)).toThrow(Mistake)
    expect(() => read('name:a b')).toThrow('I have no place for “b”')
  })
})

/** What an option can hold: anything, though it were made of quotation marks. */
const value = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc.constantFrom(
    '秦刚',
    '「x」',
    "it's",
    '“quoted” text',
    "'",
    'asof:2023',
    'asof：2023',
    '截至：2023',
    '截至=2023',
    '--asof',
    '--截至',
    'a\nb',
    ' b ',
    'She said "no"',
    '"',
    '""',
    'all of "them", \'them\' and 「them」',
  ),
  fc.string({
    unit: fc.constantFrom('"', "'", '“', '”', '「', '」', ' ', ':', 'a', '\n'),
    minLength: 1,
  }),
)

describe('what is written as a command is read back', () => {
  it('with every value as it was, in whatever language it is read', () => {
    fc.assert(
      fc.property(value, fc.option(value, { nil: undefined }), (name, asof) => {
        const typed = { name, ...(asof === undefined ? {} : { asof }) }
        for (const line of [writeTyped('who', typed), writeTyped('who', typed, 'name')]) {
          const [first, ...rest] = splitWords(line)
          expect(first?.text).toBe('who')
          for (const language of LANGUAGES)
            expect(readTyped(rest, who, wordsIn(language))).toEqual(typed)
        }
      }),
      { numRuns: 3_000 },
    )
  })

  it('and what is read from any line is a value for each option, or a mistake', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: LINE_MAX + 10 }), (line) => {
        try {
          for (const [name, given] of Object.entries(read(line))) {
            expect(['name', 'asof']).toContain(name)
            expect(typeof given).toBe('string')
          }
        } catch (error) {
          expect(error).toBeInstanceOf(Mistake)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})

it('a value with quotation marks of its own reads back the same from the line it is written in', () => {
  for (const value of [
    'person:"Qin Gang" or body:mfa',
    "person:'Qin Gang'",
    `"both" and 'kinds'`,
    'weekdays 08:30 Europe/Berlin',
  ]) {
    expect(
      read(writeTyped('who', { name: value, asof: value }, 'name').slice('who '.length)),
    ).toEqual({
      name: value,
      asof: value,
    })
  }
})
