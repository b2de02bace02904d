import { describe, expect, it } from 'vitest'
import { startSocketApp } from './bolt-app.ts'
import { plain, quiet } from './sample.ts'
import { startSlack } from './server.ts'

describe('events and views', () => {
  it('a mention is answered in its thread', async () => {
    await using slack = await startSlack()
    await using _app = await startSocketApp(slack, (app) => {
      app.event('app_mention', async ({ event, client }) => {
        const thread_ts = event.thread_ts ?? event.ts
        await client.chat.postMessage({
          channel: event.channel,
          thread_ts,
          text: `Heard ${event.files?.length ?? 0} files`,
          ...quiet,
        })
      })
    })
    const files = [{ name: 'pack.json', content: '{}' }]
    const mention = slack.say.mention({ text: 'who qin-gang', files })
    expect((await mention.answer()).via).toBe('chat.postMessage')
    const [question] = slack.channel().messages
    expect(
      slack
        .channel()
        .thread(question?.ts ?? '')
        .map(({ text }) => text),
    ).toEqual([`<@${slack.botUserId}> who qin-gang`, 'Heard 1 files'])
    expect((await mention.acked).payload).toEqual({})
    expect(slack.violations).toEqual([])
  })

  it('a Home tab is published when it is opened, and what is pressed there says where', async () => {
    await using slack = await startSlack()
    await using _app = await startSocketApp(slack, (app) => {
      app.event('app_home_opened', async ({ event, client }) => {
        const button = { type: 'button', text: plain('Help'), action_id: 'help' } as const
        await client.views.publish({
          user_id: event.user,
          view: { type: 'home', blocks: [{ type: 'actions', elements: [button] }] },
        })
      })
      app.action('help', async ({ ack }) => ack())
    })
    await slack.say.homeOpened().answer()
    const view = slack.home()
    expect(view?.['blocks']).toHaveLength(1)
    const pressed = slack.say.press({ actionId: 'help', view })
    await pressed.acked
    expect(pressed.payload).toMatchObject({ container: { type: 'view', view_id: view?.id } })
    expect(pressed.payload).not.toHaveProperty('response_url')
    expect(slack.violations).toEqual([])
  })

  it('a modal that is sent off brings its values, and can be told what is wrong', async () => {
    await using slack = await startSlack()
    await using _app = await startSocketApp(slack, (app) => {
      app.command('/vigil', async ({ ack, client, command }) => {
        await ack()
        await client.views.open({
          trigger_id: command.trigger_id,
          view: {
            type: 'modal',
            callback_id: 'ask',
            title: plain('Ask'),
            submit: plain('Ask'),
            blocks: [
              {
                type: 'input',
                block_id: 'name',
                label: plain('Name'),
                element: { type: 'plain_text_input', action_id: 'name' },
              },
            ],
          },
        })
      })
      app.view('ask', async ({ ack, view }) => {
        const name = view.state.values['name']?.['name']?.value
        if (name !== '?') await ack()
        else await ack({ response_action: 'errors', errors: { name: 'Whose?' } })
      })
    })
    await slack.say.command({ command: '/vigil' }).answer()
    const modal = slack.modal()
    const wrong = slack.say.submitView({ view: modal, values: { name: '?' } })
    expect((await wrong.answer()).payload).toMatchObject({ errors: { name: 'Whose?' } })
    expect(slack.modal()).toBeDefined()
    const full = slack.say.submitView({ view: modal, values: { name: '秦刚' } })
    await full.acked
    expect(slack.modal()).toBeUndefined()
    expect(slack.violations).toEqual([])
  })
})
