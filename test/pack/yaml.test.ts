import { describe, expect, it } from 'vitest'
import { checkPack } from '#pack/check/check.ts'
import { type Finding, writeFinding } from '#pack/finding.ts'
import { FILE_CHARACTERS_MAX, parseYaml } from '#pack/yaml.ts'
import { withFile } from '../fixtures/packs.ts'

/** Where each finding stands and what it is, without the fix. */
const found = (text: string) =>
  parseYaml('x.yaml', text).findings.map(
    ({ line, column, problem }) => `${line}:${column} ${problem}`,
  )

describe('what YAML allows and the pack does not is found at its place', () => {
  it.each([
    ['an anchor', 'a: 1\nb: &name 2\n', '2:10 an anchor'],
    ['a key that stands there twice', 'a: 1\nb: 2\na: 3\n', '3:1 a key that stands here twice'],
    ['the same key as a number and a text', '1: a\n"1": b\n', '2:1 a key that stands here twice'],
    ['such a key further in', '- {a: 1, a: 2}\n', '1:10 a key that stands here twice'],
    ['a list as a key', '[a, b]: 1\n', '1:1 a list or block as a key'],
    ['a block as a key', '? {a: 1}\n: 2\n', '1:3 a list or block as a key'],
    ['a tab as indentation', 'a:\n\tb: 1\n', '2:1 not readable as YAML: Tabs'],
    [
      'a second document',
      'a: 1\n---\nb: 2\n',
      '2:1 not readable as YAML: Source contains multiple',
    ],
    ['an unclosed bracket', 'a: [1, 2\n', '2:1 not readable as YAML: Flow sequence'],
    ['an escape that is none', 'a: "\\q"\n', '1:5 not readable as YAML: Invalid escape'],
    ['a tag', 'a: !!js/function x\n', '1:4 not readable as YAML: Unresolved tag'],
  ])('%s', (_, text, finding) => {
    expect(found(text).map((one) => one.slice(0, finding.length))).toContain(finding)
    expect(parseYaml('x.yaml', text).value).toBeUndefined()
  })

  it('an alias, even one that leads nowhere', () => {
    expect(found('a: &x 1\nb: *x\nc: *y\n')).toEqual([
      '1:7 an anchor',
      '2:4 an alias',
      '3:4 an alias',
    ])
  })

  it.each([
    ['a bell', '\u0007'],
    ['an escape that colours a terminal', '\u001b[31m'],
    ['a zero-width space', '\u200b'],
    ['a byte order mark', '\ufeff'],
    ['a change of direction', '\u202e'],
    ['an isolate', '\u2066'],
    ['a soft hyphen', '\u00ad'],
    ['a private character', '\ue000'],
    ['a lone surrogate', '\ud800'],
    ['a line separator', '\u2028'],
    ['a tag character', '\u{e0041}'],
  ])('%s, as itself and as an escape, in a value and in a key', (_, hidden) => {
    const escaped = JSON.stringify(hidden).replaceAll(
      /[^\p{ASCII}]/gu,
      (c) => `\\U${(c.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`,
    )
    for (const text of [
      `x: [a${hidden}b]\n`,
      `x: "a${hidden}b"\n`,
      `x: ${escaped}\n`,
      `a${hidden}b: y\n`,
    ]) {
      expect(parseYaml('x.yaml', text).findings).not.toEqual([])
    }
  })

  it('but not a line end, an ideographic space or an accent', () => {
    expect(found('a: |\n  first\n  second\r\nb: 甲\u3000乙\nc: "e\u0301"\n')).toEqual([])
  })
})

describe('a file made to hurt is refused in bounded time', () => {
  const laughs = Array.from({ length: 30 }, (_, i) => `l${i + 1}: &l${i + 1} [*l${i}, *l${i}]\n`)
  it.each([
    ['five million characters', 'a'.repeat(5_000_000), 'the file is too large'],
    ['thousands of open brackets', '['.repeat(50_000), 'brackets or blocks are nested too deeply'],
    ['brackets hidden behind text', '[ "]", '.repeat(80_000), 'nested'],
    ['thousands of nested blocks', '- '.repeat(100_000), 'nested too deeply'],
    ['a billion laughs', `l0: &l0 lol\n${laughs.join('')}`, 'an alias'],
    ['half a million values', `[${'1,'.repeat(490_000)}]`, 'the file has too many values'],
    ['a hundred thousand mistakes', '}\n'.repeat(100_000), 'not readable as YAML'],
  ])(
    '%s',
    (_, text, problem) => {
      const started = performance.now()
      expect(found(text).join()).toContain(problem)
      expect(performance.now() - started).toBeLessThan(30_000)
    },
    60_000,
  )

  it('tens of thousands of different keys are read, and not each compared with each', () => {
    const text = Array.from({ length: 60_000 }, (_, i) => `k${i}: 1\n`).join('')
    expect(text.length).toBeLessThan(FILE_CHARACTERS_MAX)
    const started = performance.now()
    expect(found(text)).toEqual([])
    expect(performance.now() - started).toBeLessThan(30_000)
  }, 20_000)
})

it('a thousand findings of a file are listed, and no more of it is looked at', () => {
  const anchors = checkPack(withFile('people/anchors.yaml', '- &a\n'.repeat(2_000)))
  const numbers = withFile('people/x.yaml', 'x').map((one) =>
    one.file === 'risks.yaml' ? { ...one, bytes: Buffer.from('- 1\n'.repeat(2_000)) } : one,
  )
  const of = (findings: readonly Finding[], wanted: string) =>
    findings.filter(({ file }) => file === wanted)
  expect(of(anchors.findings, 'people/anchors.yaml')).toHaveLength(1_000)
  expect(of(checkPack(numbers).findings, 'risks.yaml')).toHaveLength(1_000)
})

it('a file that is not UTF-8 is one finding, and the rest of the pack is still checked', () => {
  const files = withFile('people/latin.yaml', Uint8Array.of(0x69, 0x64, 0x3a, 0x20, 0xe9))
  expect(checkPack(files).findings.map(writeFinding)).toEqual([
    'people/latin.yaml:1:1: not readable as UTF-8 text, or nested beyond reading. Fix: save it as UTF-8 YAML.',
  ])
})

it('an id in an unreadable file is not missed a second time by those who refer to it', () => {
  const files = withFile('risks.yaml', 'x').filter(({ file }) => file !== 'measures.yaml')
  const withBroken = [
    ...files.filter((one, i) => files.findIndex(({ file }) => file === one.file) === i),
    {
      file: 'measures.yaml',
      bytes: new TextEncoder().encode('- id: example-wall\n  names: &a 1\n'),
    },
  ]
  expect(checkPack(withBroken).findings.map(writeFinding)).toEqual([
    'measures.yaml:2:13: an anchor, “&a”. Fix: remove it and write values out.',
  ])
})
