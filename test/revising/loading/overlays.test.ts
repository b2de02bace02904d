import { describe, expect, it } from 'vitest'
import type { Overlay } from '#core/corrections.ts'
import { en } from '#core/words-en.ts'
import { hashOf, readRecord } from '#root/revising/overlay/record.ts'
import { edited } from '../../fixtures/packs.ts'
import { titled } from '../../store/installation.ts'
import { ADMIN, installed } from './installed.ts'

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
  return { ...one, line, state }
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
