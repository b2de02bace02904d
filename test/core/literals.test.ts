import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Literal, literalsOf } from './literals.ts'

/** Two English words in a row: a sentence or a label, not a name, a key or a command. */
const SAYS_SOMETHING = /\p{Script=Latin}{2,}[’']?[,.;:]? \p{Script=Latin}{2,}/u

/** Where English may stand in the code itself, by what stands before it, and why. */
const MAY: readonly [before: RegExp, because: string][] = [
  [/\babout:\s*'$/, 'a declaration: docs/commands.md is generated from it'],
  [/\bexamples: \[[^\]]*$/, 'a declaration: examples run as they stand, in every language'],
  [/\b(?:text|subject|day|choice|count|\w+Option)\(\s*['`]$/, 'an option’s declared description'],
  [/\bFault\(`[^`]*$/, 'a fault goes to the log, which is ours'],
  [
    /\b(?:command|change): [`'][^`']*$/,
    'what runs, and what stands in a file, is one in all languages',
  ],
]

/** Files whose sentences no asker sees. */
const EXCEPT: readonly [file: RegExp, because: string][] = [
  [/\/grants\.ts$/, 'read at the start from the environment, told to whoever runs it'],
  [/\/checkup[\w-]*\.ts$/, 'findings of the doctor, told to whoever runs it'],
  [/\/provinces\.ts$/, 'names of places as filters and texts write them'],
  [/\/words-en\.ts$/, 'the English catalogue itself'],
]

const cwd = new URL('../../', import.meta.url).pathname
const files = globSync(['commands/**/*.ts', 'src/core/*.ts'], { cwd }).filter(
  (file) => !EXCEPT.some(([name]) => name.test(file)),
)

const wrongIn = (source: string): Literal[] =>
  literalsOf(source).filter(
    ({ text, before }) =>
      SAYS_SOMETHING.test(text) && !MAY.some(([allowed]) => allowed.test(before)),
  )

describe('what an asker reads comes from the words of their language', () => {
  it.each(files)('%s says nothing of its own', (file) => {
    const wrong = wrongIn(readFileSync(`${cwd}/${file}`, 'utf8'))
    expect(wrong.map(({ line, text }) => `${file}:${line}: ${text}`)).toEqual([])
  })

  it('and there are files to look at', () => expect(files.length).toBeGreaterThan(70))

  it.each([
    "throw new Mistake('Try that again.')",
    'heading(`§{n} posts in this store`)',
    'line`No event §{day} in here.`',
    "actions: [{ label: 'All cases', command: 'cases' }]",
    "answered({ title: 'x', summary: `§{a ? `only one page` : ''}` })",
  ])('%s would be found', (source) => expect(wrongIn(code(source)).length).toBeGreaterThan(0))

  it.each([
    "defineCommand({ name: 'who', about: 'A person, body or post' })",
    "examples: [\n  'who qin-gang',\n  'search rocket force',\n]",
    "optional(text('One command', suggest))",
    'throw new Fault(`The case §{id} has no person`)',
    "// It's one of the two places.\nconst a = 1 /* not a 'string literal' */",
    '{ label: name, command: `watch add §{id}` }',
  ])('%s is left alone', (source) => expect(wrongIn(code(source))).toEqual([]))
})

/** A source with `§` where `$` begins an expression in a template. */
const code = (source: string): string => source.replaceAll('§', '$')

describe('the literals of a source', () => {
  it.each([
    ['of every kind', `'a' + "b" + \`c\``, ['a', 'b', 'c']],
    ['those in templates too', "`a §{f('b', `c §{d}`)} e`", ['a ', 'b', 'c ', '', ' e']],
    ['with escapes', "'it\\'s' + 'x'", ["it\\'s", 'x']],
    ['and no mark of a pattern', `/['"]/.test('a') && x / 2 > '1'`, ['a', '1']],
    ['nor of a comment', "// don't\n/* 'x' */ 'y'", ['y']],
    ['braces in a template', "`§{{ a: { b: 'c' } }} d`", ['', 'c', ' d']],
  ])('%s', (_, source, texts) =>
    expect(literalsOf(code(source)).map(({ text }) => text)).toEqual(texts))

  it('know what stands around them, and their line', () => {
    const [, value] = literalsOf("{\n  'a-key': 'b',\n}")
    expect(value).toMatchObject({ text: 'b', line: 2 })
    expect(value?.before).toMatch(/:\s'$/)
  })
})
