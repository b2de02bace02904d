import { describe, expect, it } from 'vitest'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { startBot } from './bot.ts'
import { slackForEach } from './scene.ts'

const { newsroom } = await shippedNewsroom()
const slackNow = slackForEach()

const calls = (method: string) =>
  slackNow().requests.filter((request) => request.method === method).length

/** Resolves when a later question was answered: what came before is over by then. */
const over = () => slackNow().say.command({ command: '/vigil', text: 'help' }).response()

describe('a token that Slack refuses', () => {
  it.each([
    'invalid_auth',
    'token_revoked',
    'account_inactive',
  ])('with %s is not tried again, and the log says what to do', async (error) => {
    const slack = slackNow()
    await using bot = await startBot(slack, newsroom)
    slack.fail({ method: 'chat.postMessage', error })
    slack.say.mention({ text: 'about' })
    await slack.request('chat.postMessage')
    await over()
    expect([calls('chat.postMessage'), bot.connection.isReady()]).toEqual([1, false])
    expect(bot.log).toContainEqual({
      level: 'error',
      event: 'slack.token.dead',
      code: error,
      fix: expect.stringContaining('SLACK_BOT_TOKEN'),
    })
  })

  it('from the beginning is asked about once', async () => {
    const slack = slackNow()
    await using bot = await startBot(slack, newsroom, { settings: { botToken: 'xoxb-wrong' } })
    for (let i = 0; i < 5; i += 1) expect(bot.connection.isReady()).toBe(false)
    await over()
    expect(calls('auth.test')).toBe(1)
  })

  it('of the app is not tried again either', async () => {
    const slack = slackNow()
    await using bot = await startBot(slack, newsroom, { settings: { appToken: 'xapp-wrong' } })
    expect([bot.connection.isReady(), calls('apps.connections.open')]).toEqual([false, 1])
    expect(bot.log).toContainEqual({
      level: 'error',
      event: 'slack.socket.refused',
      code: 'invalid_auth',
      fix: expect.stringContaining('SLACK_APP_TOKEN'),
    })
  })

  it('because the app was removed: the bot knows at once', async () => {
    const slack = slackNow()
    await using bot = await startBot(slack, newsroom)
    const { tokensRevoked, appUninstalled } = slack.say.uninstall()
    await Promise.all([tokensRevoked.acked, appUninstalled.acked])
    await over()
    expect(bot.connection.isReady()).toBe(false)
  })

  it('that could not be checked at first is checked again by whoever asks', async () => {
    const slack = slackNow()
    slack.fail({ method: 'auth.test', status: 500 })
    await using bot = await startBot(slack, newsroom)
    expect(bot.connection.isReady()).toBe(false)
    await slack.request('auth.test', { index: 1 })
    await over()
    expect(bot.connection.isReady()).toBe(true)
  })
})
