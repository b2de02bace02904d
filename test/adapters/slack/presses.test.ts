import { describe, expect, it } from 'vitest'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import type { Message } from '../../platforms/slack/channel.ts'
import { linesInMemory, startBot } from './bot.ts'
import {
  button,
  controlsIn,
  knowing,
  last,
  longBrief,
  slackForEach,
  spoken,
  whispers,
  wordsIn,
} from './scene.ts'

const { newsroom } = await shippedNewsroom()
const withLong = knowing(newsroom, { long: longBrief(300), many: longBrief(3, 40) })
const slackNow = slackForEach()

/** Asks, and gives the message that came of it. */
async function shown(text: string): Promise<Message> {
  const slack = slackNow()
  await slack.say.command({ command: '/vigil', text }).response()
  return last(slack.channel().seenBy(slack.userId))
}

const press = (message: Message, label: string) =>
  slackNow()
    .say.press({ message, actionId: button(message, label) })
    .response()

const hasButton = (message: Message, label: string) =>
  controlsIn(message).some((one) => one.label.startsWith(label))

/** The message as it stands now. */
const now = ({ ts }: Message): Message =>
  last([slackNow().channel().find(ts)].flatMap((m) => m ?? []))

describe('more and back', () => {
  it('under a public answer open a message of one’s own, which then turns in place', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, withLong)
    const message = await shown('long')
    const { payload } = await press(message, 'More')
    expect([payload['response_type'], payload['replace_original']]).toEqual(['ephemeral', false])
    const mine = last(slack.channel().ephemeral(slack.userId))
    expect(wordsIn(mine)).toContain('Part 2 of')

    const back = await press(mine, 'Back')
    const { response_type, replace_original } = back.payload
    expect([response_type, replace_original]).toEqual(['ephemeral', true])
    expect(whispers(slack).length).toBe(1)
    expect(wordsIn(now(mine))).not.toContain('Part 2 of')
    // What everyone sees did not change.
    expect(slack.channel().find(message.ts)?.edits).toBe(0)
  })

  it('show every line of an answer once', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, withLong)
    const message = await shown('long only-me')
    const parts = [wordsIn(message)]
    while (hasButton(now(message), 'More')) {
      await press(now(message), 'More')
      parts.push(wordsIn(now(message)))
    }
    const lines = parts.join(' ').match(/Line \d+ of the long answer/g)
    expect(parts.length).toBeGreaterThan(2)
    expect(lines).toEqual(Array.from({ length: 300 }, (_, i) => `Line ${i + 1} of the long answer`))
  })

  it('an old page that is no more gives the last there is', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, withLong)
    const message = await shown('long only-me')
    const old = { message, actionId: button(message, 'More'), value: 'turn.99:long' }
    const { payload } = await slack.say.press(old).response()
    expect(wordsIn(payload)).toContain('Line 300')
  })
})

describe('sources', () => {
  it('are shown to the presser only', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    const message = await shown('who qin-gang')
    const other = slack.addUser()
    const actionId = button(message, 'Sources')
    await slack.say.press({ message, actionId, user: other.id }).response()
    expect([whispers(slack).length, whispers(slack, other.id).length]).toEqual([0, 1])
  })
})

describe('share', () => {
  it('shows everyone what one person saw, and who shared it', async () => {
    const slack = slackNow()
    slack.user(slack.userId).name = 'Person One'
    await using _bot = await startBot(slack, newsroom)
    const message = await shown('who qin-gang only-me')
    const { payload } = await press(message, 'Share')
    expect([payload['response_type'], payload['replace_original']]).toEqual(['in_channel', false])
    expect(wordsIn(payload)).toContain('Shared by Person One')
    expect(controlsIn(payload).map(({ label }) => label)).not.toContain('Share')
  })

  it('says nothing of who, when that is not known', async () => {
    const slack = slackNow()
    slack.setScopes(['commands', 'chat:write'])
    await using _bot = await startBot(slack, newsroom)
    const message = await shown('who qin-gang only-me')
    const { payload } = await press(message, 'Share')
    expect(payload['response_type']).toBe('in_channel')
    expect(wordsIn(payload)).not.toContain('Shared by')
  })

  it('never shows everyone what is only for the asker', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    const message = await shown('who qin-gang only-me')
    // A button made up by somebody who can send interactions in our name.
    const forged = { message, actionId: button(message, 'Share'), value: 'share.1:watch' }
    const { payload } = await slack.say.press(forged).response()
    expect(payload['response_type']).toBe('ephemeral')
    expect(spoken(slack)).toEqual([])
  })
})

describe('buttons', () => {
  it('work after a restart, long lines included', async () => {
    const slack = slackNow()
    const lines = linesInMemory()
    const message = await (async () => {
      await using _bot = await startBot(slack, newsroom, { lines })
      return await shown('search "a &lt;b&gt; c" only-me')
    })()
    await using bot = await startBot(slack, newsroom, { lines })
    const kept = controlsIn(message).filter(({ value }) => value?.includes('#'))
    expect(kept.length).toBeGreaterThan(0)
    const { payload } = await slack.say
      .press({ message, actionId: kept[0]?.actionId ?? '' })
      .response()
    expect(payload['text']).not.toContain('older version')
    expect(bot.faults).toEqual([])
  })

  it.each([
    '',
    'nonsense',
    'ask.0:who',
    'ask.1#gone',
    'pick:who',
  ])('that cannot be read (%j) are told so kindly, to the presser only', async (value) => {
    const slack = slackNow()
    await using bot = await startBot(slack, newsroom)
    const message = await shown('who qin-gang')
    const dead = { message, actionId: button(message, 'Sources'), value }
    const { payload } = await slack.say.press(dead).response()
    expect(payload['response_type']).toBe('ephemeral')
    expect(payload['text']).toContain('older version')
    expect(bot.faults).toEqual([])
  })

  it('each bring an address of their own: no address is used more than once', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    const message = await shown('who qin-gang')
    const pressed = Array.from({ length: 8 }, () =>
      slack.say.press({ message, actionId: button(message, 'Sources') }),
    )
    for (const one of pressed) await one.response()
    expect(pressed.map(({ responses }) => responses.length)).toEqual(pressed.map(() => 1))
    const addresses = slack.requests.filter(({ method }) => method === 'response_url')
    expect(new Set(addresses.map(({ path }) => path)).size).toBe(addresses.length)
  })
})

describe('menus', () => {
  it('hold what there are no buttons for, and answer what was chosen', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, withLong)
    const message = await shown('many')
    const menu = controlsIn(message).find(({ type }) => type === 'static_select')
    const chosen = { actionId: menu?.actionId ?? '', value: menu?.options[0]?.value ?? '' }
    const { payload } = await slack.say.choose({ message, ...chosen }).response()
    expect(payload['response_type']).toBe('in_channel')
    expect(payload['text']).toContain('Qin Gang')
  })
})
