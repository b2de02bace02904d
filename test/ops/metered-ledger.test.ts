import { describe, expect, it } from 'vitest'
import type { Delivery, Ledger, Settlement } from '#core/ledger.ts'
import { meteredLedger } from '#root/ops/metered-ledger.ts'

const SENT: Settlement = {
  state: 'sent',
  messageId: '1',
  channelId: '2',
  how: 'answer',
  isFinished: true,
}
const RETRY: Settlement = {
  state: 'retry',
  notBefore: '2026-11-26T09:00:00.000Z',
  error: '500',
  isAttempt: true,
}

/** A ledger that hands out these and writes whatever it is told, unless it is somebody else’s. */
function metered(deliveries: readonly Partial<Delivery>[], isWritten = true) {
  const counted: unknown[][] = []
  // Only what is asked of it here.
  const ledger = {
    claim: async () => deliveries,
    settle: async () => isWritten,
  } as unknown as Ledger
  const metrics = { delivered: (...one: unknown[]) => void counted.push(one) }
  const now = () => new Date('2026-11-26T08:00:30.000Z')
  return { counted, ledger: meteredLedger(ledger, metrics, now) }
}

const delivery: Partial<Delivery> = {
  id: 'd1',
  place: { platform: 'slack', kind: 'channel', space: 'T1', id: 'C1' },
  plannedAt: '2026-11-26T08:00:00.000Z',
  attempts: 0,
}
const ALL = { platforms: ['slack'], limit: 10, leaseMs: 1 } as const
const claimed = { id: 'd1', fence: 1 }

describe('what becomes of a delivery is counted', () => {
  it('when it is sent, with how late', async () => {
    const { ledger, counted } = metered([delivery])
    await ledger.claim(ALL)
    await ledger.settle(claimed, SENT)
    expect(counted).toEqual([['slack', 'sent', 30]])
  })

  it('from when it was to be sent, not from when it was planned', async () => {
    const { ledger, counted } = metered([{ ...delivery, notBefore: '2026-11-26T08:00:20.000Z' }])
    await ledger.claim(ALL)
    await ledger.settle(claimed, SENT)
    expect(counted).toEqual([['slack', 'sent', 10]])
  })

  it('with all its attempts, when it took several', async () => {
    const later = { ...delivery, attempts: 2, notBefore: '2026-11-26T08:00:29.000Z' }
    const { ledger, counted } = metered([later])
    await ledger.claim(ALL)
    await ledger.settle(claimed, SENT)
    expect(counted).toEqual([['slack', 'sent', 30]])
  })

  it('when it is to be tried again', async () => {
    const { ledger, counted } = metered([delivery])
    await ledger.claim(ALL)
    await ledger.settle(claimed, RETRY)
    expect(counted).toEqual([['slack', 'retry', undefined]])
  })

  it('but not when it is somebody else’s by now', async () => {
    const { ledger, counted } = metered([delivery], false)
    await ledger.claim(ALL)
    expect(await ledger.settle(claimed, SENT)).toBe(false)
    expect(counted).toEqual([])
  })
})
