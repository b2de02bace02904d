import { join } from 'node:path'
import { expect, it } from 'vitest'
import { noAudit } from '#core/audit.ts'
import { well } from '#core/checkup.ts'
import type { Backup } from '#core/operations.ts'
import { freeBytes } from '#root/ops/free-bytes.ts'
import { createOperations } from '#root/ops/operations.ts'
import { openState } from '#root/state/open.ts'
import { temporaryFolder } from '../fixtures/folder.ts'

const now = () => new Date('2026-11-26T08:00:00Z')
const BACKUP: Backup = {
  name: 'state-20261126.sqlite',
  at: '2026-11-26T03:30:00.000Z',
  bytes: 4_096,
  sha256: 'ab'.repeat(32),
  why: 'schedule',
}

it('the status says how the service stands, of a state file that was just made', async () => {
  const home = temporaryFolder()
  await using state = await openState(join(home, 'state.sqlite'), now)
  const operations = createOperations({
    version: '0.1.0',
    startedAt: now(),
    home,
    ledger: state.ledger,
    facts: () => ({ revision: 'abc123', compiled: '2026-11-24' }),
    loadedAt: async () => undefined,
    audit: noAudit(),
    lastTickAt: () => undefined,
    platforms: () => [{ name: 'Discord', isReady: true }],
    checkups: async () => [well('All.')],
    backup: async () => BACKUP,
    backups: async () => [BACKUP],
  })
  expect(await operations.status()).toMatchObject({
    version: '0.1.0',
    startedAt: '2026-11-26T08:00:00.000Z',
    revision: 'abc123',
    compiled: '2026-11-24',
    deliveries: { planned: 0, sent: 0 },
    waiting: 0,
    nextAt: undefined,
    paused: [],
    lastTickAt: undefined,
    platforms: [{ name: 'Discord', isReady: true }],
    newestBackup: BACKUP,
    audit: { isWhole: true, entries: 0 },
    freeBytes: expect.any(Number),
    checkups: [well('All.')],
  })
})

it('nobody can say how much room a folder has that is not there', async () => {
  expect(await freeBytes('/no/such/folder')).toBeUndefined()
  expect(await freeBytes(temporaryFolder())).toBeGreaterThan(0)
})
