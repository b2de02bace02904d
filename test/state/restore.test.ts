import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Mistake } from '#core/errors.ts'
import { backupState } from '#root/state/backup.ts'
import { listBackups } from '#root/state/backup-files.ts'
import { takeInstanceLease } from '#root/state/instance-lease.ts'
import { openState } from '#root/state/open.ts'
import { type RestoreParts, restoreState } from '#root/state/restore.ts'
import { digest, edit, subscription } from '../digests/deliver/samples.ts'
import { clockAt } from '../digests/deliver/scene.ts'
import { temporaryFolder } from '../fixtures/folder.ts'

const BACKUP_AT = '2026-11-25T08:30:00.000Z'
const NOW = '2026-11-25T11:00:00.000Z'

/** A home whose state was backed up, went on, and is to be set back at eleven. */
async function lost() {
  const home = temporaryFolder()
  const clock = clockAt(BACKUP_AT)
  const path = join(home, 'state.sqlite')
  const folder = join(home, 'backups')
  await using state = await openState(path, clock.now)
  await state.watches.add('console', 'person-one')
  const open = async () => await openState(path, clock.now)
  const backup = async () => {
    const { name } = await backupState({ state: path, folder, now: clock.now, why: 'asked' })
    clock.set(NOW)
    return join(folder, name)
  }
  const restore = (copy: string, settle: RestoreParts['settle'] = async () => undefined) =>
    restoreState({ home, name: 'state.sqlite', copy, now: clock.now, settle })
  return { home, clock, path, folder, open, backup, restore }
}

describe('a restore', () => {
  it('brings back what was, keeps what is, and can be undone', async () => {
    const { home, folder, open, backup, restore } = await lost()
    const copy = await backup()
    {
      await using state = await open()
      await state.watches.add('console', 'person-two')
    }
    const restored = await restore(copy)
    expect(restored.backup.name).toBe(basename(copy))
    {
      await using state = await open()
      expect(await state.watches.of('console')).toEqual(['person-one'])
    }
    const kept = 'state.before-restore-2026-11-25T11-00-00-000Z.sqlite'
    expect(restored.before).toEqual({
      kept,
      backup: 'state-2026-11-25T11-00-00-000Z-restore.sqlite',
    })
    expect(readdirSync(home).toSorted()).toEqual(
      ['backups', 'service.lock', kept, 'state.sqlite'].toSorted(),
    )
    await restore(join(folder, restored.before?.backup ?? ''))
    await using state = await open()
    expect(await state.watches.of('console')).toEqual(['person-two', 'person-one'])
  })

  it('takes the place of a file that is damaged, and keeps that too', async () => {
    const { home, path, open, backup, restore } = await lost()
    const copy = await backup()
    writeFileSync(path, 'nothing that anybody could read'.repeat(500))
    writeFileSync(`${path}-wal`, 'nor this')
    const { before } = await restore(copy)
    expect(before).toMatchObject({ backup: undefined })
    expect(readFileSync(join(home, before?.kept ?? ''), 'utf8')).toContain('nothing that anybody')
    await using state = await open()
    expect(await state.watches.of('console')).toEqual(['person-one'])
  })

  it('takes the place of a file that is gone', async () => {
    const { path, open, backup, restore } = await lost()
    const copy = await backup()
    for (const part of ['', '-wal', '-shm']) rmSync(path + part, { force: true })
    expect(await restore(copy)).toMatchObject({ before: undefined })
    await using state = await open()
    expect(await state.watches.of('console')).toEqual(['person-one'])
  })

  it('is refused while a service runs, and nothing changes', async () => {
    const { home, clock, open, backup, restore } = await lost()
    const copy = await backup()
    {
      using _running = takeInstanceLease(home, clock.now)
      await expect(restore(copy)).rejects.toThrow(/Vigil runs already in .* Stop it/)
    }
    await using state = await open()
    expect(await state.audit.read({ offset: 0, limit: 1 })).toMatchObject({ total: 0 })
  })

  it.each([
    ['altered', (copy: string) => writeFileSync(copy, readFileSync(copy).fill(1, 5_000, 5_010))],
    ['cut off', (copy: string) => writeFileSync(copy, readFileSync(copy).subarray(0, 8_192))],
    ['empty', (copy: string) => writeFileSync(copy, '')],
    ['without its manifest', (copy: string) => rmSync(copy.replace('.sqlite', '.json'))],
  ])('of a backup that is %s is refused, and nothing changes', async (_, spoil) => {
    const { home, path, open, backup, restore } = await lost()
    const copy = await backup()
    {
      await using state = await open()
      await state.watches.add('console', 'person-two')
    }
    const before = readFileSync(path)
    spoil(copy)
    await expect(restore(copy)).rejects.toThrow(Mistake)
    expect(readFileSync(path)).toEqual(before)
    expect(readdirSync(home).filter((name) => /restor/.test(name))).toEqual([])
  })

  it('that fails in the middle changes nothing and leaves nothing', async () => {
    const { home, open, backup, restore } = await lost()
    const copy = await backup()
    const failing = restore(copy, async () => {
      throw new Error('The facts cannot be read')
    })
    await expect(failing).rejects.toThrow('The facts')
    expect(readdirSync(home).filter((name) => /restor/.test(name))).toEqual([])
    await using state = await open()
    expect(await state.watches.of('console')).toEqual(['person-one'])
  })

  it('is written to the audit, with where the two chains end', async () => {
    const { open, backup, restore } = await lost()
    {
      await using state = await open()
      await state.audit.append({ actor: 'a', access: 'admin', action: 'x', outcome: 'done' })
    }
    const copy = await backup()
    {
      await using state = await open()
      await state.audit.append({ actor: 'a', access: 'admin', action: 'y', outcome: 'done' })
    }
    const { backup: manifest } = await restore(copy, async () => '2 alerts in discord:1/2')
    await using state = await open()
    expect(await state.audit.verify()).toMatchObject({ isWhole: true, entries: 2 })
    const { rows } = await state.audit.read({ offset: 0, limit: 1 })
    expect(rows).toMatchObject([
      {
        ...{ action: 'state.restore', actor: 'console', outcome: 'done', at: NOW },
        target: manifest.name,
        before: expect.stringMatching(/^audit 2 [0-9a-f]{64}$/),
        after: `audit 1 ${manifest.audit?.head}`,
        why: 'in doubt: 0 deliveries, 0 digests; 2 alerts in discord:1/2',
      },
    ])
  })
})

describe('what a restore puts in doubt', () => {
  /** One delivery of each state, and subscriptions due before, between and after. */
  async function full() {
    const { clock, open, ...rest } = await lost()
    const states = {
      planned: digest('s-planned'),
      claimed: digest('s-claimed', { slot: 'x' }),
      sending: digest('s-sending', { slot: 'x' }),
      retry: digest('s-retry', { slot: 'x' }),
      sent: digest('s-sent', { slot: 'x' }),
      failed: digest('s-failed', { slot: 'x' }),
    }
    await using state = await open()
    const { ledger, subscriptions } = state
    const which = { platforms: ['discord' as const], limit: 1, leaseMs: 60_000 }
    const take = async (id: string) => {
      const [one] = await ledger.claim(which)
      if (one?.id !== id) throw new Error('Another was claimed')
      return one
    }
    for (const [name, one] of Object.entries(states).toReversed()) {
      await ledger.plan([one])
      if (name === 'planned') continue
      const held = await take(one.id)
      if (name === 'claimed') continue
      await ledger.mark(held, 1_000)
      const done = { messageId: 'm', channelId: 'c', how: 'answer', isFinished: true } as const
      const again = { notBefore: '2026-11-25T08:40:00.000Z', error: '503', isAttempt: true }
      if (name === 'sent') await ledger.settle(held, { state: 'sent', ...done })
      if (name === 'retry') await ledger.settle(held, { state: 'retry', ...again })
      if (name === 'failed') await ledger.settle(held, { state: 'failed', error: '50001' })
    }
    const revised = edit(states.sent.id)
    await ledger.plan([revised])
    const at = (nextDue: string, more = {}) => ({ nextDue, coveredTo: 3, ...more })
    await subscriptions.add(subscription('due-then', at('2026-11-25T09:00:00.000Z')))
    await subscriptions.add(subscription('due-later', at('2026-11-25T11:00:01.000Z')))
    const pause = { reason: 'by-hand', at: BACKUP_AT } as never // Whatever the reason is.
    await subscriptions.add(subscription('paused', { nextDue: undefined, pause }))
    return { clock, open, ...rest, states: { ...states, edit: revised } }
  }

  it('is everything that was not over: it is looked for over the whole time since', async () => {
    const { open, backup, restore, states } = await full()
    const { suspected } = await restore(await backup())
    expect(suspected).toEqual({ deliveries: 5, digests: 1 })
    await using state = await open()
    for (const name of ['planned', 'claimed', 'sending', 'retry', 'edit'] as const) {
      expect(await state.ledger.find(states[name].id), name).toMatchObject({
        ...{ state: 'uncertain', firstSendAt: BACKUP_AT, lastSendAt: NOW, leaseUntil: undefined },
      })
    }
    const found = await Promise.all(
      [states.sent, states.failed].map(({ id }) => state.ledger.find(id)),
    )
    expect(found).toMatchObject([{ state: 'sent' }, { state: 'failed' }])
  })

  it('is what was due since: it steps on, and its window stays', async () => {
    const { open, backup, restore } = await full()
    await restore(await backup())
    await using state = await open()
    const find = (id: string) => state.subscriptions.find(id)
    expect(await find('due-then')).toMatchObject({ nextDue: undefined, coveredTo: 3 })
    expect(await find('due-later')).toMatchObject({ nextDue: '2026-11-25T11:00:01.000Z' })
    expect(await find('paused')).toMatchObject({ pause: { at: BACKUP_AT } })
  })

  it('is nothing when it is replayed', async () => {
    const { home, clock, open, backup, states } = await full()
    const copy = await backup()
    const parts = { home, name: 'state.sqlite', copy, now: clock.now }
    expect(await restoreState({ ...parts, settle: undefined })).toMatchObject({
      suspected: undefined,
    })
    await using state = await open()
    expect(await state.ledger.find(states.planned.id)).toMatchObject({ state: 'planned' })
    expect(await state.subscriptions.find('due-then')).toMatchObject({
      nextDue: '2026-11-25T09:00:00.000Z',
    })
    const { rows } = await state.audit.read({ offset: 0, limit: 1 })
    expect(rows).toMatchObject([{ action: 'state.restore', why: 'replay' }])
  })

  it('leaves the list of backups as it is, but for the one of what was there', async () => {
    const { folder, backup, restore } = await full()
    const copy = await backup()
    await restore(copy)
    expect(listBackups(folder).map(({ why }) => why)).toEqual(['restore', 'asked'])
  })
})
