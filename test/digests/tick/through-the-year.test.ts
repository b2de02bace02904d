import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { addDays } from '#core/edtf.ts'
import type { Delivery } from '#core/ledger.ts'
import { localTime } from '#core/local-time.ts'
import { createTick } from '#digests/tick/tick.ts'
import { openState, type State } from '#root/state/open.ts'
import { temporaryFolder } from '../../fixtures/folder.ts'
import { subscriptionOf } from './scene.ts'
import { claimOf, revisionOf, shippedFacts } from './store.ts'

const MINUTE = 60_000
const DAY = 1_440 * MINUTE
const ZONES = ['Europe/Berlin', 'America/New_York'] as const
const TIMES = ['02:30', '09:00'] as const

/** A real state file and everything that is sent from it, as the platform would have seen it. */
async function openOffice(start: string) {
  let at = new Date(start).getTime()
  const now = () => new Date(at)
  const path = join(temporaryFolder(), 'state.sqlite')
  const shipped = shippedFacts()
  onTestFinished(() => shipped[Symbol.dispose]())
  let claims = 0
  let ids = 0
  const facts = () =>
    revisionOf(shipped, { claims: Array.from({ length: claims }, (_, i) => claimOf(`c${i}`, 'x')) })
  const posted: { delivery: Delivery; at: Date }[] = []
  let state: State = await openState(path, now)
  onTestFinished(() => state[Symbol.asyncDispose]())
  await state.changes.record(facts(), now())
  for (const zone of ZONES) {
    for (const time of TIMES) {
      const more = { coveredTo: 1, empty: 'line' } as const
      const id = `${zone} ${time}`
      await state.subscriptions.add(
        subscriptionOf(id, `daily ${time} ${zone}`, now(), facts(), more),
      )
    }
  }
  const run = async () => {
    const tick = createTick({
      ...state,
      facts,
      now,
      newId: () => {
        ids += 1
        return String(ids).padStart(12, '0')
      },
      log: () => {},
      report: (fault) => {
        throw fault
      },
    })
    await tick.run()
    const platforms = ['discord', 'slack'] as const
    for (const delivery of await state.ledger.claim({ platforms, limit: 100, leaseMs: 25_000 })) {
      await state.ledger.mark(delivery, 10_000)
      posted.push({ delivery, at: now() })
      await state.ledger.settle(delivery, {
        state: 'sent',
        messageId: delivery.id,
        channelId: 'channel',
        how: 'answer',
        isFinished: true,
      })
    }
  }
  return {
    posted,
    /** Ticks every half an hour from the moment the clock stands at. */
    async until(end: string) {
      for (; at < new Date(end).getTime(); at += 30 * MINUTE) {
        await run()
        // A new revision each noon, so that every digest has something to cover.
        if (now().getUTCHours() === 12 && now().getUTCMinutes() === 0) {
          claims += 1
          await state.changes.record(facts(), now())
        }
      }
    },
    turn: (ms: number) => {
      at += ms
    },
    async restart() {
      await state[Symbol.asyncDispose]()
      state = await openState(path, now)
    },
  }
}

type Office = Awaited<ReturnType<typeof openOffice>>

const of = ({ posted }: Office, zone: string, time: string) =>
  posted.filter(({ delivery }) => delivery.origin === `${zone} ${time}`)

/** The local times at which they came, without those that came as stated. */
const oddTimes = (office: Office, zone: string, time: string) =>
  of(office, zone, time)
    .map(({ at }) => localTime(at, zone))
    .filter((local) => local.time !== time)
    .map((local) => `${local.day} ${local.time}`)

function expectEachDayOnce(office: Office, zone: string, time: string, from: string, to: string) {
  const days = of(office, zone, time).map(({ at }) => localTime(at, zone).day)
  const expected: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) expected.push(day)
  expect(days).toEqual(expected)
}

/** Each window begins where the one before it ended, the first one after the baseline. */
function expectNoGap(office: Office) {
  for (const zone of ZONES) {
    for (const time of TIMES) {
      let covered = 1
      for (const { delivery } of of(office, zone, time)) {
        expect(delivery.window?.after).toBe(covered)
        covered = delivery.window?.to ?? 0
      }
    }
  }
}

it.each([
  [
    'both springs of 2026',
    '2026-03-05T12:00Z',
    '2026-03-31T12:00Z',
    '2026-03-06',
    '2026-03-31',
    {
      'Europe/Berlin 02:30': ['2026-03-29 03:00'],
      'America/New_York 02:30': ['2026-03-08 03:00'],
    },
  ],
  [
    'both springs of 2027',
    '2027-03-12T12:00Z',
    '2027-03-30T12:00Z',
    '2027-03-13',
    '2027-03-30',
    {
      'Europe/Berlin 02:30': ['2027-03-28 03:00'],
      'America/New_York 02:30': ['2027-03-14 03:00'],
    },
  ],
  [
    'both autumns of 2026',
    '2026-10-23T12:00Z',
    '2026-11-03T12:00Z',
    '2026-10-24',
    '2026-11-03',
    {},
  ],
  [
    'both autumns of 2027',
    '2027-10-29T12:00Z',
    '2027-11-09T12:00Z',
    '2027-10-30',
    '2027-11-09',
    {},
  ],
  ['a leap day', '2028-02-26T12:00Z', '2028-03-02T12:00Z', '2028-02-27', '2028-03-02', {}],
  ['a year’s end', '2026-12-29T12:00Z', '2027-01-03T12:00Z', '2026-12-30', '2027-01-03', {}],
])('sends each local day’s digest once at its time through %s', async (_, start, end, from, to, odd) => {
  const office = await openOffice(start)
  await office.until(end)
  for (const zone of ZONES) {
    for (const time of TIMES) {
      // New York has its 09:00 of the last morning still before it, or the first one behind it.
      const first = zone === 'America/New_York' && time === '09:00' ? addDays(from, -1) : from
      const last = zone === 'America/New_York' && time === '09:00' ? addDays(to, -1) : to
      expectEachDayOnce(office, zone, time, first, last)
      const expected: Readonly<Record<string, readonly string[]>> = odd
      expect(oddTimes(office, zone, time)).toEqual(expected[`${zone} ${time}`] ?? [])
    }
  }
  expectNoGap(office)
})

it('sends one digest over nine days asleep, restarted on waking', async () => {
  const office = await openOffice('2026-03-05T12:00Z')
  await office.until('2026-03-07T12:00Z')
  office.turn(9 * DAY)
  await office.restart()
  await office.until('2026-03-18T00:00Z')
  const days = of(office, 'Europe/Berlin', '09:00').map(({ at }) => localTime(at, 'Europe/Berlin'))
  expect(days.map(({ day, time }) => `${day} ${time}`)).toEqual([
    '2026-03-06 09:00',
    '2026-03-07 09:00',
    '2026-03-16 13:00',
    '2026-03-17 09:00',
  ])
  const waking = of(office, 'Europe/Berlin', '09:00')[2]?.delivery.content
  expect(waking).toMatchObject({ head: { missed: 8, day: '2026-03-16' } })
  expectNoGap(office)
})

it.each([
  ['right after a digest', '2026-03-07T08:30Z'],
  ['right before one', '2026-03-07T07:30Z'],
])('sends each day’s digest once when the clock is set back an hour %s', async (_, moment) => {
  const office = await openOffice('2026-03-05T12:00Z')
  await office.until(moment)
  office.turn(-60 * MINUTE)
  await office.restart()
  await office.until('2026-03-10T00:00Z')
  const { posted } = office
  expect(new Set(posted.map(({ delivery }) => delivery.origin + delivery.slot)).size).toBe(
    posted.length,
  )
  expectEachDayOnce(office, 'Europe/Berlin', '09:00', '2026-03-06', '2026-03-09')
  expectNoGap(office)
})
