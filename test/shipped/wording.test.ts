import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { STAGES } from '#core/vocabulary.ts'
import { LANGUAGES } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { judgingIn } from '#pack/check/judging.ts'
import { literalsOf } from '../core/literals.ts'
import { openDesk } from './desk.ts'
import { cases } from './pack.ts'

/** Where our own words hold a judging word on purpose, and what that says. */
const MEANT: readonly [words: RegExp, because: string][] = [
  [
    /Being under investigation is not being guilty\.|接受(?:审查调查|審查調查)不等于?於?有罪/,
    'it says that nobody is judged',
  ],
  [
    /not a finding of guilt before a verdict|(?:判决|判決)之前，不代表(?:认定|認定)有罪/,
    'it says that nobody is judged',
  ],
  [
    /Press counts of “tigers”|媒体统计“老虎”|媒體統計「老虎」/,
    'what the press counts, in its own word',
  ],
]

const withoutMeant = (text: string): string =>
  MEANT.reduce((rest, [words]) => rest.replace(words, ''), text)

const cwd = new URL('../..', import.meta.url).pathname

/** Everything an answer or a message is worded in; what it says besides are facts. */
const OURS = ['src/core', 'commands', 'src/digests', 'src/charts', 'src/adapters', 'src/revising']

describe('our own words', () => {
  const files = globSync(
    OURS.map((folder) => `${folder}/**/*.ts`),
    { cwd },
  )

  it('judge nobody, in any sentence the bot can say', () => {
    expect(files.length).toBeGreaterThan(400)
    const judging = files.flatMap((file) =>
      literalsOf(readFileSync(`${cwd}/${file}`, 'utf8'))
        .filter(({ text }) => judgingIn(withoutMeant(text)) !== undefined)
        .map(({ text, line }) => `${file}:${line}: ${text}`),
    )
    expect(judging).toEqual([])
  })

  it('are all still there where a judging word is meant', () => {
    const all = files.map((file) => readFileSync(`${cwd}/${file}`, 'utf8')).join('\n')
    for (const [words] of MEANT) expect(all).toMatch(words)
  })

  it.each([
    'A corrupt official',
    'the disgraced minister',
    'He fled.',
    'convicted',
    '前部长落马',
    '涉貪污遭查',
  ])('“%s” would be found', (text) => expect(judgingIn(text)).toBeDefined())

  it.each([
    'China’s anti-corruption campaign',
    '反腐败',
    '中國反貪腐行動',
  ])('“%s” names the campaign and judges nobody', (text) => expect(judgingIn(text)).toBeUndefined())
})

describe.each(LANGUAGES)('a stage in %s', (language) => {
  const { stage } = wordsIn(language)

  it('is worded as no other is', () => {
    expect(new Set(STAGES.map((one) => stage[one])).size).toBe(STAGES.length)
  })

  it('says no more than was announced', () => {
    for (const one of STAGES) expect(judgingIn(stage[one]), one).toBeUndefined()
    expect(stage['under-investigation']).toMatch(
      /^(?:under investigation|立案(?:审查调查|審查調查))/,
    )
  })
})

describe('somebody without a sentence', () => {
  const sentenced = new Set(
    cases
      .filter(({ stages }) => stages.some(({ stage }) => stage === 'sentenced'))
      .map(({ id }) => id),
  )
  const open = cases.flatMap(({ id, person }) =>
    typeof person === 'string' || sentenced.has(id) ? [] : [person.id],
  )

  it.each(LANGUAGES)('is not judged by any line of their card in %s', async (language) => {
    const { ask } = await openDesk()
    expect(open.length).toBeGreaterThan(100)
    const judged: string[] = []
    for (const id of open) {
      const { outcome, title, summary, blocks, actions } = await ask(`who ${id}`, language)
      expect(outcome).toBe('answered')
      const said = JSON.stringify([title, summary, blocks, actions])
      const found = judgingIn(withoutMeant(said))
      if (found) judged.push(`${id}: ${said.slice(Math.max(0, found.at - 60), found.at + 40)}`)
    }
    expect(judged).toEqual([])
  })
})
