import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Follow } from '#core/follows.ts'
import type { Place } from '#core/place.ts'
import type { Subscription } from '#core/subscription.ts'
import { openState } from '#root/state/open.ts'
import { temporaryFolder } from '../fixtures/folder.ts'

const now = () => new Date('2026-11-25T00:00:00Z')

async function opened(path = join(temporaryFolder(), 'state.sqlite')) {
  const state = await openState(path, now)
  onTestFinished(() => state[Symbol.asyncDispose]())
  return state
}

const CHANNEL: Place = { platform: 'discord', space: '10', kind: 'channel', id: '11' }
const READER: Place = { platform: 'discord', space: '', kind: 'person', id: '12' }

const digest = (id: string, more: Partial<Subscription> = {}): Subscription => ({
  id,
  place: CHANNEL,
  topic: 'changes',
  schedule: { kind: 'weekdays', cron: '30 8 * * 1-5', text: 'weekdays 08:30' },
  zone: 'Europe/Berlin',
  quiet: ['weekends', 'cn-holidays'],
  filter: 'body:mfa -rank:county',
  empty: 'heartbeat',
  cap: 14,
  language: 'zh-TW',
  createdBy: 'discord:12',
  createdAt: '2026-11-20T08:00:00.000Z',
  coveredTo: 3,
  nextDue: '2026-11-25T07:30:00.000Z',
  failStreak: 0,
  ...more,
})

const whole = digest('aaaaaa', {
  sinceDay: '2026-11-13',
  pause: { reason: 'forbidden', at: '2026-11-21T08:00:00.000Z', code: '50013', by: 'discord:12' },
  mutedUntil: '2026-11-30T00:00:00.000Z',
  removedAt: '2026-11-22T08:00:00.000Z',
  lastSentAt: '2026-11-21T08:00:00.000Z',
  failStreak: 2,
})

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

describe('subscriptions', () => {
  it('are found again as they were added, after a restart too', async () => {
    const path = join(temporaryFolder(), 'state.sqlite')
    {
      await using state = await openState(path, now)
      await state.subscriptions.add(whole)
      await state.subscriptions.add(digest('bbbbbb'))
    }
    const { subscriptions } = await opened(path)
    expect(await subscriptions.find('aaaaaa')).toEqual(whole)
    expect(await subscriptions.find('bbbbbb')).toEqual(digest('bbbbbb'))
    expect(await subscriptions.find('cccccc')).toBeUndefined()
  })

  it('have an id of their own', async () => {
    const { subscriptions } = await opened()
    await subscriptions.add(digest('aaaaaa'))
    await expect(subscriptions.add(digest('aaaaaa'))).rejects.toThrow('UNIQUE')
  })

  it('are listed by place and by server, oldest first, without the removed ones', async () => {
    const { subscriptions } = await opened()
    await subscriptions.add(digest('bbbbbb', { createdAt: '2026-11-21T00:00:00.000Z' }))
    await subscriptions.add(digest('aaaaaa'))
    await subscriptions.add(digest('cccccc', { place: { ...CHANNEL, id: '13' } }))
    await subscriptions.add(digest('dddddd', { place: READER }))
    await subscriptions.add(digest('eeeeee', { removedAt: '2026-11-22T00:00:00.000Z' }))
    expect(idsOf(await subscriptions.at(CHANNEL))).toEqual(['aaaaaa', 'bbbbbb'])
    expect(idsOf(await subscriptions.at(READER))).toEqual(['dddddd'])
    expect(idsOf(await subscriptions.inSpace(CHANNEL))).toEqual(['aaaaaa', 'cccccc', 'bbbbbb'])
    expect(idsOf(await subscriptions.all())).toEqual(['aaaaaa', 'cccccc', 'dddddd', 'bbbbbb'])
  })

  it('change in what is given and stay as they are in the rest', async () => {
    const { subscriptions } = await opened()
    await subscriptions.add(whole)
    await subscriptions.add(digest('bbbbbb'))
    await subscriptions.change('aaaaaa', { cap: 20, pause: undefined, removedAt: undefined })
    const { pause: _, removedAt: __, ...rest } = whole
    expect(await subscriptions.find('aaaaaa')).toEqual({ ...rest, cap: 20 })
    await subscriptions.change('bbbbbb', { place: READER, quiet: [], nextDue: undefined })
    expect(await subscriptions.at(READER)).toEqual([
      digest('bbbbbb', { place: READER, quiet: [], nextDue: undefined }),
    ])
    await subscriptions.change('cccccc', { cap: 20 })
    expect(await subscriptions.find('cccccc')).toBeUndefined()
  })

  it('lose no change when several are made at once', async () => {
    const { subscriptions } = await opened()
    await subscriptions.add(digest('aaaaaa'))
    await Promise.all([
      subscriptions.change('aaaaaa', { cap: 5 }),
      subscriptions.change('aaaaaa', { zone: 'Asia/Taipei' }),
      subscriptions.change('aaaaaa', { failStreak: 4 }),
    ])
    expect(await subscriptions.find('aaaaaa')).toEqual(
      digest('aaaaaa', { cap: 5, zone: 'Asia/Taipei', failStreak: 4 }),
    )
  })

  it('are due when their time has come, the earliest first, unless paused or removed', async () => {
    const { subscriptions } = await opened()
    const at = (time: string) => `2026-11-25T${time}:00.000Z`
    await subscriptions.add(digest('late', { nextDue: at('07:31') }))
    await subscriptions.add(digest('second', { nextDue: at('07:30') }))
    await subscriptions.add(digest('first', { nextDue: at('06:00') }))
    await subscriptions.add(digest('never', { nextDue: undefined }))
    const pause = { reason: 'asked', at: at('05:00') } as const
    await subscriptions.add(digest('paused', { nextDue: at('06:00'), pause }))
    await subscriptions.add(digest('removed', { nextDue: at('06:00'), removedAt: at('05:00') }))
    const noon = new Date(at('07:30'))
    expect(idsOf(await subscriptions.due(noon, 10))).toEqual(['first', 'second'])
    expect(idsOf(await subscriptions.due(noon, 1))).toEqual(['first'])
    expect(await subscriptions.overdue(noon)).toBe(1)
    expect(await subscriptions.overdue(new Date(at('08:00')))).toBe(3)
  })

  it('that were removed long ago are forgotten for good', async () => {
    const { subscriptions } = await opened()
    await subscriptions.add(digest('aaaaaa', { removedAt: '2026-10-01T00:00:00.000Z' }))
    await subscriptions.add(digest('bbbbbb', { removedAt: '2026-11-01T00:00:00.000Z' }))
    await subscriptions.add(digest('cccccc'))
    expect(await subscriptions.forgetRemoved(new Date('2026-10-15T00:00:00Z'))).toBe(1)
    expect(await subscriptions.find('aaaaaa')).toBeUndefined()
    expect(await subscriptions.find('bbbbbb')).toMatchObject({ id: 'bbbbbb' })
  })

  it('are found by an index when they are due', async () => {
    const path = join(temporaryFolder(), 'state.sqlite')
    await opened(path)
    const file = new Database(path, { readonly: true })
    onTestFinished(() => void file.close())
    const plan = file
      .prepare(
        `EXPLAIN QUERY PLAN SELECT * FROM subscription WHERE next_due IS NOT NULL
          AND pause_reason IS NULL AND removed_at IS NULL AND next_due <= ? ORDER BY next_due`,
      )
      .all('2026-11-25')
    expect(plan).toMatchObject([
      { detail: expect.stringContaining('USING INDEX subscription_due') },
    ])
  })
})

describe('followed cases', () => {
  const follow = (id: string, more: Partial<Follow> = {}): Follow => ({
    id,
    place: CHANNEL,
    caseId: 'case-person-one',
    createdBy: 'discord:12',
    createdAt: '2026-11-20T08:00:00.000Z',
    ...more,
  })

  it('are found again, oldest first, and once in each place', async () => {
    const { follows } = await opened()
    expect(await follows.add(follow('f1'))).toBe(true)
    expect(await follows.add(follow('f2'))).toBe(false)
    expect(await follows.add(follow('f3', { place: READER }))).toBe(true)
    expect(await follows.add(follow('f4', { caseId: 'case-person-five' }))).toBe(true)
    expect(await follows.find('f1')).toEqual(follow('f1'))
    expect(await follows.find('f2')).toBeUndefined()
    expect(idsOf(await follows.at(CHANNEL))).toEqual(['f1', 'f4'])
    expect(idsOf(await follows.all())).toEqual(['f1', 'f3', 'f4'])
  })

  it('are dropped by their id', async () => {
    const { follows } = await opened()
    await follows.add(follow('f1'))
    expect([await follows.drop('f1'), await follows.drop('f1')]).toEqual([true, false])
    expect(await follows.all()).toEqual([])
  })
})
