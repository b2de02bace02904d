import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { commands } from '#commands/index.ts'
import type { Asker } from '#core/command.ts'
import type { Overlay } from '#core/corrections.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Keeping } from '#core/keeping.ts'
import { openNewsroom } from '#core/newsroom.ts'
import type { Backup, Status } from '#core/operations.ts'
import type { Place } from '#core/place.ts'
import { wordsIn } from '#core/words-in.ts'
import { checkPack } from '#pack/check/check.ts'
import { buildSnapshot } from '#store/build.ts'
import { openFacts } from '#store/open.ts'
import { revisionOf } from '#store/revision.ts'
import { goodFiles } from '../fixtures/packs.ts'
import { auditInMemory } from './admin-entries.ts'
import { revisionsInMemory } from './admin-revisions.ts'

export const ROOM: Place = { platform: 'discord', space: '900', kind: 'channel', id: '10001' }
const asker = (id: string, access: Asker['access']): Asker => ({
  id: `discord:${id}`,
  access,
  place: ROOM,
  zone: 'Europe/Berlin',
})
export const ADMIN = asker('50401', 'admin')
export const OTHER_ADMIN = asker('50402', 'admin')
export const EDITOR = asker('50403', 'editor')
export const READER = asker('50404', 'reader')

export const BACKUP: Backup = {
  name: 'state-2026-11-26T033000Z.sqlite',
  at: '2026-11-26T03:30:00.000Z',
  bytes: 12_345_678,
  sha256: 'ab'.repeat(32),
  why: 'schedule',
}

export const QUIET: Omit<Status, 'audit'> = {
  version: '1.2.3',
  startedAt: '2026-11-23T05:00:00.000Z',
  revision: 'aaaaaaaaaaaa',
  compiled: '2026-11-20',
  loadedAt: '2026-11-25T10:00:00.000Z',
  deliveries: {
    planned: 0,
    claimed: 0,
    sending: 0,
    uncertain: 0,
    retry: 0,
    sent: 1_204,
    failed: 0,
    dead: 0,
    expired: 0,
    superseded: 0,
    skipped: 0,
  },
  waiting: 3,
  nextAt: '2026-11-26T12:30:00.000Z',
  paused: [],
  lastTickAt: '2026-11-26T08:59:00.000Z',
  platforms: [
    { name: 'discord', isReady: true },
    { name: 'slack', isReady: true },
  ],
  newestBackup: BACKUP,
  freeBytes: 48_300_000_000,
  checkups: [
    { state: 'well', what: 'The facts are open.' },
    { state: 'well', what: 'The state can be written.' },
  ],
}

const never = async (): Promise<never> => {
  throw new Error('Nothing here asks for this')
}

const served = await smallFacts()

/** A newsroom on the small pack in which everything is kept, in memory. */
export async function openAdmin(start = '2026-11-26T09:00:00.000Z') {
  let at = new Date(start)
  const now = () => at
  const { audit, entries, breakAt } = auditInMemory(now)
  const revisions = revisionsInMemory({ served, now, audit })
  let stands: Omit<Status, 'audit'> = QUIET
  const made: Backup[] = [BACKUP]
  const overlays: Overlay[] = []
  const operations: Keeping['operations'] = {
    status: async () => ({ ...stands, audit: await audit.verify() }),
    async backup(by) {
      const one: Backup = {
        ...BACKUP,
        name: 'state-asked.sqlite',
        at: at.toISOString(),
        why: 'asked',
      }
      made.unshift(one)
      await audit.append({
        actor: by.id,
        access: by.access,
        action: 'backup.make',
        outcome: 'done',
      })
      return one
    },
    backups: async () => made,
  }
  const parts = {
    commands,
    facts: revisions.facts,
    words: wordsIn,
    now,
    report: (fault: Error) => {
      throw fault
    },
  }
  const bare = openNewsroom(parts)
  const newsroom = openNewsroom({
    ...parts,
    keeping: {
      packs: () => ['drill', 'second'],
      audit,
      revisions: revisions.port,
      operations,
      corrections: {
        suggest: never,
        find: never,
        queue: never,
        draft: never,
        approve: never,
        reject: never,
        overlays: async () => overlays,
        withdraw: never,
        exported: never,
        decide: never,
        decisions: never,
      },
      trials: {
        show: async () => ({ kind: 'refused', findings: ['x.yaml:1:1: tried. Fix: none.'] }),
      },
    },
  })
  return {
    newsroom,
    audit,
    served,
    revisions,
    entries,
    breakAt,
    ask: (line: string, by: Asker = ADMIN) => newsroom.askLine(line, by),
    /** The same where nothing is kept. */
    without: (line: string, by: Asker = ADMIN) => bare.askLine(line, by),
    to: (moment: string) => {
      at = new Date(moment)
    },
    overlays,
    stand: (more: Partial<Omit<Status, 'audit'>>) => {
      stands = { ...QUIET, ...more }
    },
  }
}

/** The small pack, built and opened for one test file. */
async function smallFacts(): Promise<Facts> {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-admin-'))
  const files = goodFiles()
  const facts = openFacts(await buildSnapshot(checkPack(files).pack, revisionOf(files), folder))
  afterAll(() => {
    facts[Symbol.dispose]()
    rmSync(folder, { recursive: true, force: true })
  })
  return facts
}
