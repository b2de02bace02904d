import { describe, expect, it } from 'vitest'
import { ADMIN_ACTIONS, TRY_NAMES } from '#commands/admin/options.ts'
import { needOf } from '#core/ask.ts'
import { LANGUAGES } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { revisionB } from './admin-revision-b.ts'
import { ADMIN, EDITOR, openAdmin, READER } from './admin-scene.ts'

const ADMINS_ONLY = ADMIN_ACTIONS.filter((action) => action !== 'try')

describe('what admins do', () => {
  it.each(
    ADMINS_ONLY,
  )('`admin %s` is refused to readers and editors, and in the audit', async (action) => {
    const { ask, entries, revisions, served } = await openAdmin()
    revisions.next({ facts: revisionB(served) })
    for (const [i, who] of [READER, EDITOR].entries()) {
      const brief = await ask(`admin ${action} plan-00000000000000001`, who)
      expect(brief).toMatchObject({ outcome: 'mistaken', seenBy: 'asker', actions: [] })
      expect(brief.summary).toMatch(new RegExp(`takes an admin; here you are an? ${who.access}`))
      expect(brief.summary).toContain('VIGIL_ADMINS')
      expect(entries).toHaveLength(i + 1)
      expect(entries.at(-1)).toMatchObject({
        actor: who.id,
        access: who.access,
        place: 'discord:900/10001',
        action: `command.admin.${action}`,
        outcome: 'refused',
        why: 'access',
      })
    }
    expect(revisions.given).toEqual([])
    expect(revisions.facts()).toBe(served)
  })

  it('is refused without an action as well: that is the status', async () => {
    const { ask } = await openAdmin()
    expect((await ask('admin', EDITOR)).outcome).toBe('mistaken')
  })

  it('is refused on a button that somebody else copied', async () => {
    const { ask, revisions, served } = await openAdmin()
    revisions.next({ facts: revisionB(served) })
    const plan = await ask('admin reseed')
    for (const { command } of plan.actions)
      for (const who of [READER, EDITOR]) {
        const brief = await ask(command, who)
        expect(brief.outcome, command).toBe('mistaken')
      }
    expect(revisions.facts()).toBe(served)
  })

  it('has no form for whoever may not', async () => {
    const { newsroom } = await openAdmin()
    for (const who of [READER, EDITOR])
      expect(await newsroom.formOf('admin reseed from:file', who)).toBeUndefined()
  })

  it('is offered to nobody who may not see the command', async () => {
    const { newsroom } = await openAdmin()
    const command = newsroom.commands.find(({ name }) => name === 'admin')
    if (!command) throw new Error('There is no admin command')
    expect(newsroom.suggest(command, 'action', '', READER)).toEqual([])
    expect(newsroom.suggest(command, 'action', '', ADMIN)).toHaveLength(ADMIN_ACTIONS.length)
  })
})

describe('`admin try`', () => {
  it('takes an editor, by its name in every language', async () => {
    const { newsroom, ask } = await openAdmin()
    const command = newsroom.commands.find(({ name }) => name === 'admin')
    if (!command) throw new Error('There is no admin command')
    const names = LANGUAGES.map(
      (one) => wordsIn(one).commands?.['admin']?.choices?.['try'] ?? 'try',
    )
    expect([...TRY_NAMES].sort()).toEqual([...new Set(names)].sort())
    for (const action of TRY_NAMES) expect(needOf(command, { action })).toBe('editor')
    for (const action of ['', 'tr', 'try ', 'reseed', '__proto__', 'constructor'])
      expect(needOf(command, { action }), action).toBe(action.trim() === 'try' ? 'editor' : 'admin')
    const chinese = { ...EDITOR, language: 'zh-CN' as const }
    expect((await ask("管理 试看 记录:'id: x'", chinese)).title).toMatch(/^试看/)
    expect((await ask("admin try record:'id: x'", READER)).summary).toMatch(/takes an editor/)
    expect((await ask("admin try record:'id: x'", EDITOR)).summary).not.toMatch(/takes an/)
  })
})

describe('where nothing is kept', () => {
  it('there is nothing to see, and changing something is a mistake that says where to ask', async () => {
    const { without } = await openAdmin()
    const said = wordsIn('en').access.notHere
    for (const line of ['admin', 'admin revisions', 'admin audit', 'admin reseed dry-run:yes'])
      expect(await without(line), line).toMatchObject({ outcome: 'answered', summary: said })
    for (const line of ['admin reseed', 'admin backup', 'admin rollback', 'admin confirm x'])
      expect((await without(line)).outcome, line).toBe('mistaken')
  })
})
