import { describe, expect, it } from 'vitest'
import type { CaseChange, ClaimChange } from '#core/changes.ts'
import type { Case, Claim, Subject } from '#core/facts.ts'
import { provincesIn } from '#core/provinces.ts'
import { createTraits, traitsOf } from '#core/traits.ts'
import { openDesk } from '../shipped/desk.ts'

const { facts } = await openDesk()
const of = createTraits(facts)

const told = { kind: 'added', n: 1, seq: 2, day: '2026-11-23' } as const

function claim(id: string, changed: Partial<Claim> = {}): Claim {
  const found = facts.findClaim(id)
  if (!found) throw new Error(`No claim ${id}`)
  return { ...found, ...changed }
}

const added = (after: Claim): ClaimChange => ({ ...told, of: 'claim', id: after.id, after })

const addedCase = (after: Case): CaseChange => ({ ...told, of: 'case', id: after.id, after })

const madeUp = (line: string, subjects: readonly Subject[]): Claim =>
  claim('qin-gang-last-seen-2023-06-25', {
    line,
    subjects: subjects.map((subject) => ({ role: 'about', subject })),
  })

function caseWith(wanted: Partial<Case>): Case {
  const [any] = facts.everyCase()
  if (!any) throw new Error('There are no cases')
  return { ...any, body: undefined, post: undefined, sector: undefined, ...wanted }
}

describe('the traits of a claim', () => {
  it('are whom and what it names, with the bodies above', () => {
    expect(of(added(claim('qin-gang-removed-minister-2023-07-25')))).toEqual({
      stage: ['removed-from-post'],
      person: ['qin-gang', 'wang-yi'],
      body: expect.arrayContaining(['mfa', 'state-council', 'npcsc', 'npc']),
      post: expect.arrayContaining(['foreign-minister']),
      sector: [],
      rank: [],
      kind: ['removed'],
      certainty: ['official'],
      province: [],
      change: ['added'],
      severity: [],
    })
  })

  it('are also the posts that its person held when it happened, and no longer ones', () => {
    const absence = claim('qin-gang-health-remark-2023-07-11')
    expect(of(added(absence)).post).toEqual(expect.arrayContaining(['foreign-minister']))
    const inquiry = claim('qin-gang-wsj-inquiry-2023-09-19')
    expect(of(added(inquiry)).post).not.toContain('foreign-minister')
    expect(of(added(inquiry)).post).toContain('state-councillor')
  })

  it('are rank and sector of the case of its person', () => {
    const { rank, sector, stage, person } = of(added(claim('he-weidong-expelled-2025-10-17')))
    expect({ rank, sector, stage, person }).toEqual({
      rank: ['military'],
      sector: ['military'],
      stage: ['expelled'],
      person: ['he-weidong', 'miao-hua', 'wang-houbin'],
    })
  })

  it('of which both versions count where it was altered', () => {
    const before = claim('he-weidong-expelled-2025-10-17', { certainty: 'reported', subjects: [] })
    const after = claim('he-weidong-expelled-2025-10-17')
    const traits = of({ ...added(after), kind: 'altered', before })
    expect(traits.certainty).toEqual(['reported', 'official'])
    expect(traits.person).toContain('he-weidong')
    expect(traits.change).toEqual(['altered'])
  })

  it('are those of what it was where it was taken out', () => {
    const before = claim('qin-gang-removed-minister-2023-07-25')
    const traits = of({ ...told, of: 'claim', kind: 'retracted', id: before.id, before })
    expect(traits.person).toEqual(['qin-gang', 'wang-yi'])
    expect(traits.change).toEqual(['retracted'])
  })

  it('are provinces only where a name of one is written, and not in a person’s name', () => {
    const person = (name: string): Subject => ({ id: 'somebody', type: 'person', name })
    expect(of(added(madeUp('Governor of Hunan.', [person('Li Gang')]))).province).toEqual(['hunan'])
    expect(of(added(madeUp('Mayor of Changsha.', [person('Li Gang')]))).province).toEqual([])
    expect(of(added(madeUp('Li Hainan was seen.', [person('Li Hainan')]))).province).toEqual([])
  })
})

describe('the traits of a case', () => {
  it('are what it is filed under', () => {
    const [found] = facts.cases({ body: 'Jiangxi CPPCC' }, {}, { offset: 0, limit: 1 }).rows
    if (!found) throw new Error('There is no such case')
    const traits = of(addedCase(found))
    expect(traits).toMatchObject({
      stage: [found.stage],
      person: [found.person.id],
      body: ['jiangxi-cppcc'],
      sector: ['jiangxi'],
      rank: [found.rank],
      kind: ['case'],
      certainty: [found.reached.certainty],
      province: ['jiangxi'],
    })
  })

  it('are the organisation its body is called after, with those above it', () => {
    const { body } = of(addedCase(caseWith({ body: 'Ministry of Foreign Affairs' })))
    expect(body.slice(0, 2)).toEqual(['mfa', 'state-council'])
  })

  it('are the province it is filed under, though its post and body name only a city', () => {
    const one = caseWith({
      post: 'Mayor of Chengdu',
      body: 'Chengdu city government',
      sector: 'Sichuan',
    })
    expect(of(addedCase(one)).province).toEqual(['sichuan'])
    expect(of(addedCase(one)).sector).toEqual(['sichuan'])
  })

  it('are no province that nobody wrote, such as that of a city or of a trade', () => {
    const one = caseWith({
      post: 'Mayor of Chengdu',
      body: 'Chengdu city government',
      sector: 'finance',
    })
    expect(of(addedCase(one)).province).toEqual([])
  })

  it('are of every case filed under a province that province', () => {
    const filed = facts
      .everyCase()
      .filter(({ sector }) => sector !== undefined && provincesIn(sector).length > 0)
    expect(filed.length).toBeGreaterThan(200)
    for (const one of filed)
      expect(of(addedCase(one)).province).toEqual(
        expect.arrayContaining([...provincesIn(one.sector ?? '')]),
      )
  })
})

it('everything in the store has traits, the same each time', () => {
  const all = [...facts.everyClaim().map(added), ...facts.everyCase().map(addedCase)]
  for (const change of all) {
    const traits = of(change)
    expect(traits.kind).toHaveLength(1)
    expect(traits.certainty).toHaveLength(1)
    for (const values of Object.values(traits)) expect(new Set(values).size).toBe(values.length)
  }
  for (const change of all.slice(0, 50)) expect(of(change)).toEqual(traitsOf(change, facts))
})
