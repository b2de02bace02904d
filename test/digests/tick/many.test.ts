import { expect, it } from 'vitest'
import { DAY, openScene } from './scene.ts'
import { claimOf } from './store.ts'

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Shanghai',
  'Asia/Taipei',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'America/Los_Angeles',
  'UTC',
]

it('plans 2,000 digests through 40 days with a change of clocks: one a local day, no gap', async () => {
  const scene = await openScene('2026-10-10T00:00Z')
  for (let i = 0; i < 2_000; i += 1) {
    const time = `${String(i % 24).padStart(2, '0')}:30`
    scene.subscribe(`s${i}`, `daily ${time} ${ZONES[i % ZONES.length]}`, {
      filter: i % 2 === 0 ? '' : 'person:qin-gang or certainty:reported',
    })
  }
  const start = scene.now().getTime()
  const claims = []
  for (let at = start; at < start + 40 * DAY; at += 1_800_000) {
    if ((at - start) % (DAY / 4) === 0) {
      claims.push(claimOf(`c${claims.length}`, 'qin-gang'))
      scene.to(at)
      await scene.load({ claims: [...claims] })
    }
    await scene.at(at)
  }
  const byOrigin = Map.groupBy(scene.deliveries(), ({ origin }) => origin)
  expect(byOrigin.size).toBe(2_000)
  for (const own of byOrigin.values()) {
    const days = own.map(({ slot }) => slot.slice(0, 10))
    expect(new Set(days).size).toBe(days.length)
    expect([39, 40, 41]).toContain(days.length)
    let covered = 1
    for (const { window } of own) {
      expect(window?.after).toBe(covered)
      covered = window?.to ?? 0
    }
  }
})
