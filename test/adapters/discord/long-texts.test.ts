import { ButtonStyle, ComponentType, InteractionResponseType, TextInputStyle } from 'discord.js'
import { describe, expect, it } from 'vitest'
import type { Typed } from '#core/command.ts'
import { fieldsOf, listOf } from '../../platforms/discord/json.ts'
import { placedIn } from '../../platforms/discord/limits/walk.ts'
import { LONG_NOTE, NOTE_MAX, note } from '../given.ts'
import { smallFacts } from '../small-facts.ts'
import { ADMIN, startBot } from './bot.ts'
import { labelsOf } from './reading.ts'

const facts = await smallFacts()
const WHO = { userId: ADMIN }

async function start(before?: string) {
  const noted: Typed[] = []
  const bot = await startBot({ facts, extra: [note((typed) => noted.push(typed), before)] })
  const { interactions } = bot.discord
  const asked = (options = {}) => interactions.command({ name: 'note', options, ...WHO })
  return { ...bot, noted, interactions, asked }
}

describe('a text of several lines', () => {
  it.each([
    ['with every quotation mark there is', LONG_NOTE],
    ['as long as Discord takes', 'line\n'.repeat(1_200).slice(0, 6_000).trim()],
  ])('%s arrives as it is, and so does what its buttons ask again', async (_, text) => {
    await using bot = await start()
    const message = await bot.asked({ text }).shown()
    const label = labelsOf(message).find((one) => one.startsWith('More'))
    await bot.interactions.press({ message, label: label ?? '', ...WHO }).shown()
    expect(bot.noted).toEqual([{ text }, { text }])
  })

  it('is typed into a field of several lines, in which its breaks stay', async () => {
    await using bot = await start(LONG_NOTE)
    const { data: form } = await bot.asked().answered
    const [label] = listOf(form['components']).map(fieldsOf)
    expect(label?.['component']).toMatchObject({
      type: ComponentType.TextInput,
      style: TextInputStyle.Paragraph,
      value: LONG_NOTE,
    })
    await bot.interactions.fillIn({ form, ...WHO }).shown()
    expect(bot.noted).toEqual([{ text: LONG_NOTE }])
  })

  it('that is too long for the field is not cut: then there is no form', async () => {
    await using bot = await start('x'.repeat(NOTE_MAX + 1))
    expect((await bot.asked().answered).type).not.toBe(InteractionResponseType.Modal)
  })
})

it('what an answer waits for is green, what others will see is red, and nothing else stands out', async () => {
  await using bot = await start()
  const message = await bot.asked({ text: 'short' }).shown()
  const buttons = placedIn(message.components).filter(
    ({ component: { type } }) => type === ComponentType.Button,
  )
  const styles = buttons.map(({ component: { label, style } }) => [label, style])
  expect(styles).toEqual([
    [expect.stringMatching(/^More/), ButtonStyle.Primary],
    ['Keep it', ButtonStyle.Success],
    ['Take it back', ButtonStyle.Danger],
  ])
})
