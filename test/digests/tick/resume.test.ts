import { describe, expect, it } from 'vitest'
import type { Pause, PauseReason } from '#core/subscription.ts'
import { reschedule, resumeSpace, resumeSpaces } from '#digests/tick/resume.ts'
import { openScene, told } from './scene.ts'

const START = Date.parse('2026-03-01T12:00Z')

const paused = (reason: PauseReason): { pause: Pause; nextDue: undefined } => ({
  pause: { reason, at: new Date(START).toISOString() },
  nextDue: undefined,
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

it('goes on in every server the bot turns out to be in after it was off', async () => {
  const scene = await openScene('2026-03-01T12:00Z')
  const placeIn = (space: string, platform: 'discord' | 'slack' = 'discord') =>
    ({ platform, space, kind: 'channel', id: 'c' }) as const
  scene.subscribe('here', 'daily 09:00', paused('space-gone'))
  scene.subscribe('there', 'daily 09:00', { ...paused('space-gone'), place: placeIn('other') })
  scene.subscribe('lost', 'daily 09:00', { ...paused('space-gone'), place: placeIn('third') })
  scene.subscribe('asked', 'daily 09:00', paused('asked'))
  const place = placeIn('server', 'slack')
  scene.subscribe('slack', 'daily 09:00', { ...paused('space-gone'), place })
  const spaces = ['server', 'other', 'one without digests']
  expect(await resumeSpaces({ platform: 'discord', spaces }, scene.parts)).toBe(2)
  const stay = ['here', 'there', 'lost', 'asked', 'slack'].filter((id) => scene.get(id)?.pause)
  expect(stay).toEqual(['lost', 'asked', 'slack'])
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
