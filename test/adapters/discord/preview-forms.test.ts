import { InteractionResponseType } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { readLine } from '#core/newsroom.ts'
import { lineFor } from '#core/rewrite.ts'
import { en } from '#core/words-en.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { signUp } from './forms/made-up.ts'
import { asCall, newReader, previewed, startPair } from './previewing.ts'
import { expectSame } from './same.ts'

const { facts } = await shippedNewsroom()

const start = () => startPair({ facts, extra: [signUp()] })

describe('a form in the preview', () => {
  it.each([
    false,
    true,
  ])('is what Discord is sent, and so is its answer (for one: %s)', async (isMine) => {
    await using pair = await start()
    const { bot, preview } = pair
    const line = 'sign-up note:"a settled note"'
    const { call, question } = asCall(bot, line, isMine ? { 'only-me': true } : {})
    const asked = bot.discord.interactions.command(call)
    const { type, data: form } = await asked.answered
    expect(type).toBe(InteractionResponseType.Modal)
    const wanted = await bot.newsroom.formOf(question, newReader(bot))
    if (!wanted) throw new Error('There is no form')
    const to = isMine ? 'asker' : 'everyone'
    const shown = await preview.form(wanted, { line: question, part: 1, to }, en)
    expect(JSON.parse(JSON.stringify(shown?.payload))).toEqual(form)
    for (const when of ['daily at noon', 'never']) {
      const filled = bot.discord.interactions.fillIn({ form, values: { when } })
      const { command, options } = readLine(question, bot.newsroom.commands)
      const sent = { ...options, channel: undefined, when, empty: 'skip' }
      const answer = await bot.newsroom.ask(command, sent, newReader(bot))
      const answered = { line: lineFor(command, sent), part: 1, to } as const
      const message = await previewed(pair, answered, { brief: answer })
      await expectSame(filled, message, when)
      expect(preview.fieldErrors(answer, { when })).toBeUndefined()
    }
  })

  it('says what is settled by an id that can be sent off, and how much it takes', async () => {
    await using pair = await start()
    const { bot, preview } = pair
    const form = await bot.newsroom.formOf('sign-up', newReader(bot))
    if (!form) throw new Error('There is no form')
    const shown = await preview.form(form, { line: 'sign-up', part: 1, to: 'everyone' }, en)
    expect(shown?.payload['custom_id']).toBe('ask.1:sign-up')
    expect(shown?.meters).toContainEqual({ what: 'fields', count: 3, most: 5 })
  })

  it.each([
    'instead',
    'shared',
  ] as const)('is none where the answer is only shown %s', async (to) => {
    await using pair = await start()
    const form = await pair.bot.newsroom.formOf('sign-up', newReader(pair.bot))
    if (!form) throw new Error('There is no form')
    expect(await pair.preview.form(form, { line: 'sign-up', part: 1, to }, en)).toBeUndefined()
  })
})
