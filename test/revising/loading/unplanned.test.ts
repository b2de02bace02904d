import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '#core/words-en.ts'
import { recoverLoads } from '#root/revising/loading/recover.ts'
import { titled } from '../../store/installation.ts'
import { ADMIN, installed } from './installed.ts'

/** An installation that went down, with newer data in its folder by now. */
async function renewed() {
  const one = await installed()
  const before = one.serving.revision()
  one.put(titled('Newer facts'))
  await one.close()
  const again = await one.again()
  const entries = async () =>
    (await again.state.audit.read({ offset: 0, limit: 9 }, 'revision.')).rows
  return { open: one.again, before, again, revision: again.serving.revision(), entries }
}

describe('facts that nobody confirmed', () => {
  it('are on record when a start builds them', async () => {
    const { again, before, revision, entries } = await renewed()
    expect(revision).not.toBe(before)
    expect(await entries()).toMatchObject([
      {
        ...{ action: 'revision.load', outcome: 'done', actor: 'vigil', target: revision },
        ...{ before, after: revision, why: 'at the start' },
      },
    ])
    const notes = await again.state.revisionLog.notes(5)
    expect(notes).toMatchObject([
      { revision, act: 'load', by: 'vigil', source: 'VIGIL_DATA', why: 'at the start' },
    ])
    const [served] = await again.revisions.kept()
    expect(served).toMatchObject({ revision, by: undefined, why: 'at the start' })
  })

  it('are on record once, however often it starts', async () => {
    const { again, open } = await renewed()
    await again.revisions.recover()
    await again.close()
    const third = await open()
    await third.revisions.recover()
    expect((await third.state.audit.read({ offset: 0, limit: 9 })).total).toBe(1)
  })

  it('are on record when another process pointed to them, whoever wrote that down', async () => {
    const one = await installed()
    const before = one.serving.revision()
    one.put(titled('Newer facts'))
    await one.again()
    const written = await one.audited()
    expect(written).toHaveLength(1)
    await one.revisions.follow()
    expect(await one.audited()).toEqual(written)
    const revision = one.serving.revision()
    const data = one.pointer().data
    const pointer = JSON.stringify({ revision: before, data })
    writeFileSync(join(one.snapshots, 'current.json'), pointer)
    await one.revisions.follow()
    const { rows } = await one.state.audit.read({ offset: 0, limit: 1 })
    expect(rows).toMatchObject([
      { actor: 'vigil', before: revision, after: before, why: 'by another process' },
    ])
  })

  it('are on record when whoever pointed to them was cut off before they wrote it', async () => {
    const one = await installed()
    const { audit, revisionLog: log } = one.state
    const changes = {
      loads: one.changes.loads,
      latest: async () => ({ seq: 1, revision: 'abcdefabcdef', loadedAt: '2026-11-26T09:00:00Z' }),
    }
    const places = { data: one.data, packs: join(one.home, 'packs'), snapshots: one.snapshots }
    const parts = { audit, log, changes, places, serving: one.serving, now: () => one.clock.at }
    await recoverLoads({ ...parts, tell: () => {} })
    await recoverLoads({ ...parts, tell: () => {} })
    expect(await one.audited()).toEqual([`revision.load done ${one.serving.revision()}`])
  })

  it('are not what an admin confirmed, in whichever process', async () => {
    const one = await installed()
    const other = await one.again()
    one.put(titled('Newer facts'))
    const { id, revision } = await one.planned()
    await one.revisions.confirm(id, undefined, ADMIN, en)
    await other.revisions.follow()
    expect(other.serving.revision()).toBe(revision)
    expect(await one.audited()).toEqual([
      `revision.load begun ${revision}`,
      `revision.load done ${revision}`,
    ])
  })
})

describe('a restart after a load', () => {
  it.each<[what: string, meanwhile: string | undefined]>([
    ['keeps what was confirmed', undefined],
    ['follows the folder where that was altered since the load was prepared', 'Newest facts'],
  ])('%s', async (_, meanwhile) => {
    const one = await installed()
    one.bundled('other', titled('Other facts'))
    const { id } = await one.planned({ kind: 'bundled', name: 'other' })
    if (meanwhile) one.put(titled(meanwhile))
    await one.revisions.confirm(id, undefined, ADMIN, en)
    await one.close()
    const again = await one.again()
    expect(again.serving.facts().about().title).toBe(meanwhile ?? 'Other facts')
    const { rows } = await again.state.audit.read({ offset: 0, limit: 1 }, 'revision.')
    expect(rows).toMatchObject([{ actor: meanwhile ? 'vigil' : ADMIN.id, outcome: 'done' }])
  })
})

describe('the data folder by its name', () => {
  it('is told to be missing with what to do about it', async () => {
    const one = await installed()
    rmSync(one.data, { recursive: true })
    const asked = one.revisions.prepare({ kind: 'bundled', name: 'data' }, ADMIN, en)
    await expect(asked).rejects.toThrow(en.loading.noFolder)
  })

  it('is loaded as the folder is', async () => {
    const one = await installed()
    one.put(titled('Newer facts'))
    expect(await one.planned({ kind: 'bundled', name: 'data' })).toMatchObject({
      source: 'VIGIL_DATA',
    })
  })
})
