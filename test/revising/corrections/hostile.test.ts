import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CORRECTED } from '#core/corrections.ts'
import { Mistake } from '#core/errors.ts'
import { en } from '#core/words-en.ts'
import { wordsIn } from '#core/words-in.ts'
import { parseYaml } from '#pack/yaml.ts'
import { draftOf } from '../../../src/revising/corrections/draft.ts'
import { newId } from '../../../src/revising/corrections/new-id.ts'
import { readPasted } from '../../../src/revising/overlay/pasted.ts'
import { goodFiles } from '../../fixtures/packs.ts'

const files = goodFiles()
const at = '2026-11-26T10:00:00.000Z'

/** What a stranger may put into a form. */
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    'x\n- part: claim\n  record: {id: person-one-removed}',
    '"\n- part: info',
    '# x\r- part: risks',
    '\u2028- part: risks\u2029',
    '&a *a !!js/function',
    '@everyone <!channel> [a](https://b)',
    '{"part": "people"}',
    '--- \n...\n%YAML 1.1',
  ),
)

it('whatever is suggested, its draft is the one record of the claim, and sources it may cite', () => {
  const suggestion = fc.record({
    what: fc.constantFrom(...CORRECTED),
    value: typed,
    note: typed,
    source: fc.oneof(fc.constant('notice-2020'), fc.webUrl({ withQueryParameters: true }), typed),
    claim: fc.constantFrom(
      'person-one-removed',
      'case-person-five-arrested',
      'about-example-council',
      'example-wall-rebuilt',
    ),
    language: fc.constantFrom('en', 'zh-CN', 'zh-TW'),
  })
  fc.assert(
    fc.property(suggestion, ({ language, ...given }) => {
      const id = newId()
      expect(id).toMatch(/^[2-9a-z]{6}$/)
      const { yaml } = draftOf(
        {
          suggestion: { ...given, id, state: 'open', by: 'discord:10001', at },
          files,
          overlays: [],
          at,
        },
        wordsIn(language),
      )
      const { value, findings } = parseYaml('x', yaml)
      if (findings.length > 0) return // Hidden characters: an editor is told where they stand.
      const parts = (value as { part: string }[]).map(({ part }) => part) // A list, or it has findings.
      const own = { p: 'claim', c: 'cases', a: 'organisations', e: 'measures' }[
        given.claim[0] ?? ''
      ]
      expect([[own], ['sources', own]]).toContainEqual(parts)
    }),
    { numRuns: 300 },
  )
})

it('whatever is pasted is read, has findings or is a mistake that is told', () => {
  const part = fc.constantFrom(
    'part: ',
    '- ',
    'record: ',
    'claim\n',
    'people\n',
    'id: a\n',
    '\n',
    '  ',
    '{',
    '}',
    '[',
    ']',
    ': ',
    '"',
    '&a ',
    '*a',
    '__proto__: ',
    '# ',
    '\t',
    'null',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(part, { maxLength: 30 }).map((all) => all.join('')),
        typed,
      ),
      (text) => {
        try {
          const pasted = readPasted(text, en)
          if (pasted.kind === 'findings') expect(pasted.findings.length).toBeGreaterThan(0)
          else expect(pasted.records.length).toBeGreaterThan(0)
        } catch (error) {
          expect(error).toBeInstanceOf(Mistake)
        }
      },
    ),
    { numRuns: 500 },
  )
})
