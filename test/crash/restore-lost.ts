import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Place } from '#core/place.ts'
import { settleDoubtful } from '#digests/events/in-doubt.ts'
import { createIds } from '#digests/ids.ts'
import { backupState } from '#root/state/backup.ts'
import { openState } from '#root/state/open.ts'
import { restoreState } from '#root/state/restore.ts'
import { openFacts } from '#store/open.ts'
import { subscription } from '../digests/deliver/samples.ts'
import { startDiscord } from '../platforms/discord/server.ts'
import { startSlack } from '../platforms/slack/server.ts'
import { createHerd, type Herd } from './herd.ts'
import { DAYS, wishesIn } from './readers.ts'
import { buildRevisions } from './revisions.ts'
import { deliveriesIn, seenBy } from './seen.ts'

export type Loss = {
  readonly folder: string
  /** When the backup is made: before anything is told, or while it is. */
  readonly backedUp: 'before' | 'amid'
  readonly isReplay: boolean
}

/** How many digests fall due. */
export const DIGESTS = 40

/** So many requests are made after the backup, before the machine is lost. */
const LOST_REQUESTS = 24

/** And so long it takes until the backup is put back: beyond what Discord would leave out. */
const AWAY_MS = 20 * 60_000

/**
 * A day in which facts are published and digests fall due on both platforms. A backup is made, the
 * service goes on telling and is lost with its disk; the backup is restored, and the service tells
 * what is left of that day and, unless it is a replay, the next one.
 */
export async function loseTheDay({ folder, backedUp, isReplay }: Loss) {
  let aheadMs = Date.parse(DAYS[0]) - Date.now()
  const now = () => new Date(Date.now() + aheadMs)
  await using discord = await startDiscord({ now })
  await using slack = await startSlack({ now })
  const places = placesIn(discord, slack)
  const home = join(folder, 'home')
  const path = join(home, 'state.sqlite')
  const revisions = await buildRevisions(join(folder, 'snapshots'))
  const orders = {
    state: path,
    discord: { apiUrl: discord.apiUrl, token: discord.token },
    slack: { apiUrl: slack.apiUrl, token: slack.botToken },
  }
  await setUp(home, places, revisions.before, now)
  await using herd = createHerd(orders, 1, join(folder, 'compiled'))
  const asked = () => discord.requests.length + slack.requests.length
  const telling = (facts: string) => ({ herd, start: { facts, aheadMs }, asked })
  const backup = async () => {
    const parts = { state: path, folder: join(home, 'backups'), now, why: 'asked' } as const
    return join(parts.folder, (await backupState(parts)).name)
  }
  if (backedUp === 'amid') await tell(telling(revisions.first), 1)
  const copy = await backup()
  await tell(telling(revisions.first), LOST_REQUESTS)
  const lost = deliveriesIn(path)
  aheadMs += AWAY_MS
  const restored = await restoreState({
    ...{ home, name: 'state.sqlite', copy, now },
    settle: isReplay
      ? undefined
      : async (state) => {
          using facts = openFacts(revisions.first)
          const quiet = { log: () => {}, report: () => 'F-1' }
          const parts = { ...state, ...quiet, facts: () => facts, now, newId: createIds(now) }
          return JSON.stringify(await settleDoubtful(parts))
        },
  })
  await tell(telling(revisions.first))
  if (!isReplay) {
    aheadMs = Date.parse(DAYS[1]) - Date.now()
    await tell(telling(revisions.second))
  }
  const left = deliveriesIn(path)
  const channels = places.flatMap(({ platform, id }) => (platform === 'slack' ? [id] : []))
  const known = new Map([...lost, ...left].map((one) => [one.id, one]))
  const seen = seenBy(discord, slack, channels, [...known.values()])
  const byName = Map.groupBy(seen, ({ name }) => name)
  await using state = await openState(path, now)
  return {
    seen: [...byName.keys()],
    duplicates: [...byName].flatMap(([name, { length }]) => (length > 1 ? [name] : [])),
    restored,
    places,
    subscriptions: await state.subscriptions.all(),
    open: left.filter((one) => one.is_open === 1).length,
    complaints: herd.complaints(),
    // Read before the file is closed.
    windows: await Promise.all(
      (await state.subscriptions.all()).map(async ({ id }) =>
        (await state.ledger.digestsOf(id, 9)).map(({ slot, state: is, window }) => ({
          ...{ slot, is, after: window?.after, to: window?.to },
        })),
      ),
    ),
  }
}

/** Lets one process tell until it is done, or until it made so many requests, and kills it then. */
async function tell(
  {
    herd,
    start,
    asked,
  }: {
    readonly herd: Herd
    readonly start: Parameters<Awaited<ReturnType<Herd['next']>>['go']>[0]
    readonly asked: () => number
  },
  requests?: number,
): Promise<void> {
  const member = await herd.next()
  const before = asked()
  member.go(start)
  if (requests === undefined) {
    await member.ended
    return
  }
  let isOver = false
  void member.ended.then(() => {
    isOver = true
  })
  while (asked() < before + requests && !isOver) await wait(1)
  await member.kill()
}

async function setUp(
  home: string,
  places: readonly Place[],
  baseline: string,
  now: () => Date,
): Promise<void> {
  mkdirSync(home, { recursive: true })
  await using state = await openState(join(home, 'state.sqlite'), now)
  using facts = openFacts(baseline)
  await state.changes.record(facts, now())
  for (const watch of wishesIn(places).watches) await state.watches.put(watch)
  for (let index = 0; index < DIGESTS; index += 1) {
    const place = places[index % places.length]
    if (!place) throw new Error('There are no places')
    await state.subscriptions.add(
      subscription(`d${String(index).padStart(5, '0')}`, {
        ...{ place, coveredTo: 1, createdAt: '2026-11-20T08:00:00.000Z' },
        nextDue: `${DAYS[0].slice(0, 10)}T08:30:00.000Z`,
      }),
    )
  }
}

type Discord = Awaited<ReturnType<typeof startDiscord>>
type Slack = Awaited<ReturnType<typeof startSlack>>

const placesIn = (discord: Discord, slack: Slack): readonly Place[] =>
  Array.from({ length: 3 }, (): Place[] => [
    {
      ...{ platform: 'discord', space: discord.guildId, kind: 'channel' },
      id: discord.places.addChannel(),
    },
    { platform: 'slack', space: slack.teamId, kind: 'channel', id: slack.addChannel().id },
  ]).flat()
