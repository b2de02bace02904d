import { expect, it } from 'vitest'
import { placeKey } from '#core/place.ts'
import { temporaryFolder } from '../fixtures/folder.ts'
import { DIGESTS, loseTheDay } from './restore-lost.ts'

const digestsIn = (names: readonly string[], day: string) =>
  names.filter((name) => name.includes(` ${day}T08:30[Etc/UTC] digest`)).length

it('replaying a backup made in mid-delivery repeats what was sent since: the control', {
  timeout: 120_000,
}, async () => {
  const told = await loseTheDay({
    folder: temporaryFolder(),
    backedUp: 'amid',
    isReplay: true,
  })
  process.stdout.write(`Replayed: ${told.duplicates.length} twice\n`)
  expect(told.duplicates.length).toBeGreaterThan(0)
})

it('restoring it puts what was under way in doubt: nothing twice, nothing lost', {
  timeout: 120_000,
}, async () => {
  const told = await loseTheDay({
    folder: temporaryFolder(),
    backedUp: 'amid',
    isReplay: false,
  })
  expect(told).toMatchObject({ duplicates: [], open: 0, complaints: '' })
  expect(told.restored.suspected?.deliveries).toBeGreaterThan(DIGESTS / 2)
  expect(digestsIn(told.seen, '2026-11-25')).toBe(DIGESTS)
  expect(digestsIn(told.seen, '2026-11-26')).toBe(DIGESTS)
  const alerts = told.places.slice(0, 2).map((place) => `alert:${placeKey(place)} load:2 alert`)
  expect(told.seen).toEqual(expect.arrayContaining(alerts))
})

it('restoring one made before all of it repeats nothing, and the next digest covers everything', {
  timeout: 120_000,
}, async () => {
  const told = await loseTheDay({
    folder: temporaryFolder(),
    backedUp: 'before',
    isReplay: false,
  })
  expect(told).toMatchObject({ duplicates: [], open: 0, complaints: '' })
  expect(told.restored.suspected).toEqual({ deliveries: 0, digests: DIGESTS })
  // Whether the lost hours told the alerts is not known: that is said, and they are not repeated.
  expect(JSON.parse(told.restored.doubt ?? '')).toEqual({
    kinds: { alert: 2 },
    places: told.places.slice(0, 2).map(placeKey).toSorted(),
  })
  for (const windows of told.windows) {
    expect(windows).toEqual([{ slot: '2026-11-26T08:30[Etc/UTC]', is: 'sent', after: 1, to: 3 }])
  }
  expect(told.subscriptions.map(({ coveredTo }) => coveredTo)).toEqual(Array(DIGESTS).fill(3))
})
