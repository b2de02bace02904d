import { describe, expect, it } from 'vitest'
import type { NewSuggestion } from '#core/corrections.ts'
import { en } from '#core/words-en.ts'
import { zhTw } from '#core/words-zh-tw.ts'
import { type PastedRecord, readPasted } from '../../../src/revising/overlay/pasted.ts'
import { recordOf } from '../overlay/overlays.ts'
import { corrected, editor } from './scene.ts'

/** What the draft of a suggestion would put into the data, record by record. */
async function drafted(typed: Partial<NewSuggestion>) {
  const { suggested, draft, scene } = await corrected()
  const { claim, draft: made } = await draft(await suggested(typed), en)
  const pasted = readPasted(made.yaml, en)
  const records: readonly PastedRecord[] = pasted.kind === 'records' ? pasted.records : []
  const [last] = records.slice(-1)
  return {
    claim,
    ...made,
    records,
    last,
    before: last && recordOf(scene.files, last.part, last.id),
  }
}

describe('a draft sets the field where the record keeps what is shown of the claim', () => {
  it.each([
    [{ what: 'date', value: '2020-05-02' }, 'claim', { date: '2020-05-02' }],
    [{ what: 'line', value: 'Left office.' }, 'claim', { line: 'Left office.' }],
    [
      { what: 'certainty', value: 'reported', claim: 'person-one-talk', source: 'undated-page' },
      'claim',
      {},
    ],
    [
      { claim: 'person-one-absence', what: 'source', source: 'notice-2021' },
      'claim',
      { citations: ['odd-host-report', 'notice-2021'] },
    ],
    [
      { what: 'retract', value: 'The court took it back' },
      'claim',
      { retracted: { on: '2026-11-26', why: 'The court took it back' } },
    ],
    [
      { claim: 'case-person-five-arrested', what: 'date', value: '2021-05-05' },
      'cases',
      {
        stages: [
          { stage: 'under-investigation', date: '2021-02-03', citations: ['notice-2021'] },
          {
            stage: 'arrested',
            date: '2021-05-05',
            public_on: '2021-06-01',
            citations: ['notice-2021', 'notice-2020'],
          },
        ],
      },
    ],
    [
      {
        claim: 'case-person-one-sentenced',
        what: 'retract',
        value: 'Overturned',
      },
      'cases',
      {
        stages: [
          {
            stage: 'sentenced',
            date: '2021-08-31',
            sentence: 'three made-up years',
            citations: ['notice-2021'],
            retracted: { on: '2026-11-26', why: 'Overturned' },
          },
        ],
      },
    ],
    [
      { claim: 'about-example-ministry', what: 'line', value: 'A made-up ministry.' },
      'organisations',
      { about: 'A made-up ministry.', citations: ['undated-page', 'notice-2020'] },
    ],
    [
      { claim: 'r-example', what: 'line', value: 'Running short' },
      'risks',
      { names: { en: 'Running short' } },
    ],
    [
      { claim: 'fig-examples-2020', what: 'date', value: '2021-02' },
      'figures',
      { date: '2021-02', citations: ['notice-2021', 'notice-2020'] },
    ],
    [
      { claim: 'example-wall-rebuilt', what: 'date', value: '2021-04' },
      'measures',
      {
        events: [
          { event: 'first-built', date: '2020-08-01' },
          { event: 'rebuilt', date: '2021-04', citations: ['notice-2021', 'notice-2020'] },
        ],
      },
    ],
    [
      { claim: 'example-wall-first-built', what: 'source', source: 'notice-2021' },
      'measures',
      {
        events: [
          { event: 'first-built', date: '2020-08-01', citations: ['notice-2020', 'notice-2021'] },
          { event: 'rebuilt', date: '2021-03', citations: ['notice-2021'] },
        ],
      },
    ],
  ] as const)('%j', async (typed, part, change) => {
    const { records, last, before, isComplete, claim } = await drafted(typed)
    expect(isComplete).toBe(true)
    expect(records.map((one) => one.part)).toEqual([part])
    expect(last?.value).toEqual({ ...before, ...change })
    expect(claim?.id).toBe('claim' in typed ? typed.claim : 'person-one-removed')
  })

  it.each([
    { what: 'other', note: 'His name is written otherwise' },
    { claim: 'case-person-five-arrested', what: 'line', value: 'Something else' },
    { claim: 'case-person-five-arrested', what: 'certainty', value: 'alleged' },
    { claim: 'person-one-removed', what: 'source', source: 'notice-2020' },
  ] as const)('and leaves to an editor what it has no field for: %j', async (typed) => {
    const { last, before, isComplete, yaml } = await drafted(typed)
    expect(isComplete).toBe(false)
    expect(last?.value).toEqual(before)
    expect(yaml).toContain('by hand')
  })

  it('leaves a withdrawal without a reason to be filled in', async () => {
    const note = 'Look at page three'
    const { isComplete, yaml } = await drafted({ what: 'retract', value: undefined, note })
    expect(isComplete).toBe(false)
    expect(yaml).toContain('# Note: Look at page three')
    expect(yaml).toContain('why: ""')
    expect(yaml).toContain('# Fill in what is empty')
  })
})

describe('the source of a suggestion', () => {
  it('is cited by its id where its address is that of a source', async () => {
    const { last, isComplete } = await drafted({
      claim: 'person-one-absence',
      what: 'source',
      source: 'https://court.example/2021/sentence',
    })
    expect(isComplete).toBe(true)
    expect(last?.value).toMatchObject({ citations: ['odd-host-report', 'notice-2021'] })
  })

  it('that is new comes as a record to be filled in, in front', async () => {
    const { yaml, isComplete } = await drafted({ source: 'https://www.news.example/a?b=1' })
    expect(isComplete).toBe(false)
    expect(yaml).toContain('- part: sources\n  record:\n    id: news-example-c00001\n')
    expect(yaml).toContain('title: ""')
    expect(yaml).toContain('url: https://www.news.example/a?b=1')
    expect(yaml).toContain('citations: [notice-2020, mirrored-report, news-example-c00001]')
  })

  it('of a withdrawal is not cited: it speaks against the claim', async () => {
    const { yaml, records } = await drafted({
      what: 'retract',
      value: 'Taken back',
      source: 'https://news.example/',
    })
    expect(records).toHaveLength(1)
    expect(yaml).toContain('# Source given: https://news.example/')
    expect(records[0]?.value).toMatchObject({ citations: ['notice-2020', 'mirrored-report'] })
  })
})

it('says what was suggested in the editor’s language, whatever was typed', async () => {
  const { suggested, draft } = await corrected()
  const note = 'a\n- part: claim\n  record: {}\u202e\u0007 @everyone <!channel> # x'
  const { draft: made } = await draft(await suggested({ note }), zhTw)
  expect(made.yaml.split('\n').slice(0, 4)).toEqual([
    '# 建議 c00001，關於日期。',
    '# 建議內容：2020-05-02',
    '# 提供的來源：notice-2020',
    '# 附註：a - part: claim   record: {}  @everyone <!channel> # x',
  ])
  expect(readPasted(made.yaml, en)).toMatchObject({ records: [{ id: 'person-one-removed' }] })
})

it('stands on corrections that are approved but not loaded yet', async () => {
  const { suggested, approve, draft, later } = await corrected()
  await approve((await suggested()).id, undefined, editor, en)
  later()
  const second = await suggested({ what: 'line', value: 'Left office.' })
  const { draft: made } = await draft(second, en)
  expect(readPasted(made.yaml, en)).toMatchObject({
    records: [{ value: { date: '2020-05-02', line: 'Left office.' } }],
  })
})

it('is a mistake once the record is gone from the data', async () => {
  const { suggested, draft, scene } = await corrected()
  const one = await suggested()
  scene.files = scene.files.filter(({ file }) => file !== 'people/person-one.yaml')
  await expect(draft(one, en)).rejects.toThrow(/not in the data folder any more/)
})
