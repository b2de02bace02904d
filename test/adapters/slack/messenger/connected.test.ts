import { describe, expect, it } from 'vitest'
import { startBot } from '../bot.ts'
import { authorized, comeBack, install, startInstaller } from '../installer.ts'
import { planningNewsroom } from '../planning.ts'
import { slackForEach, spoken } from '../scene.ts'
import { channelPlace, outgoing } from './scene.ts'

const { newsroom } = planningNewsroom()
const slackNow = slackForEach()

/** Ids of workspaces, in the order they could be reached. */
const arrivals = () => {
  const all: string[] = []
  return { all, onArrived: (space: string) => void all.push(space) }
}

describe.each(['socket', 'http'] as const)('one workspace, over %s', (over) => {
  it('is posted in, and named as soon as it is known', async () => {
    const slack = slackNow()
    const { all, onArrived } = arrivals()
    await using bot = await startBot(slack, newsroom, { over, onArrived })
    const done = await bot.connection.messenger.post(outgoing(channelPlace(slack)))
    expect(done).toMatchObject({ outcome: 'done' })
    expect([spoken(slack), all]).toEqual([['One new stage.'], [slack.teamId]])
  })

  it('whose token was taken back is gone, and so is the connection', async () => {
    const slack = slackNow()
    await using bot = await startBot(slack, newsroom, { over })
    slack.fail({ method: 'chat.postMessage', error: 'token_revoked' })
    const { messenger, gone } = bot.connection
    const post = () => messenger.post(outgoing(channelPlace(slack)))
    expect(await post()).toMatchObject({ refusal: 'space-gone', code: 'token_revoked' })
    expect((await gone).message).toContain('SLACK_BOT_TOKEN')
    // Nothing is asked with a token that is dead.
    expect(await post()).toMatchObject({ refusal: 'space-gone', code: 'not_installed' })
  })
})

describe('many workspaces', () => {
  it('are each posted in with their own token, once they have installed it', async () => {
    const slack = slackNow()
    const { all, onArrived } = arrivals()
    await using it = await startInstaller(slack, newsroom, { onArrived })
    const { messenger } = it.bot.connection
    const post = () => messenger.post(outgoing(channelPlace(slack)))
    expect(await post()).toMatchObject({ refusal: 'space-gone', code: 'not_installed' })
    await install(it.bot)
    expect(await post()).toMatchObject({ outcome: 'done' })
    expect(all).toEqual([slack.teamId])
  })

  it('that take the token back are paused, and reached again when they install it again', async () => {
    const slack = slackNow()
    const { all, onArrived } = arrivals()
    await using it = await startInstaller(slack, newsroom, { onArrived })
    await install(it.bot)
    const { messenger } = it.bot.connection
    const post = () => messenger.post(outgoing(channelPlace(slack)))
    slack.fail({ method: 'chat.postMessage', error: 'token_revoked' })
    expect(await post()).toMatchObject({ refusal: 'space-gone', code: 'token_revoked' })
    await it.installations.paused
    expect(it.installations.records.get(slack.teamId)?.sealedToken).toBeUndefined()
    expect(await post()).toMatchObject({ refusal: 'space-gone', code: 'not_installed' })
    const { back, cookie } = await authorized(it.bot)
    await comeBack(it.bot, back, cookie)
    expect(await post()).toMatchObject({ outcome: 'done' })
    expect(all).toEqual([slack.teamId, slack.teamId])
  })
})
