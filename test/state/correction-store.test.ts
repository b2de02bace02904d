import { describe, expect, it } from 'vitest'
import type { Overlay, Suggestion } from '#core/corrections.ts'
import { entry } from './audit-entries.ts'
import { newPath, openedRaw, openedState } from './audit-files.ts'

const suggestion = (id: string, more: Partial<Suggestion> = {}): Suggestion => ({
  id,
  claim: 'person-one-removed',
  what: 'date',
  source: 'notice-2020',
  state: 'open',
  by: 'discord:502',
  at: '2026-11-26T09:00:00.000Z',
  ...more,
})

const whole = suggestion('aaa234', {
  value: '2020-05-02',
  note: '“Said on the day after”, 5 月 2 日',
  place: 'discord:900/10001',
})

const approved: Suggestion = {
  ...whole,
  state: 'approved',
  decidedBy: 'slack:T1/U1',
  decidedAt: '2026-11-27T09:00:00.000Z',
  why: 'The notice says so',
}

const overlay = (id: string, more: Partial<Overlay> = {}): Overlay => ({
  id,
  records: [
    { part: 'sources', id: 'notice-2020', yaml: 'id: notice-2020\n' },
    { part: 'claim', id: 'person-one-removed', yaml: 'id: person-one-removed\n' },
  ],
  basis: ['', 'f'.repeat(64)],
  state: 'active',
  approvedBy: 'slack:T1/U1',
  approvedAt: '2026-11-27T09:00:00.000Z',
  ...more,
})

const SUGGESTED = entry({ action: 'correction.suggest', target: 'aaa234' })
const APPROVED = entry({ action: 'correction.approve', target: 'aaa234', access: 'editor' })
const WITHDRAWN = entry({ action: 'correction.withdraw', target: 'bbb234', access: 'editor' })

async function opened() {
  const path = newPath()
  const { correctionStore: store, audit } = await openedState(path)
  const actions = async () =>
    (await audit.read({ offset: 0, limit: 100 })).rows.map(({ action }) => action)
  /** From now on no entry of an action can be written. */
  const block = (action: string) =>
    openedRaw(path).exec(`CREATE TRIGGER full BEFORE INSERT ON audit WHEN NEW.action = '${action}'
      BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`)
  return { path, store, actions, block }
}

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

describe('a suggestion', () => {
  it('is found again as it was filed, after a restart too, with an entry in the audit', async () => {
    const { path, store, actions } = await opened()
    await store.add(whole, SUGGESTED)
    await store.add(suggestion('bbb234'), SUGGESTED)
    const { correctionStore } = await openedState(path)
    expect(await correctionStore.find('aaa234')).toEqual(whole)
    expect(await correctionStore.find('bbb234')).toEqual(suggestion('bbb234'))
    expect(await correctionStore.find('ccc234')).toBeUndefined()
    expect(await actions()).toEqual(['correction.suggest', 'correction.suggest'])
  })

  it('waits its turn: the oldest first while open, the newest first once decided', async () => {
    const { store } = await opened()
    for (const [id, day] of [
      ['ddd234', '27'],
      ['bbb234', '25'],
      ['ccc234', '26'],
      ['aaa234', '26'],
    ] as const) {
      const filed = suggestion(id, { at: `2026-11-${day}T09:00:00.000Z` })
      await store.add(filed, SUGGESTED)
    }
    expect(idsOf(await store.list('open'))).toEqual(['bbb234', 'ccc234', 'aaa234', 'ddd234'])
    for (const one of await store.list('open'))
      await store.decide({ ...one, state: 'rejected' }, undefined, APPROVED)
    expect(idsOf(await store.list('rejected'))).toEqual(['ddd234', 'aaa234', 'ccc234', 'bbb234'])
    expect(await store.list('open')).toEqual([])
    expect(await store.list('approved')).toEqual([])
  })

  it('is decided once, together with what comes of it', async () => {
    const { store, actions } = await opened()
    await store.add(whole, SUGGESTED)
    const made = overlay('bbb234', { suggestion: 'aaa234' })
    const [first, second] = await Promise.all([
      store.decide(approved, made, APPROVED),
      store.decide({ ...approved, state: 'rejected' }, undefined, WITHDRAWN),
    ])
    expect([first, second]).toEqual([true, false])
    expect(await store.find('aaa234')).toEqual(approved)
    expect(await store.overlays()).toEqual([made])
    expect(await actions()).toEqual(['correction.approve', 'correction.suggest'])
  })

  it('that nobody filed is not decided', async () => {
    const { store, actions } = await opened()
    expect(await store.decide(approved, overlay('bbb234'), APPROVED)).toBe(false)
    expect([await store.overlays(), await actions()]).toEqual([[], []])
  })

  it('is neither filed nor decided where the audit cannot be written', async () => {
    const { store, actions, block } = await opened()
    await store.add(whole, SUGGESTED)
    block('correction.approve')
    await expect(store.decide(approved, overlay('bbb234'), APPROVED)).rejects.toThrow('is full')
    await expect(store.add(suggestion('ccc234'), APPROVED)).rejects.toThrow('is full')
    expect(await store.find('aaa234')).toEqual(whole)
    expect(await store.find('ccc234')).toBeUndefined()
    expect([await store.overlays(), await actions()]).toEqual([[], ['correction.suggest']])
  })
})

describe('an overlay', () => {
  it('is found again as it was approved, newest first', async () => {
    const { path, store } = await opened()
    const later = overlay('ccc234', { approvedAt: '2026-11-28T09:00:00.000Z' })
    await store.addOverlay(overlay('bbb234'), APPROVED)
    await store.addOverlay(later, APPROVED)
    await store.addOverlay(overlay('ddd234'), APPROVED)
    const { correctionStore } = await openedState(path)
    expect(await correctionStore.overlays()).toEqual([later, overlay('ddd234'), overlay('bbb234')])
  })

  it('comes to another state once, with an entry in the audit', async () => {
    const { store, actions } = await opened()
    await store.addOverlay(overlay('bbb234'), APPROVED)
    const at = '2026-11-29T09:00:00.000Z'
    const set = () => store.setOverlay('bbb234', 'withdrawn', at, WITHDRAWN)
    expect([await set(), await set()]).toEqual([true, false])
    expect(await store.setOverlay('ccc234', 'withdrawn', at, WITHDRAWN)).toBe(false)
    expect(await store.overlays()).toEqual([
      overlay('bbb234', { state: 'withdrawn', changedAt: at }),
    ])
    expect(await actions()).toEqual(['correction.withdraw', 'correction.approve'])
  })

  it('stays as it is where the audit cannot be written', async () => {
    const { store, block } = await opened()
    await store.addOverlay(overlay('bbb234'), APPROVED)
    block('correction.withdraw')
    const at = '2026-11-29T09:00:00.000Z'
    const set = store.setOverlay('bbb234', 'withdrawn', at, WITHDRAWN)
    await expect(set).rejects.toThrow('is full')
    await expect(store.addOverlay(overlay('ccc234'), WITHDRAWN)).rejects.toThrow('is full')
    expect(await store.overlays()).toEqual([overlay('bbb234')])
  })
})
