import { describe, expect, it } from 'vitest'
import type { RevisionNote } from '#core/revision-log.ts'
import { entry } from './audit-entries.ts'
import { newPath, openedRaw, openedState } from './audit-files.ts'

const note = (revision: string, more: Partial<RevisionNote> = {}): RevisionNote => ({
  revision,
  at: '2026-11-26T09:00:00.000Z',
  act: 'load',
  by: 'discord:504',
  source: 'the data folder',
  ...more,
})

const LOADED = entry({ action: 'revision.load', access: 'admin' })

describe('the log of revisions', () => {
  it('tells who loaded what and why, newest first, after a restart too', async () => {
    const path = newPath()
    const { revisionLog } = await openedState(path)
    const [first, second] = [note('aaa'), note('bbb', { source: 'facts.yaml', why: '“Asked for”' })]
    // The clock may go back: what came later stands before what came earlier all the same.
    const third = note('aaa', { act: 'rollback', at: '2025-11-26T09:00:00.000Z' })
    for (const one of [first, second, third]) await revisionLog.add(one, LOADED)
    const again = await openedState(path)
    expect(await again.revisionLog.notes(10)).toEqual([third, second, first])
    expect(await again.revisionLog.notes(2)).toEqual([third, second])
    expect(await again.audit.read({ offset: 0, limit: 9 }, 'revision.load')).toMatchObject({
      total: 3,
    })
  })

  it('has nothing where the audit cannot be written', async () => {
    const path = newPath()
    const { revisionLog, audit } = await openedState(path)
    openedRaw(path).exec(`CREATE TRIGGER full BEFORE INSERT ON audit
      BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`)
    await expect(revisionLog.add(note('aaa'), LOADED)).rejects.toThrow('the disk is full')
    expect(await revisionLog.notes(10)).toEqual([])
    expect(await audit.verify()).toMatchObject({ isWhole: true, entries: 0 })
  })
})
