import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openState } from '#root/state/open.ts'
import { temporaryFolder } from '../fixtures/folder.ts'
import { edited, goodFiles } from '../fixtures/packs.ts'
import { factsOver } from '../store/built.ts'

const RECORDED = fileURLToPath(new URL('recorded.ts', import.meta.url))

const first = await factsOver(goodFiles())
const second = await factsOver(
  edited('people/person-two.yaml', 'line: Opened three offices.', 'line: Opened four offices.'),
)

const now = () => new Date('2026-11-25T00:00:00Z')

const record = async (path: string, snapshot: string, dieAt = 'never') => {
  const child = promisify(execFile)(process.execPath, [RECORDED, path, snapshot, dieAt], {
    timeout: 30_000,
  })
  return JSON.parse((await child).stdout)
}

/** Every row of the record of changes. */
function rowsOf(path: string) {
  const file = new Database(path, { readonly: true })
  try {
    return ['load', 'version', 'known', 'change', 'change_subject'].map((table) =>
      file.prepare(`SELECT * FROM "${table}"`).all(),
    )
  } finally {
    file.close()
  }
}

describe('recording a load', () => {
  it('that is killed at any of its readings leaves nothing, and is done by the next start', async () => {
    const path = join(temporaryFolder(), 'state.sqlite')
    const { reads } = await record(path, first.path)
    const before = rowsOf(path)
    for (let dieAt = 1; dieAt <= reads; dieAt += 1) {
      const killed = record(path, second.path, String(dieAt))
      await expect(killed).rejects.toMatchObject({ signal: 'SIGKILL' })
      expect(rowsOf(path)).toEqual(before)
    }
    expect(await record(path, second.path)).toEqual({ seq: 2, isNew: true, reads })
  }, 60_000)

  it('that fails half-way leaves nothing', async () => {
    const path = join(temporaryFolder(), 'state.sqlite')
    await using state = await openState(path, now)
    await state.changes.record(first.facts, now())
    const before = rowsOf(path)
    const file = new Database(path)
    file.exec(`CREATE TRIGGER full BEFORE INSERT ON change_subject
               BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`)
    await expect(state.changes.record(second.facts, now())).rejects.toThrow('the disk is full')
    expect(rowsOf(path)).toEqual(before)
    file.exec('DROP TRIGGER full')
    file.close()
    expect(await state.changes.record(second.facts, now())).toMatchObject({ seq: 2, isNew: true })
  })

  it('by several processes at once is done by one of them', async () => {
    const path = join(temporaryFolder(), 'state.sqlite')
    const said = await Promise.all([1, 2, 3].map(() => record(path, first.path)))
    expect(said.map(({ isNew }) => isNew).toSorted()).toEqual([false, false, true])
    await using state = await openState(path, now)
    expect(await state.changes.loads(5)).toHaveLength(1)
    const { facts } = first
    expect(await state.changes.between({ after: 0, to: 1 })).toHaveLength(
      facts.everyClaim().length + facts.everyCase().length,
    )
  }, 60_000)

  it('waits for nobody within one process: what else is asked meanwhile is answered', async () => {
    await using state = await openState(join(temporaryFolder(), 'state.sqlite'), now)
    const [recorded, added, list] = await Promise.all([
      state.changes.record(first.facts, now()),
      state.watches.add('discord:1', 'person-one'),
      state.subscriptions.all(),
    ])
    expect([recorded.isNew, added, list]).toEqual([true, true, []])
  })
})
