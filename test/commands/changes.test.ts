import { describe, expect, it } from 'vitest'
import { openDesk } from '../shipped/desk.ts'
import { lineWith, readLines, wordsOf } from '../shipped/reading.ts'
import { openScene, READER } from './digest-scene.ts'
import { LI, laterRevision, QIN, REVISION } from './later-revision.ts'

const { answer, mistake, facts } = await openDesk()

describe('`changes`', () => {
  it('tells what became public since a day, newest first, each with how sure and its sources', async () => {
    const brief = await answer('changes 2026-05-01')
    expect(brief.title).toMatch(/^\d+ changes since 1 May 2026$/)
    const lines = readLines(brief).filter(({ kind }) => kind === 'list')
    expect(lines).toHaveLength(10)
    expect(lines[0]?.text).toMatch(
      /^Zhang Shuofu 张硕辅 · 8 Oct 2026 · official · Investigation announced/,
    )
    for (const { certainties, notes } of lines) {
      expect(certainties).toHaveLength(1)
      expect(notes.length).toBeGreaterThan(0)
    }
  })

  it('looks back 90 days when no day is given', async () => {
    expect((await answer('changes')).title).toContain('since 25 August 2026')
  })

  it('can be about one subject', async () => {
    const brief = await answer('changes since:2024-01-01 subject:qin-gang')
    expect(lineWith(brief, 'Left the Central Committee').text).toContain('18 Jul 2024')
    expect(wordsOf(brief)).not.toContain('25 Jul 2023')
  })

  it('does not take silence for rest: it says how far the store reaches', async () => {
    const brief = await answer('changes since:2026-11-01')
    expect(wordsOf(brief)).toContain(
      'The last event in this store is of 8 October 2026; what happened later may simply not be here yet.',
    )
  })

  it('of the first revision that was loaded, says that there is none to compare it with', async () => {
    const { revision } = facts.about()
    const brief = await answer(`changes ${revision}`)
    expect(brief.summary).toBe('0 added, 0 altered, 0 retracted.')
    expect(wordsOf(brief)).toContain('the first revision that was loaded here')
  })

  it('of a revision, refuses what it would have to ignore', async () => {
    const { revision } = facts.about()
    for (const more of ['subject:qin-gang', 'page:2']) {
      const brief = await mistake(`changes ${revision} ${more}`)
      expect(brief.summary).toContain('leave out subject and page')
      expect(brief.actions.map(({ command }) => command)).toEqual([`changes ${revision}`])
    }
  })

  it('says in a file what became of each claim', async () => {
    const { records } = await answer('changes 2024 export:json')
    expect(records?.columns[0]).toBe('change')
    for (const [change] of records?.rows ?? [])
      expect(['added', 'altered', 'retracted']).toContain(change)
  })

  it('of a revision that was never loaded, offers those that were', async () => {
    const brief = await mistake('changes 0123456789ab')
    expect(brief.actions.map(({ command }) => command)).toEqual([
      `changes ${facts.about().revision}`,
    ])
  })
})

describe('after a new revision was loaded', async () => {
  const { ask, load, shipped, setUp, to } = await openScene()
  const digest = await setUp('digest subscribe when:"daily 09:00 UTC" cap:25')
  to('2026-11-26T12:00:00Z')
  await load(laterRevision(shipped))

  it('`changes` tells claim by claim and case by case what differs, old → new', async () => {
    const words = wordsOf(await ask('changes 2026-11-26'))
    expect(words).toContain('A fresh line.')
    expect(words).toContain('25 Jul 2023 → 24 Jul 2023')
    expect(words).toContain('official → reported')
    expect(words).toMatch(/Li Shangfu.*Another post/)
    expect(words).toContain('A test')
  })

  it('`changes` with the revision tells what that load changed, and nothing of before', async () => {
    const brief = await ask(`changes ${REVISION}`)
    expect(brief.summary).toBe('3 added, 2 altered, 1 retracted.')
    expect(brief.records?.rows.map(([change, id]) => [change, id])).toEqual(
      expect.arrayContaining([
        ['added', 'fresh'],
        ['altered', QIN],
        ['retracted', LI],
      ]),
    )
  })

  it('can be asked about one subject', async () => {
    const words = wordsOf(await ask('changes since:2026-11-26 subject:qin-gang'))
    expect(words).toContain('A fresh line.')
    expect(words).not.toContain('Li Shangfu')
  })

  it('agrees with the digest: the same number, the same lines', async () => {
    const shown = await ask('changes 2026-11-26')
    const told = await ask(`digest preview ${digest}`)
    const count = Number(/^(\d+) changes/.exec(shown.title)?.[1])
    expect(count).toBe(6)
    expect(wordsOf(told)).toContain(`${count} changes`)
    const lines = readLines(shown).filter(({ kind }) => kind === 'list')
    const digests = readLines(told).map(({ text }) => text.replaceAll(/\s*\[\d+\]/g, ''))
    for (const { text } of lines) expect(digests).toContain(text.replaceAll(/\s*\[\d+\]/g, ''))
  })
})

describe('a day that somebody asks for', async () => {
  const { ask, load, shipped, to } = await openScene('2026-11-20T12:00:00Z')
  await load(shipped)
  to('2026-11-25T23:30:00Z')
  await load(laterRevision(shipped))
  const asked = (zone: string | undefined, line: string) => ask(line, { ...READER, zone })

  it('is a day of their zone, and the title says of which', async () => {
    const brief = await asked('Asia/Shanghai', 'changes 2026-11-26')
    expect(brief.title).toBe('6 changes since 26 November 2026 (Asia/Shanghai)')
    expect(wordsOf(brief)).toContain('A fresh line.')
    const west = await asked('America/New_York', 'changes 2026-11-26')
    expect(west.title).toBe('0 changes since 26 November 2026 (America/New_York)')
  })

  it('is a day of UTC where their zone is not known', async () => {
    expect((await asked(undefined, 'changes 2026-11-26')).title).toBe(
      '0 changes since 26 November 2026',
    )
    expect((await asked(undefined, 'changes 2026-11-25')).title).toBe(
      '6 changes since 25 November 2026',
    )
  })

  it('counts 90 days back from their own today', async () => {
    expect((await asked('Asia/Shanghai', 'changes')).title).toContain('since 28 August 2026')
    expect((await asked('UTC', 'changes')).title).toContain('since 27 August 2026')
  })

  it('of what the first revision held is the day it became public, wherever one is', async () => {
    const first = async (zone: string) =>
      /^\d+/.exec((await asked(zone, 'changes 2026-05-01')).title)?.[0]
    expect(await first('Pacific/Kiritimati')).toBe(await first('Pacific/Pago_Pago'))
  })
})
