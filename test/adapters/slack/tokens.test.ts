import { describe, expect, it } from 'vitest'
import { Mistake } from '#core/errors.ts'
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
    expect((await bot.connection.gone).message).toContain('SLACK_BOT_TOKEN')
  })

  it.each([
    'socket',
    'http',
  ] as const)('from the beginning ends the start over %s; it was asked about once', async (over) => {
    const slack = slackNow()
    const start = startBot(slack, newsroom, { over, settings: { botToken: 'xoxb-wrong' } })
    await expect(start).rejects.toThrow(Mistake)
    await expect(start).rejects.toThrow('SLACK_BOT_TOKEN')
    expect(calls('auth.test')).toBe(1)
  })

  it.each([
    ['is not known', 'xapp-wrong', undefined, 'Copy it again'],
    ['lacks its scope', undefined, 'missing_scope', 'connections:write'],
  ])('of the app ends the start too, when it %s', async (_how, appToken, error, fix) => {
    const slack = slackNow()
    if (error) slack.fail({ method: 'apps.connections.open', error, times: 9 })
    const settings = appToken === undefined ? {} : { appToken }
    const start = startBot(slack, newsroom, { settings })
    await expect(start).rejects.toThrow(Mistake)
    await expect(start).rejects.toThrow(fix)
    expect(calls('apps.connections.open')).toBe(1)
  })

  it('of the app while it runs is not tried again, and the composer is told', async () => {
    const slack = slackNow()
    await using bot = await startBot(slack, newsroom)
    slack.fail({ method: 'apps.connections.open', error: 'token_revoked', times: 9 })
    slack.dropSockets()
    const { message } = await bot.connection.gone
    expect(message).toContain('SLACK_APP_TOKEN')
    expect([bot.connection.isReady(), calls('apps.connections.open')]).toEqual([false, 2])
    expect(bot.log).toContainEqual({
      level: 'error',
      event: 'slack.socket.refused',
      code: 'token_revoked',
      fix: message,
    })
  })

  it('because the app was removed: the bot knows at once', async () => {
    const slack = slackNow()
    await using bot = await startBot(slack, newsroom)
    const { tokensRevoked, appUninstalled } = slack.say.uninstall()
    await Promise.all([tokensRevoked.acked, appUninstalled.acked])
    expect((await bot.connection.gone).message).toContain('SLACK_BOT_TOKEN')
    expect(bot.connection.isReady()).toBe(false)
  })

  it('is not one because Slack says so late, or of another workspace: it still works', async () => {
    const slack = slackNow()
    await using bot = await startBot(slack, newsroom)
    await slack.say.event({ event: { type: 'app_uninstalled' } }).acked
    await slack.request('auth.test', { index: 1 })
    await over()
    expect(bot.connection.isReady()).toBe(true)
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
