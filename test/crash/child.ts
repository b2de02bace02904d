// The whole telling process: it records what is new, plans what is due and sends it, until all of it
// was told. Loads what it needs, says so, and begins when it is told to; it is made to be killed at
// any instant.
import { once } from 'node:events'
import { flushCompileCache } from 'node:module'
import { setTimeout as wait } from 'node:timers/promises'
import type { Messenger } from '#core/messenger.ts'
import { wordsIn } from '#core/words-in.ts'
import { PACE, type Pace } from '#digests/deliver/pace.ts'
import { openState } from '#root/state/open.ts'
import { openTelling } from '#root/telling.ts'
import { openFacts } from '#store/open.ts'
import { type Break, broken } from './broken.ts'
import { quickJobs } from './jobs.ts'
import { type Address, discordMessenger, slackMessenger } from './messengers.ts'

/** What the process is told on its command line, as JSON. */
export type Orders = {
  readonly state: string
  readonly discord: Address
  readonly slack: Address
  readonly broken?: Break | undefined
}

/** What it is told when it is to begin, as one line of JSON. */
export type Start = {
  /** The snapshot it reads. */
  readonly facts: string
  /** How far its clock is ahead. */
  readonly aheadMs: number
}

/** The real pace, so much faster that a whole day’s troubles fit into a minute. */
const FAST: Pace = {
  ...PACE,
  perSecond: { discord: 1_000, slack: 1_000 },
  channelMs: { discord: 0, slack: 1 },
  backoffMs: 40,
  backoffMaxMs: 400,
  rootMs: 100,
}

/**
 * How long a message may still come after its request, where one process is both platforms on a busy
 * machine, and for how long Discord is relied upon.
 */
const SETTLE_MS = 3_000
const REPEAT_SAFE_MS = 15_000
const ROUND_MS = 100

async function live(orders: Orders, { facts: path, aheadMs }: Start): Promise<void> {
  const now = () => new Date(Date.now() + aheadMs)
  using facts = openFacts(path)
  await using opened = await openState(orders.state, now)
  const state = orders.broken ? { ...opened, ledger: broken(opened.ledger, orders.broken) } : opened
  const shared = { lines: state.lines, now }
  const discord: Messenger = {
    ...discordMessenger({ address: orders.discord, ...shared }),
    settleMs: SETTLE_MS,
    isRepeatSafe: (sinceMs) => sinceMs <= REPEAT_SAFE_MS,
  }
  const slackTimes = { lookUpPaceMs: 1, settleMs: SETTLE_MS }
  const slack = slackMessenger({ address: orders.slack, ...shared }, {}, slackTimes)
  const telling = openTelling({
    state,
    facts: () => facts,
    words: wordsIn,
    messengers: () => [discord, slack],
    jobs: quickJobs(now, ROUND_MS),
    settings: {
      zone: 'UTC',
      onBlind: 'resend',
      grants: { editor: [], admin: [] },
    },
    log: () => {},
    report: (fault) => {
      process.stderr.write(`${fault.stack} ${String(fault.cause)}\n`)
      return 'F-1'
    },
    now,
    pace: FAST,
  })
  await telling.start()
  // The first round has planned all that is due: from here on it can only become less.
  while (await state.ledger.nextAt()) await wait(ROUND_MS)
  await telling.stop(SETTLE_MS)
}

const orders = JSON.parse(process.argv[2] ?? '') as Orders // Written by whoever starts this.
// Written at an end in peace otherwise, which hardly any of these processes has.
flushCompileCache()
process.stdout.write('warm\n')
const [line] = await once(process.stdin, 'data')
process.stdin.destroy()
await live(orders, JSON.parse(String(line)) as Start) // And this too.
