import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '#core/words-en.ts'
import { warningsOf } from '#root/revising/workshop/warnings.ts'
import { bytesOf, edited, goodFiles, textOf } from '../../fixtures/packs.ts'
import { broken, titled } from '../../store/installation.ts'
import { ADMIN, FOLDER, installed } from './installed.ts'

const FOUR = edited(
  'people/person-two.yaml',
  'line: Opened three offices.',
  'line: Opened four offices.',
)

describe('preparing a load', () => {
  it('says what would change, and changes nothing', async () => {
    const one = await installed()
    const before = [one.serving.revision(), one.pointer(), one.names()]
    one.put(FOUR)
    const plan = await one.planned()
    expect(plan).toMatchObject({
      ...{ act: 'load', source: 'VIGIL_DATA', from: before[0], by: 'discord:1' },
      ...{ place: 'discord:10/11', warnings: [], overlays: [] },
      ...{ createdAt: '2026-11-26T10:00:00.000Z', expiresAt: '2026-11-26T10:15:00.000Z' },
      reach: { digests: 0, alerts: 0, caseNews: 0, corrections: 0 },
    })
    expect(plan.id).toMatch(/^[\w][\w-]{21}$/)
    expect(plan.changes.map(({ kind }) => kind)).toEqual(['altered'])
    expect(plan.changes[0]).toMatchObject({
      before: { line: 'Opened three offices.' },
      after: { line: 'Opened four offices.' },
    })
    expect(plan.unchanged).toBeGreaterThan(5)
    const [revision, pointer, names] = before
    expect(one.serving.revision()).toBe(revision)
    expect(one.pointer()).toEqual(pointer)
    expect(one.names()).toEqual([...(names as string[]), 'plans'].toSorted())
    expect(await one.audited()).toEqual([])
  })

  it('refuses data with findings, each with its place', async () => {
    const one = await installed()
    one.put(broken())
    expect(await one.revisions.prepare(FOLDER, ADMIN, en)).toEqual({
      kind: 'refused',
      findings: [expect.stringMatching(/^phrases\.yaml:7:\d+: .*nowhere.* Fix: /)],
    })
    expect(one.plans()).toEqual([])
  })

  it('says that the data is what is served already', async () => {
    const one = await installed()
    const revision = one.serving.revision()
    expect(await one.revisions.prepare(FOLDER, ADMIN, en)).toEqual({ kind: 'same', revision })
    expect(one.plans()).toEqual([])
  })

  it('warns of what is taken back and what is taken out', async () => {
    const one = await installed()
    const file = 'people/person-two.yaml'
    const taken = '    supersedes: person-two-first-count\n'
    const why = '    retracted: { on: "2021-12-01", why: It was counted wrongly }\n'
    one.put(edited(file, taken, `${taken}${why}`))
    expect((await one.planned()).warnings).toEqual([{ kind: 'retracts', count: 1 }])
    const text = textOf(goodFiles().find((each) => each.file === file)?.bytes ?? new Uint8Array())
    const from = text.slice(text.indexOf('  - id: person-two-second-count'))
    const disputes = '    disputes: [person-two-second-count]\n'
    const without = edited(file, from, '').map((each) =>
      each.file === file
        ? { file, bytes: bytesOf(textOf(each.bytes).replace(disputes, '')) }
        : each,
    )
    one.put(without)
    expect((await one.planned()).warnings).toEqual([{ kind: 'takes-out', count: 1 }])
  })

  it('warns of facts that are older than those that serve', async () => {
    const one = await installed()
    one.put(edited('pack.yaml', 'compiled: "2022-01-01"', 'compiled: "2021-12-31"'))
    expect((await one.planned()).warnings).toEqual([
      { kind: 'older', served: '2022-01-01', planned: '2021-12-31' },
    ])
  })

  it('warns where fewer than half the claims are left', () => {
    const of = (claims: number) => ({ claims, compiled: '2022-01-01' })
    expect(warningsOf([], of(100), of(50))).toEqual([])
    expect(warningsOf([], of(100), of(49))).toEqual([{ kind: 'shrinks', before: 100, after: 49 }])
  })

  it('takes an attached file in place of that file of the folder', async () => {
    const one = await installed()
    const bytes = FOUR.find(({ file }) => file === 'people/person-two.yaml')?.bytes
    const file = { name: 'person-two.yaml', bytes: bytes ?? new Uint8Array() }
    const plan = await one.planned({ kind: 'file', file })
    expect(plan).toMatchObject({ source: 'person-two.yaml', changes: [{ kind: 'altered' }] })
    await one.revisions.confirm(plan.id, 'a test', ADMIN, en)
    expect(one.serving.revision()).toBe(plan.revision)
    expect(textOf(readFileSync(join(one.data, 'people/person-two.yaml')))).toContain(
      'three offices',
    )
  })

  it('takes a pack by its name, and says which there are when there is none of that name', async () => {
    const one = await installed()
    one.bundled('other', FOUR)
    expect(await one.planned({ kind: 'bundled', name: 'other' })).toMatchObject({ source: 'other' })
    for (const name of ['nothing', '../data', 'a/b', '..']) {
      const asked = one.revisions.prepare({ kind: 'bundled', name }, ADMIN, en)
      await expect(asked).rejects.toMatchObject({ name: 'Mistake' })
    }
    expect(one.plans()).toHaveLength(1)
  })

  it('gives a file that is no pack back with what is wrong', async () => {
    const one = await installed()
    const file = { name: 'notes.txt', bytes: new TextEncoder().encode('PK\u0003\u0004') }
    await expect(one.revisions.prepare({ kind: 'file', file }, ADMIN, en)).rejects.toMatchObject({
      name: 'Mistake',
    })
  })
})

describe('confirming a load', () => {
  it('serves it, writes who did it and why, and records what changed', async () => {
    const one = await installed()
    one.put(FOUR)
    const plan = await one.planned()
    const loaded = await one.revisions.confirm(plan.id, 'four, not three', ADMIN, en)
    expect(loaded).toMatchObject({ revision: plan.revision, from: plan.from, seq: 2 })
    expect(one.serving.revision()).toBe(plan.revision)
    expect(await one.changes.latest()).toMatchObject({ seq: 2, revision: plan.revision })
    expect(await one.audited()).toEqual([
      `revision.load begun ${plan.revision}`,
      `revision.load done ${plan.revision}`,
    ])
    const [note] = await one.state.revisionLog.notes(5)
    expect(note).toMatchObject({
      ...{ revision: plan.revision, act: 'load', by: 'discord:1' },
      ...{ source: 'VIGIL_DATA', why: 'four, not three' },
    })
    expect((await one.state.audit.verify()).isWhole).toBe(true)
    expect(one.faults).toEqual([])
  })

  it('is kept by a restart until the data folder changes', async () => {
    const one = await installed()
    one.bundled('other', FOUR)
    const plan = await one.planned({ kind: 'bundled', name: 'other' })
    await one.revisions.confirm(plan.id, undefined, ADMIN, en)
    await one.close()
    const second = await one.again()
    expect(second.serving.revision()).toBe(plan.revision)
    await second.close()
    one.put(titled('Newer facts'))
    const third = await one.again()
    expect(third.serving.facts().about().title).toBe('Newer facts')
  })

  it('keeps the last five revisions, the one served before among them', async () => {
    const one = await installed()
    const loaded = [one.serving.revision()]
    for (const title of ['1', '2', '3', '4', '5']) {
      one.put(titled(`Edition ${title}`))
      one.clock.at = new Date(one.clock.at.getTime() + 60_000)
      const plan = await one.planned()
      loaded.push((await one.revisions.confirm(plan.id, undefined, ADMIN, en)).revision)
    }
    const kept = await one.revisions.kept()
    expect(kept.map(({ revision }) => revision)).toEqual(loaded.slice(1).toReversed())
    expect(kept.map(({ isServed }) => isServed)).toEqual([true, false, false, false, false])
    expect(kept[0]).toMatchObject({ by: 'discord:1', source: 'VIGIL_DATA' })
  })
})

describe('rolling back', () => {
  it('is a load like any other: planned, confirmed, recorded', async () => {
    const one = await installed()
    const first = one.serving.revision()
    one.put(FOUR)
    await one.revisions.confirm((await one.planned()).id, undefined, ADMIN, en)
    const prepared = await one.revisions.prepareRollback(undefined, ADMIN, en)
    expect(prepared).toMatchObject({ kind: 'plan', plan: { act: 'rollback', revision: first } })
    if (prepared.kind !== 'plan') return
    expect(prepared.plan.changes).toMatchObject([{ after: { line: 'Opened three offices.' } }])
    await one.revisions.confirm(prepared.plan.id, 'it was three', ADMIN, en)
    expect(one.serving.revision()).toBe(first)
    expect(await one.changes.latest()).toMatchObject({ seq: 3, revision: first })
    await one.close()
    expect((await one.again()).serving.revision()).toBe(first)
  })

  it('is refused for a revision that is not kept, and where there is none before', async () => {
    const one = await installed()
    await expect(one.revisions.prepareRollback(undefined, ADMIN, en)).rejects.toThrow(
      /nothing to go/,
    )
    for (const revision of ['000000000000', '../../etc', ''])
      await expect(one.revisions.prepareRollback(revision, ADMIN, en)).rejects.toThrow(
        /is not kept/,
      )
  })

  it('compares two that are kept', async () => {
    const one = await installed()
    const first = one.serving.revision()
    one.put(FOUR)
    const { revision } = await one.revisions.confirm((await one.planned()).id, '', ADMIN, en)
    const forward = await one.revisions.compare(first, revision, en)
    expect(forward).toMatchObject({
      changes: [{ kind: 'altered', after: { line: 'Opened four offices.' } }],
      names: [],
    })
    await expect(one.revisions.compare(first, '000000000000', en)).rejects.toThrow(/is not kept/)
  })
})
