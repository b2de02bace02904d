import { describe, expect, it } from 'vitest'
import type { Overlay } from '#core/corrections.ts'
import type { Subscription } from '#core/subscription.ts'
import { readLines } from '../shipped/reading.ts'
import { BACKUP, openAdmin, QUIET, ROOM } from './admin-scene.ts'

const paused = (id: string, pause: Subscription['pause']): Subscription => ({
  id,
  place: { ...ROOM, id: '10002' },
  topic: 'changes',
  schedule: { kind: 'daily', cron: '0 9 * * *', text: 'daily 09:00' },
  zone: 'UTC',
  quiet: [],
  filter: '',
  empty: 'skip',
  cap: 10,
  language: 'en',
  createdBy: 'discord:50404',
  createdAt: '2026-11-01T09:00:00Z',
  coveredTo: 1,
  failStreak: 0,
  pause,
})

describe('`admin status`', () => {
  it('names approved corrections that do not stand any more, and what mends that', async () => {
    const { ask, overlays } = await openAdmin()
    const one: Overlay = {
      ...{ id: 'abc123', records: [], basis: [], state: 'conflict' },
      ...{ approvedBy: 'discord:50403', approvedAt: '2026-11-25T00:00:00.000Z' },
    }
    overlays.push(one, { ...one, id: 'abc124', state: 'active' })
    const brief = await ask('admin')
    expect(brief).toMatchObject({ title: 'Status: 1 thing to look at', tone: 'notice' })
    expect(readLines(brief).map(({ text }) => text)).toContain(
      '1 approved correction is not applied (abc123): its record was altered in the pack since. An editor looks at each and withdraws it, or mends the pack: review overlays.',
    )
    overlays.push({ ...one, id: 'abc125' })
    expect((await ask('admin')).title).toBe('Status: 1 thing to look at')
  })

  it('says at once that all is well, and then the facts', async () => {
    const { ask } = await openAdmin()
    const brief = await ask('admin')
    expect(brief.title).toBe('Status: all is well')
    expect(brief.tone).toBe('calm')
    expect(readLines(brief).map(({ text }) => text)).toEqual([
      'All 2 checks are well.',
      'Facts: aaaaaaaaaaaa · compiled 20 November 2026 · loaded Wed 25 Nov 2026, 11:00 (Europe/Berlin)',
      'Messages: 3 waiting, the next due Thu 26 Nov 2026, 13:30 (Europe/Berlin)',
      'Platforms: Discord connected · Slack connected',
      'Last tick: 1 minute ago',
      'Newest backup: 5 hours 30 minutes ago · state-2026-11-26T033000Z.sqlite · 12 MB',
      'Audit: whole, 0 entries',
      'Free room: 48 GB',
      'Running: Vigil 1.2.3 · 3 days 4 hours · since Mon 23 Nov 2026, 06:00 (Europe/Berlin)',
    ])
  })

  it('says what is not well with its fix, the worst first, and no trouble twice', async () => {
    const { ask, stand, breakAt } = await openAdmin()
    breakAt(17)
    stand({
      platforms: [
        { name: 'discord', isReady: false },
        { name: 'slack', isReady: false },
      ],
      checkups: [
        { state: 'well', what: 'The facts are open.' },
        { state: 'doubtful', what: 'The newest backup is old.', fix: 'Make one.' },
        { state: 'ill', what: 'Slack is not connected.', fix: 'Look at the token.' },
      ],
    })
    const brief = await ask('admin status')
    expect(brief.title).toBe('Status: 4 things to look at')
    expect(brief.tone).toBe('notice')
    const open = readLines(brief).filter(({ under }) => under === 'To look at (4)')
    expect(open.slice(0, 4).map(({ text }) => text)).toEqual([
      'Slack is not connected. Look at the token.',
      'The newest backup is old. Make one.',
      expect.stringMatching(/^Discord is not connected\. Vigil tries again by itself/),
      expect.stringMatching(/^The chain of the audit is broken at entry 17\. /),
    ])
    expect(readLines(brief)[0]?.text).toBe('1 of 3 checks are well.')
  })

  it('names what may have arrived, what was given up, and what is paused where and why', async () => {
    const { ask, stand } = await openAdmin()
    stand({
      deliveries: { ...QUIET.deliveries, uncertain: 2, dead: 1, failed: 4 },
      paused: [
        paused('aaaaaa', { reason: 'asked', at: '2026-11-20T09:00:00Z', by: 'discord:50404' }),
        paused('bbbbbb', { reason: 'forbidden', at: '2026-11-25T09:00:00Z', code: '50001' }),
      ],
    })
    const brief = await ask('admin status')
    expect(brief.title).toBe('Status: 1 thing to look at')
    const lines = readLines(brief)
    expect(lines.find(({ under }) => under === 'To look at (1)')?.text).toMatch(
      /^Paused digests \(1\)\. Mend what the reason says/,
    )
    expect(lines.find(({ text }) => text.startsWith('Messages'))?.text).toMatch(
      /2 may have arrived: looked into .* · 5 refused or given up/,
    )
    const [first, second] = lines.filter(({ under }) => under === 'Paused digests (2)')
    expect(first?.text).toBe(
      'digest resume bbbbbb · channel 10002 · paused since Wed 25 Nov 2026, 10:00 (Europe/Berlin): Vigil may not write there (50001)',
    )
    expect(first?.places).toEqual(['discord:900/10002'])
    expect(second?.text).toMatch(/^digest resume aaaaaa .* somebody paused it$/)
  })

  it('says what is missing as missing', async () => {
    const { ask, stand } = await openAdmin()
    stand({
      loadedAt: undefined,
      lastTickAt: undefined,
      newestBackup: undefined,
      freeBytes: undefined,
      platforms: [],
      waiting: 0,
      checkups: [],
    })
    const lines = readLines(await ask('admin status')).map(({ text }) => text)
    expect(lines).toContain('Last tick: not yet')
    expect(lines).toContain('Newest backup: none yet; make one with admin backup')
    expect(lines).toContain('Free room: not known')
    expect(lines).toContain('Platforms: none is set up')
    expect(lines.join('\n')).not.toMatch(/undefined|NaN/)
  })

  it('names the moment itself where that is still to come: the clock is wrong by a year', async () => {
    const { ask, to } = await openAdmin()
    to('2025-11-26T09:00:00Z')
    const lines = readLines(await ask('admin status')).map(({ text }) => text)
    expect(lines).toContain('Last tick: Thu 26 Nov 2026, 09:59 (Europe/Berlin)')
    expect(lines).toContain('Running: Vigil 1.2.3 · since Mon 23 Nov 2026, 06:00 (Europe/Berlin)')
    expect(lines.join('\n')).not.toMatch(/ ago|-\d+ (?:day|hour|minute)/)
  })
})

describe('backups', () => {
  it('are made when asked, with name, size and the whole hash', async () => {
    const { ask, entries } = await openAdmin()
    const brief = await ask('admin backup')
    expect(brief.title).toBe('Backup state-asked.sqlite is made')
    expect(readLines(brief).map(({ text }) => text)).toContain(`SHA-256: ${BACKUP.sha256}`)
    expect(entries.at(-1)).toMatchObject({ action: 'backup.make' })
  })

  it('are listed with what each was made for, and how one is put back', async () => {
    const { ask } = await openAdmin()
    await ask('admin backup')
    const brief = await ask('admin backups')
    expect(brief.summary).toBe('2 backups are kept, newest first.')
    const rows = readLines(brief).filter(({ kind }) => kind === 'table')
    expect(rows.map(({ text }) => text.split(' | ').at(3))).toEqual(['asked for', 'by schedule'])
    expect(readLines(brief).at(-1)?.text).toContain('npm run restore')
    expect(brief.records?.rows[1]).toEqual([
      BACKUP.name,
      BACKUP.at,
      BACKUP.bytes,
      BACKUP.why,
      BACKUP.sha256,
    ])
  })
})
