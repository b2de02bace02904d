import { GatewayCloseCodes } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { createLine } from '#adapters/discord/line.ts'
import { logIn } from '#adapters/discord/log-in.ts'
import { Fault, Mistake } from '#core/errors.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { type DiscordStandIn, startDiscord } from '../../platforms/discord/server.ts'
import { type Bot, startBot } from './bot.ts'

const { facts } = await shippedNewsroom()

const events = (bot: Bot) => bot.logged.map(({ event }) => event)

const settingsFor = ({ token, applicationId, apiUrl }: DiscordStandIn) => ({
  ...{ token, applicationId, apiUrl },
  mode: 'gateway' as const, // Not any text.
})

/** A Discord whose gateway takes nobody, after somebody has tried. */
const downGateway = async () => {
  const discord = await startDiscord()
  discord.gateway.acceptConnections(false)
  return discord
}

const asksForGateway = ({ path }: { path: string }) => path.endsWith('/gateway/bot')

describe('connecting while the gateway is down', () => {
  it('ends when it is no longer wanted, and nothing comes back later', async () => {
    const discord = await downGateway()
    const stop = new AbortController()
    const start = startBot({ facts, discord, signal: stop.signal })
    const ended = expect(start).rejects.toThrow(Fault)
    await discord.waitFor(asksForGateway)
    stop.abort()
    await ended
    await expect(start).rejects.toThrow('could not be reached')

    discord.gateway.acceptConnections(true)
    await using _bot = await startBot({ facts, discord })
    discord.dropGateway()
    await discord.until(() => discord.connections.resumed === 1)
    expect(discord.connections).toMatchObject({ opened: 2, identified: 1 })
  })

  it('ends by itself when no shard gets through in time', async () => {
    await using discord = await downGateway()
    const line = createLine(settingsFor(discord))
    const start = logIn(line, settingsFor(discord), { limitMs: 200 })
    await expect(start).rejects.toThrow('Discord could not be reached')
    expect(discord.connections.opened).toBe(0)
  })

  it('does not begin when it is not wanted in the first place', async () => {
    const discord = await startDiscord()
    const start = startBot({ facts, discord, signal: AbortSignal.abort() })
    await expect(start).rejects.toThrow(Fault)
    expect(discord.requests).toEqual([])
  })
})

it('a signal after connecting ends nothing', async () => {
  const stop = new AbortController()
  await using bot = await startBot({ facts, signal: stop.signal })
  stop.abort()
  expect(bot.connection.isReady()).toBe(true)
})

it('registering that hangs is not waited for once it is no longer wanted', async () => {
  const discord = await startDiscord()
  const stop = new AbortController()
  const { promise, resolve } = Promise.withResolvers<void>()
  const held = discord.fail({ path: /\/commands$/, until: promise })
  const start = startBot({ facts, discord, signal: stop.signal })
  await expect.poll(() => held.hits).toBe(1)
  stop.abort()
  await using bot = await start
  expect(bot.connection.isReady()).toBe(true)
  expect(events(bot)).not.toContain('discord.commands.refused')
  resolve()
})

describe('a gateway that closes for good while the bot runs', () => {
  it.each([
    ['a token that was reset', GatewayCloseCodes.AuthenticationFailed, /DISCORD_TOKEN/],
    ['an intent that was taken away', GatewayCloseCodes.DisallowedIntents, /Guilds/],
    ['a version that is no more', GatewayCloseCodes.InvalidAPIVersion, /4012.*Update/],
  ])('is told with what to do, without the token, and logged once: %s', async (_what, code, fix) => {
    await using bot = await startBot({ facts })
    bot.discord.dropGateway({ code })
    const gone = await bot.connection.gone
    expect(gone).toBeInstanceOf(Mistake)
    expect(gone.message).toMatch(fix)
    expect(bot.connection.isReady()).toBe(false)
    expect(events(bot).filter((event) => event === 'discord.shard.gone')).toHaveLength(1)
    expect(JSON.stringify([bot.logged, gone.message])).not.toContain(bot.discord.token)
    expect(bot.discord.connections.opened).toBe(1)
  })
})
