import { describe, expect, it } from 'vitest'
import type { Messenger, Obstacle } from '#core/messenger.ts'
import type { Place } from '#core/place.ts'
import type { Pause, PauseReason } from '#core/subscription.ts'
import { createProbes } from '#digests/tick/probes.ts'
import { DAY, HOUR, openScene, told } from './scene.ts'
import { claimOf } from './store.ts'

const START = Date.parse('2026-03-01T12:00Z')
const LACKS: readonly Obstacle[] = [{ kind: 'permission', name: 'SendMessages' }]
const PERSON: Place = { platform: 'discord', space: '', kind: 'person', id: 'reader' }
const channel = (id: string, space = 'server'): Place => ({
  platform: 'discord',
  space,
  kind: 'channel',
  id,
})

const paused = (reason: PauseReason, at = START): { pause: Pause; nextDue: undefined } => ({
  pause: { reason, at: new Date(at).toISOString() },
  nextDue: undefined,
})

type Answers = {
  readonly obstacles?: (place: Place) => unknown
  readonly isIn?: (space: string) => unknown
}

/** A scene at noon whose platform only answers what a probe asks. */
async function openProbed({ obstacles = () => [], isIn }: Answers) {
  const scene = await openScene('2026-03-01T12:00Z')
  const asked: string[] = []
  const messenger = {
    platform: 'discord',
    obstacles: async (place: Place) => {
      asked.push(place.id)
      return await obstacles(place)
    },
    ...(isIn && {
      isIn: async (space: string) => {
        asked.push(space)
        return await isIn(space)
      },
    }),
  } as unknown as Messenger // The rest of it posts, which a probe does not.
  const connected = [messenger]
  const probes = createProbes({ ...scene.parts, messengers: () => connected })
  /** Probes every hour, and gives on which days of the pause something was asked. */
  const daysAsked = async (days: number) => {
    const found: number[] = []
    for (let hour = 0; hour < 24 * days; hour += 1) {
      scene.to(START + hour * HOUR)
      const before = asked.length
      await probes.run()
      if (asked.length > before) found.push(hour / 24)
    }
    return found
  }
  const probeAt = async (at: number) => {
    scene.to(at)
    await probes.run()
  }
  return { ...scene, asked, connected, messenger, probes, daysAsked, probeAt }
}

describe('a channel that refused a digest', () => {
  it('is asked about once a day for seven days, and left alone after that', async () => {
    const scene = await openProbed({ obstacles: () => LACKS })
    scene.subscribe('daily1', 'daily 09:00', paused('forbidden'))
    scene.subscribe('daily2', 'daily 09:00', paused('asked'))
    scene.subscribe('daily3', 'daily 09:00', paused('channel-gone'))
    expect(await scene.daysAsked(12)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(scene.get('daily1')?.pause?.reason).toBe('forbidden')
  })

  it('gets its digest again when nothing is in the way any more, one over the gap', async () => {
    const scene = await openProbed({})
    scene.subscribe('daily1', 'daily 09:00', { ...paused('forbidden'), failStreak: 3 })
    await scene.load({ claims: [claimOf('a', 'qin-gang')] })
    await scene.probeAt(START + DAY)
    expect(scene.get('daily1')).toMatchObject({
      pause: undefined,
      failStreak: 0,
      nextDue: '2026-03-03T09:00:00.000Z',
    })
    await scene.at('2026-03-03T09:00Z')
    expect(told(scene, 'daily1')).toMatchObject([{ window: { after: 1, to: 2 } }])
  })

  it('is asked about once for all digests that stand in it', async () => {
    const scene = await openProbed({})
    const ids = ['daily1', 'daily2', 'daily3']
    for (const id of ids) scene.subscribe(id, 'daily 09:00', paused('forbidden'))
    scene.subscribe('daily4', 'daily 09:00', { ...paused('forbidden'), place: channel('other') })
    await scene.probeAt(START + DAY)
    expect(scene.asked).toEqual(['channel', 'other'])
    expect([...ids, 'daily4'].filter((id) => scene.get(id)?.pause)).toEqual([])
  })

  it('stays paused when the platform cannot say what is in the way', async () => {
    const scene = await openProbed({ obstacles: () => undefined })
    scene.subscribe('daily1', 'daily 09:00', paused('forbidden'))
    expect(await scene.daysAsked(3)).toEqual([1, 2])
    expect(scene.get('daily1')?.pause?.reason).toBe('forbidden')
  })

  it('waits while its platform is not connected', async () => {
    const scene = await openProbed({})
    scene.subscribe('daily1', 'daily 09:00', paused('forbidden'))
    scene.connected.length = 0
    await scene.probeAt(START + DAY)
    expect(scene.get('daily1')?.pause).toBeDefined()
    scene.connected.push(scene.messenger)
    await scene.probes.run()
    expect(scene.get('daily1')?.pause).toBeUndefined()
  })

  it('keeps what somebody decided while the platform was being asked', async () => {
    const scene = await openProbed({
      obstacles: async () => {
        await scene.parts.subscriptions.change('daily1', paused('asked', START + DAY))
        return []
      },
    })
    scene.subscribe('daily1', 'daily 09:00', paused('forbidden'))
    await scene.probeAt(START + DAY)
    expect(scene.get('daily1')?.pause?.reason).toBe('asked')
  })

  it('is not believed a second time when it refuses although nothing is in the way', async () => {
    const scene = await openProbed({})
    scene.subscribe('daily1', 'daily 09:00', paused('forbidden'))
    await scene.probeAt(START + DAY)
    await scene.parts.subscriptions.change('daily1', paused('forbidden', START + DAY + HOUR))
    expect(await scene.daysAsked(12)).toEqual([])
    expect(scene.get('daily1')?.pause?.reason).toBe('forbidden')
  })

  it('is asked about again after a digest arrived there and a later one did not', async () => {
    const scene = await openProbed({})
    scene.subscribe('daily1', 'daily 09:00', paused('forbidden'))
    await scene.probeAt(START + DAY)
    const later = { lastSentAt: new Date(START + 2 * DAY).toISOString() }
    const change = { ...paused('forbidden', START + 3 * DAY), ...later }
    await scene.parts.subscriptions.change('daily1', change)
    await scene.probeAt(START + 4 * DAY)
    expect(scene.get('daily1')?.pause).toBeUndefined()
  })
})

it('never asks about a person: that their messages are closed shows only when one is posted', async () => {
  const scene = await openProbed({})
  scene.subscribe('daily1', 'daily 09:00', { ...paused('forbidden'), place: PERSON })
  expect(await scene.daysAsked(12)).toEqual([])
  expect(scene.get('daily1')?.pause?.reason).toBe('forbidden')
})

describe('a server that the bot is out of', () => {
  it('is asked about once a day, for as long as it takes', async () => {
    const scene = await openProbed({ isIn: () => false })
    scene.subscribe('daily1', 'daily 09:00', paused('space-gone'))
    expect(await scene.daysAsked(12)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(scene.asked).toEqual(Array(11).fill('server'))
    expect(scene.get('daily1')?.pause?.reason).toBe('space-gone')
  })

  it('gets all its digests again when the bot is back, and no other does', async () => {
    const scene = await openProbed({ isIn: (space) => space === 'server' })
    scene.subscribe('daily1', 'daily 09:00', paused('space-gone'))
    scene.subscribe('daily2', 'daily 09:00', { ...paused('space-gone'), place: channel('other') })
    const elsewhere = { ...paused('space-gone'), place: channel('third', 'another server') }
    scene.subscribe('daily3', 'daily 09:00', elsewhere)
    await scene.probeAt(START + DAY)
    expect(scene.asked).toEqual(['server', 'another server'])
    expect(['daily1', 'daily2', 'daily3'].filter((id) => scene.get(id)?.pause)).toEqual(['daily3'])
  })

  it.each([
    ['it cannot be told', { isIn: () => undefined }],
    ['no arrival can be missed', {}],
  ])('stays paused where %s', async (_, answers) => {
    const scene = await openProbed(answers)
    scene.subscribe('daily1', 'daily 09:00', paused('space-gone'))
    await scene.probeAt(START + DAY)
    expect(scene.get('daily1')?.pause?.reason).toBe('space-gone')
  })
})

it('asks nothing more once it is to stop, and ends no pause', async () => {
  const answer = Promise.withResolvers<readonly Obstacle[]>()
  const scene = await openProbed({ obstacles: () => answer.promise })
  scene.subscribe('daily1', 'daily 09:00', paused('forbidden'))
  scene.subscribe('daily2', 'daily 09:00', { ...paused('forbidden'), place: channel('other') })
  const run = scene.probeAt(START + DAY)
  while (scene.asked.length === 0) await Promise.resolve()
  scene.probes.stop()
  answer.resolve([])
  await run
  expect(scene.asked).toEqual(['channel'])
  expect(['daily1', 'daily2'].filter((id) => scene.get(id)?.pause)).toEqual(['daily1', 'daily2'])
})
