import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Severity } from '#core/vocabulary.ts'
import { judge, select } from '#digests/select.ts'
import { against, broken, here, readerOf, stepsOf, there, watching } from './judging.ts'
import { claimOf } from './tick/store.ts'

describe('the explanation', () => {
  it('names each step and what it was held against', async () => {
    const claims = [claimOf('a', 'qin-gang')]
    const watches = [watching('qin-gang', { least: 'urgent' })]
    const all = await against([{ claims }], watches)
    expect(stepsOf('a', readerOf('person:li-shangfu'), all)).toEqual({
      isIn: false,
      by: undefined,
      steps: [
        { step: 'window', passed: true },
        { step: 'filter', passed: false, detail: 'person:li-shangfu' },
        { step: 'watch', passed: true, detail: 'qin-gang' },
        { step: 'severity', passed: false, detail: 'routine' },
        { step: 'twice', passed: true },
      ],
    })
    const past = { ...all, covered: { after: 2, to: 2 } }
    expect(stepsOf('a', readerOf(''), past)).toMatchObject({
      isIn: false,
      steps: [{ step: 'window', passed: false }, { passed: true }, { passed: true }],
    })
  })

  it('always says what the digest does', async () => {
    const person = fc.constantFrom('qin-gang', 'li-shangfu', 'dong-jun')
    const stage = fc.constantFrom('detained', 'arrested', undefined)
    const claim = fc
      .tuple(fc.nat(5), person, stage)
      .map(([id, who, reached]) =>
        claimOf(`c${id}`, who, reached ? { kind: 'case', stage: reached } : {}),
      )
    const revision = fc
      .uniqueArray(claim, { selector: ({ id }) => id, maxLength: 6 })
      .map((claims) => ({ claims }))
    const filter = fc.constantFrom('', 'person:qin-gang', '-person:qin-gang', 'stage>=arrested')
    const watch = fc
      .tuple(person, fc.constantFrom<Severity>('routine', 'notable'), fc.constantFrom(here, there))
      .map(([who, least, place]) => watching(who, { least, place }))
    await fc.assert(
      fc.asyncProperty(
        fc.array(revision, { minLength: 1, maxLength: 4 }),
        fc.array(watch, { maxLength: 3 }),
        fc.array(filter, { minLength: 1, maxLength: 4 }),
        fc.nat(3),
        async (revisions, watches, filters, after) => {
          const all = await against(revisions, watches, { after: 1 + after })
          const readers = filters.map((text, i) => readerOf(text, `r${i}`, i % 2 ? here : there))
          const told = select(readers, all, broken)
          for (const reader of readers) {
            const judged = all.changes.filter((change) => judge(change, reader, all).isIn)
            expect(told.get(reader)?.entries.map(({ n }) => n)).toEqual(judged.map(({ n }) => n))
          }
        },
      ),
    )
  })
})
