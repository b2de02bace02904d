import { digest, subscription } from '../digests/deliver/samples.ts'
import { openScene } from '../digests/deliver/scene.ts'

export const DISCORD = { platforms: ['discord'], limit: 10, leaseMs: 25_000 } as const
export const SENT = { state: 'sent', channelId: '200', messageId: 'm1', how: 'answer' } as const
export const AGAIN = {
  notBefore: '2026-11-25T08:31:00.000Z',
  error: '503',
  isAttempt: true,
} as const

/** A ledger with one planned digest of one subscription. */
export async function planned(more: Parameters<typeof digest>[1] = {}) {
  const scene = await openScene()
  await scene.subscriptions.add(subscription('abc234', { sinceDay: '2026-11-18', failStreak: 1 }))
  const delivery = digest('abc234', more)
  await scene.ledger.plan([delivery])
  const claim = async () => (await scene.ledger.claim(DISCORD))[0]
  const take = async () => {
    const one = await claim()
    if (!one) throw new Error('Nothing could be claimed')
    return one
  }
  const found = async () => await scene.ledger.find(delivery.id)
  return { ...scene, delivery, claim, take, found }
}
