import { describe, expect, it } from 'vitest'
import type { Form } from '#core/form.ts'
import { LANGUAGES } from '#core/words.ts'
import { readLines } from '../shipped/reading.ts'
import { CLAIM, EDITOR, openScene } from './correction-scene.ts'

const wordsOf = (brief: Parameters<typeof readLines>[0]) =>
  readLines(brief)
    .map(({ text }) => text)
    .join('\n')

const recordOf = (form: Form | undefined) =>
  form?.fields.find(({ option }) => option === 'record')?.value

const commandsOf = ({ actions }: { actions: readonly { command: string }[] }) =>
  actions.map(({ command }) => command)

describe('editing the record of a suggestion', () => {
  it('begins with the draft, in a field of several lines, and approves what is sent off', async () => {
    const { ask, newsroom, filed, corrections } = openScene()
    const id = await filed()
    const form = await newsroom.formOf(`review edit ${id}`, EDITOR)
    expect(form?.typed).toEqual({ action: 'edit', id })
    expect(form?.fields).toMatchObject([{ kind: 'text', isLong: true, most: 4_000 }])
    const record = `${recordOf(form)}`.replace('2020-05-02', '2020-05-09')
    const brief = await ask(`review edit ${id} record:'${record}'`, EDITOR)
    expect(brief.title).toBe(`Suggestion ${id} is approved`)
    expect((await corrections.overlays())[0]?.records[0]?.yaml).toBe(record)
  })

  it('shows what is wrong in place, and the form again with what was typed', async () => {
    const { ask, newsroom, filed, corrections } = openScene()
    const id = await filed()
    const record = '- part: claim\n  record:\n    line: “bad” "bad" \'bad\' 「bad」\n'
    const { command } = { command: newsroom.commands.find(({ name }) => name === 'review') }
    if (!command) throw new Error('There is no review')
    const brief = await newsroom.ask(command, { action: 'edit', id, record }, EDITOR)
    expect(brief.outcome).toBe('mistaken')
    expect(brief.summary).toBe('The record would not be accepted: 2 findings. Nothing was changed.')
    expect(brief.blocks).toContainEqual({
      kind: 'code',
      lines: ['1:1 bad: mend it', '2:1 bad: mend it'],
    })
    expect(brief.file).toBeUndefined()
    const [again] = commandsOf(brief)
    expect(again).toMatch(/^review form /)
    expect(recordOf(await newsroom.formOf(again ?? '', EDITOR))?.trim()).toBe(record.trim())
    expect(await corrections.queue('open')).toHaveLength(1)
    // Sent as a line, it is not approved unseen.
    expect((await ask(again ?? '', EDITOR)).outcome).toBe('mistaken')
    expect(await corrections.queue('open')).toHaveLength(1)
  })

  it('says why nothing came of it, where it is no finding, with the form again', async () => {
    const { ask, filed } = openScene()
    const id = await filed()
    const brief = await ask(`review edit ${id} record:same`, EDITOR)
    expect(brief.summary).toBe('This says what the pack says already.')
    expect(commandsOf(brief)).toEqual([`review form id:${id} record:same`])
  })

  it('gives many findings as a file, the first in place', async () => {
    const { newsroom, filed } = openScene()
    const id = await filed()
    const command = newsroom.commands.find(({ name }) => name === 'review')
    if (!command) throw new Error('There is no review')
    const record = `# ${'x'.repeat(3_900)}\nbad: true`
    const brief = await newsroom.ask(command, { action: 'edit', id, record }, EDITOR)
    expect(brief.file?.name).toBe(`findings-${id}.txt`)
    expect(brief.file?.text.trim().split('\n')).toHaveLength(40)
    const code = brief.blocks.find((block) => block.kind === 'code')
    expect(code?.lines).toHaveLength(12)
    expect(recordOf(await newsroom.formOf(commandsOf(brief)[0] ?? '', EDITOR))).toBe(record)
  })

  it('takes no record longer than a form does', async () => {
    const { newsroom, filed } = openScene()
    const command = newsroom.commands.find(({ name }) => name === 'review')
    if (!command) throw new Error('There is no review')
    const record = 'x'.repeat(4_001)
    const typed = { action: 'edit', id: await filed(), record }
    expect((await newsroom.ask(command, typed, EDITOR)).summary).toMatch(/4000 is as far/)
  })

  it('says how to do it where there is no form', async () => {
    const { ask, filed } = openScene()
    const id = await filed()
    const brief = await ask(`review edit ${id}`, { id: 'console', access: 'editor' })
    expect(brief.summary).toContain(`review edit ${id} record:`)
    expect(wordsOf(brief)).toContain(`id: ${CLAIM}`)
  })

  it.each(LANGUAGES)('has forms that fit both platforms in %s', async (language) => {
    const { newsroom, filed } = openScene()
    const id = await filed()
    for (const action of ['edit', 'reject']) {
      const form = await newsroom.formOf(`review ${action} ${id}`, { ...EDITOR, language })
      expect(form?.fields.length).toBe(1)
      for (const words of [form?.title, form?.submit]) expect(words?.length).toBeLessThanOrEqual(24)
      for (const { label, hint = '' } of form?.fields ?? []) {
        expect(label.length).toBeLessThanOrEqual(45)
        expect(hint.length).toBeLessThanOrEqual(100)
      }
    }
  })
})
