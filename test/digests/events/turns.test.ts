import { expect, it } from 'vitest'
import { altered } from '../altered.ts'
import { turnsIn } from '../turns.ts'
import { CHANNEL, openScene } from './scene.ts'
import { first, revision, told } from './told.ts'

const MESSAGES = 120
const CLAIMS = 40

it('lets everything else have its turn between the messages that are corrected', async () => {
  const dated = (date: string) =>
    altered(first, {
      revision: revision(),
      added: Array.from({ length: CLAIMS }, (_, i) => ({ ...told, id: `claim-${i}`, date })),
    })
  const scene = await openScene(first)
  await scene.load(dated('2023-07-25'))
  for (let i = 0; i < MESSAGES; i += 1) {
    await scene.planDigest(2, { origin: `s${i}`, place: { ...CHANNEL, id: String(i) } })
  }
  await scene.deliver()
  await scene.changes.record(dated('2023-07'), scene.parts.now())
  const { events, asked } = scene.counted()
  expect(await turnsIn(events.catchUp)).toBeGreaterThan(MESSAGES + CLAIMS)
  // Each is read once, however many of its claims were altered.
  expect(asked.filter((what) => what === 'find')).toHaveLength(MESSAGES)
  expect(asked).not.toContain('carrying')
  expect(await scene.deliver()).toHaveLength(MESSAGES)
})
