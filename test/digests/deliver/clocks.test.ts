import { describe, expect, it } from 'vitest'
import type { Messenger } from '#core/messenger.ts'
import type { Place } from '#core/place.ts'
import { discordMessenger, slackMessenger } from '../../crash/messengers.ts'
import { startDiscord } from '../../platforms/discord/server.ts'
import { startSlack } from '../../platforms/slack/server.ts'
import { digest } from './samples.ts'
import { openScene, openSender } from './scene.ts'

const MINUTE = 60_000

type World = {
  readonly place: Place
  readonly messenger: () => Messenger
  /** The answer to the next post is lost. */
  readonly loseAnswer: () => void
  readonly shown: () => number
  readonly close: () => Promise<void>
}
type Setting = { readonly lines: Parameters<typeof slackMessenger>[0]['lines'] }
type Clocks = { readonly ours: () => Date; readonly theirs: () => Date }

const WORLDS = {
  async Slack({ lines }: Setting, { ours, theirs }: Clocks): Promise<World> {
    const slack = await startSlack({ now: theirs })
    const address = { apiUrl: slack.apiUrl, token: slack.botToken }
    return {
      place: { platform: 'slack', space: slack.teamId, kind: 'channel', id: slack.channelId },
      messenger: () => slackMessenger({ address, lines, now: ours }),
      loseAnswer: () => slack.fail({ method: 'chat.postMessage', dropConnection: 'after' }),
      shown: () => slack.channel().messages.length,
      close: () => slack.close(),
    }
  },
  async Discord({ lines }: Setting, { ours, theirs }: Clocks): Promise<World> {
    const discord = await startDiscord({ now: theirs })
    const address = { apiUrl: discord.apiUrl, token: discord.token }
    return {
      place: {
        platform: 'discord',
        space: discord.guildId,
        kind: 'channel',
        id: discord.channelId,
      },
      messenger: () => discordMessenger({ address, lines, now: ours }),
      loseAnswer: () =>
        discord.fail({ method: 'POST', path: /\/messages$/, dropConnection: 'after' }),
      shown: () => discord.messages.inChannel(discord.channelId).length,
      close: () => discord.close(),
    }
  },
}

/** A world whose clock is right, while ours is ahead by so much. */
async function open(platform: keyof typeof WORLDS, aheadMs: number) {
  const scene = await openScene()
  let ahead = aheadMs
  const theirs = () => new Date(scene.clock.now().getTime() - ahead)
  const world = await WORLDS[platform](scene.state, { ours: scene.clock.now, theirs })
  const send = (messenger: Messenger) =>
    openSender({ clock: scene.clock, state: scene.state, messengers: [messenger] })
  return {
    ...{ ...scene, world, send },
    /** Ours is set right, and theirs does not notice. */
    setRight() {
      scene.clock.pass(-ahead)
      ahead = 0
    },
    [Symbol.asyncDispose]: () => world.close(),
  }
}

describe.each(['Slack', 'Discord'] as const)('on %s', (platform) => {
  it.each([
    -60 * MINUTE,
    -20_000,
    20_000,
    60 * MINUTE,
  ])('a message whose answer was lost is there once while our clock is %i ms ahead', async (aheadMs) => {
    await using scene = await open(platform, aheadMs)
    const { ledger, clock, world, send } = scene
    const delivery = digest('abc234', { place: world.place })
    await ledger.plan([delivery])
    world.loseAnswer()
    await send(world.messenger()).sender.run()
    clock.pass(10 * MINUTE)
    // A new process, which has heard nothing of the platform yet.
    await send(world.messenger()).runUntil()
    expect(world.shown()).toBe(1)
    expect(await ledger.find(delivery.id)).toMatchObject({ state: 'sent', how: 'lookup' })
  })

  it('is there once when our clock was set right after it was posted', async () => {
    await using scene = await open(platform, 60 * MINUTE)
    const { ledger, clock, world, send, setRight } = scene
    const sending = send(world.messenger())
    await ledger.plan([digest('before', { place: world.place })])
    await sending.runUntil()
    const delivery = digest('abc234', { place: world.place })
    await ledger.plan([delivery])
    world.loseAnswer()
    await sending.sender.run()
    setRight()
    await ledger.plan([digest('after2', { place: world.place })])
    await sending.sender.run()
    clock.pass(70 * MINUTE)
    await sending.runUntil()
    expect(world.shown()).toBe(3)
    expect(await ledger.find(delivery.id)).toMatchObject({ state: 'sent', how: 'lookup' })
  })
})
