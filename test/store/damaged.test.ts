import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openFacts } from '#store/open.ts'
import { snapshotName } from '#store/paths.ts'
import { goodFiles } from '../fixtures/packs.ts'
import { broken, installation, titled } from './installation.ts'

/** Makes a snapshot one of an older build. */
function inOlderFormat(path: string): void {
  const db = new Database(path)
  db.exec("UPDATE meta SET value = '6' WHERE key = 'format'")
  db.close()
}

const DAMAGES: readonly [what: string, damage: (path: string) => void][] = [
  ['was cut short', (path) => truncateSync(path, 20_000)],
  ['is empty', (path) => truncateSync(path, 0)],
  ['is no database', (path) => writeFileSync(path, 'x'.repeat(20_000))],
  ['was written by an older version', inOlderFormat],
  [
    'is the snapshot of another revision',
    (path) => {
      const db = new Database(path)
      db.exec("UPDATE meta SET value = '000000000000' WHERE key = 'revision'")
      db.close()
    },
  ],
]

describe.each(DAMAGES)('a snapshot that %s', (_, damage) => {
  it('cannot be opened', async () => {
    const { path } = await installation(goodFiles()).current()
    damage(path)
    expect(() => openFacts(path)).toThrow()
  })

  it('is built again from the data', async () => {
    const { current } = installation(goodFiles())
    const { path, revision } = await current()
    damage(path)
    expect(await current()).toMatchObject({ path, revision, isRepaired: true })
    expect(await current()).toEqual({ path, revision })
    using facts = openFacts(path)
    expect(facts.about().counts['people']).toBe(5)
  })

  it('gives way to the one before it where there is no data, or none that is good', async () => {
    const { current, put, data } = installation(goodFiles())
    const older = await current()
    put(titled('Newer facts'))
    damage((await current()).path)
    put(broken())
    expect(await current()).toEqual({ ...unbuilt(older), refused: 1 })
    rmSync(data, { recursive: true })
    expect(await current()).toEqual({ ...unbuilt(older), isWithoutData: true })
  })

  it('and is the only one is no snapshot to serve', async () => {
    const { current, data } = installation(goodFiles())
    damage((await current()).path)
    rmSync(data, { recursive: true })
    await expect(current()).rejects.toThrow('no snapshot to serve')
  })

  it('is not among those that are kept', async () => {
    const { current, put } = installation(goodFiles())
    const older = await current()
    put(titled('Newer facts'))
    const newer = await current()
    using facts = openFacts(newer.path)
    expect(facts.revisions()).toEqual([newer.revision, older.revision])
    damage(older.path)
    expect(facts.revisions()).toEqual([newer.revision])
  })
})

describe('tidying beside others', () => {
  it('takes no notice of a snapshot that is gone before it is looked at', async () => {
    const { current, snapshots } = installation(goodFiles())
    mkdirSync(snapshots)
    symlinkSync(join(snapshots, 'gone'), join(snapshots, snapshotName('0'.repeat(12))))
    const { path, revision } = await current()
    using facts = openFacts(path)
    expect(facts.revisions()).toEqual([revision])
  })

  it('leaves what it cannot remove, and answers', async () => {
    const { current, put, snapshots, names } = installation(goodFiles())
    for (const digit of '123456')
      mkdirSync(join(snapshots, snapshotName(digit.repeat(12))), { recursive: true })
    await current()
    put(titled('Newer facts'))
    expect((await current()).builtMs).toBeGreaterThan(0)
    expect(names()).toHaveLength(9)
  })
})

const unbuilt = ({ path, revision }: { path: string; revision: string }) => ({ path, revision })
