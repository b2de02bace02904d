import { describe, expect, it } from 'vitest'
import { correct } from '#commands/correct.ts'
import { review } from '#commands/review.ts'
import type { Command } from '#core/command.ts'
import { readGrants } from '#core/grants.ts'
import { startBot } from '../adapters/discord/bot.ts'
import { isForOne, labelsOf, textOf } from '../adapters/discord/reading.ts'
import { fieldsOf, listOf } from '../platforms/discord/json.ts'
import { CLAIM, openScene } from './correction-scene.ts'

const READER = { userId: '200000000000000011' }
const EDITOR = { userId: '200000000000000012' }

/** The bot over a small pack, with one person who is an editor. */
async function start() {
  const scene = openScene()
  const { keeping } = scene.newsroom.desk({ id: 'discord:1', access: 'reader' })
  const kept = (command: Command): Command => ({
    ...command,
    run: (typed, desk) => command.run(typed, { ...desk, keeping }),
    form: async (typed, desk) => await command.form?.(typed, { ...desk, keeping }),
  })
  const bot = await startBot({
    facts: scene.facts,
    extra: [kept(correct), kept(review)],
    grants: { admin: [], editor: readGrants(`discord:${EDITOR.userId}`) },
  })
  return { ...scene, ...bot, say: bot.discord.interactions }
}

const labelled = (form: unknown) => listOf(fieldsOf(form)['components']).map(fieldsOf)

describe('a correction on Discord', () => {
  it('is suggested in a form, and its mistake opens the form again with the rest', async () => {
    await using it = await start()
    const { say, corrections } = it
    const asked = say.command({ name: 'correct', options: { claim: CLAIM }, ...READER })
    const { data: form } = await asked.answered
    expect(labelled(form).map(({ label }) => label)).toEqual([
      'What is wrong',
      'What it should say',
      'The source that says so',
      'A note for the editors',
    ])
    const values = { what: 'date', value: 'soon', source: 'notice-2020' }
    const message = await say.fillIn({ form, values, ...READER }).shown()
    expect(textOf(message)).toContain('“soon” is not a date')
    expect(isForOne(message)).toBe(true)
    const { data: again } = await say.press({ message, label: 'Open', ...READER }).answered
    const done = await say
      .fillIn({ form: again, values: { value: '2020-05-02' }, ...READER })
      .shown()
    expect(textOf(done)).toContain('2 May 2020')
    expect(isForOne(done)).toBe(true)
    expect(await corrections.queue('open')).toMatchObject([
      { what: 'date', value: '2020-05-02', source: 'notice-2020', by: `discord:${READER.userId}` },
    ])
  })

  it('is decided by an editor from the buttons of what waits, which nobody else can press', async () => {
    await using it = await start()
    const { say, corrections, filed } = it
    const id = await filed()
    const queue = await say.command({ name: 'review', options: {}, ...EDITOR }).shown()
    const open = await say.press({ message: queue, label: `Open ${id}`, ...EDITOR }).shown()
    expect(labelsOf(open)).toEqual(expect.arrayContaining(['Approve', 'Edit', 'Reject']))
    const foreign = await say.press({ message: open, label: 'Approve', ...READER }).shown()
    expect(textOf(foreign)).toContain('takes an editor')
    expect(isForOne(foreign)).toBe(true)
    expect(await corrections.queue('open')).toHaveLength(1)
    const { data: form } = await say.press({ message: open, label: 'Edit', ...EDITOR }).answered
    const [field] = labelled(form).map(({ component }) => fieldsOf(component))
    const record = `${field?.['value']}`
    expect(record).toContain(`    id: ${CLAIM}\n`)
    const values = { record: `${record}bad` }
    const refused = await say.fillIn({ form, values, ...EDITOR }).shown()
    expect(textOf(refused)).toContain('1:1 bad: mend it')
    const pressed = say.press({ message: refused, label: 'Open the form again', ...EDITOR })
    const { data: again } = await pressed.answered
    const [filled] = labelled(again).map(({ component }) => fieldsOf(component))
    expect(filled?.['value']).toBe(values.record)
    await say.fillIn({ form: again, values: { record }, ...EDITOR }).shown()
    expect(await corrections.queue('approved')).toMatchObject([
      { id, decidedBy: `discord:${EDITOR.userId}` },
    ])
    const late = await say.press({ message: open, label: 'Approve', ...EDITOR }).shown()
    expect(textOf(late)).toContain('was decided already')
  })
})
