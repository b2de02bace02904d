import { describe, expect, it } from 'vitest'
import { identityBlocks } from '#commands/cards/identities.ts'
import { plain } from '#core/brief.ts'
import { wordsIn } from '#core/words-in.ts'
import { bareDesk } from '../fixtures/desk.ts'
import { bytesOf, goodFiles } from '../fixtures/packs.ts'
import { factsOver } from './built.ts'

const { facts } = await factsOver(
  goodFiles().map((one) =>
    one.file === 'identities.yaml'
      ? {
          file: one.file,
          bytes: bytesOf(`
- {id: i-1, a: person-four, b: person-four-south, verdict: not-same, on: "2021-12-01", why: They led different offices.}
- {id: i-2, a: person-five, b: person-one, verdict: same, on: "2021-11"}
- {id: i-3, a: example-ministry, b: example-council, verdict: not-same, on: "2021-12-03"}
- {id: i-4, a: person-four, b: person-two, verdict: not-same, on: "2021-10-03"}
`),
        }
      : one,
  ),
)

describe('what editors decided of who is whom', () => {
  it('is found from both sides, in the order they decided', () => {
    expect(facts.identitiesOf('person-four')).toMatchObject([
      { id: 'i-4', other: { id: 'person-two' } },
      { id: 'i-1', other: { id: 'person-four-south' }, why: 'They led different offices.' },
    ])
    expect(facts.identitiesOf('person-four-south')).toMatchObject([
      { verdict: 'not-same', on: '2021-12-01', other: { id: 'person-four', type: 'person' } },
    ])
    expect(facts.identitiesOf('person-one')[0]?.why).toBeUndefined()
    expect(facts.identitiesOf('nobody')).toEqual([])
  })

  const lines = (id: string, language: 'en' | 'zh-CN' | 'zh-TW' = 'en', known?: string) => {
    const subject = facts.findSubject(id)
    if (!subject) throw new Error(`no ${id}`)
    const desk = bareDesk(facts, {
      now: new Date('2026-11-26T00:00:00Z'),
      words: wordsIn(language),
    })
    return identityBlocks(subject, known === undefined ? {} : { known }, desk).map((block) =>
      block.kind === 'paragraph' ? plain(block.line) : block.kind,
    )
  }

  it('is one line of the card, said as a decision, with a missing reason shown as missing', () => {
    expect(lines('person-one')).toEqual([
      'Editors hold this to be the same person as Person Five 戊某, Example Bank (decided Nov 2021): see who person-five. No reason noted.',
    ])
    expect(lines('person-four-south')).toEqual([
      'Editors hold this not to be the same person as Person Four 丁某, head of the northern office (decided 1 Dec 2021): see who person-four. Reason noted: They led different offices.',
    ])
    expect(lines('example-council')).toEqual([
      'Editors hold this not to be the same body as Ministry of Examples 示例国务部 (decided 3 Dec 2021): see who example-ministry. No reason noted.',
    ])
    expect(lines('person-one', 'zh-TW')).toEqual([expect.stringContaining('編輯認定與')])
    expect(lines('person-one', 'zh-CN')).toEqual([expect.stringContaining('编辑认定与')])
  })

  it('is left out of what was known before they decided', () => {
    expect(lines('person-four-south', 'en', '2021-11-30')).toEqual([])
    expect(lines('person-four-south', 'en', '2021-12-01')).toHaveLength(1)
  })
})
