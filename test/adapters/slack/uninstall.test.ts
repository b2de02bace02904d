import { describe, expect, it } from 'vitest'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { install, startInstaller } from './installer.ts'
import { slackForEach, spoken } from './scene.ts'

const { newsroom } = await shippedNewsroom()
const slackNow = slackForEach()
const start = () => startInstaller(slackNow(), newsroom)

describe('a workspace that is lost', () => {
  it('is paused when it takes the app out, and works again after the next installation', async () => {
    const slack = slackNow()
    await using started = await start()
    await install(started.bot)
    const { tokensRevoked, appUninstalled } = slack.say.uninstall()
    await Promise.all([tokensRevoked.acked, appUninstalled.acked])
    await started.installations.paused
    const paused = started.installations.records.get(slack.teamId)
    expect(paused).toMatchObject({ installedBy: slack.userId, botUserId: slack.botUserId })
    expect(paused?.sealedToken).toBeUndefined()
    expect(paused?.paused?.reason).toMatch(/tokens_revoked|app_uninstalled/)

    await install(started.bot)
    expect(started.installations.records.get(slack.teamId)?.paused).toBeUndefined()
    await slack.say.mention({ text: 'about' }).answer()
    expect(spoken(slack).length).toBe(1)
  })

  it('is acknowledged and asks Slack for nothing while it is paused', async () => {
    const slack = slackNow()
    await using started = await start()
    await install(started.bot)
    await slack.say.revokeTokens().acked
    await started.installations.paused
    const before = slack.requests.length
    await slack.say.mention({ text: 'about' }).acked
    await slack.say.command({ command: '/vigil', text: 'about' }).acked
    expect(slack.requests.length).toBe(before)
    expect(started.bot.faults).toEqual([])
  })

  it('is not paused when a person takes back a token of their own', async () => {
    const slack = slackNow()
    await using started = await start()
    await install(started.bot)
    const tokens = { oauth: [slack.userId], bot: [] }
    await slack.say.event({ event: { type: 'tokens_revoked', tokens } }).acked
    await slack.say.mention({ text: 'about' }).answer()
    expect(started.installations.records.get(slack.teamId)?.paused).toBeUndefined()
  })

  it('is not paused by news from before its latest installation', async () => {
    const slack = slackNow()
    await using started = await start()
    await install(started.bot)
    const farewell = slack.say.event({ event: { type: 'nothing' } })
    await farewell.acked
    const old = {
      ...farewell.payload,
      event_id: 'Ev-old',
      event_time: Number(farewell.payload['event_time']) - 3600,
      event: { type: 'app_uninstalled' },
    }
    const url = `${started.bot.url}/slack/events`
    await slack.post({ url, kind: 'events_api', payload: old })
    await slack.say.mention({ text: 'about' }).answer()
    expect(started.installations.records.get(slack.teamId)?.paused).toBeUndefined()
  })

  it('does not take its organisation along, whose own installation serves the others', async () => {
    const slack = slackNow()
    await using started = await start()
    await install(started.bot)
    const { installations, bot } = started
    const own = installations.records.get(slack.teamId)
    if (!own) throw new Error('It was installed')
    await installations.save({ ...own, place: 'E1', isOrgWide: true, enterpriseId: 'E1' })
    const url = `${bot.url}/slack/events`
    const sample = slack.say.event({ event: { type: 'nothing' } })
    await sample.acked
    const farewell = (id: string, event: object, isOrgWide: boolean) =>
      slack.post({
        url,
        kind: 'events_api',
        payload: {
          ...sample.payload,
          enterprise_id: 'E1',
          authorizations: [
            {
              enterprise_id: 'E1',
              team_id: isOrgWide ? null : slack.teamId,
              user_id: slack.botUserId,
              is_bot: true,
              is_enterprise_install: isOrgWide,
            },
          ],
          event_id: id,
          event_time: Math.floor(Date.now() / 1000) + 5,
          event,
        },
      })
    const paused = () =>
      ['E1', slack.teamId].filter((place) => installations.records.get(place)?.paused)
    await farewell('Ev-1', { type: 'tokens_revoked', tokens: { bot: [slack.botUserId] } }, false)
    await farewell('Ev-2', { type: 'app_uninstalled' }, false)
    await bot.connection.stop()
    expect(paused()).toEqual([slack.teamId])
  })

  it('is paused when its token is refused, and that is not tried again', async () => {
    const slack = slackNow()
    await using started = await start()
    await install(started.bot)
    slack.fail({ method: 'chat.postMessage', error: 'account_inactive' })
    slack.say.mention({ text: 'about' })
    await slack.request('chat.postMessage')
    await started.installations.paused
    expect(started.installations.records.get(slack.teamId)?.paused?.reason).toBe('account_inactive')
    await slack.say.mention({ text: 'about' }).acked
    const posts = slack.requests.filter(({ method }) => method === 'chat.postMessage')
    expect(posts.length).toBe(1)
  })
})
