import { type APIMessage, ComponentType } from 'discord.js'
import { describe, expect, it } from 'vitest'
import type { Pressed } from '#core/preview.ts'
import { wordsIn } from '#core/words-in.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { fieldsOf, listOf } from '../../platforms/discord/json.ts'
import { placedIn } from '../../platforms/discord/limits/walk.ts'
import { type BotOptions, linesInMemory } from './bot.ts'
import { startEndpoint } from './endpoint.ts'
import { blunt, broken, echo, namesakes, slow } from './made-up.ts'
import {
  asCall,
  askBoth,
  newUser,
  type Pair,
  pictures,
  pressed,
  previewed,
  previewOf,
  startPair,
} from './previewing.ts'
import { isForOne } from './reading.ts'
import { expectSame } from './same.ts'

const { facts } = await shippedNewsroom()

const start = (more: Partial<BotOptions> = {}) => startPair({ facts, ...more })

/** Everything that can be pressed or chosen in a message. */
const pressable = (message: APIMessage): readonly Pressed[] => {
  const isPrivate = isForOne(message)
  return placedIn(message.components).flatMap(({ component }) => {
    const id = String(component['custom_id'])
    if (component['type'] === ComponentType.Button) return [{ id, isPrivate }]
    return listOf(component['options']).map((option) => {
      return { id, chosen: String(fieldsOf(option)['value']), isPrivate }
    })
  })
}

/** Presses and chooses everything in a message both ways, as long as it stands as it is. */
async function pressAll(pair: Pair, message: APIMessage): Promise<number> {
  const all = pressable(message)
  for (const press of all) {
    const userId = newUser()
    const on = { message, customId: press.id, userId }
    const { interactions } = pair.bot.discord
    const asked = press.chosen
      ? interactions.select({ ...on, values: [press.chosen] })
      : interactions.press(on)
    const sharedBy = `Person ${userId.slice(-4)}`
    await expectSame(asked, await pressed(pair, press, { sharedBy }), press.id)
  }
  return all.length
}

describe('the preview is what Discord is sent', () => {
  it('for every example of every command, for everyone and for one', async () => {
    await using pair = await start()
    for (const { examples, audience } of pair.bot.newsroom.commands) {
      for (const example of examples) {
        const { message } = await askBoth(pair, example)
        expect(message.meters.filter(({ count, most }) => count > most)).toEqual([])
        if (audience === 'reader') await askBoth(pair, example, true)
      }
    }
  })

  it('for answers with pictures, which are named as they are attached', async () => {
    await using pair = await start()
    const { message } = await askBoth(pair, 'timeline pla-rocket-force')
    expect([...message.pictures.values()].map(({ kind }) => kind)).toContain('chart')
  })

  it.each([
    'who qin-gang',
    'timeline qin-gang',
    'cases',
    'risks political',
    'seats mfa',
  ])('for everything that can be pressed below “%s”, by anybody and in one’s own', async (line) => {
    await using pair = await start()
    for (const isMine of [false, true]) {
      const { asked } = await askBoth(pair, line, isMine)
      expect(await pressAll(pair, await asked.shown())).toBeGreaterThan(1)
    }
  })

  it('for page after page of one’s own, each in place of the other', async () => {
    await using pair = await start()
    const { asked } = await askBoth(pair, 'cases', true)
    let shown = await asked.shown()
    for (let turn = 0; turn < 3; turn += 1) {
      const on = pressable(shown).find(({ id }) => id.startsWith('turn.'))
      if (!on) throw new Error('There are no more pages')
      const turned = pair.bot.discord.interactions.press({ message: shown, customId: on.id })
      const message = await pressed(pair, on)
      expect(message).toMatchObject({ isInPlace: true, isPrivate: true })
      await expectSame(turned, message)
      shown = pair.bot.discord.messages.get(shown.id) ?? shown
    }
  })

  it.each([
    'who 李刚',
    'who qin-gan',
    'who',
    'cases since:foo',
    'namesakes',
    'blunt',
    'broken',
    'slow mistaken',
    'slow private',
    'slow broken',
    'slow',
  ])('for “%s” and what can be pressed below it', async (line) => {
    await using pair = await start({ extra: [namesakes, blunt, broken, slow] })
    const { asked } = await askBoth(pair, line)
    const anew = asked.followUp().then(() => asked.followUpMessages[0])
    const shown = await Promise.race([asked.shown(), anew])
    if (shown) await pressAll(pair, shown)
  })

  it('for what is too long for a button', async () => {
    await using pair = await start({ extra: [echo] })
    const { asked } = await askBoth(pair, `echo "${'a long question '.repeat(12).trim()}"`)
    expect(await pressAll(pair, await asked.shown())).toBe(1)
  })

  it('for what breaks while it is put into form', async () => {
    const key = () => {
      throw new Error('no keys')
    }
    await using pair = await start({ lines: { ...linesInMemory(), key }, extra: [echo] })
    const { message } = await askBoth(pair, `echo "${'a long question '.repeat(12).trim()}"`)
    expect(message.isPrivate).toBe(true)
  })

  it('in Chinese', async () => {
    await using pair = await start({ words: wordsIn })
    const words = wordsIn('zh-TW')
    const asked = pair.bot.discord.interactions.command({
      ...{ name: 'who', options: { name: 'qin-gang' }, locale: 'zh-TW' },
    })
    const question = { line: 'who qin-gang', part: 1, to: 'everyone' } as const
    await expectSame(asked, await previewed(pair, question, { words }))
  })

  it('where Discord calls us', async () => {
    const lines = linesInMemory()
    const { bot, post } = await startEndpoint({ facts, pictures, lines })
    const preview = previewOf(bot, { lines })
    for (const line of ['who qin-gang', 'timeline pla-rocket-force', 'who qin-gan', 'about']) {
      const { question, call } = asCall(bot, line)
      const asked = bot.discord.interactions.command({ ...call, deliver: false })
      await post(asked)
      const to = 'everyone'
      await expectSame(
        asked,
        await previewed({ bot, preview }, { line: question, part: 1, to }),
        line,
      )
    }
  })
})
