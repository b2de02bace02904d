import { describe, expect, it } from 'vitest'
import { BOT_SCOPES } from '#adapters/slack/scopes.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import type { BotOptions } from './bot.ts'
import { authorized, comeBack, install, REDIRECT, startInstaller } from './installer.ts'
import { slackForEach, spoken } from './scene.ts'

const { newsroom } = await shippedNewsroom()
const slackNow = slackForEach()

const start = (options: BotOptions = {}) => startInstaller(slackNow(), newsroom, options)

const exchanges = () =>
  slackNow().requests.filter(({ method }) => method === 'oauth.v2.access').length

describe('installing', () => {
  it('asks for the scopes that are documented, and back to our address', async () => {
    await using started = await start()
    const { asked, cookie } = await authorized(started.bot)
    expect(asked.href.startsWith(slackNow().authorizeUrl)).toBe(true)
    expect(asked.searchParams.get('scope')).toBe(BOT_SCOPES.join(','))
    expect(asked.searchParams.get('redirect_uri')).toBe(REDIRECT)
    expect(cookie.length).toBeGreaterThan(20)
  })

  it('works, and what is kept holds no token in the clear', async () => {
    const slack = slackNow()
    await using started = await start()
    await install(started.bot)
    const kept = JSON.stringify([...started.installations.records])
    expect(kept).toContain(slack.teamId)
    expect(kept).not.toMatch(/xox[a-z]-/)
    expect(started.installations.records.get(slack.teamId)).toMatchObject({
      place: slack.teamId,
      isOrgWide: false,
      botUserId: slack.botUserId,
      installedBy: slack.userId,
    })
    await slack.say.command({ command: '/vigil', text: 'who qin-gang' }).response()
    await slack.say.mention({ text: 'about' }).answer()
    expect(spoken(slack).length).toBe(2)
    expect(JSON.stringify(started.bot.log)).not.toMatch(/xox|code-|a secret/)
  })

  it('works for many workspaces, each with its own token', async () => {
    const slack = slackNow()
    await using started = await start()
    await install(started.bot)
    const second = slack.addTeam()
    slack.decide({ decides: 'allow', team: second.id })
    await install(started.bot)
    const asked = { text: 'about', team: second.id, user: second.userId }
    await slack.say.mention({ ...asked, channel: second.channelId }).answer()
    const posts = slack.requests.filter(({ method }) => method === 'chat.postMessage')
    expect(posts.map(({ teamId }) => teamId)).toEqual([second.id])
    const sealed = [...started.installations.records.values()].map((one) => one.sealedToken)
    expect(new Set(sealed).size).toBe(2)
  })

  it('works beside Socket Mode too', async () => {
    const slack = slackNow()
    const settings = { signingSecret: undefined, appToken: slack.appToken }
    await using started = await start({ over: 'socket', settings })
    await install(started.bot)
    await slack.say.mention({ text: 'about' }).answer()
    const posted = await fetch(`${started.bot.url}/slack/events`, { method: 'POST', body: '{}' })
    expect(posted.status).toBe(404)
  })
})

describe('is refused', () => {
  const page = async (response: Response) => [response.status, await response.text()]

  it('without a state', async () => {
    await using started = await start()
    const { back, cookie } = await authorized(started.bot)
    back.searchParams.delete('state')
    const [status, words] = await page(await comeBack(started.bot, back, cookie))
    expect([status, words]).toEqual([400, expect.stringContaining('did not work')])
    expect([exchanges(), started.installations.records.size]).toEqual([0, 0])
  })

  it('with a state that is not ours, though the browser has the same', async () => {
    await using started = await start()
    const { back, cookie } = await authorized(started.bot)
    const [name = ''] = cookie.split('=')
    back.searchParams.set('state', 'made.up.state')
    const answer = await comeBack(started.bot, back, `${name}=made.up.state`)
    expect((await page(answer))[0]).toBe(400)
    expect([exchanges(), started.installations.records.size]).toEqual([0, 0])
  })

  it('with the state of another browser, or none', async () => {
    await using started = await start()
    const [mine, theirs] = [await authorized(started.bot), await authorized(started.bot)]
    expect((await comeBack(started.bot, mine.back, theirs.cookie)).status).toBe(400)
    expect((await comeBack(started.bot, mine.back)).status).toBe(400)
    expect([exchanges(), started.installations.records.size]).toEqual([0, 0])
  })

  it('with a state used before, though the browser kept it', async () => {
    await using started = await start()
    const { back, cookie } = await authorized(started.bot)
    expect((await comeBack(started.bot, back, cookie)).status).toBe(200)
    const again = await comeBack(started.bot, back, cookie)
    expect(await page(again)).toEqual([400, expect.stringContaining('used before')])
    expect(exchanges()).toBe(1)
  })

  it('when somebody changed their mind', async () => {
    const slack = slackNow()
    await using started = await start()
    slack.decide({ decides: 'deny' })
    const { back, cookie } = await authorized(started.bot)
    expect((await comeBack(started.bot, back, cookie)).status).toBe(400)
    expect(started.installations.records.size).toBe(0)
  })

  it('when Slack refuses the code', async () => {
    await using started = await start()
    const { back, cookie } = await authorized(started.bot)
    back.searchParams.set('code', 'another')
    expect((await comeBack(started.bot, back, cookie)).status).toBe(500)
    expect(started.installations.records.size).toBe(0)
  })

  it('with a key that is none', async () => {
    const slack = slackNow()
    const { clientId, clientSecret } = slack
    const oauth = { clientId, clientSecret, stateSecret: 's', sealKey: 'short' }
    await expect(start({ settings: { oauth } })).rejects.toThrow('32 bytes')
  })
})
