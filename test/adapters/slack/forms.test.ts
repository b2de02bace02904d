import { describe, expect, it } from 'vitest'
import { jsonOf, listOf } from '../../platforms/slack/json.ts'
import type { View } from '../../platforms/slack/world.ts'
import { openedForm, type Planning, startPlanning } from './planning.ts'
import { button, last, slackForEach, spoken, whispers, wordsIn } from './scene.ts'

const slackNow = slackForEach()

const planning = (about?: Planning, over?: 'socket' | 'http') =>
  startPlanning(slackNow(), about, over)
const opened = (text?: string) => openedForm(slackNow(), text)

const inputs = (view: View) => listOf(view['blocks']).map((block) => jsonOf(block))

describe.each(['socket', 'http'] as const)('a form, over %s', (over) => {
  it('opens in place of the answer, filled with what is known', async () => {
    await using _planning = await planning({}, over)
    const view = await opened('plan topic:debt')
    expect([view['title'], view['submit'], view['close']]).toMatchObject([
      { text: 'New plan' },
      { text: 'Save' },
      { text: 'Cancel' },
    ])
    expect(inputs(view).map(({ label, optional, element }) => [label, optional, element])).toEqual([
      [
        expect.objectContaining({ text: 'Where' }),
        true,
        expect.objectContaining({ type: 'conversations_select' }),
      ],
      [
        expect.objectContaining({ text: 'Filter' }),
        true,
        expect.objectContaining({ initial_value: 'body:mfa', max_length: 40 }),
      ],
      [
        expect.objectContaining({ text: 'With nothing new' }),
        false,
        expect.objectContaining({ initial_option: expect.objectContaining({ value: 'line' }) }),
      ],
    ])
    expect(spoken(slackNow())).toEqual([])
  })

  it('is answered in the channel it was asked in, with all that was filled in', async () => {
    const slack = slackNow()
    await using it = await planning({}, over)
    const view = await opened('plan topic:debt')
    const sent = slack.say.submitView({ view, values: { filter: 'post:foreign-minister' } })
    await sent.acked
    await slack.request('response_url')
    expect(slack.modal()).toBeUndefined()
    expect(spoken(slack)).toEqual(['It is planned.'])
    expect(it.asked.map(({ typed }) => typed)).toEqual([
      {
        topic: 'debt',
        // Nobody chose one, and where they happen to stand is no choice.
        channel: undefined,
        filter: 'post:foreign-minister',
        empty: 'line',
      },
    ])
  })
})

describe('what is filled in', () => {
  it('keeps quotation marks, and an emptied field is empty', async () => {
    const slack = slackNow()
    await using it = await planning()
    const view = await opened()
    await slack.say.submitView({ view, values: { filter: 'person:"Qin Gang"' } }).acked
    await slack.request('response_url')
    expect(it.asked[0]?.typed['filter']).toBe('person:"Qin Gang"')
    const again = await opened()
    await slack.say.submitView({ view: again, values: { filter: '' } }).acked
    await slack.request('response_url', { index: 1 })
    expect(it.asked[1]?.typed['filter']).toBe('')
  })

  it('lets somebody manage the channels they chose, besides the one they are in', async () => {
    const slack = slackNow()
    const other = slack.addChannel().id
    await using it = await planning()
    const view = await opened()
    await slack.say.submitView({ view, values: { channel: other } }).acked
    await slack.request('response_url')
    expect(it.asked[0]?.typed['channel']).toBe(other)
    expect(it.asked[0]?.asker).toMatchObject({
      manages: [slack.channelId, other],
      place: { kind: 'channel', id: slack.channelId },
    })
  })

  it('does nothing twice when it is brought twice', async () => {
    const slack = slackNow()
    await using it = await planning()
    const sent = slack.say.submitView({ view: await opened() })
    await sent.acked
    slack.redeliver(sent.id)
    await slack.waitFor(() => sent.acks.length === 2)
    await slack.request('response_url')
    expect(it.asked.length).toBe(1)
  })
})

describe('an answer', () => {
  it('that is for the asker alone is shown to nobody else', async () => {
    const slack = slackNow()
    await using _planning = await planning({ seenBy: 'asker' })
    await slack.say.submitView({ view: await opened() }).acked
    await slack.request('response_url')
    expect([spoken(slack), whispers(slack)]).toEqual([[], ['It is planned.']])
  })

  it('that was asked for with only-me is neither', async () => {
    const slack = slackNow()
    await using _planning = await planning()
    await slack.say.submitView({ view: await opened('plan only-me') }).acked
    await slack.request('response_url')
    expect([spoken(slack), whispers(slack)]).toEqual([[], ['It is planned.']])
  })

  it('that takes longer than Slack waits comes when it is there', async () => {
    const slack = slackNow()
    const { promise, resolve } = Promise.withResolvers<void>()
    await using _planning = await planning({ before: () => promise })
    await slack.say.submitView({ view: await opened() }).acked
    expect([slack.modal(), spoken(slack)]).toEqual([undefined, []])
    resolve()
    await slack.request('response_url')
    expect(spoken(slack)).toEqual(['It is planned.'])
  })
})

describe('a form that cannot be shown', () => {
  it.each([
    'expired_trigger_id',
    'exchanged_trigger_id',
  ])('because of %s is one press away', async (error) => {
    const slack = slackNow()
    await using _planning = await planning()
    slack.fail({ method: 'views.open', error })
    const asked = slack.say.command({ command: '/vigil', text: 'plan' })
    await asked.response()
    const message = last(slack.channel().ephemeral(slack.userId))
    expect(message.text).toContain('could not be opened in time')
    slack.say.press({ message, actionId: button(message, 'Open the form') })
    await slack.request('views.open', { index: 1 })
    expect(slack.modal()?.['title']).toMatchObject({ text: 'New plan' })
  })

  it('because Slack is out of order is answered as it stands', async () => {
    const slack = slackNow()
    await using _planning = await planning()
    slack.fail({ method: 'views.open', status: 500 })
    await slack.say.command({ command: '/vigil', text: 'plan' }).response()
    expect(spoken(slack)).toEqual(['It is planned.'])
  })

  it('because it has no room for what is settled already is answered as it stands', async () => {
    const slack = slackNow()
    await using _planning = await planning({ form: { typed: { topic: 'x'.repeat(3_000) } } })
    await slack.say.command({ command: '/vigil', text: 'plan' }).response()
    expect(spoken(slack)).toEqual(['It is planned.'])
  })

  it('in a thread, where nothing can be opened, is answered as it stands', async () => {
    const slack = slackNow()
    await using _planning = await planning()
    await slack.say.mention({ text: 'plan' }).answer()
    expect(wordsIn(last(slack.channel().messages))).toContain('Planned')
  })
})

describe('on the home page', () => {
  it('a form opens from a button, and is answered by direct message', async () => {
    const slack = slackNow()
    await using it = await planning()
    await slack.say.homeOpened().answer()
    const view = slack.home()
    slack.say.press({ view, actionId: button(view ?? {}, '/vigil plan') })
    await slack.request('views.open')
    await slack.say.submitView({ view: slack.modal() }).acked
    await slack.request('chat.postMessage')
    expect(slack.direct().messages.map(({ text }) => text)).toEqual(['It is planned.'])
    expect(it.asked[0]?.asker.place).toEqual({
      platform: 'slack',
      space: slack.teamId,
      kind: 'person',
      id: slack.userId,
    })
    // What it changed shows there.
    await slack.request('views.publish', { index: 1 })
  })
})
