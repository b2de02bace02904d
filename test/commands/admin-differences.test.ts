import { describe, expect, it } from 'vitest'
import type { Brief } from '#core/brief.ts'
import type { Subject } from '#core/facts.ts'
import type { NameChange } from '#core/revisions.ts'
import { LANGUAGES } from '#core/words.ts'
import { altered } from '../digests/altered.ts'
import { readLines } from '../shipped/reading.ts'
import { B, revisionB } from './admin-revision-b.ts'
import { ADMIN, openAdmin } from './admin-scene.ts'

const subject = (id: string, name: string): Subject => ({ id, type: 'person', name })

const RENAMED: NameChange = {
  of: 'name',
  subject: subject('person-one', 'Person One'),
  before: ['Person One'],
  after: ['Person Uno', 'Persona Uno'],
}
const DECIDED: NameChange = {
  of: 'identity',
  id: 'identity-one-two',
  after: {
    a: subject('person-one', 'Person One'),
    b: subject('person-two', 'Person Two'),
    verdict: 'same',
  },
}

const texts = (brief: Brief) => readLines(brief).map(({ text }) => text)
const under = (brief: Brief, heading: string) =>
  readLines(brief)
    .filter((line) => line.under === heading && line.kind === 'list')
    .map(({ text }) => text)

/** A revision in which no claim and no case is another one. */
async function openRenamed(names: readonly NameChange[] = [RENAMED, DECIDED]) {
  const scene = await openAdmin()
  scene.revisions.next({ facts: altered(scene.served, { revision: B }), names })
  return scene
}

describe('a plan that changes nothing but names and decisions', () => {
  it('counts them, and the button confirms as many', async () => {
    const { ask } = await openRenamed()
    const brief = await ask('admin reseed')
    expect(brief.title).toBe(
      'Reseed: 0 changes of claims and cases, 1 of names, 1 decision on who is who',
    )
    expect(brief.summary).toBe(
      '0 would be added, 0 altered, 0 retracted; 24 stay as they are. 1 name differs, 1 decision on who is who differs. Nothing was changed.',
    )
    expect(texts(brief)).toContain(
      '0 added · 0 altered · 0 retracted · 24 unchanged · 1 name · 1 decision on who is who',
    )
    expect(brief.actions[0]).toMatchObject({ label: 'Confirm 2 changes', tone: 'danger' })
  })

  it('says of each what it was and what it would be', async () => {
    const { ask } = await openRenamed()
    const brief = await ask('admin reseed')
    expect(under(brief, 'Names (1)')).toEqual([
      'Person One · Person One → Person Uno, Persona Uno · person-one',
    ])
    expect(under(brief, 'Decisions on who is who (1)')).toEqual([
      'Person One and Person Two · added: held to be the same · identity-one-two',
    ])
  })

  it.each<[string, NameChange, string]>([
    ['a name more', { ...RENAMED, before: [] }, 'also written Person Uno, Persona Uno'],
    ['a name less', { ...RENAMED, after: [] }, 'no longer written Person One'],
    ['somebody new', { ...RENAMED, presence: 'new' }, 'new'],
    ['somebody gone', { ...RENAMED, presence: 'gone' }, 'no longer there'],
  ])('knows %s', async (_, change, said) => {
    const { ask } = await openRenamed([change])
    expect(under(await ask('admin reseed'), 'Names (1)')).toEqual([
      `Person One · ${said} · person-one`,
    ])
  })

  it('knows a decision that is taken back, and one that is altered', async () => {
    const { after, ...rest } = DECIDED as Extract<NameChange, { of: 'identity' }> // Made above.
    const { ask, revisions, served } = await openRenamed([{ ...rest, before: after }])
    const line = async () => under(await ask('admin reseed'), 'Decisions on who is who (1)')[0]
    expect(await line()).toContain('taken back: held to be the same')
    const before = after && { ...after, verdict: 'not-same' as const }
    const facts = altered(served, { revision: B })
    revisions.next({ facts, names: [{ ...rest, before, after }] })
    expect(await line()).toContain('altered: held not to be the same → held to be the same')
  })

  it('is never said to differ in nothing, nor is a comparison', async () => {
    const { ask, served } = await openRenamed()
    await ask('admin reseed')
    await ask('admin confirm plan-00000000000000001')
    const brief = await ask(`admin diff ${served.about().revision} ${B}`)
    expect(brief.summary).toBe(
      '0 added, 0 altered, 0 retracted. 1 name differs, 1 decision on who is who differs.',
    )
    expect(under(brief, 'Names (1)')).toHaveLength(1)
  })

  it('says the same in every language', async () => {
    for (const language of LANGUAGES) {
      const { ask } = await openRenamed()
      const brief = await ask('admin reseed', { ...ADMIN, language })
      const lines = texts(brief).join('\n')
      expect(lines, language).toContain('Person One → Person Uno')
      expect(lines, language).toContain('identity-one-two')
      if (language !== 'en') expect(brief.summary, language).not.toMatch(/[a-z]{4,}/)
    }
  })
})

describe('the file of a plan', () => {
  it('has what each said before and says after, names and decisions too', async () => {
    const { ask, revisions, served } = await openAdmin()
    revisions.next({ facts: revisionB(served), names: [RENAMED, DECIDED] })
    await ask('admin reseed')
    const { records } = await ask('admin plan plan-00000000000000001 export:json')
    const { columns = [], rows = [] } = records ?? {}
    const row = (id: string) => {
      const cells = rows.find((one) => one[columns.indexOf('id')] === id) ?? []
      return Object.fromEntries(columns.map((column, i) => [column, cells[i]]))
    }
    expect(rows).toHaveLength(6)
    expect(row('person-one-appointed')).toMatchObject({
      change: 'altered',
      before: expect.stringMatching(/^2015-01-10 · official · Appointed minister of examples\. · /),
      after: expect.stringMatching(/^2015-01-11 · official · Appointed minister of examples\. · /),
    })
    expect(row('person-one-talk')).toMatchObject({ change: 'retracted', after: null })
    expect(row('person-one-absence')['after']).toMatch(/retracted 2026-11-26: The source withdrew/)
    expect(row('fresh')).toMatchObject({ change: 'added', before: null })
    expect(row('person-one')).toMatchObject({
      ...{ change: 'name', kind: 'person' },
      ...{ before: 'Person One', after: 'Person Uno · Persona Uno' },
    })
    expect(row('identity-one-two')).toMatchObject({
      ...{ change: 'identity', subjects: 'person-one person-two', before: null, after: 'same' },
    })
  })
})

describe('a plan', () => {
  it('names decisions on who is who as such, and does not count them as corrections', async () => {
    const { ask, revisions, served } = await openAdmin()
    const decision = { overlay: 'dec123', fate: 'applied', isDecision: true } as const
    revisions.next({
      facts: revisionB(served),
      overlays: [{ overlay: 'abc123', fate: 'applied' }, decision],
    })
    const lines = texts(await ask('admin reseed'))
    expect(lines).toContain('Applied on top of the pack: 1 approved correction (abc123).')
    expect(lines).toContain('Applied on top of the pack: 1 decision on who is who (dec123).')
  })

  it('of one file says what that stands in place of, and one of all does not', async () => {
    const { ask, revisions, served } = await openAdmin()
    const said = /stands in place of the data folder’s file of that name\..*a rollback took back/
    revisions.next({ facts: revisionB(served), isPart: true })
    expect(texts(await ask('admin reseed')).join('\n')).toMatch(said)
    revisions.next({ facts: revisionB(served) })
    expect(texts(await ask('admin reseed')).join('\n')).not.toMatch(said)
  })

  it('compares what is gone as it is, not as it would be', async () => {
    const { ask, revisions, served } = await openAdmin()
    revisions.next({ facts: revisionB(served) })
    await ask('admin reseed')
    await ask('admin confirm plan-00000000000000001')
    const lines = texts(await ask(`admin diff ${served.about().revision} ${B}`)).join('\n')
    expect(lines).toMatch(/ · taken out · person-one-talk/)
    expect(lines).not.toMatch(/would be/)
  })
})
