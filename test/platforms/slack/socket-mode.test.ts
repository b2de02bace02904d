import type { App, types } from '@slack/bolt'
import { describe, expect, it } from 'vitest'
import { startSocketApp } from './bolt-app.ts'
import { plain, quiet, said } from './sample.ts'
import { startSlack } from './server.ts'

describe('a command', () => {
  it('is acknowledged and answered at its response_url, once, to who asked', async () => {
    await using slack = await startSlack()
    await using _app = await startSocketApp(slack, (app) => {
      app.command('/vigil', async ({ ack, command, respond }) => {
        await ack()
        await respond({ text: `You asked ${command.text}`, ...quiet })
      })
    })
    const asked = slack.say.command({ command: '/vigil', text: 'who' })
    const { payload, over, attempt } = await asked.acked
    expect({ payload, over, attempt }).toEqual({ payload: {}, over: 'socket', attempt: 0 })
    expect((await asked.response()).payload['text']).toBe('You asked who')
    expect(
      slack
        .channel()
        .ephemeral(slack.userId)
        .map(({ text }) => text),
    ).toEqual(['You asked who'])
    expect(slack.channel().messages).toEqual([])
    expect(slack.violations).toEqual([])
  })

  it('can be answered in its acknowledgement, for all to see', async () => {
    await using slack = await startSlack()
    await using _app = await startSocketApp(slack, (app) => {
      app.command('/cases', async ({ ack }) => {
        await ack({ response_type: 'in_channel', text: '3 cases', blocks: [said('3')], ...quiet })
      })
    })
    const asked = slack.say.command({ command: '/cases' })
    const answer = await asked.answer()
    expect(answer.via).toBe('ack')
    expect(asked.seen().map(({ text, user }) => [text, user])).toEqual([
      ['3 cases', slack.botUserId],
    ])
    expect(slack.channel().messages[0]?.blocks[0]).toMatchObject({ type: 'section' })
    expect(slack.violations).toEqual([])
  })

  it('can open one modal with its trigger, and no second one', async () => {
    await using slack = await startSlack()
    await using _app = await startSocketApp(slack, (app) => {
      app.command('/vigil', async ({ ack, client, command }) => {
        await ack()
        const view: types.ModalView = {
          type: 'modal',
          title: plain('Who?'),
          blocks: [said('Choose')],
        }
        await client.views.open({ trigger_id: command.trigger_id, view })
        await client.views.open({ trigger_id: command.trigger_id, view }).catch(() => {})
      })
    })
    const asked = slack.say.command({ command: '/vigil' })
    expect((await asked.answer()).via).toBe('views.open')
    expect(slack.modal()?.['title']).toEqual(plain('Who?'))
    expect((await slack.request('views.open', { index: 1 })).answer).toEqual({
      ok: false,
      error: 'exchanged_trigger_id',
    })
  })
})

describe('what can be pressed', () => {
  const answering = (app: App) => {
    app.command('/vigil', async ({ ack }) => {
      await ack({
        text: 'Qin Gang',
        blocks: [
          {
            type: 'actions',
            elements: [
              { type: 'button', text: plain('Next'), action_id: 'next', value: 'page 2' },
              { type: 'external_select', action_id: 'pick', min_query_length: 1 },
            ],
          },
        ],
        ...quiet,
      })
    })
    app.action('next', async ({ ack, respond, action }) => {
      await ack()
      const value = 'value' in action ? action.value : ''
      await respond({ text: `Shown: ${value}`, replace_original: true, ...quiet })
    })
    app.options('pick', async ({ ack, options }) => {
      await ack({ options: [{ text: plain(`${options.value} and more`), value: 'qin-gang' }] })
    })
    app.action('pick', async ({ ack, action, respond }) => {
      await ack()
      const chosen = action.type === 'external_select' ? action.selected_option?.value : undefined
      await respond({ text: `Chose ${chosen}`, replace_original: false, ...quiet })
    })
  }

  it('replaces the message it is in', async () => {
    await using slack = await startSlack()
    await using _app = await startSocketApp(slack, answering)
    await slack.say.command({ command: '/vigil' }).answer()
    const pressed = slack.say.press({ actionId: 'next', message: slack.last() })
    await pressed.response()
    expect(
      slack
        .channel()
        .ephemeral(slack.userId)
        .map(({ text }) => text),
    ).toEqual(['Shown: page 2'])
    expect(pressed.payload).toMatchObject({ container: { is_ephemeral: true } })
    expect(pressed.payload).not.toHaveProperty('message')
    expect(slack.violations).toEqual([])
  })

  it('offers options as somebody types, and takes the choice', async () => {
    await using slack = await startSlack()
    await using _app = await startSocketApp(slack, answering)
    await slack.say.command({ command: '/vigil' }).answer()
    const on = { message: slack.last() }
    const options = await slack.say.suggest({ actionId: 'pick', value: '秦', ...on }).options
    expect(options).toEqual([{ text: plain('秦 and more'), value: 'qin-gang' }])
    const chosen = slack.say.choose({ actionId: 'pick', value: 'qin-gang', text: '秦刚', ...on })
    expect((await chosen.response()).payload['text']).toBe('Chose qin-gang')
    expect(slack.channel().ephemeral(slack.userId)).toHaveLength(2)
    expect(slack.violations).toEqual([])
  })

  it('cannot be pressed when it is not there, nor asked for less than it wants', async () => {
    await using slack = await startSlack()
    await using _app = await startSocketApp(slack, answering)
    await slack.say.command({ command: '/vigil' }).answer()
    const on = { message: slack.last() }
    expect(() => slack.say.press({ actionId: 'gone', ...on })).toThrow(/"gone" is there, but next/)
    expect(() => slack.say.suggest({ actionId: 'pick', value: '', ...on })).toThrow(/from 1/)
  })
})
