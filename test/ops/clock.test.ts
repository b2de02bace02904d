import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { noAudit } from '#core/audit.ts'
import { clockCheckup } from '#root/ops/clock.ts'
import { hearClocks } from '#root/ops/heard-clocks.ts'
import { recordedTimes } from '#root/ops/recorded.ts'

const NOW = new Date('2026-11-26T08:00:00Z')
const YEAR = 365 * 86_400_000
const later = (ms: number) => new Date(NOW.getTime() + ms)
const load = (at: Date) => ({ what: 'the newest load', at })

describe('this clock', () => {
  it('can be right when nothing says otherwise', () => {
    expect(clockCheckup(NOW, [], []).state).toBe('well')
    expect(clockCheckup(NOW, [load(later(-1_000))], []).state).toBe('well')
  })

  it('is ill when it is a year before what is recorded, and says by how much', () => {
    const checkup = clockCheckup(NOW, [load(later(YEAR)), load(later(-YEAR))], [])
    expect(checkup).toEqual({
      state: 'ill',
      what: 'This clock says 2026-11-26 08:00 UTC, which is 365 days before the newest load (2027-11-26 08:00 UTC). What is due waits until it is right; nothing recorded is lost.',
      fix: expect.stringContaining('NTP'),
    })
  })

  it('may be set back by an hour', () => {
    expect(clockCheckup(NOW, [load(later(3_600_000))], []).state).toBe('well')
    expect(clockCheckup(NOW, [load(later(3_660_000))], []).state).toBe('ill')
  })

  it('is only doubtful when a platform agrees with it: then it was wrong before', () => {
    const offsets = [{ platform: 'Discord', aheadMs: 400 }]
    expect(clockCheckup(NOW, [load(later(YEAR))], offsets)).toMatchObject({
      state: 'doubtful',
      what: expect.stringContaining('agrees with Discord’s now'),
    })
  })

  it.each([
    [59_000, 'well'],
    [-59_000, 'well'],
    [61_000, 'doubtful'],
    [-YEAR, 'doubtful'],
  ])('that is %i ms ahead of a platform’s is %s', (aheadMs, state) => {
    expect(clockCheckup(NOW, [], [{ platform: 'Slack', aheadMs }]).state).toBe(state)
  })

  it('is compared with the newest of what is written down', async () => {
    const times = await recordedTimes({
      loadedAt: async () => '2026-11-25T00:00:00.000Z',
      audit: noAudit(),
      files: [import.meta.filename, '/no/such/file'],
    })
    expect(times.map(({ what }) => what)).toEqual([
      'the newest load',
      'the last time clock.test.ts was written',
    ])
  })
})

describe('the platforms’ clocks', () => {
  /** A server whose clock stands at that time. */
  async function serverAt(date: string): Promise<string> {
    const server = createServer((_, response) => {
      response.setHeader('date', date)
      response.end('{}')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}` // It listens on TCP.
  }

  it('are heard in the answers that somebody else asked for', async () => {
    const there = await serverAt('Thu, 26 Nov 2026 07:00:00 GMT')
    const elsewhere = await serverAt('Thu, 26 Nov 2020 07:00:00 GMT')
    using clocks = hearClocks({ Discord: `${there}/api` }, () => NOW)
    expect(clocks.offsets()).toEqual([])
    await (await fetch(`${elsewhere}/api`)).text()
    expect(clocks.offsets()).toEqual([])
    await (await fetch(`${there}/api/v10/gateway?x=1`)).text()
    expect(clocks.offsets()).toEqual([{ platform: 'Discord', aheadMs: 3_600_000 }])
  })

  it('are forgotten after an hour without an answer', async () => {
    const there = await serverAt('Thu, 26 Nov 2026 08:00:00 GMT')
    let elapsed = 0
    using clocks = hearClocks(
      { Slack: there },
      () => NOW,
      () => elapsed,
    )
    await (await fetch(there)).text()
    expect(clocks.offsets()).toHaveLength(1)
    elapsed = 3_600_001
    expect(clocks.offsets()).toEqual([])
  })
})
