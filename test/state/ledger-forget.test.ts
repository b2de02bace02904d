import { expect, it } from 'vitest'
import { digest, START } from '../digests/deliver/samples.ts'
import { planned, SENT } from './planned.ts'

const LATER = new Date(Date.parse(START) + 1)

it('forgets what had nothing to say, and keeps what was sent and what is still to be', async () => {
  const { ledger, take, delivery } = await planned()
  await ledger.settle(await take(), { ...SENT, isFinished: true })
  const silent = digest('silent', { isSkipped: true })
  const open = digest('open22', { notBefore: '2026-11-30T08:00:00.000Z' })
  await ledger.plan([silent, open])
  expect(await ledger.forgetUnsent(new Date(START))).toBe(0)
  expect(await ledger.forgetUnsent(LATER)).toBe(1)
  expect(await ledger.find(silent.id)).toBeUndefined()
  // Both say the same, which is kept once and is still there for those who say it.
  expect(await ledger.find(delivery.id)).toMatchObject({ state: 'sent', content: delivery.content })
  expect(await ledger.find(open.id)).toMatchObject({ state: 'planned', carries: open.carries })
})
