import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { commands } from '#commands/index.ts'
import { plain } from '#core/brief.ts'
import type { Overlay } from '#core/corrections.ts'
import { Mistake } from '#core/errors.ts'
import type { Facts } from '#core/fact-store.ts'
import { openNewsroom } from '#core/newsroom.ts'
import { en } from '#core/words-en.ts'
import { createTrials, type TrialParts } from '../../../src/revising/trials/create.ts'
import { goodFiles } from '../../fixtures/packs.ts'
import { editor } from '../corrections/scene.ts'
import { overlay, recordOf } from '../overlay/overlays.ts'

const good = goodFiles()

const answerWith: TrialParts['answerWith'] = async (facts, line, asker) =>
  await openNewsroom({
    commands,
    facts: () => facts,
    words: () => en,
    now: () => new Date('2026-11-26T10:00:00.000Z'),
    report: (fault) => {
      throw fault
    },
  }).askLine(line, asker)

function trials(more: Partial<TrialParts> = {}) {
  const home = mkdtempSync(join(tmpdir(), 'vigil-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  const folder = join(home, 'trials')
  mkdirSync(join(folder, 'trial-killed'), { recursive: true })
  writeFileSync(join(folder, 'trial-killed', '.building-1.sqlite'), 'half')
  const lines: string[] = []
  const { show } = createTrials({
    files: () => good,
    overlays: async () => [],
    folder,
    answerWith: async (facts, line, asker) => {
      lines.push(line)
      return await answerWith(facts, line, asker)
    },
    renderings: [
      (brief) => ({
        platform: 'discord',
        parts: 1,
        used: [],
        payload: JSON.stringify(brief.title),
      }),
      async (brief) => ({ platform: 'slack', parts: 2, used: [], payload: brief.title }),
    ],
    ...more,
  })
  return {
    show: async (yaml: string) => await show(yaml, editor, en),
    lines,
    left: () => (existsSync(folder) ? readdirSync(folder) : []),
  }
}

const yamlOf = (part: string, id: string, change: object, files = good): string =>
  JSON.stringify({ part, record: { ...recordOf(files, part, id), ...change } })

describe('a record that is tried out', () => {
  it('is shown as it would be answered, on each platform, and nothing is left', async () => {
    const { show, left } = trials()
    const trial = await show(`part: claim
id: person-one-removed
kind: removed
stage: removed-from-post
line: Removed as minister, as announced that evening.
date: "2020-05-01"
certainty: official
reason: not-given
citations: [notice-2020]
`)
    if (trial.kind !== 'shown') throw new Error(trial.findings.join('\n'))
    expect(trial.brief.outcome).toBe('answered')
    expect(JSON.stringify(trial.brief)).toContain('as announced that evening')
    expect(trial.renderings).toEqual([
      { platform: 'discord', parts: 1, used: [], payload: JSON.stringify(trial.brief.title) },
      { platform: 'slack', parts: 2, used: [], payload: trial.brief.title },
    ])
    expect(left()).toEqual([])
  })

  it.each([
    ['people', 'person-two', { notes: ['Tried out'] }, 'who person-two'],
    ['organisations', 'example-council', { about: 'Tried out.' }, 'who example-council'],
    ['posts', 'example-minister', { about: 'Tried out.' }, 'who example-minister'],
    ['cases', 'case-person-five', { note: 'Tried out.' }, 'who person-five'],
    ['cases', 'case-person-one', { note: 'Tried out.' }, 'who person-one'],
    ['sources', 'notice-2021', { note: 'Tried out.' }, 'source notice-2021'],
    ['risks', 'r-example', { exposed: 'Tried out' }, 'source r-example'],
    ['measures', 'example-wall', { status: 'Tried out' }, 'source example-wall'],
    ['figures', 'fig-examples-2020', { about: 'Tried out.' }, 'source fig-examples-2020'],
    ['series', 'examples-counted', { counts: 'Tried out.' }, 'source fig-examples-2020'],
    ['checks', 'check-01', { reading: 'Tried out.' }, 'source check-01'],
    ['info', 'pack', { title: 'Tried out' }, 'about'],
    ['severity', 'rule-office', { why: 'Tried out.' }, 'about'],
    [
      'identities',
      'identity-person-four-person-four-south',
      { why: 'Tried out' },
      'who person-four',
    ],
  ])('is asked for by the question that shows it: %s %s', async (part, id, change, line) => {
    const { show, lines } = trials()
    const trial = await show(yamlOf(part, id, change))
    expect(trial).toMatchObject({ kind: 'shown', brief: { outcome: 'answered' } })
    expect(lines).toEqual([line])
  })

  it('may come with the source it cites', async () => {
    const { show, lines } = trials()
    const trial = await show(`
- part: sources
  record: {id: fresh, title: A page, publisher: Example, kind: press, address: none, language: en}
- id: person-five-late
  names: {en: Person Late}
  claims:
    - {id: late-1, kind: other, line: Did this., date: "2020", certainty: reported, reason: none-needed, citations: [fresh]}
`)
    expect(trial.kind).toBe('shown')
    expect(lines).toEqual(['who person-five-late'])
  })

  it('stands on the corrections that are approved', async () => {
    const date = { date: '2020-05-02' }
    const id = 'person-one-removed'
    const approved: Overlay = overlay(good, [
      { part: 'claim', id, record: { ...recordOf(good, 'claim', id), ...date } },
    ])
    const { show } = trials({ overlays: async () => [approved] })
    const trial = await show(yamlOf('people', 'person-two', { notes: ['Tried out'] }))
    expect(trial.kind).toBe('shown')
    const other = trials({
      overlays: async () => [approved],
      answerWith: async (facts, _, asker) => await answerWith(facts, `source ${id}`, asker),
    })
    const shown = await other.show(yamlOf('people', 'person-two', { notes: ['Tried out'] }))
    expect(shown.kind === 'shown' && shown.brief.blocks.length).toBeGreaterThan(0)
    expect(JSON.stringify(shown)).toContain('2 May 2020')
  })

  it.each([
    [
      'YAML that cannot be read',
      'part: claim\n  id: x: y',
      /^record:\d+:\d+: not readable as YAML/,
    ],
    ['an unknown key', yamlOf('risks', 'r-example', { colour: 'red' }), /an unknown key/],
    [
      'a source that is not there',
      yamlOf('risks', 'r-example', { citations: ['gone'] }),
      /^record:1:\d+: there is no such source/,
    ],
    ['aliases', '- &a {part: claim}\n- *a\n', /an anchor|an alias/],
  ])('is refused with findings: %s', async (_, yaml, says) => {
    const { show, left, lines } = trials()
    const trial = await show(yaml)
    expect(trial).toEqual({
      kind: 'refused',
      findings: expect.arrayContaining([expect.stringMatching(says)]),
    })
    expect([left(), lines]).toEqual([[], []])
  })

  it.each([
    '',
    'hello',
    '[]',
    '{}',
    '42',

    'part: rumours\nid: x\n',
  ])('is a mistake when it is no record: %j', async (yaml) => {
    const { show } = trials()
    const trial = show(yaml)
    await expect(trial.then(({ kind }) => kind)).rejects.toBeInstanceOf(Mistake)
  })

  it('leaves nothing behind when building, answering or rendering fails', async () => {
    const fails = async (): Promise<never> => {
      throw new Error('broken')
    }
    for (const more of [
      { laying: { build: fails } },
      { answerWith: fails },
      { renderings: [fails] },
    ] satisfies Partial<TrialParts>[]) {
      const { show, left } = trials(more)
      await expect(show(yamlOf('risks', 'r-example', { exposed: 'x' }))).rejects.toThrow('broken')
      expect(left()).toEqual([])
    }
  })

  it('waits for no other: one at a time, and the next when it is over', async () => {
    const begun = Promise.withResolvers<void>()
    const go = Promise.withResolvers<void>()
    let facts: Facts | undefined
    const { show } = trials({
      answerWith: async (given, line, asker) => {
        facts ??= given
        begun.resolve()
        await go.promise
        return await answerWith(given, line, asker)
      },
    })
    const first = show(yamlOf('risks', 'r-example', { exposed: 'x' }))
    await begun.promise
    await expect(show(yamlOf('risks', 'r-example', { exposed: 'y' }))).rejects.toThrow(
      /in a minute/,
    )
    go.resolve()
    const trial = await first
    expect(trial.kind === 'shown' && plain([trial.brief.title])).toBeTruthy()
    await expect(show(yamlOf('risks', 'r-example', { exposed: 'y' }))).resolves.toMatchObject({
      kind: 'shown',
    })
    expect(() => facts?.everyClaim()).toThrow()
  })
})
