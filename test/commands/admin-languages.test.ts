import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LINE_MAX } from '#core/typed.ts'
import { LANGUAGES } from '#core/words.ts'
import { hostileWords } from '../fixtures/hostile-words.ts'
import { bonesOf, textsOf } from '../shipped/bones.ts'
import { revisionB } from './admin-revision-b.ts'
import { ADMIN, openAdmin, QUIET } from './admin-scene.ts'

const CHINESE = LANGUAGES.filter((language) => language !== 'en')

const FINDING = 'x.yaml:1:1: 无此来源, “k”. Fix: 另选.'

/** Everything that can be answered, in an order in which it makes sense. */
const LINES = [
  'admin',
  'admin reseed why:"甲"',
  'admin reseed dry-run:yes',
  'admin plan plan-00000000000000001 export:csv',
  'admin discard plan-00000000000000002',
  'admin confirm plan-00000000000000001 why:"甲"',
  'admin confirm plan-00000000000000001',
  'admin confirm nothing',
  'admin confirm',
  'admin revisions',
  'admin rollback',
  'admin rollback nothing',
  'admin diff',
  'admin diff bbbbbbbbbbbb bbbbbbbbbbbb',
  'admin reseed',
  'admin reseed from:file',
  'admin reseed from:"!"',
  'admin backup',
  'admin backups',
  'admin audit',
  'admin audit nothing',
  'admin audit export:json',
  'admin recall',
]

/** The same scene each time, so that answers differ in nothing but their words. */
async function answersIn(language: (typeof LANGUAGES)[number]) {
  const scene = await openAdmin()
  scene.stand({
    deliveries: { ...QUIET.deliveries, uncertain: 1, dead: 1 },
    platforms: [{ name: 'discord', isReady: false }],
    newestBackup: undefined,
    checkups: [{ state: 'well', what: '好。' }],
  })
  scene.revisions.next({
    facts: revisionB(scene.served),
    source: 'the data folder',
    warnings: [
      { kind: 'retracts', count: 41 },
      { kind: 'takes-out', count: 1 },
      { kind: 'shrinks', before: 3_412, after: 120 },
      { kind: 'older', served: '2026-11-20', planned: '2026-10-01' },
    ],
    overlays: [
      { overlay: 'a1', fate: 'applied' },
      { overlay: 'a2', fate: 'conflict' },
      { overlay: 'a3', fate: 'contained' },
    ],
    reach: { digests: 3, firstAt: '2026-11-26T12:30:00Z', alerts: 1, caseNews: 2, corrections: 2 },
  })
  const briefs = []
  for (const line of LINES) {
    if (line === 'admin reseed') scene.revisions.next({ findings: Array(30).fill(FINDING) })
    briefs.push(await scene.ask(line, { ...ADMIN, language }))
  }
  return briefs
}

const english = await answersIn('en')

/** What is one in all languages: ids, names of platforms and packs, hashes, facts of the pack. */
const SAME =
  /Spoke of examples; the day was not traced|Person One|Appointed minister of examples|A fresh line|The source withdrew it|person-one-\w+|example[\w-]*|Vigil|Discord|Europe\/Berlin|SHA-256|JSON|[0-9a-f]{8,}|state-[\w.-]+|official|reported|revision\.load|command\.admin[.\w]*|plan-\w+|access|backup\.make|GB|MB|VIGIL_\w+|nothing|Fix|Last seen some time that year/g

describe.each(CHINESE)('`admin` in %s', async (language) => {
  const chinese = await answersIn(language)

  it.each(LINES.map((line, i) => [line, i] as const))('%s says the same', (_, i) => {
    const [one, other] = [english[i], chinese[i]]
    if (!one || !other) throw new Error('There is an answer to each line')
    const { file: __, ...bones } = bonesOf(other)
    const { file: ___, ...expected } = bonesOf(one)
    expect(bones).toEqual(expected)
  })

  it.each(LINES.map((line, i) => [line, i] as const))('%s leaves no English', (_, i) => {
    const texts = chinese[i] ? textsOf(chinese[i]) : []
    const left = texts.map((text) => text.replaceAll(/`[^`]*`/g, '').replaceAll(SAME, ''))
    expect(left.filter((text) => /\p{Script=Latin}{3,}/u.test(text))).toEqual([])
    expect(texts.join('\n')).not.toMatch(/undefined|NaN|\[object/)
    expect(chinese[i]?.summary).toMatch(/\p{Script=Han}.*[。：]$/su)
  })
})

describe('hostile words', () => {
  const words = hostileWords(['@everyone', '<@&1>', '<!channel>', '[x](https://evil.example)', '`'])

  it('in reasons, sources and findings stay words, and break nothing', async () => {
    const scene = await openAdmin()
    await fc.assert(
      fc.asyncProperty(words, words, async (typed, finding) => {
        scene.revisions.next({ facts: revisionB(scene.served), source: typed })
        const line = `admin reseed why:"${typed.replaceAll('"', '')}"`.slice(0, LINE_MAX)
        const brief = await scene.ask(line)
        expect(['answered', 'mistaken']).toContain(brief.outcome)
        for (const { command } of brief.actions.filter(({ tone }) => tone === 'danger')) {
          const done = await scene.ask(command)
          expect(['answered', 'mistaken']).toContain(done.outcome)
          await scene.ask('admin revisions')
        }
        scene.revisions.next({ findings: [finding, `${finding}:1:1: ${finding}`] })
        const refused = await scene.ask('admin reseed')
        expect(refused.outcome).toBe('mistaken')
        // No word of theirs became something that runs or leads somewhere.
        const spans = refused.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
        for (const span of spans.flat())
          expect(typeof span === 'string' || 'code' in span).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})
