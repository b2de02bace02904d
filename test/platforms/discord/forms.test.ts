import { ComponentType, PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { next } from './bot-answers.ts'
import { logIn } from './logged-in.ts'
import { startDiscord } from './server.ts'

const label = (component: object) => ({ type: ComponentType.Label, label: 'A', component })

/** A modal with a text, a choice and a channel, as a bot shows it. */
const form = {
  custom_id: 'form',
  title: 'Form',
  components: [
    label({ type: ComponentType.TextInput, custom_id: 'when', style: 1, max_length: 10 }),
    label({
      ...{ type: ComponentType.StringSelect, custom_id: 'empty', required: false },
      options: [
        { label: 'A', value: 'a', default: true },
        { label: 'B', value: 'b' },
      ],
    }),
    label({ type: ComponentType.ChannelSelect, custom_id: 'where', required: false }),
  ],
}

describe('a form', () => {
  it('is sent off with what was filled in and what stood there', async () => {
    await using discord = await startDiscord()
    await using bot = await logIn(discord)
    const got = next(bot)
    const { channelId } = discord
    discord.interactions.fillIn({
      ...{ form, values: { when: 'daily', where: channelId } },
      channelPermissions: { [channelId]: PermissionFlagsBits.ManageChannels },
    })
    const modal = await got
    if (!modal.isModalSubmit()) throw new Error('Not a modal')
    expect(modal.customId).toBe('form')
    expect(modal.fields.getTextInputValue('when')).toBe('daily')
    expect(modal.fields.getStringSelectValues('empty')).toEqual(['a'])
    expect(modal.fields.getSelectedChannels('where')?.first()?.id).toBe(channelId)
  })

  it.each<[what: string, values: Readonly<Record<string, string>>, why: string]>([
    ['a field that is not there', { when: 'x', other: 'y' }, 'No field other'],
    ['nothing where something must be', {}, 'when is empty'],
    ['a text that is too long', { when: 'x'.repeat(11) }, 'when is too long'],
    ['what is not offered', { when: 'x', empty: 'c' }, 'c is not offered, only a, b'],
  ])('cannot be sent off with %s', async (_, values, why) => {
    await using discord = await startDiscord()
    expect(() => discord.interactions.fillIn({ form, values })).toThrow(why)
  })
})
