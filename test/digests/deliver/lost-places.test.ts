import { PermissionFlagsBits } from 'discord-api-types/v10'
import { describe, expect, it } from 'vitest'
import type { Compose } from '#core/content.ts'
import type { Place } from '#core/place.ts'
import { discordMessenger, slackMessenger } from '../../crash/messengers.ts'
import { startDiscord } from '../../platforms/discord/server.ts'
import { startSlack } from '../../platforms/slack/server.ts'
import { briefOf, digest, subscription } from './samples.ts'
import { openScene, openSender } from './scene.ts'

const OWNER = '300000000000000300'

/** Says which notice it is, so that people’s messages can be told apart. */
const compose: Compose = async ({ id, content }) =>
  briefOf(content.kind === 'notice' ? content.reason : id, content)

/** Two digests of one channel on Discord that are due, with the real messenger. */
async function onDiscord() {
  const scene = await openScene()
  const { clock, state, ledger, subscriptions } = scene
  const discord = await startDiscord({ now: clock.now })
  const { apiUrl, token, guildId: space, channelId: id } = discord
  const place: Place = { platform: 'discord', space, kind: 'channel', id }
  for (const name of ['one222', 'two222']) {
    await subscriptions.add(subscription(name, { place, createdBy: `discord:${OWNER}` }))
  }
  const setting = { address: { apiUrl, token }, lines: state.lines, now: clock.now }
  const sending = openSender({ clock, state, messengers: [discordMessenger(setting)] }, { compose })
  return {
    ...{ ...scene, ...sending, discord, id },
    due: async () =>
      void (await ledger.plan(['one222', 'two222'].map((name) => digest(name, { place })))),
    told: () =>
      discord.messages.inChannel(discord.places.dmWith(OWNER)).map((one) => JSON.stringify(one)),
    [Symbol.asyncDispose]: () => discord.close(),
  }
}

async function onSlack() {
  const scene = await openScene()
  const { clock, state, ledger, subscriptions } = scene
  const slack = await startSlack({ now: clock.now })
  const { apiUrl, botToken: token, teamId: space, channelId: id, userId } = slack
  const place: Place = { platform: 'slack', space, kind: 'channel', id }
  for (const name of ['one222', 'two222']) {
    await subscriptions.add(subscription(name, { place, createdBy: `slack:${space}/${userId}` }))
  }
  const setting = { address: { apiUrl, token }, lines: state.lines, now: clock.now }
  const sending = openSender({ clock, state, messengers: [slackMessenger(setting)] }, { compose })
  return {
    ...{ ...scene, ...sending, slack },
    due: async () =>
      void (await ledger.plan(['one222', 'two222'].map((name) => digest(name, { place })))),
    told: () => slack.direct().messages.map(({ text }) => text),
    [Symbol.asyncDispose]: () => slack.close(),
  }
}

describe('on Discord', () => {
  it('pauses all of a deleted channel, and tells whoever set them up once', async () => {
    await using scene = await onDiscord()
    scene.discord.places.removeChannel(scene.id)
    await scene.due()
    await scene.runUntil()
    expect((await scene.ledger.paused()).map(({ pause }) => pause?.reason)).toEqual([
      'channel-gone',
      'channel-gone',
    ])
    expect(scene.told()).toMatchObject([expect.stringContaining('channel-gone')])
  })

  it('waits for two hours for a permission that was withdrawn, and then pauses', async () => {
    await using scene = await onDiscord()
    scene.discord.places.overwrite(scene.id, { deny: PermissionFlagsBits.SendMessages })
    await scene.due()
    await scene.runUntil('2026-11-25T10:29:00.000Z')
    expect(await scene.ledger.paused()).toEqual([])
    await scene.runUntil()
    expect(await scene.ledger.paused()).toHaveLength(2)
    expect(scene.told()).toMatchObject([expect.stringContaining('forbidden')])
  })

  it('sends when the permission comes back in time, and tells nobody', async () => {
    await using scene = await onDiscord()
    const { places, messages } = scene.discord
    places.overwrite(scene.id, { deny: PermissionFlagsBits.SendMessages })
    await scene.due()
    await scene.runUntil('2026-11-25T08:40:00.000Z')
    places.overwrite(scene.id, {})
    await scene.runUntil()
    expect(messages.inChannel(scene.id)).toHaveLength(2)
    expect(await scene.ledger.paused()).toEqual([])
    expect(scene.told()).toEqual([])
  })

  it('pauses all of a server that the bot was removed from, and deletes nothing', async () => {
    await using scene = await onDiscord()
    scene.discord.places.leave(scene.discord.guildId)
    await scene.due()
    await scene.runUntil()
    expect((await scene.ledger.paused()).map(({ pause }) => pause?.reason)).toEqual([
      'space-gone',
      'space-gone',
    ])
    expect(await scene.subscriptions.all()).toHaveLength(2)
    expect(scene.told()).toHaveLength(1)
  })

  it('pauses nothing when our own token is dead, and sends when it is not', async () => {
    await using scene = await onDiscord()
    scene.discord.fail({ status: 401, times: 2, path: /messages$/ })
    await scene.due()
    await scene.runUntil()
    expect(await scene.ledger.paused()).toEqual([])
    expect(await scene.ledger.counts()).toMatchObject({ sent: 2 })
    expect(scene.clock.now().toISOString().slice(11, 16)).toBe('08:40')
  })
})

describe('on Slack', () => {
  it('pauses all of an archived channel, and tells whoever set them up once', async () => {
    await using scene = await onSlack()
    scene.slack.archive()
    await scene.due()
    await scene.runUntil()
    expect((await scene.ledger.paused()).map(({ pause }) => pause?.code)).toEqual([
      'is_archived',
      'is_archived',
    ])
    expect(scene.told()).toMatchObject([expect.stringContaining('channel-gone')])
  })

  it('waits for two hours after it was taken out of a channel, and then pauses', async () => {
    await using scene = await onSlack()
    scene.slack.kick()
    await scene.due()
    await scene.runUntil('2026-11-25T10:29:00.000Z')
    expect(await scene.ledger.paused()).toEqual([])
    await scene.runUntil()
    expect(await scene.ledger.paused()).toHaveLength(2)
    expect(scene.told()).toMatchObject([expect.stringContaining('forbidden')])
  })

  it('pauses all of a workspace whose token is revoked', async () => {
    await using scene = await onSlack()
    scene.slack.fail({ method: 'chat.postMessage', times: 2, error: 'token_revoked' })
    await scene.due()
    await scene.runUntil()
    expect((await scene.ledger.paused()).map(({ pause }) => pause?.reason)).toEqual([
      'space-gone',
      'space-gone',
    ])
    expect(scene.told()).toEqual([])
  })
})
