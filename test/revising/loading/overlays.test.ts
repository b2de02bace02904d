import { describe, expect, it } from 'vitest'
import type { NewAuditEntry } from '#core/audit.ts'
import type { Overlay } from '#core/corrections.ts'
import { en } from '#core/words-en.ts'
import { settleOverlays } from '#root/revising/loading/fates.ts'
import { seenIn } from '#root/revising/loading/standing.ts'
import { hashOf, readRecord } from '#root/revising/overlay/record.ts'
import { edited, goodFiles } from '../../fixtures/packs.ts'
import { titled } from '../../store/installation.ts'
import { ADMIN, installed, ruleOf } from './installed.ts'

const RECORD = `id: person-two-second-count
kind: other
line: Opened three offices.
date: "2020-07-01"
certainty: official
reason: none-needed
citations: [notice-2021]
supersedes: person-two-first-count
`
const FOUR = RECORD.replace('three', 'four')

const WITHDRAWN: NewAuditEntry = {
  ...{ actor: 'discord:5', access: 'editor', action: 'correction.withdraw' },
  ...{ target: 'abc123', outcome: 'done' },
}

/** An approved correction of one line. */
const correction: Overlay = {
  id: 'abc123',
  records: [{ part: 'claim', id: 'person-two-second-count', yaml: FOUR }],
  basis: [hashOf(readRecord(RECORD))],
  state: 'active',
  approvedBy: 'discord:5',
  approvedAt: '2026-11-25T00:00:00.000Z',
}

async function approved() {
  const one = await installed()
  await one.state.correctionStore.addOverlay(correction, {
    ...{ actor: 'discord:5', access: 'editor', action: 'correction.approve' },
    ...{ target: 'abc123', outcome: 'done' },
  })
  const line = () => one.serving.facts().findClaim('person-two-second-count')?.line
  const state = async () => (await one.state.correctionStore.overlays())[0]?.state
  return { ...one, line, state, store: one.state.correctionStore }
}

describe('an approved correction', () => {
  it('is applied by the next load, and says so', async () => {
    const one = await approved()
    const plan = await one.planned()
    expect(plan).toMatchObject({
      overlays: [{ overlay: 'abc123', fate: 'applied' }],
      changes: [{ kind: 'altered', after: { line: 'Opened four offices.' } }],
    })
    await one.revisions.confirm(plan.id, undefined, ADMIN, en)
    expect(one.line()).toBe('Opened four offices.')
    expect(await one.state()).toBe('active')
  })

  it('is dropped with a line in the log and an entry once the data says so by itself', async () => {
    const one = await approved()
    one.put(edited('people/person-two.yaml', 'Opened three offices.', 'Opened four offices.'))
    const plan = await one.planned()
    expect(plan.overlays).toEqual([{ overlay: 'abc123', fate: 'contained' }])
    expect(await one.state()).toBe('active')
    await one.revisions.confirm(plan.id, undefined, ADMIN, en)
    expect(await one.state()).toBe('contained')
    expect(one.logged).toContain('overlay.contained')
    expect((await one.audited()).at(-1)).toBe('overlay.contained done abc123')
  })

  it('waits for an editor where the data was altered otherwise', async () => {
    const one = await approved()
    one.put(edited('people/person-two.yaml', 'Opened three offices.', 'Opened five offices.'))
    const plan = await one.planned()
    await one.revisions.confirm(plan.id, undefined, ADMIN, en)
    expect(one.line()).toBe('Opened five offices.')
    expect(await one.state()).toBe('conflict')
    expect(one.logged).toContain('overlay.conflict')
  })

  it.each([
    ['says the same', 'four', 'applied'],
    ['says otherwise', 'five', 'conflict'],
  ])('outlives the load of another pack that %s', async (_, count, fate) => {
    const one = await approved()
    const text = `Opened ${count} offices.`
    one.bundled('other', edited('people/person-two.yaml', 'Opened three offices.', text))
    const other = await one.planned({ kind: 'bundled', name: 'other' })
    expect(other.overlays).toEqual([{ overlay: 'abc123', fate }])
    await one.revisions.confirm(other.id, undefined, ADMIN, en)
    expect([one.line(), await one.state()]).toEqual([text, 'active'])
    one.put(titled('Newer facts'))
    const own = await one.planned()
    expect(own.overlays).toEqual([{ overlay: 'abc123', fate: 'applied' }])
    await one.revisions.confirm(own.id, undefined, ADMIN, en)
    expect(one.line()).toBe('Opened four offices.')
  })

  it('is applied by a start that builds, and stays for the starts after it', async () => {
    const one = await approved()
    one.put(titled('Newer facts'))
    await one.close()
    for (const _ of ['built', 'found']) {
      const again = await one.again()
      const facts = again.serving.facts()
      expect(facts.findClaim('person-two-second-count')?.line).toBe('Opened four offices.')
      expect(facts.about().title).toBe('Newer facts')
      await again.close()
    }
  })

  it('that new data contains at a start is dropped, which is printed', async () => {
    const one = await approved()
    one.put(edited('people/person-two.yaml', 'Opened three offices.', 'Opened four offices.'))
    await one.close()
    const again = await one.again()
    expect((await again.state.correctionStore.overlays())[0]?.state).toBe('contained')
    expect(one.printed.join('')).toMatch(/correction abc123 .*says so by itself now/)
  })
})

describe('what became of an approved correction', () => {
  const say = (count: string) =>
    edited('people/person-two.yaml', 'Opened three offices.', `Opened ${count} offices.`)

  async function loaded(one: Awaited<ReturnType<typeof approved>>) {
    const plan = await one.planned()
    await one.revisions.confirm(plan.id, undefined, ADMIN, en)
    return plan
  }

  /** The data is what is served already where it says the correction by itself. */
  async function settled(one: Awaited<ReturnType<typeof approved>>) {
    const prepared = await one.revisions.prepare({ kind: 'folder' }, ADMIN, en)
    if (prepared.kind !== 'plan') return expect(prepared.kind).toBe('same')
    return await one.revisions.confirm(prepared.plan.id, undefined, ADMIN, en)
  }

  async function back(one: Awaited<ReturnType<typeof approved>>, revision?: string) {
    const prepared = await one.revisions.prepareRollback(revision, ADMIN, en)
    if (prepared.kind !== 'plan') throw new Error(prepared.kind)
    await one.revisions.confirm(prepared.plan.id, undefined, ADMIN, en)
    return prepared.plan
  }

  it.each([
    ['altered otherwise', 'five', 'conflict'],
    ['contained', 'four', 'contained'],
  ])('is undone when data that %s it is taken back', async (_, count, state) => {
    const one = await approved()
    await loaded(one)
    one.put(say(count))
    await settled(one)
    expect(await one.state()).toBe(state)
    one.put(titled('Newer facts'))
    const plan = await loaded(one)
    expect(plan.overlays).toEqual([{ overlay: 'abc123', fate: 'applied' }])
    expect([one.line(), await one.state()]).toEqual(['Opened four offices.', 'active'])
    expect((await one.audited()).at(-1)).toBe('overlay.active done abc123')
  })

  it('is what it was before a load that is rolled back, once the data is as it was', async () => {
    const one = await approved()
    await loaded(one)
    one.put(say('five'))
    await loaded(one)
    const plan = await back(one)
    expect(plan.overlays).toEqual([{ overlay: 'abc123', fate: 'applied' }])
    expect([one.line(), await one.state()]).toEqual(['Opened four offices.', 'conflict'])
    one.put(goodFiles())
    expect(await one.revisions.prepare({ kind: 'folder' }, ADMIN, en)).toMatchObject({
      kind: 'same',
    })
    expect([one.line(), await one.state()]).toEqual(['Opened four offices.', 'active'])
  })

  it('is dropped for good where the data goes on from what it said', async () => {
    const one = await approved()
    one.put(say('four'))
    await loaded(one)
    one.put(say('six'))
    expect((await loaded(one)).overlays).toEqual([])
    expect([one.line(), await one.state()]).toEqual(['Opened six offices.', 'contained'])
  })

  it('is told by the plan of a rollback: what the older revision leaves out', async () => {
    const one = await approved()
    const first = one.serving.revision()
    const { revision } = await loaded(one)
    expect((await back(one, first)).overlays).toEqual([{ overlay: 'abc123', fate: 'left-out' }])
    expect([one.line(), await one.state()]).toEqual(['Opened three offices.', 'active'])
    expect((await back(one, revision)).overlays).toEqual([{ overlay: 'abc123', fate: 'applied' }])
  })

  it.each([
    ['applies', 'three'],
    ['contains', 'four'],
  ])('refuses a plan that %s it when it was taken back meanwhile', async (_, count) => {
    const one = await approved()
    one.put(say(count))
    const plan = await one.planned()
    await one.store.setOverlay('abc123', 'withdrawn', '2026-11-26T10:01:00.000Z', WITHDRAWN)
    expect(await ruleOf(one.revisions.confirm(plan.id, undefined, ADMIN, en))).toBe('plan-stale')
    expect([one.line(), await one.state()]).toEqual(['Opened three offices.', 'withdrawn'])
    expect(one.serving.revision()).toBe(plan.from)
  })

  it('never moves one that is not what it was seen as any more', async () => {
    const one = await approved()
    const seen = seenIn(await one.store.overlays())
    await one.store.setOverlay('abc123', 'withdrawn', '2026-11-26T10:01:00.000Z', WITHDRAWN)
    const before = await one.audited()
    await settleOverlays([{ overlay: 'abc123', fate: 'contained' }], seen, {
      overlays: one.store,
      now: () => one.clock.at,
      tell: () => expect.unreachable(),
      report: () => expect.unreachable(),
    })
    expect(await one.state()).toBe('withdrawn')
    expect(await one.audited()).toEqual(before)
  })

  it('is the same at a start as in a chat, for two of one record and moment', async () => {
    const one = await approved()
    const six: Overlay = {
      ...correction,
      id: 'def456',
      records: [{ ...correction.records[0], yaml: RECORD.replace('three', 'six') }],
      basis: [hashOf(readRecord(FOUR))],
    } as Overlay // Its one record is there.
    await one.store.addOverlay(six, { ...WITHDRAWN, action: 'correction.approve' })
    const plan = await one.planned()
    await one.close()
    one.put(titled('Newer facts'))
    const again = await one.again()
    expect(plan.changes).toMatchObject([{ after: { line: 'Opened six offices.' } }])
    const line = again.serving.facts().findClaim('person-two-second-count')?.line
    expect(line).toBe('Opened six offices.')
  })
})
