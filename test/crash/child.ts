// A whole sending process, small: it plans what is due and sends it until all of it was told. Loads
// what it needs, says so, and begins when it is told to; it is made to be killed at any instant.
import { once } from 'node:events'
import { flushCompileCache } from 'node:module'
import { setTimeout as wait } from 'node:timers/promises'
import type { Brief } from '#core/brief.ts'
import type { NewDelivery } from '#core/ledger.ts'
import type { Messenger } from '#core/messenger.ts'
import type { Subscription } from '#core/subscription.ts'
import { PACE, type Pace } from '#digests/deliver/pace.ts'
import { createSender } from '#digests/deliver/sender.ts'
import { createIds } from '#digests/ids.ts'
import { openState } from '#root/state/open.ts'
import { type Address, discordMessenger, slackMessenger } from './messengers.ts'

/** What the process is told on its command line, as JSON. */
export type Orders = {
  readonly state: string
  readonly discord: Address
  readonly slack: Address
}

/** The real pace, so much faster that a whole day’s troubles fit into a minute. */
const FAST: Pace = {
  ...PACE,
  perSecond: { discord: 1_000, slack: 1_000 },
  channelMs: { discord: 0, slack: 1 },
  backoffMs: 40,
  backoffMaxMs: 400,
}

/** How long a message may still come after its request, and for how long Discord is relied upon. */
const SETTLE_MS = 1_000
const REPEAT_SAFE_MS = 10_000
const TICK_MS = 50

const now = () => new Date()

const newId = createIds(now)

const digestOf = ({ id, place, nextDue = '' }: Subscription): NewDelivery => ({
  id: newId(),
  origin: id,
  slot: nextDue,
  act: 'post',
  place,
  language: 'en',
  content: { kind: 'absence', person: id, days: 1, newest: '', on: '2026-11-25' },
  window: { after: 0, to: 1 },
  carries: [],
})

const briefOf = (subscription: string): Brief => ({
  outcome: 'answered',
  title: 'Vigil daily',
  summary: `Digest for ${subscription}.`,
  tone: 'calm',
  blocks: [{ kind: 'paragraph', line: [`Digest for ${subscription}.`] }],
  footnotes: [],
  actions: [],
  footer: [],
  seenBy: 'everyone',
})

async function live(orders: Orders): Promise<void> {
  await using state = await openState(orders.state, now)
  const shared = { lines: state.lines, now }
  const discord: Messenger = {
    ...discordMessenger({ address: orders.discord, ...shared }),
    settleMs: SETTLE_MS,
    isRepeatSafe: (sinceMs) => sinceMs <= REPEAT_SAFE_MS,
  }
  const slackTimes = { lookUpPaceMs: 1, settleMs: SETTLE_MS }
  const slack = slackMessenger({ address: orders.slack, ...shared }, {}, slackTimes)
  await state.ledger.recover()
  const sender = createSender({
    ledger: state.ledger,
    subscriptions: state.subscriptions,
    messengers: () => [discord, slack],
    compose: async ({ content }) => briefOf(content.kind === 'absence' ? content.person : ''),
    resentRemark: () => 'Sent again.',
    admins: [],
    newId,
    now,
    log: () => {},
    report: (fault) => {
      process.stderr.write(`${fault.stack} ${String(fault.cause)}\n`)
      return 'F-1'
    },
    pace: FAST,
  })
  const tick = async () => {
    const due = await state.subscriptions.due(now(), 500)
    const steps = due.map(({ id }) => ({ subscription: id, nextDue: undefined }))
    if (due.length > 0) await state.ledger.plan(due.map(digestOf), steps)
  }
  const ahead = new Date(now().getTime() + 86_400_000)
  do {
    await tick()
    await Promise.all([sender.run(), wait(TICK_MS)])
  } while ((await state.ledger.nextAt()) || (await state.subscriptions.overdue(ahead)) > 0)
}

const orders = JSON.parse(process.argv[2] ?? '') as Orders // Written by whoever starts this.
// Written at an end in peace otherwise, which hardly any of these processes has.
flushCompileCache()
process.stdout.write('warm\n')
await once(process.stdin, 'data')
process.stdin.destroy()
await live(orders)
