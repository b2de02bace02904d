import { describe, expect, it } from 'vitest'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { textOf } from '../../platforms/slack/json.ts'
import { startBot } from './bot.ts'
import { button, controlsIn, last, slackForEach, spoken, whispers, wordsIn } from './scene.ts'

const { newsroom, facts } = await shippedNewsroom()
const slackNow = slackForEach()

const valuesOf = (options: readonly { readonly [name: string]: unknown }[]) =>
  options.map((option) => textOf(option['value']))

/** A message with a picker that only the asker sees, because a name was missing. */
async function askedBack(text: string) {
  const slack = slackNow()
  await slack.say.command({ command: '/vigil', text }).response()
  return last(slack.channel().ephemeral(slack.userId))
}

describe.each(['socket', 'http'] as const)('a missing name, over %s', (over) => {
  it('gives a picker that is filled while typing, and the choice is answered for everyone', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom, { over })
    const message = await askedBack('who')
    const picker = controlsIn(message).find(({ type }) => type === 'external_select')
    expect(picker?.label).toBe('Type a name')
    expect(spoken(slack)).toEqual([])

    const actionId = picker?.actionId ?? ''
    const typed = slack.say.suggest({ message, actionId, value: 'qin' })
    const options = await typed.options
    expect(valuesOf(options)).toContain('qin-gang')
    expect(valuesOf(await slack.say.suggest({ message, actionId, value: '秦刚' }).options)).toEqual(
      expect.arrayContaining(['qin-gang']),
    )
    expect(await slack.say.suggest({ message, actionId, value: 'zzzzqqq' }).options).toEqual([])

    const chosen = slack.say.choose({ message, actionId, value: 'qin-gang' })
    const { payload } = await chosen.response()
    expect([payload['response_type'], payload['replace_original']]).toEqual(['in_channel', false])
    expect(wordsIn(payload)).toContain('Qin Gang')
    expect([spoken(slack).length, whispers(slack).length]).toEqual([1, 1])
  })
})

describe('choosing', () => {
  it('is private where the question was', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    const message = await askedBack('who only-me')
    const [picker] = controlsIn(message).filter(({ type }) => type === 'external_select')
    const chosen = { message, actionId: picker?.actionId ?? '', value: 'qin-gang' }
    const { payload } = await slack.say.choose(chosen).response()
    expect(payload['response_type']).toBe('ephemeral')
    expect(spoken(slack)).toEqual([])
  })

  it('keeps what else was typed', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    const message = await askedBack('who asof:2023-07-01')
    const [picker] = controlsIn(message).filter(({ type }) => type === 'external_select')
    const chosen = { message, actionId: picker?.actionId ?? '', value: 'qin-gang' }
    const { payload } = await slack.say.choose(chosen).response()
    const asker = { id: 'slack:T1/U1', access: 'reader' as const }
    const brief = await newsroom.askLine('who qin-gang asof:2023-07-01', asker)
    expect(payload['text']).toContain(brief.title)
    expect(wordsIn(payload)).toContain('1 July 2023')
  })

  it('offers first what somebody watches, when Slack asks before anything is typed', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    await newsroom.watches.add(`slack:${slack.teamId}/${slack.userId}`, 'li-shangfu')
    const message = await askedBack('who')
    const [picker] = controlsIn(message).filter(({ type }) => type === 'external_select')
    // The stand-in holds to min_query_length; Slack’s own clients have asked without a word.
    const typed = { message, actionId: picker?.actionId ?? '', value: ' ' }
    expect(valuesOf(await slack.say.suggest(typed).options)[0]).toBe('li-shangfu')
  })

  it('never fails: a picker whose command is gone stays empty', async () => {
    const slack = slackNow()
    const without = {
      ...newsroom,
      commands: newsroom.commands.filter(({ name }) => name !== 'who'),
    }
    const message = await (async () => {
      await using _bot = await startBot(slack, newsroom)
      return await askedBack('who')
    })()
    await using bot = await startBot(slack, without)
    const [picker] = controlsIn(message).filter(({ type }) => type === 'external_select')
    const actionId = picker?.actionId ?? ''
    expect(await slack.say.suggest({ message, actionId, value: 'qin' }).options).toEqual([])
    const { payload } = await slack.say.choose({ message, actionId, value: 'x' }).response()
    expect(payload['response_type']).toBe('ephemeral')
    expect(wordsIn(payload)).toContain('There is no command')
    expect(bot.faults).toEqual([])
  })
})

describe('namesakes and near misses', () => {
  const shared = [...namesakes()]

  it('there are people of the same name in the store', () => {
    expect(shared.length).toBeGreaterThan(0)
  })

  it('ask back, only the asker, with a button for each that answers for everyone', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    const message = await askedBack(`who "${shared[0]}"`)
    expect(spoken(slack)).toEqual([])
    expect(controlsIn(message).filter(({ label }) => label === 'Open').length).toBeGreaterThan(1)
    const pressed = slack.say.press({ message, actionId: button(message, 'Open') })
    expect((await pressed.response()).payload['response_type']).toBe('in_channel')
    expect([spoken(slack).length, whispers(slack).length]).toEqual([1, 1])
  })

  it('a misspelling offers who was meant', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    const message = await askedBack('who qin-gagn')
    const pressed = slack.say.press({ message, actionId: button(message, 'Open') })
    const { payload } = await pressed.response()
    expect(payload['response_type']).toBe('in_channel')
    expect(wordsIn(payload)).toContain('Qin Gang')
  })

  it('stay between the asker and the bot when the question was', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    const message = await askedBack('who qin-gagn only-me')
    const pressed = slack.say.press({ message, actionId: button(message, 'Open') })
    expect((await pressed.response()).payload['response_type']).toBe('ephemeral')
    expect(spoken(slack)).toEqual([])
  })
})

/** Names that more than one person bears. */
function* namesakes(): Generator<string> {
  for (const name of ['Wang Hao', 'Li Gang', 'Wang Yong', 'Zhang Jian', 'Liu Jian', 'Wang Wei']) {
    const people = facts.exactly(name, ['person']).filter(({ how }) => how !== 'initials')
    if (new Set(people.map(({ subject }) => subject.id)).size > 1) yield name
  }
}
