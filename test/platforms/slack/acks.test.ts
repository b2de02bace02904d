import type { App } from '@slack/bolt'
import { describe, expect, it } from 'vitest'
import { startHttpApp, startSocketApp } from './bolt-app.ts'
import { plain, pressable, quiet } from './sample.ts'
import { startSlack } from './server.ts'

/** Acknowledges everything with whatever it is told. */
const saying = (payload: object) => (app: App) => {
  app.command('/vigil', async ({ ack }) => {
    await ack({ text: 'Here', blocks: [pressable('next')], ...quiet })
  })
  app.action('next', async ({ ack }) => {
    await (ack as (sent: object) => Promise<void>)(payload) // The types know that it must be empty.
  })
  app.options('pick', async ({ ack }) => {
    await ack(payload as never) // The types know what it must be.
  })
}

describe.each([
  ['socket', startSocketApp],
  ['http', startHttpApp],
] as const)('an acknowledgement over %s', (_, start) => {
  it('of a press is empty: anything else is told', async () => {
    await using slack = await startSlack()
    await using _app = await start(slack, saying({ text: 'Done' }))
    await slack.say.command({ command: '/vigil' }).answer()
    const message = slack.last()
    const pressed = slack.say.press({ actionId: 'next', message })
    expect((await pressed.acked).payload).toEqual({ text: 'Done' })
    expect(slack.violations).toEqual(['ack: of block_actions must be empty'])
    expect(slack.last()).toBe(message)
  })

  it('of a menu that breaks a limit offers nothing', async () => {
    await using slack = await startSlack()
    const options = [{ text: plain('x'.repeat(76)), value: 'a' }]
    await using _app = await start(slack, saying({ options }))
    const menu = { type: 'external_select', action_id: 'pick', min_query_length: 1 } as const
    const message = slack.channel().put({
      ...{ ts: '1.1', channelId: slack.channelId, teamId: slack.teamId, user: slack.botUserId },
      ...{ isBot: true, text: '', files: [], via: 'chat.postMessage', edits: 0 },
      blocks: [{ type: 'actions', block_id: 'b', elements: [menu] }],
    })
    const asked = slack.say.suggest({ actionId: 'pick', value: 'q', message })
    await asked.acked
    expect(asked.answers).toEqual([])
    expect(slack.violations).toEqual(['ack: options[0].text.text: must have at most 75 characters'])
  })
})

it('a live mention is told wherever it is sent', async () => {
  await using slack = await startSlack()
  await using _app = await startSocketApp(slack, (app) => {
    app.command('/vigil', async ({ ack, respond }) => {
      await ack()
      await respond({ text: 'Wake up <!here>', ...quiet })
    })
  })
  await slack.say.command({ command: '/vigil' }).response()
  expect(slack.violations).toEqual(['response_url: text: a live mention <!here>'])
})
