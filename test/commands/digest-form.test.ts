import { describe, expect, it } from 'vitest'
import type { Asker } from '#core/command.ts'
import type { Form } from '#core/form.ts'
import { LANGUAGES } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { ALONE, EDITOR, NEWS, openScene, READER } from './digest-scene.ts'

const { ask, setUp, newsroom, digests, block } = await openScene()

const values = (form: Form | undefined) =>
  Object.fromEntries(form?.fields.map(({ option, value }) => [option, value]) ?? [])

describe('the form of a new digest', () => {
  it('asks for channel, time with zone, filter, and what is said when nothing is new', async () => {
    const form = await newsroom.formOf('digest subscribe', EDITOR)
    expect(form?.typed).toEqual({ action: 'subscribe' })
    expect(values(form)).toEqual({
      channel: NEWS.id,
      when: 'weekdays 08:30 Europe/Berlin',
      filter: undefined,
      empty: 'heartbeat',
      first: 'nothing',
    })
  })

  it('is filled with what was typed already', async () => {
    const form = await newsroom.formOf('digest subscribe filter:body:mfa topic:debt', ALONE)
    expect(form?.typed).toEqual({ action: 'subscribe', topic: 'debt' })
    expect(values(form)).toMatchObject({
      channel: undefined,
      when: 'weekdays 08:30 UTC',
      filter: 'body:mfa',
    })
  })

  it.each([
    ['where:me', { action: 'subscribe', where: 'me' }],
    ['where:我（私信）', { action: 'subscribe', where: 'me' }],
    ['channel:me', { action: 'subscribe', where: 'me' }],
  ])('asks for no channel when it is for direct messages: %s', async (where, typed) => {
    const form = await newsroom.formOf(`digest subscribe ${where}`, {
      ...EDITOR,
      language: 'zh-CN',
    })
    expect(form?.typed).toEqual(typed)
    expect(values(form)).not.toHaveProperty('channel')
  })

  it.each(['where:here', 'channel:here'])('begins with this channel for %s', async (where) => {
    const form = await newsroom.formOf(`digest subscribe ${where}`, EDITOR)
    expect(form?.typed).toEqual({ action: 'subscribe' })
    expect(values(form)).toMatchObject({ channel: NEWS.id })
  })

  it('is not shown when the time is given, nor for anything else', async () => {
    for (const line of [
      'digest subscribe when:"daily 9:00"',
      'digest',
      'digest pause',
      'who qin-gang',
    ])
      expect(await newsroom.formOf(line, EDITOR), line).toBeUndefined()
  })

  it('is not shown in a terminal, where the options are typed', async () => {
    expect(await newsroom.formOf('digest form', { id: 'console', access: 'admin' })).toBeUndefined()
    expect((await ask('digest form', { id: 'console', access: 'admin' })).outcome).toBe('mistaken')
  })

  it('comes back with everything that was typed when there was a mistake in it', async () => {
    const typed = 'digest subscribe when:"weekdays 08:30 UTC" filter:"body:nowhere" empty:line'
    const { actions } = await ask(typed)
    const again = actions.find(({ command }) => command.startsWith('digest form'))
    expect(values(await newsroom.formOf(again?.command ?? '', EDITOR))).toMatchObject({
      when: 'weekdays 08:30 UTC',
      filter: 'body:nowhere',
      empty: 'line',
    })
  })

  it.each([
    ['a channel they do not manage', 'channel:77777', false],
    ['a missing permission', '', true],
  ])('comes back with everything that was typed after %s', async (_, where, isBlocked) => {
    if (isBlocked) block({ kind: 'permission', name: 'Send Messages' })
    const typed = `digest subscribe when:"daily 09:00 UTC" filter:body:mfa empty:line ${where}`
    const { actions } = await ask(typed)
    block()
    const again = actions.find(({ command }) => command.startsWith('digest form'))
    expect(values(await newsroom.formOf(again?.command ?? '', EDITOR))).toMatchObject({
      when: 'daily 09:00 UTC',
      filter: 'body:mfa',
      empty: 'line',
    })
  })

  it('says in direct messages what an empty channel means', async () => {
    const hintIn = async (asker: Asker) =>
      (await newsroom.formOf('digest subscribe', asker))?.fields[0]?.hint
    expect(await hintIn(ALONE)).toContain('direct messages')
    expect(await hintIn(EDITOR)).toBeUndefined()
  })

  it('begins with a time in the language of its hint', async () => {
    for (const [language, usual] of [
      ['en', 'weekdays 08:30 Europe/Berlin'],
      ['zh-CN', '周一至周五08:30 Europe/Berlin'],
      ['zh-TW', '週一至週五08:30 Europe/Berlin'],
    ] as const) {
      const form = await newsroom.formOf('digest subscribe', { ...EDITOR, language })
      expect(values(form)).toMatchObject({ when: usual })
    }
  })

  it('keeps quotation marks that stand in what was typed', async () => {
    const typed = `digest subscribe when:"daily 09:00" filter:'person:"Nobody At All"'`
    const { actions } = await ask(typed)
    const again = actions.find(({ command }) => command.startsWith('digest form'))
    const { filter } = values(await newsroom.formOf(again?.command ?? '', EDITOR))
    expect(filter).toBe('person:"Nobody At All"')
  })
})

describe('the form of a digest that is changed', () => {
  it('shows how it is set up', async () => {
    const id = await setUp('digest subscribe when:"monthly 1 09:00 UTC" filter:body:mfa empty:skip')
    const form = await newsroom.formOf(`digest edit ${id}`, EDITOR)
    expect(form?.typed).toEqual({ action: 'edit', id })
    expect(values(form)).toEqual({
      channel: NEWS.id,
      when: 'monthly 1 09:00 UTC',
      filter: 'body:mfa',
      empty: 'skip',
    })
  })

  it('moves to direct messages when that was asked for before a mistake', async () => {
    const id = await setUp('digest subscribe when:"daily 09:00 UTC"')
    const { actions } = await ask(`digest edit ${id} where:me when:"daily 25:00"`)
    const again = actions.find(({ command }) => command.startsWith('digest form'))
    const form = await newsroom.formOf(again?.command ?? '', EDITOR)
    expect(form?.typed).toEqual({ action: 'edit', id, where: 'me' })
    expect(values(form)).not.toHaveProperty('channel')
  })

  it('is no form of a new one where the digest is gone', async () => {
    for (const action of ['form', 'edit']) {
      expect(await newsroom.formOf(`digest ${action} gone00`, EDITOR)).toBeUndefined()
      expect((await ask(`digest ${action} gone00`)).summary).toContain('There is no digest gone00')
    }
  })

  it('takes an empty filter for everything', async () => {
    const id = await setUp('digest subscribe when:"daily 09:00 UTC" filter:body:mfa')
    const command = newsroom.commands.find(({ name }) => name === 'digest')
    if (!command) throw new Error('There is no command digest')
    await newsroom.ask(command, { action: 'edit', id, when: 'daily 09:00 UTC', filter: '' }, EDITOR)
    expect((await digests.find(id))?.filter).toBe('')
  })

  it('is not shown to those who may not change it: they are told who can', async () => {
    const id = await setUp()
    expect(await newsroom.formOf(`digest edit ${id}`, READER)).toBeUndefined()
    expect((await ask(`digest edit ${id}`, READER)).summary).toContain('those who manage')
  })
})

/** https://docs.discord.com/developers/components/reference and https://docs.slack.dev/reference/views */
describe.each(LANGUAGES)('a form in %s', (language) => {
  it('keeps to what both platforms take', async () => {
    for (const line of ['digest subscribe', `digest edit ${await setUp()}`]) {
      const form = await newsroom.formOf(line, { ...EDITOR, language })
      expect(form?.title.length).toBeLessThanOrEqual(24)
      expect(form?.submit.length).toBeLessThanOrEqual(24)
      expect(form?.fields.length).toBeLessThanOrEqual(5)
      for (const { label, hint = '' } of form?.fields ?? []) {
        // Both are counted in UTF-16 units.
        expect(label.length).toBeLessThanOrEqual(45)
        expect(hint.length).toBeLessThanOrEqual(100)
      }
    }
  })

  it('shows examples that can be typed as they stand', async () => {
    const asker = { ...EDITOR, language }
    const { whenHint, filterHint } = wordsIn(language).subscriptions.form
    for (const when of whenHint.split(' · ').filter((one) => one !== 'cron'))
      expect(await ask(`digest preview when:"${when}"`, asker), when).toMatchObject(ANSWERED)
    expect(await ask(`digest preview filter:"${filterHint}"`, asker)).toMatchObject(ANSWERED)
  })
})

const ANSWERED = { outcome: 'answered' }
