import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Place } from '#core/place.ts'
import { openState } from '#root/state/open.ts'
import { subscription } from '../digests/deliver/samples.ts'
import { startDiscord } from '../platforms/discord/server.ts'
import { startSlack } from '../platforms/slack/server.ts'
import { createHerd } from './herd.ts'
import { randomFrom } from './random.ts'
import { createTroubles } from './troubles.ts'

export type Chaos = {
  readonly kills: number
  readonly digests: number
  readonly seed: number
  /** An empty folder for the state file. */
  readonly folder: string
  /** Told now and then how far it is. */
  readonly progress?: (kills: number) => void
}

/** What became of all the digests, as the platforms’ users see them. */
export type Outcome = {
  readonly delivered: number
  readonly lost: readonly string[]
  readonly duplicate: readonly string[]
  /** Messages that are not what they should have become. */
  readonly unfinished: number
  /** Those whose window did not move. */
  readonly uncovered: number
  readonly troubles: number
  /** How it was known that they arrived. */
  readonly how: Readonly<Record<'answer' | 'repeat' | 'lookup', number>>
  readonly violations: readonly string[]
  readonly complaints: string
  readonly seconds: number
}

/** How many requests a process makes at most before it is killed, and how long it has for them. */
const REQUESTS_MAX = 5
const LIFE_MS = 500

/** It is killed up to so long after the last of them, in milliseconds. */
const AFTER_MS = 40

/** How many processes are loaded before they are needed. */
const AHEAD = 2

const CHANNELS = 5

const nameOf = (index: number): string => `d${String(index).padStart(5, '0')}`

/**
 * Lets digests fall due, half on Discord and half in Slack, while the process that sends them is
 * killed again and again and requests go wrong; then lets one process end it.
 */
export async function runChaos({ kills, digests, seed, folder, ...more }: Chaos): Promise<Outcome> {
  const random = randomFrom(seed)
  const now = () => new Date()
  const began = performance.now()
  await using discord = await startDiscord()
  await using slack = await startSlack()
  const places = placesIn(discord, slack)
  const path = join(folder, 'state.sqlite')
  await using state = await openState(path, now)
  for (let index = 0; index < digests; index += 1) {
    const place = places[index % places.length]
    await state.subscriptions.add(
      subscription(nameOf(index), { ...(place ? { place } : {}), nextDue: farAway, coveredTo: 0 }),
    )
  }
  const orders = {
    state: path,
    discord: { apiUrl: discord.apiUrl, token: discord.token },
    slack: { apiUrl: slack.apiUrl, token: slack.botToken },
  }
  await using herd = createHerd(orders, AHEAD, join(folder, 'compiled'))
  const troubles = createTroubles(discord, slack, random)
  const asked = () => discord.requests.length + slack.requests.length
  let due = 0
  for (let killed = 0; killed < kills; killed += 1) {
    const member = await herd.next()
    // They fall due as the killing goes on, so that each life has something to do.
    const until = Math.ceil(((killed + 1) * digests) / kills)
    for (; due < until; due += 1) {
      await state.subscriptions.change(nameOf(due), { nextDue: now().toISOString() })
    }
    const before = asked()
    member.go()
    const instant = { requests: Math.floor(random() * REQUESTS_MAX), ms: random() * AFTER_MS }
    const goneAt = performance.now() + LIFE_MS
    while (asked() - before < instant.requests && performance.now() < goneAt) await wait(1)
    await wait(instant.ms)
    await member.kill()
    more.progress?.(killed + 1)
  }
  const last = await herd.next()
  last.go()
  await last.ended
  troubles.stop()
  const seen = Map.groupBy(messagesIn(discord, slack, places), ({ name }) => name)
  const names = Array.from({ length: digests }, (_, index) => nameOf(index))
  const deliveries = (await Promise.all(names.map((name) => state.ledger.of(name, 9)))).flat()
  const sentBy = (how: string) => deliveries.filter((one) => one.how === how).length
  const covered = (await state.subscriptions.all()).filter(({ coveredTo }) => coveredTo === 1)
  return {
    delivered: seen.size,
    lost: names.filter((name) => !seen.has(name)),
    duplicate: names.filter((name) => (seen.get(name)?.length ?? 0) > 1),
    unfinished: [...seen.values()].flat().filter(({ isWhole }) => !isWhole).length,
    uncovered: digests - covered.length,
    troubles: troubles.made(),
    how: { answer: sentBy('answer'), repeat: sentBy('repeat'), lookup: sentBy('lookup') },
    violations: [...discord.violations, ...slack.violations],
    complaints: herd.complaints(),
    seconds: Math.round((performance.now() - began) / 1_000),
  }
}

const farAway = '2100-01-01T00:00:00.000Z'

type Discord = Awaited<ReturnType<typeof startDiscord>>
type Slack = Awaited<ReturnType<typeof startSlack>>

/** Some channels of each platform, one and the other in turn. */
const placesIn = (discord: Discord, slack: Slack): readonly Place[] =>
  Array.from({ length: CHANNELS }, (): Place[] => [
    {
      ...{ platform: 'discord', space: discord.guildId, kind: 'channel' },
      id: discord.places.addChannel(),
    },
    { platform: 'slack', space: slack.teamId, kind: 'channel', id: slack.addChannel().id },
  ]).flat()

function messagesIn(discord: Discord, slack: Slack, places: readonly Place[]) {
  return places.flatMap(({ platform, id }) =>
    platform === 'discord'
      ? discord.messages
          .inChannel(id)
          .map((message) => ({ name: nameIn(message), isWhole: message.content === '' }))
      : slack.channel(id).messages.map((message) => ({ name: nameIn(message), isWhole: true })),
  )
}

const nameIn = (message: unknown): string =>
  /Digest for (d\d+)/.exec(JSON.stringify(message))?.[1] ?? 'nobody'
