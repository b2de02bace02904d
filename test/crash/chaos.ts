import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Place } from '#core/place.ts'
import { planCard } from '#digests/events/follow.ts'
import { createIds } from '#digests/ids.ts'
import { openState, type State } from '#root/state/open.ts'
import { openFacts } from '#store/open.ts'
import { seeded } from '../../bench/names/random.ts'
import { startDiscord } from '../platforms/discord/server.ts'
import { startSlack } from '../platforms/slack/server.ts'
import type { Break } from './broken.ts'
import type { Start } from './child.ts'
import { createHerd, type Herd } from './herd.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import {
  DAYS,
  type DayNumber,
  expectedOf,
  newsIn,
  type Reader,
  readersIn,
  wishesIn,
} from './readers.ts'
import { buildRevisions, WRONG } from './revisions.ts'
import { deliveriesIn, seenBy } from './seen.ts'
import { createTroubles } from './troubles.ts'

export type Chaos = {
  readonly kills: number
  /** How many subscriptions fall due. */
  readonly digests: number
  readonly seed: number
  /** An empty folder for the files. */
  readonly folder: string
  /** What is wrong with the process that is killed. */
  readonly broken?: Break | undefined
  /** How much of the processes is killed before they ask anything, while they record and plan. */
  readonly young?: number | undefined
  /** Told now and then how far it is. */
  readonly progress?: (kills: number) => void
}

/** How much of the killing is done on the first day. */
const FIRST_DAY = 0.2

/** How many processes are loaded before they are needed. */
const AHEAD = 2

const CHANNELS = 5

/**
 * Two days of a newsroom: on each of them facts are published, digests fall due, half on Discord and
 * half in Slack, and the process that tells all this is killed again and again while requests go
 * wrong; then one process ends the day. On the second day a claim of the first is taken back.
 */
export async function runChaos({ kills, digests, seed, folder, ...more }: Chaos): Promise<Outcome> {
  const random = seeded(seed)
  let aheadMs = 0
  const now = () => new Date(Date.now() + aheadMs)
  const began = performance.now()
  await using discord = await startDiscord({ now })
  await using slack = await startSlack({ now })
  const places = placesIn(discord, slack)
  const channels = places.flatMap(({ platform, id }) => (platform === 'slack' ? [id] : []))
  const path = join(folder, 'state.sqlite')
  const revisions = await buildRevisions(join(folder, 'snapshots'))
  const readers = readersIn(places, digests)
  const look = () => seenBy(discord, slack, channels, deliveriesIn(path))
  const orders = {
    state: path,
    discord: { apiUrl: discord.apiUrl, token: discord.token },
    slack: { apiUrl: slack.apiUrl, token: slack.botToken },
    broken: more.broken,
  }
  await using herd = createHerd(orders, AHEAD, join(folder, 'compiled'))
  const startOf = (day: DayNumber): Start => {
    aheadMs = Date.parse(DAYS[day]) - Date.now()
    return { facts: day === 0 ? revisions.first : revisions.second, aheadMs }
  }
  startOf(0)
  await using state = await openState(path, now)
  await setUp(state, places, revisions.before, now)
  const troubles = createTroubles(discord, slack, random)
  const asked = () => discord.requests.length + slack.requests.length
  const shared = { herd, state, random, asked, young: more.young ?? YOUNG }
  const early = Math.max(1, Math.round(kills * FIRST_DAY))
  const through = (day: DayNumber, count: number, before: number) =>
    killThrough(
      count,
      readers.filter(({ isEarly }) => isEarly === (day === 0)),
      startOf(day),
      { ...shared, progress: (killed) => more.progress?.(before + killed) },
    )
  await through(0, early, 0)
  const told = look()
  await through(1, kills - early, early)
  troubles.stop()
  const subscriptions = await state.subscriptions.all()
  return {
    ...outcomeOf({
      expected: expectedOf(readers, places),
      wrong: told.filter(({ text }) => text.includes(WRONG)),
      news: newsIn(places),
      seen: look(),
      deliveries: deliveriesIn(path),
    }),
    uncovered: digests - subscriptions.filter(({ coveredTo }) => coveredTo === 3).length,
    troubles: troubles.made(),
    violations: [...discord.violations, ...slack.violations],
    complaints: herd.complaints(),
    seconds: Math.round((performance.now() - began) / 1_000),
  }
}

/** The baseline, which is nobody’s news, what is watched, and the cards of what is followed. */
async function setUp(
  { changes, watches, follows, ledger }: State,
  places: readonly Place[],
  baseline: string,
  now: () => Date,
): Promise<void> {
  using facts = openFacts(baseline)
  await changes.record(facts, now())
  const wishes = wishesIn(places)
  for (const watch of wishes.watches) await watches.put(watch)
  for (const follow of wishes.follows) {
    await follows.add(follow)
    await planCard(follow, 'en', { ledger, newId: createIds(now) })
  }
}

type Shared = {
  readonly herd: Herd
  readonly state: State
  readonly random: () => number
  /** How many requests the platforms had so far. */
  readonly asked: () => number
  /** How much of the processes is killed before they ask anything. */
  readonly young: number
  readonly progress: (kills: number) => void
}

const YOUNG = 0.35

/** The others are killed after up to so many requests, or when they made none for so long. */
const REQUESTS_MAX = 5
const LIFE_MS = 2_000

/** And up to so long after the last of them, in milliseconds. */
const AFTER_MS = 40

/** Kills so many processes while digests fall due, and lets the next one end the day. */
async function killThrough(
  kills: number,
  readers: readonly Reader[],
  start: Start,
  { herd, state, random, asked, young, progress }: Shared,
): Promise<void> {
  let due = 0
  // As the last one that was let live showed: what else the machine does changes it.
  let youngMs: number | undefined
  for (let killed = 0; killed < kills; killed += 1) {
    const member = await herd.next()
    // They fall due as the killing goes on, so that each life has something to do.
    const until = Math.ceil(((killed + 1) * readers.length) / kills)
    for (const { subscription } of readers.slice(due, until)) {
      await state.subscriptions.add(subscription)
    }
    due = until
    const before = asked()
    const begunAt = performance.now()
    member.go(start)
    if (youngMs !== undefined && random() < young) await wait(random() * youngMs)
    else {
      const enough = before + 1 + Math.floor(random() * REQUESTS_MAX)
      while (asked() === before && performance.now() < begunAt + LIFE_MS) await wait(1)
      youngMs = performance.now() - begunAt
      while (asked() < enough && performance.now() < begunAt + LIFE_MS) await wait(1)
      await wait(random() * AFTER_MS)
    }
    await member.kill()
    progress(killed + 1)
  }
  const last = await herd.next()
  last.go(start)
  await last.ended
}

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
