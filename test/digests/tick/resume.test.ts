import { describe, expect, it } from 'vitest'
import type { Messenger, Obstacle } from '#core/messenger.ts'
import type { Pause, PauseReason } from '#core/subscription.ts'
import { createProbes } from '#digests/tick/probes.ts'
import { reschedule, resumeSpace } from '#digests/tick/resume.ts'
import { DAY, HOUR, openScene, told } from './scene.ts'
import { claimOf } from './store.ts'

const START = Date.parse('2026-03-01T12:00Z')

const paused = (reason: PauseReason): { pause: Pause; nextDue: undefined } => ({
  pause: { reason, at: new Date(START).toISOString() },
  nextDue: undefined,
})

/** Only what a probe asks a platform. */
function platform(obstacles: () => readonly Obstacle[]) {
  const asked: string[] = []
  const messenger = {
    platform: 'discord',
    obstacles: async (place: { id: string }) => {
      asked.push(place.id)
      return obstacles()
    },
  } as unknown as Messenger // The rest of it posts, which a probe does not.
  return { asked, messengers: () => [messenger] }
}

describe('a subscription that was refused', () => {
  it('is probed once a day for seven days, and left alone after that', async () => {
    const scene = await openScene('2026-03-01T12:00Z')
    scene.subscribe('daily1', 'daily 09:00', paused('forbidden'))
    scene.subscribe('daily2', 'daily 09:00', paused('asked'))
    scene.subscribe('daily3', 'daily 09:00', paused('channel-gone'))
    const { asked, messengers } = platform(() => [{ kind: 'permission', name: 'SendMessages' }])
    const probes = createProbes({ ...scene.parts, messengers })
    const days: number[] = []
    for (let hour = 0; hour < 24 * 12; hour += 1) {
      scene.to(START + hour * HOUR)
      const before = asked.length
      await probes.run()
      if (asked.length > before) days.push(hour / 24)
    }
    expect(days).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(scene.get('daily1')?.pause?.reason).toBe('forbidden')
  })

  it('goes on when nothing is in the way any more, with one digest over the gap', async () => {
    const scene = await openScene('2026-03-01T12:00Z')
    scene.subscribe('daily1', 'daily 09:00', { ...paused('forbidden'), failStreak: 3 })
    await scene.load({ claims: [claimOf('a', 'qin-gang')] })
    const { messengers } = platform(() => [])
    const probes = createProbes({ ...scene.parts, messengers })
    scene.to(START + DAY)
    await probes.run()
    expect(scene.get('daily1')).toMatchObject({
      pause: undefined,
      failStreak: 0,
      nextDue: '2026-03-03T09:00:00.000Z',
    })
    await scene.at('2026-03-03T09:00Z')
    expect(told(scene, 'daily1')).toMatchObject([{ window: { after: 1, to: 2 } }])
  })

  it('waits while its platform is not connected', async () => {
    const scene = await openScene('2026-03-01T12:00Z')
    scene.subscribe('daily1', 'daily 09:00', paused('forbidden'))
    const { messengers } = platform(() => [])
    let connected: ReturnType<typeof messengers> = []
    const probes = createProbes({ ...scene.parts, messengers: () => connected })
    scene.to(START + DAY)
    await probes.run()
    expect(scene.get('daily1')?.pause).toBeDefined()
    connected = messengers()
    await probes.run()
    expect(scene.get('daily1')?.pause).toBeUndefined()
  })
})

it('goes on when the bot is back in a server that was gone, and only what was paused for it', async () => {
  const scene = await openScene('2026-03-01T12:00Z')
  const elsewhere = { platform: 'discord', space: 'other', kind: 'channel', id: 'c' } as const
  scene.subscribe('gone', 'daily 09:00', paused('space-gone'))
  scene.subscribe('asked', 'daily 09:00', paused('asked'))
  scene.subscribe('other', 'daily 09:00', { ...paused('space-gone'), place: elsewhere })
  expect(await resumeSpace({ platform: 'discord', space: 'server' }, scene.parts)).toBe(1)
  expect(scene.get('gone')).toMatchObject({ pause: undefined, nextDue: '2026-03-02T09:00:00.000Z' })
  expect(scene.get('asked')?.pause?.reason).toBe('asked')
  expect(scene.get('other')?.pause?.reason).toBe('space-gone')
})

describe('reckoning all moments anew', () => {
  it('brings back what a clock that ran ahead had put far away, and tells nothing twice', async () => {
    const scene = await openScene('2026-03-01T08:00Z')
    scene.subscribe('daily1', 'daily 09:00', { empty: 'line' })
    await scene.at('2027-03-01T09:00Z')
    scene.to('2026-03-01T10:00Z')
    expect(await reschedule(scene.parts)).toBe(1)
    expect(scene.get('daily1')?.nextDue).toBe('2026-03-02T09:00:00.000Z')
    await scene.at('2026-03-02T09:00Z')
    expect(told(scene, 'daily1').map(({ slot }) => slot)).toEqual([
      '2027-03-01T09:00[UTC]',
      '2026-03-02T09:00[UTC]',
    ])
  })

  it('leaves what is right, paused or due as it is', async () => {
    const scene = await openScene('2026-03-01T08:00Z')
    scene.subscribe('right', 'daily 09:00')
    scene.subscribe('paused', 'daily 09:00', paused('asked'))
    scene.subscribe('due', 'daily 09:00', { nextDue: '2026-02-28T09:00:00.000Z' })
    scene.subscribe('muted', 'daily 09:00', { mutedUntil: '2026-03-05T00:00:00.000Z' })
    expect(await reschedule(scene.parts)).toBe(1)
    expect(scene.get('muted')?.nextDue).toBe('2026-03-05T09:00:00.000Z')
    expect(scene.get('due')?.nextDue).toBe('2026-02-28T09:00:00.000Z')
    expect(scene.get('paused')?.nextDue).toBeUndefined()
  })
})
