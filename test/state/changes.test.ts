import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Changes, RecordedChange } from '#core/changes.ts'
import { changesInMemory } from '#core/changes-in-memory.ts'
import { openState } from '#root/state/open.ts'
import { temporaryFolder } from '../fixtures/folder.ts'
import { revisions } from './revisions.ts'

const { first, retitled, reworded, retracted, takenOut, sentenced } = await revisions()

const at = (day: number) => new Date(Date.UTC(2026, 10, day, 9))

async function inFile(): Promise<Changes> {
  const state = await openState(join(temporaryFolder(), 'state.sqlite'), () => at(1))
  onTestFinished(() => state[Symbol.asyncDispose]())
  return state.changes
}

const KEPT = [
  ['in memory', async () => changesInMemory()],
  ['in the state file', inFile],
] as const

const told = (changes: readonly RecordedChange[]) =>
  changes.map(({ n: _, seq, kind, of, id, day }) => `${seq} ${day} ${kind} ${of} ${id}`)

const newest = async (changes: Changes) => {
  const to = (await changes.latest())?.seq ?? 0
  return await changes.between({ after: to - 1, to })
}

describe.each(KEPT)('the record of changes %s', (_, open) => {
  it('is empty at first', async () => {
    const changes = await open()
    expect(await changes.latest()).toBeUndefined()
    expect(await changes.loads(5)).toEqual([])
    expect(await changes.between({ after: 0, to: 9 })).toEqual([])
  })

  it('begins with everything there is, each of the day it became public', async () => {
    const changes = await open()
    expect(await changes.record(first, at(1))).toEqual({
      seq: 1,
      revision: first.about().revision,
      loadedAt: '2026-11-01T09:00:00.000Z',
      isNew: true,
    })
    const all = await changes.between({ after: 0, to: 1 })
    expect(all).toHaveLength(first.everyClaim().length + first.everyCase().length)
    expect(all.every(({ kind, before }) => kind === 'added' && before === undefined)).toBe(true)
    expect(all.map(({ n }) => n)).toEqual(all.map((_, place) => place + 1))
    expect(told(all)).toContain('1 2021-06-01 added claim case-person-five-arrested')
    expect(told(all)).toContain('1 2021-06-01 added case case-person-five')
  })

  it('records the same revision once', async () => {
    const changes = await open()
    await changes.record(first, at(1))
    expect(await changes.record(first, at(2))).toMatchObject({ seq: 1, isNew: false })
    expect(await changes.loads(5)).toHaveLength(1)
  })

  it('has no change where only a source is titled otherwise', async () => {
    const changes = await open()
    await changes.record(first, at(1))
    expect(await changes.record(retitled, at(2))).toMatchObject({ seq: 2, isNew: true })
    expect(await newest(changes)).toEqual([])
  })

  it('has what a claim said before and says now, of the UTC day of the load', async () => {
    const changes = await open()
    await changes.record(first, at(1))
    await changes.record(reworded, new Date('2026-11-02T23:59:59-05:00'))
    const [change, ...others] = await newest(changes)
    expect(others).toEqual([])
    expect(change).toMatchObject({
      of: 'claim',
      kind: 'altered',
      id: 'person-one-expelled',
      day: '2026-11-03',
      before: { line: 'Expelled.' },
      after: { line: 'Expelled from the Party.' },
    })
    expect(change?.beforeHash).not.toBe(change?.afterHash)
  })

  it('tells a claim that was marked as retracted from one that was taken out', async () => {
    const changes = await open()
    await changes.record(first, at(1))
    await changes.record(retracted, at(2))
    expect(await newest(changes)).toMatchObject([
      { kind: 'retracted', id: 'person-one-talk', after: { retracted: { why: 'Misheard' } } },
    ])
    await changes.record(takenOut, at(3))
    const [gone] = await newest(changes)
    expect(gone).toMatchObject({ kind: 'retracted', before: { retracted: { why: 'Misheard' } } })
    expect(gone?.after).toBeUndefined()
  })

  it('has a new step as a claim, and the case that it alters', async () => {
    const changes = await open()
    await changes.record(first, at(1))
    await changes.record(sentenced, at(2))
    expect(told(await newest(changes))).toEqual([
      '2 2026-11-02 added claim case-person-five-sentenced',
      '2 2026-11-02 altered case case-person-five',
    ])
    expect((await newest(changes))[1]).toMatchObject({
      before: { stage: 'arrested' },
      after: { stage: 'sentenced' },
    })
  })

  it('records a rollback as a load like any other, with the versions called as before', async () => {
    const changes = await open()
    for (const [place, facts] of [first, reworded, first, reworded].entries()) {
      await changes.record(facts, at(place + 1))
    }
    const [there, back, again] = await changes.between({ after: 1, to: 4 })
    expect(back).toMatchObject({ seq: 3, before: there?.after, after: there?.before })
    expect([back?.beforeHash, back?.afterHash]).toEqual([there?.afterHash, there?.beforeHash])
    expect([again?.beforeHash, again?.afterHash]).toEqual([there?.beforeHash, there?.afterHash])
    expect((await changes.loads(2)).map(({ seq }) => seq)).toEqual([4, 3])
  })

  it('is read by window, by day and by number, in the order of the numbers', async () => {
    const changes = await open()
    await changes.record(first, at(1))
    await changes.record(reworded, at(2))
    await changes.record(sentenced, at(3))
    const all = await changes.between({ after: 0, to: 3 })
    expect(all.map(({ seq }) => seq)).toEqual(all.map(({ seq }) => seq).toSorted())
    expect(await changes.between({ after: 1, to: 2 })).toEqual(all.filter(({ seq }) => seq === 2))
    expect(await changes.between({ after: 3, to: 3 })).toEqual([])
    expect(await changes.from('2026-11-02', 3)).toEqual(all.filter(({ seq }) => seq > 1))
    expect(await changes.from('2021-06-01', 1)).toEqual(
      all.filter(({ seq, day }) => seq === 1 && day >= '2021-06-01'),
    )
    const some = all.filter((_, place) => place % 7 === 3)
    expect(await changes.byNumber(some.map(({ n }) => n).toReversed())).toEqual(some)
    expect(await changes.byNumber([])).toEqual([])
  })

  it('is read from the newest on, page by page, about all or about one subject', async () => {
    const changes = await open()
    await changes.record(first, at(1))
    await changes.record(reworded, at(2))
    const all = await changes.since('2021-01-01', undefined, { offset: 0, limit: 1_000 })
    expect(all.rows).toHaveLength(all.total)
    expect(all.rows[0]).toMatchObject({ seq: 2, id: 'person-one-expelled' })
    expect(all.rows.map(({ day }) => day)).toEqual(
      all.rows.map(({ day }) => day).toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0)),
    )
    expect(await changes.since('2021-01-01', undefined, { offset: 2, limit: 3 })).toEqual({
      rows: all.rows.slice(2, 5),
      total: all.total,
    })
    expect(await changes.since('2021-01-01', undefined, { offset: 1_000, limit: 3 })).toEqual({
      rows: [],
      total: all.total,
    })
    const five = await changes.since('2021-01-01', 'person-five', { offset: 0, limit: 50 })
    expect(told(five.rows).toSorted()).toEqual([
      '1 2021-02-03 added claim case-person-five-under-investigation',
      '1 2021-06-01 added case case-person-five',
      '1 2021-06-01 added claim case-person-five-arrested',
    ])
  })
})
