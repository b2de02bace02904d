import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Place } from '#core/place.ts'
import {
  TooManyWatches,
  WATCHES_MAX,
  type Watch,
  type Watches,
  watchesInMemory,
} from '#core/watches.ts'
import { openState } from '#root/state/open.ts'
import { temporaryFolder } from '../fixtures/folder.ts'

const now = () => new Date('2026-11-25T00:00:00Z')

async function inFile(): Promise<Watches> {
  const state = await openState(join(temporaryFolder(), 'state.sqlite'), now)
  onTestFinished(() => state[Symbol.asyncDispose]())
  return state.watches
}

const KEPT = [
  ['in memory', async () => watchesInMemory()],
  ['in the state file', inFile],
] as const

const CHANNEL: Place = { platform: 'discord', space: '10', kind: 'channel', id: '11' }
const READER: Place = { platform: 'slack', space: 'T1', kind: 'person', id: 'U1' }

const watch = (more: Partial<Watch> = {}): Watch => ({
  id: 'w1',
  place: CHANNEL,
  target: { kind: 'subject', id: 'person-one' },
  when: 'at-once',
  least: 'notable',
  createdBy: 'discord:12',
  createdAt: '2026-11-24T08:00:00.000Z',
  ...more,
})

describe.each(KEPT)('watches %s', (_, open) => {
  it('of an asker stand newest first, each asker’s own', async () => {
    const watches = await open()
    await watches.add('discord:1', 'person-one')
    await watches.add('discord:1', 'person-two')
    await watches.add('slack:T1/U1', 'person-one')
    await watches.add('console', 'person-five')
    expect(await watches.of('discord:1')).toEqual(['person-two', 'person-one'])
    expect(await watches.of('slack:T1/U1')).toEqual(['person-one'])
    expect(await watches.of('console')).toEqual(['person-five'])
    expect(await watches.of('discord:2')).toEqual([])
  })

  it('say whether anything changed', async () => {
    const { add, remove } = await open()
    expect([await add('discord:1', 'x'), await add('discord:1', 'x')]).toEqual([true, false])
    expect([await remove('discord:1', 'x'), await remove('discord:1', 'x')]).toEqual([true, false])
  })

  it('of an asker are told in their direct messages, with the digest', async () => {
    const watches = await open()
    await watches.add('slack:T1/U1', 'person-one')
    expect(await watches.at(READER)).toMatchObject([
      {
        place: READER,
        target: { kind: 'subject', id: 'person-one' },
        when: 'digest',
        least: 'routine',
        createdBy: 'slack:T1/U1',
      },
    ])
  })

  it('are found as they were put, and in their place alone', async () => {
    const watches = await open()
    const filter = watch({
      id: 'w2',
      target: { kind: 'filter', text: 'stage>=expelled' },
      absenceDays: 21,
    })
    await watches.put(watch())
    await watches.put(filter)
    await watches.put(watch({ id: 'w3', place: READER }))
    expect(await watches.find('w2')).toEqual(filter)
    expect(await watches.find('w9')).toBeUndefined()
    expect((await watches.at(CHANNEL)).map(({ id }) => id)).toEqual(['w1', 'w2'])
    expect((await watches.all()).map(({ id }) => id)).toEqual(['w1', 'w2', 'w3'])
    expect(await watches.of('slack:T1/U1')).toEqual(['person-one'])
  })

  it('are replaced by one with the same place and target', async () => {
    const watches = await open()
    await watches.put(watch())
    await watches.put(watch({ id: 'w2', target: { kind: 'filter', text: 'person-one' } }))
    const newer = watch({ id: 'w3', when: 'digest', least: 'urgent' })
    await watches.put(newer)
    expect((await watches.at(CHANNEL)).map(({ id }) => id)).toEqual(['w3', 'w2'])
    expect(await watches.find('w3')).toEqual(newer)
    expect(await watches.find('w1')).toBeUndefined()
  })

  it('are dropped by their id', async () => {
    const watches = await open()
    await watches.put(watch())
    expect([await watches.drop('w1'), await watches.drop('w1')]).toEqual([true, false])
    expect(await watches.all()).toEqual([])
  })

  it('of one place are at most a hundred, however many are added at once', async () => {
    const watches = await open()
    for (let n = 4; n < WATCHES_MAX; n += 1) await watches.add('discord:1', `person-${n}`)
    const eight = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    const added = await Promise.allSettled(eight.map((one) => watches.add('discord:1', one)))
    expect(added.filter(({ status }) => status === 'fulfilled')).toHaveLength(4)
    expect(await watches.of('discord:1')).toHaveLength(WATCHES_MAX)
    await expect(watches.add('discord:1', 'one-more')).rejects.toThrow(TooManyWatches)
    const place: Place = { platform: 'discord', space: '', kind: 'person', id: '1' }
    await expect(watches.put(watch({ place }))).rejects.toThrow(TooManyWatches)
    // What is there already may be asked for and altered, and others have room.
    expect(await watches.add('discord:1', 'person-7')).toBe(false)
    await watches.put(watch({ place, target: { kind: 'subject', id: 'person-7' } }))
    expect(await watches.add('discord:2', 'one-more')).toBe(true)
  })
})

describe('watches in the state file', () => {
  it('stay within the limit when several processes add at once', async () => {
    const path = join(temporaryFolder(), 'state.sqlite')
    await using state = await openState(path, now)
    for (let n = 1; n < WATCHES_MAX; n += 1) await state.watches.add('a', `person-${n}`)
    const opened = fileURLToPath(new URL('opened.ts', import.meta.url))
    const added = await Promise.allSettled(
      ['x', 'y', 'z'].map((subject) =>
        promisify(execFile)(process.execPath, [opened, path, subject], { timeout: 30_000 }),
      ),
    )
    expect(added.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await state.watches.of('a')).toHaveLength(WATCHES_MAX)
  }, 60_000)
})
