import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { takeInstanceLease } from '#root/state/instance-lease.ts'
import { openState } from '#root/state/open.ts'
import { digest, subscription } from '../digests/deliver/samples.ts'
import { temporaryFolder, writePack } from '../fixtures/folder.ts'
import { goodFiles } from '../fixtures/packs.ts'
import { running } from './running.ts'

const PLACE = { platform: 'discord', space: '100', kind: 'channel', id: '200' } as const
const before = () => new Date('2026-11-25T00:00:00Z')

/** A home with a state in it, and the data that it is about. */
async function home() {
  const [folder, data] = [temporaryFolder(), temporaryFolder()]
  writePack(data, goodFiles())
  const env = { VIGIL_HOME: folder, VIGIL_DATA: data }
  const open = async () => await openState(join(folder, 'state.sqlite'), before)
  {
    await using state = await open()
    await state.watches.add('console', 'person-one')
    await state.subscriptions.add(subscription('s1', { coveredTo: 0 }))
  }
  const vigil = (...args: readonly string[]) => running(args, env)
  const backup = async () => /^state-\S+/.exec((await vigil('backup')).out)?.[0] ?? ''
  return { folder, open, vigil, backup }
}

describe('vigil backup', () => {
  it('makes one and says what it is; list names all of them, newest first', async () => {
    const { folder, vigil } = await home()
    expect(await vigil('backup', 'list')).toMatchObject({
      code: 0,
      out: `There are no backups in ${join(folder, 'backups')} yet.\n`,
    })
    const { code, out } = await vigil('backup')
    expect(code).toBe(0)
    expect(out).toMatch(
      /^state-\S+-asked\.sqlite {2}\S+Z {2}[\d,]+ bytes {2}asked {2}sha256 \w{64}\n/,
    )
    const [first = '', path = ''] = out.split('\n')
    expect(existsSync(path)).toBe(true)
    expect((await vigil('backup', 'list')).out).toBe(`${first}\n`)
  })

  it('is in the audit with its hash, and leaves an older state file as it is', async () => {
    const { folder, open, vigil } = await home()
    const [, hash] = /sha256 (\w{64})/.exec((await vigil('backup')).out) ?? []
    {
      await using state = await open()
      const { rows } = await state.audit.read({ offset: 0, limit: 1 }, 'state.backup')
      expect(rows).toMatchObject([{ actor: 'console', outcome: 'done', after: hash }])
    }
    const path = join(folder, 'state.sqlite')
    const file = new Database(path)
    file.exec('DELETE FROM kysely_migration WHERE name = (SELECT max(name) FROM kysely_migration)')
    file.close()
    const before = readFileSync(path)
    expect(await vigil('backup')).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^The backup is whole\. It could not be noted/),
    })
    expect(readFileSync(path)).toEqual(before)
  })

  it('says what is wrong in a line: no state, damage, other words', async () => {
    const { folder, vigil } = await home()
    expect(await vigil('backup', 'every', 'day')).toMatchObject({ code: 2, out: '' })
    writeFileSync(join(folder, 'state.sqlite'), 'nothing that anybody could read'.repeat(400))
    expect(await vigil('backup')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^The state file is damaged, so no backup was made.*\n$/),
    })
    rmSync(join(folder, 'state.sqlite'))
    expect(await vigil('backup')).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no state.sqlite'),
    })
  })
})

describe('vigil restore', () => {
  it('says what was restored, what was kept and what is in doubt, and writes it to the audit', async () => {
    const { open, vigil, backup } = await home()
    {
      await using state = await open()
      await state.ledger.plan([digest('s1', { place: PLACE })])
    }
    const name = await backup()
    {
      await using state = await open()
      await state.watches.add('console', 'person-two')
    }
    const { code, out, err } = await vigil('restore', name)
    expect([code, err]).toEqual([0, expect.not.stringMatching(/broke/)])
    expect(out).toMatch(
      new RegExp(
        [
          `^Restored ${name}, as the state was at \\S+Z\\.`,
          'What was there is kept as state\\.before-restore-\\S+\\.sqlite\\.',
          'To have it back: vigil restore state-\\S+-restore\\.sqlite',
          'What was set up, suggested or decided after that moment is not in it\\.',
          'In doubt: 1 message not over by then\\. Each is looked for before it is sent\\.',
          '1 digest due since then step on; the next of each covers the time\\.\n$',
        ].join('\n'),
      ),
    )
    await using state = await open()
    expect(await state.watches.of('console')).toEqual(['person-one'])
    // The facts that serve are recorded, so that they are not told as news when the service starts.
    expect(await state.ledger.untold()).toEqual([])
    expect(await state.changes.latest()).toMatchObject({ seq: 1 })
    const { rows } = await state.audit.read({ offset: 0, limit: 1 })
    expect(rows).toMatchObject([{ action: 'state.restore', target: name, outcome: 'done' }])
  })

  it('replays only when that is said', async () => {
    const { vigil, backup } = await home()
    const { code, out } = await vigil('restore', await backup(), '--replay')
    expect(code).toBe(0)
    expect(out).toContain('Replay: what was sent after that moment is sent once more.')
    expect(out).not.toContain('In doubt')
  })

  it('works on a machine that has nothing but the backup and the data', async () => {
    const { folder, open, vigil, backup } = await home()
    const name = await backup()
    for (const one of readdirSync(folder)) {
      if (one !== 'backups') rmSync(join(folder, one), { recursive: true })
    }
    expect(await vigil('restore', join(folder, 'backups', name))).toMatchObject({ code: 0 })
    await using state = await open()
    expect(await state.watches.of('console')).toEqual(['person-one'])
  })

  it('says what is wrong in a line, and changes nothing', async () => {
    const { folder, vigil, backup } = await home()
    const name = await backup()
    const path = join(folder, 'state.sqlite')
    const bytes = readFileSync(path)
    const refused = async (line: RegExp, ...args: readonly string[]) =>
      expect(await vigil('restore', ...args)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringMatching(line),
      })
    await refused(/^Say which: .*vigil backup list/)
    await refused(/^Say which/, '--everything')
    await refused(new RegExp(`^There is no backup other\\. The newest is ${name}\\.`), 'other')
    {
      using _running = takeInstanceLease(folder, before)
      await refused(/^Vigil runs already in /, name)
    }
    writeFileSync(join(folder, 'backups', name), 'cut off')
    await refused(/is not what its manifest says\. Choose another backup\.\n$/, name)
    expect(readFileSync(path)).toEqual(bytes)
  })
})

describe('vigil audit', () => {
  let scene: Pick<Awaited<ReturnType<typeof home>>, 'folder' | 'vigil'>
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vigil-audit-'))
    const vigil = (...args: readonly string[]) =>
      running(args, { VIGIL_HOME: folder, VIGIL_DATA: folder })
    await using state = await openState(join(folder, 'state.sqlite'), before)
    for (let n = 1; n <= 3; n += 1) {
      await state.audit.append({
        ...{ actor: 'discord:1', access: 'admin', action: 'digest.remove', target: `d${n}` },
        ...{ outcome: 'done', why: n === 2 ? '=1+1, "quoted"' : undefined },
      })
    }
    scene = { folder, vigil }
    return () => rmSync(folder, { recursive: true, force: true })
  })

  it('verify says that it is whole, and where it ends', async () => {
    expect(await scene.vigil('audit', 'verify')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^The audit is whole: 3 entries, head [0-9a-f]{64}\.\n$/),
    })
  })

  it('export writes every entry with its hashes, oldest first', async () => {
    const { out } = await scene.vigil('audit', 'export', 'json')
    const entries = JSON.parse(out) as { seq: number; previous: string; hash: string }[]
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(entries[1]?.previous).toBe(entries[0]?.hash)
    expect(await scene.vigil('audit', 'export')).toMatchObject({ out })
    const csv = (await scene.vigil('audit', 'export', 'csv')).out.split('\r\n')
    expect(csv[0]).toBe(
      'seq,at,actor,access,place,action,target,outcome,before,after,why,previous,hash',
    )
    expect(csv[2]).toContain(`"'=1+1, ""quoted"""`)
    expect(csv).toHaveLength(5)
  })

  it('says what can be asked when something else is', async () => {
    expect(await scene.vigil('audit', 'delete')).toMatchObject({ code: 2, out: '' })
    expect(await scene.vigil('audit', 'export', 'pdf')).toMatchObject({ code: 2, out: '' })
  })

  it('verify says where it is broken, with exit code 2', async () => {
    const file = new Database(join(scene.folder, 'state.sqlite'))
    file.exec(`DROP TRIGGER audit_unaltered; UPDATE audit SET actor = 'x' WHERE seq = 2`)
    file.close()
    expect(await scene.vigil('audit', 'verify')).toMatchObject({
      code: 2,
      err: 'The audit is broken at entry 2: altered.\n',
    })
  })
})
