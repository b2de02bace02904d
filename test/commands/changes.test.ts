import { describe, expect, it } from 'vitest'
import { betweenRevisions } from '#commands/lists/revision-diff.ts'
import { watchesInMemory } from '#core/watches.ts'
import { en } from '#core/words-en.ts'
import { NOW, openDesk } from '../shipped/desk.ts'
import { lineWith, readLines, wordsOf } from '../shipped/reading.ts'

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

  it('since this very revision, nothing', async () => {
    const { revision } = facts.about()
    expect((await answer(`changes ${revision}`)).summary).toBe('0 added, 0 altered, 0 taken out.')
  })

  it('since a revision, refuses what it would have to ignore', async () => {
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
      expect(['event', 'published', 'retracted', 'corrected']).toContain(change)
  })

  it('since a revision, says in a file what was added, altered and taken out', () => {
    const [one, two, three] = facts.events({}, {}, { offset: 0, limit: 3 }).rows
    if (!one || !two || !three) throw new Error('The pack has no three events')
    const diff = { from: 'a', to: 'b', added: [one], altered: [{ before: three, after: two }] }
    const kept = { ...facts, diffSince: () => ({ ...diff, retracted: [three] }) }
    const desk = {
      facts: kept,
      asker: { id: 'a reader', isAdmin: false },
      now: NOW,
      words: en,
      watches: watchesInMemory(),
    }
    const { records } = betweenRevisions('a', desk)
    expect(records?.rows.map(([change, id]) => [change, id])).toEqual([
      ['added', one.id],
      ['altered', two.id],
      ['taken out', three.id],
    ])
  })

  it('since a revision that is gone, offers those that are kept', async () => {
    const brief = await mistake('changes 0123456789ab')
    expect(brief.actions.map(({ command }) => command)).toEqual([
      `changes ${facts.about().revision}`,
    ])
  })
})
