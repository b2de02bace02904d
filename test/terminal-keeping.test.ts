import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { OPERATOR } from '#adapters/console/io.ts'
import { commands } from '#commands/index.ts'
import { openState } from '#root/state/open.ts'
import { openTerminal } from '#root/terminal.ts'
import { writePack } from './fixtures/folder.ts'
import { atHome, FOUR, now, said } from './fixtures/terminal.ts'

describe('loading facts from a terminal', () => {
  it('plans in one process and confirms in another, with both in the audit', async () => {
    const one = atHome()
    await one.ask('who person-two')
    writePack(one.data, FOUR)
    const id = await one.planned()
    expect(said(await one.ask('admin revisions'))).not.toContain('Revision 2')
    const confirmed = await one.ask(`admin confirm ${id} why:"four were opened"`)
    expect(confirmed.outcome).toBe('answered')
    expect(said(await one.ask('who person-two'))).toContain('Opened four offices.')
    await using state = await openState(join(one.home, 'state.sqlite'), now)
    const { rows } = await state.audit.read({ offset: 0, limit: 9 }, 'revision.')
    expect(rows.map(({ actor, outcome, why }) => [actor, outcome, why])).toEqual([
      ['console', 'done', 'four were opened'],
      ['console', 'begun', 'four were opened'],
    ])
    expect((await state.changes.loads(9)).map(({ seq }) => seq)).toEqual([2, 1])
    expect(one.faults).toEqual([])
  })

  it('stops at the plan where that is asked for: nothing else is served', async () => {
    const one = atHome()
    await one.ask('admin status')
    writePack(one.data, FOUR)
    const dry = await one.ask('admin reseed dry-run:yes')
    expect(said(dry)).toContain('Opened four offices.')
    expect(said(await one.ask('admin reseed dry-run:yes'))).toContain('Opened four offices.')
  })

  it('serves at once, in a console that stays open, what is confirmed there', async () => {
    const one = atHome()
    await using open = await openTerminal(commands, one.parts)
    writePack(one.data, FOUR)
    const planned = said(await open.askLine('admin reseed', OPERATOR))
    expect(said(await open.askLine('who person-two', OPERATOR))).toContain('three offices')
    const id = /admin confirm (?:which:)?([\w-]{22})/.exec(planned)?.[1]
    await open.askLine(`admin confirm ${id}`, OPERATOR)
    expect(said(await open.askLine('who person-two', OPERATOR))).toContain('four offices')
  })

  it('goes back, and compares', async () => {
    const one = atHome()
    await one.ask('who person-two')
    writePack(one.data, FOUR)
    const loaded = await one.ask(`admin confirm ${await one.planned()}`)
    const back = await one.ask(`admin confirm ${await one.planned('admin rollback')}`)
    expect([loaded.outcome, back.outcome]).toEqual(['answered', 'answered'])
    const ids = [loaded, back].map((brief) => /[0-9a-f]{12}/.exec(brief.title)?.[0])
    expect(ids[0]).not.toBe(ids[1])
    expect(said(await one.ask(`admin diff ${ids[1]} ${ids[0]}`))).toContain('Opened four offices.')
    expect(said(await one.ask('admin revisions'))).not.toContain('never served')
  })

  it('says who is at it, whichever process that is', async () => {
    const one = atHome()
    await one.ask('admin status')
    writePack(one.data, FOUR)
    await using state = await openState(join(one.home, 'state.sqlite'), now)
    const taken = await state.operationLease.take('facts', 'discord:7')
    const refused = await one.ask('admin reseed')
    expect(refused.outcome).toBe('mistaken')
    expect(refused.summary).toContain('7')
    if (taken.isTaken) await taken.release()
    await one.planned()
  })

  it('ends in the audit what a terminal that was cut off had begun', async () => {
    const one = atHome()
    await one.ask('admin status')
    await using state = await openState(join(one.home, 'state.sqlite'), now)
    const begun = { actor: 'console', access: 'admin', action: 'revision.load' } as const
    await state.audit.append({ ...begun, target: '0123456789ab', outcome: 'begun' })
    await one.ask('admin reseed dry-run:yes')
    const { rows } = await state.audit.read({ offset: 0, limit: 1 }, 'revision.')
    expect(rows[0]).toMatchObject({ outcome: 'failed', target: '0123456789ab', why: 'cut off' })
  })
})

describe('what else is kept from a terminal', () => {
  it('takes a correction from its suggestion to what is served', async () => {
    const one = atHome()
    await one.ask('who person-two')
    const filed = await one.ask(
      'correct person-two-second-count what:line value:"Opened four offices." source:notice-2021 note:"counted again"',
    )
    expect(filed.outcome, said(filed)).toBe('answered')
    const queue = said(await one.ask('review'))
    const id = /review show (?:which:)?([\w-]+)/.exec(queue)?.[1]
    const approved = await one.ask(`review approve ${id}`)
    expect(approved.outcome, said(approved)).toBe('answered')
    await one.ask(`admin confirm ${await one.planned()}`)
    expect(said(await one.ask('who person-two'))).toContain('Opened four offices.')
    expect(one.faults).toEqual([])
  })

  it('backs up, and lists it', async () => {
    const one = atHome()
    const made = await one.ask('admin backup')
    const name = /state-[\w-]+\.sqlite/.exec(said(made))?.[0] ?? 'none'
    expect(said(await one.ask('admin backups'))).toContain(name)
    expect(said(await one.ask('admin audit'))).toContain('state.backup')
  })

  it('opens no state for a question about facts', async () => {
    const one = atHome()
    await one.ask('who person-two')
    expect(existsSync(join(one.home, 'state.sqlite'))).toBe(false)
  })

  it('clears away the note of a service that was killed', async () => {
    const one = atHome()
    await one.ask('who person-two')
    const note = join(one.home, 'service.json')
    writeFileSync(note, '{"pid":1,"host":"gone","since":"2026-11-26T09:00:00Z"}\n')
    writePack(one.data, FOUR)
    expect(said(await one.ask('who person-two'))).toContain('Opened four offices.')
    expect(existsSync(note)).toBe(false)
  })
})
