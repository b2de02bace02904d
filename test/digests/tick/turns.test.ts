import { expect, it } from 'vitest'
import { turnsIn } from '../turns.ts'
import { openScene } from './scene.ts'

const DIGESTS = 1_200

it('lets everything else have its turn while many digests are planned at once', async () => {
  const scene = await openScene('2026-03-01T08:00Z')
  for (let i = 0; i < DIGESTS; i += 1) {
    scene.subscribe(`daily${i}`, 'daily 09:00', { empty: 'line' })
  }
  scene.to('2026-03-01T09:00Z')
  expect(await turnsIn(scene.tick.run)).toBeGreaterThanOrEqual(DIGESTS / 100)
  expect(scene.deliveries()).toHaveLength(DIGESTS)
})
