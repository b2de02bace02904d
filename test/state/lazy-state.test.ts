import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lazyState } from '#root/state/lazy-state.ts'
import { openState } from '#root/state/open.ts'
import { temporaryFolder } from '../fixtures/folder.ts'
import { goodFiles } from '../fixtures/packs.ts'
import { factsOver } from '../store/built.ts'

const now = () => new Date('2026-11-25T00:00:00Z')
const { facts } = await factsOver(goodFiles())

describe('state that is opened when it is needed', () => {
  it('makes no file for who never asks it', async () => {
    const path = join(temporaryFolder(), 'state.sqlite')
    {
      await using _state = lazyState(path, now)
    }
    expect(existsSync(path)).toBe(false)
  })

  it('keeps watches and changes in one file, which others then read', async () => {
    const path = join(temporaryFolder(), 'state.sqlite')
    {
      await using lazy = lazyState(path, now)
      await Promise.all([
        lazy.watches.add('console', 'person-one'),
        lazy.changes.record(facts, now()),
      ])
      expect(await lazy.open()).toBe(await lazy.open())
      expect(await lazy.changes.latest()).toMatchObject({ seq: 1 })
    }
    await using state = await openState(path, now)
    expect(await state.watches.of('console')).toEqual(['person-one'])
    expect(await state.changes.loads(5)).toHaveLength(1)
  })

  it('answers whatever is asked of it as the file does', async () => {
    const path = join(temporaryFolder(), 'state.sqlite')
    await using lazy = lazyState(path, now)
    const { watches, changes } = lazy
    const place = { platform: 'discord', space: '1', kind: 'channel', id: '2' } as const
    const target = { kind: 'subject', id: 'person-one' } as const
    const told = {
      when: 'digest',
      least: 'routine',
      createdBy: 'discord:3',
      createdAt: '',
    } as const
    const watch = { id: 'w', place, target, ...told }
    await watches.put(watch)
    expect(await watches.find('w')).toEqual(watch)
    expect([await watches.at(place), await watches.all()]).toEqual([[watch], [watch]])
    expect([await watches.drop('w'), await watches.remove('console', 'x')]).toEqual([true, false])
    expect(await watches.of('console')).toEqual([])
    await changes.record(facts, now())
    const all = await changes.between({ after: 0, to: 1 })
    expect(await changes.from('0001-01-01', 1)).toEqual(all)
    expect(await changes.byNumber([1])).toEqual(all.slice(0, 1))
    expect(await changes.since('0001-01-01', undefined, { offset: 0, limit: 1 })).toMatchObject({
      total: all.length,
    })
    expect(await changes.loads(1)).toEqual([await changes.latest()])
  })
})
