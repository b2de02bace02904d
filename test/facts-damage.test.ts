import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { apologise } from '#core/ask.ts'
import type { Fault } from '#core/errors.ts'
import { FactsDamaged, troubleIn } from '#core/trouble.ts'
import { LANGUAGES } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { openServing } from '#root/serving.ts'
import { temporaryFolder } from './fixtures/folder.ts'
import { goodFiles } from './fixtures/packs.ts'
import { factsOver } from './store/built.ts'

const built = await factsOver(goodFiles())

/** Facts whose file is damaged once they are served. */
function damaged(damage: (path: string) => void) {
  const path = join(temporaryFolder(), basename(built.path))
  copyFileSync(built.path, path)
  const serving = openServing(path, 0)
  onTestFinished(() => serving[Symbol.dispose]())
  damage(path)
  return serving.facts()
}

/** Why questions that go through all tables fail. */
function failures(facts: ReturnType<typeof damaged>): readonly unknown[] {
  const window = { offset: 0, limit: 50 }
  const questions = [
    () => facts.completions('p', 20),
    () => facts.events({}, {}, window),
    () => facts.search('person', window),
    () => facts.search('organisation', window),
  ]
  return questions.flatMap((ask) => {
    try {
      ask()
      return []
    } catch (error) {
      return [error]
    }
  })
}

describe('facts whose file is damaged while they are served', () => {
  it.each<[string, (path: string) => void]>([
    ['cut off', (path) => truncateSync(path, 8_192)],
    ['overwritten', (path) => writeFileSync(path, readFileSync(path).fill(0xa5, 4_096))],
  ])('by being %s say that it is them, and not the state', (_, damage) => {
    const found = failures(damaged(damage))
    expect(found.length).toBeGreaterThan(0)
    expect(new Set(found.map(troubleIn))).toEqual(new Set(['facts-damaged']))
  })

  it('leave what a question did wrong as it is', () => {
    const facts = damaged(() => {})
    expect(failures(facts)).toEqual([])
    expect(facts.about().revision).toMatch(/^[0-9a-f]{12}$/)
  })

  it.each(LANGUAGES)('are told apart from the state to whoever asked (%s)', (language) => {
    const words = wordsIn(language)
    const faults: Fault[] = []
    const brief = apologise(
      new FactsDamaged('The facts cannot be read', { cause: new Error('malformed') }),
      (fault) => `F-${faults.push(fault)}`,
      words,
    )
    const { damaged: ofState, 'facts-damaged': ofFacts } = words.operations.trouble
    expect(brief.summary).toBe(`${ofFacts} (F-1)`)
    expect(ofFacts).not.toBe(ofState)
    expect(troubleIn(faults[0])).toBe('facts-damaged')
  })
})
