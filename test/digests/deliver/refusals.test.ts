import { expect, it } from 'vitest'
import type { DeliveryState } from '#core/ledger.ts'
import type { RefusalClass } from '#core/messenger.ts'
import type { PauseReason } from '#core/subscription.ts'
import { digest, START, subscription } from './samples.ts'
import { openScene, openSender } from './scene.ts'
import { refused, scripted } from './scripted.ts'

type Row = {
  readonly state: DeliveryState
  /** When it is tried again, in seconds. */
  readonly againS?: number
  readonly attempts: number
  readonly pause?: PauseReason
  /** How often the message left. */
  readonly posts?: number
  /** Whether the operator is told of a fault. */
  readonly isFault?: boolean
}

/** What one refusal of the very first try of a digest means; waits are at their longest. */
const ROWS: Readonly<Record<RefusalClass, Row>> = {
  wait: { state: 'retry', againS: 8.75, attempts: 0 },
  unsent: { state: 'retry', againS: 5, attempts: 1 },
  unclear: { state: 'uncertain', againS: 5, attempts: 1 },
  later: { state: 'retry', againS: 7, attempts: 0 },
  token: { state: 'retry', againS: 7, attempts: 0 },
  storm: { state: 'retry', againS: 7, attempts: 0 },
  forbidden: { state: 'retry', againS: 900, attempts: 1 },
  'channel-gone': { state: 'failed', attempts: 1, pause: 'channel-gone' },
  'wrong-kind': { state: 'failed', attempts: 1, pause: 'wrong-kind' },
  'space-gone': { state: 'failed', attempts: 1, pause: 'space-gone' },
  blocked: { state: 'failed', attempts: 1 },
  malformed: { state: 'dead', attempts: 1, posts: 2, isFault: true },
  missing: { state: 'failed', attempts: 1 },
  fixed: { state: 'failed', attempts: 1 },
}

it.each(
  Object.entries(ROWS) as readonly (readonly [RefusalClass, Row])[],
)('does what is written of %s', async (refusal, row) => {
  const { state, clock, ledger, subscriptions } = await openScene()
  await subscriptions.add(subscription('abc234'))
  const delivery = digest('abc234')
  await ledger.plan([delivery])
  const messenger = scripted('discord')
  const code = `code-${refusal}`
  messenger.answers('post', refused(refusal, code, 7_000), refused(refusal, code, 7_000))
  const { sender, faults } = openSender({ clock, state, messengers: [messenger] })
  const next = await sender.run()

  const { state: stands, attempts, error } = (await ledger.find(delivery.id)) ?? {}
  expect({ stands, attempts, error }).toEqual({
    stands: row.state,
    attempts: row.attempts,
    error: code,
  })
  const posts = messenger.calls.filter(({ message }) => message.id === delivery.id)
  expect(posts).toHaveLength(row.posts ?? 1)
  expect(faults.length > 0).toBe(row.isFault === true)
  const subscribed = await subscriptions.find('abc234')
  expect(subscribed?.pause).toEqual(row.pause && { reason: row.pause, at: START, code })
  expect(subscribed?.coveredTo).toBe(3)
  const notices = (await ledger.of('abc234', 9)).filter(({ content }) => content.kind === 'notice')
  expect(notices).toHaveLength(row.pause ? 1 : 0)
  if (row.againS !== undefined) {
    const at = new Date(new Date(START).getTime() + row.againS * 1_000)
    expect(next).toEqual(at)
  }
})

/** A digest that is refused in these ways, one after the other; gives when each try left. */
async function refusedInTurn(
  refusals: readonly RefusalClass[],
  more: Parameters<typeof digest>[1] = {},
) {
  const { state, clock, ledger, subscriptions } = await openScene()
  await subscriptions.add(subscription('abc234'))
  const delivery = digest('abc234', more)
  await ledger.plan([delivery])
  const messenger = scripted('discord')
  messenger.answers('post', ...refusals.map((refusal) => refused(refusal)))
  const { sender } = openSender({ clock, state, messengers: [messenger] })
  const seconds: number[] = []
  const posts = () => messenger.calls.filter(({ what }) => what === 'post').length
  for (let runs = 0; runs < 50; runs += 1) {
    const before = posts()
    const at = clock.now().getTime()
    const next = await sender.run()
    if (posts() > before) seconds.push((at - new Date(START).getTime()) / 1_000)
    if (!next) break
    clock.set(next)
  }
  return { seconds, found: await ledger.find(delivery.id), subscriptions, messenger }
}

it('tries a missing permission after a quarter of an hour and two hours, then pauses', async () => {
  const all = ['forbidden', 'forbidden', 'forbidden'] as const
  const { seconds, found, subscriptions } = await refusedInTurn(all)
  expect(seconds.slice(0, 3)).toEqual([0, 900, 7_200])
  expect(found).toMatchObject({ state: 'failed', error: 'forbidden' })
  expect((await subscriptions.find('abc234'))?.pause?.reason).toBe('forbidden')
})

it('pauses at once when the time is up before a missing permission could be tried again', async () => {
  const deliverBy = '2026-11-25T08:40:00.000Z'
  const { found, subscriptions } = await refusedInTurn(['forbidden'], { deliverBy })
  expect(found).toMatchObject({ state: 'failed' })
  expect((await subscriptions.find('abc234'))?.pause?.reason).toBe('forbidden')
})

it('sends when the permission is there again', async () => {
  const { seconds, found } = await refusedInTurn(['forbidden'])
  expect(seconds).toEqual([0, 900])
  expect(found).toMatchObject({ state: 'sent' })
})

it.each([
  ['unsent', 0],
  ['unclear', 1],
] as const)('sends a digest after two hours in which it was %s, however often', async (refusal, looks) => {
  const down = Array(16).fill(refusal)
  const deliverBy = '2026-11-25T14:30:00.000Z'
  const { seconds, found, messenger } = await refusedInTurn(down, { deliverBy })
  const waits = seconds.map((second, i) => Math.round(second - (seconds[i - 1] ?? 0)))
  expect(waits.slice(0, 10)).toEqual([0, 5, 10, 20, 40, 80, 160, 320, 640, 900])
  expect(new Set(waits.slice(9))).toEqual(new Set([900]))
  expect(found).toMatchObject({ state: 'sent', attempts: 17 })
  expect(messenger.looks > 0).toBe(looks > 0)
})

it('gives up a digest when its time is over, and not for its attempts', async () => {
  const deliverBy = '2026-11-25T14:30:00.000Z'
  const { seconds, found, subscriptions } = await refusedInTurn(Array(90).fill('unsent'), {
    deliverBy,
  })
  expect(seconds.at(-1)).toBeGreaterThan(20_000)
  expect(found).toMatchObject({ state: 'dead', error: 'unsent' })
  expect(await subscriptions.find('abc234')).toMatchObject({ coveredTo: 3, failStreak: 0 })
})

it('goes on with an alert, which no later digest covers, as long as it is worth anything', async () => {
  const alert = { kind: 'alert', watched: [], entries: [] } as const
  const more = { window: undefined, content: alert, deliverBy: '2026-11-25T20:00:00.000Z' }
  const { seconds, found } = await refusedInTurn(Array(30).fill('unsent'), more)
  expect(seconds).toHaveLength(31)
  expect(found).toMatchObject({ state: 'sent' })
})

it('expires what was never tried in its time, and gives up what was', async () => {
  const deliverBy = '2026-11-25T08:30:00.000Z'
  expect((await refusedInTurn([], { deliverBy })).found).toMatchObject({ state: 'expired' })
  const soon = '2026-11-25T08:30:20.000Z'
  const tried = await refusedInTurn(Array(9).fill('unsent'), { deliverBy: soon })
  expect(tried.found).toMatchObject({ state: 'dead' })
  expect(tried.seconds).toHaveLength(3)
})

it('asks once more whether an unclear post arrived before it gives it up', async () => {
  const deliverBy = '2026-11-25T08:40:00.000Z'
  const { found, messenger } = await refusedInTurn(Array(90).fill('unclear'), { deliverBy })
  expect(found).toMatchObject({ state: 'dead', error: 'unconfirmed' })
  expect(messenger.looks).toBeGreaterThan(0)
})

it('says one thing plainly when its form is refused', async () => {
  const { found, messenger } = await refusedInTurn(['malformed'])
  expect(found).toMatchObject({ state: 'sent' })
  expect(messenger.calls[1]?.message.brief).toMatchObject({
    footnotes: [],
    actions: [],
    footer: [],
  })
})

it('says it plainly at the next attempt when a slow refusal of its form left no time', async () => {
  const { state, clock, ledger } = await openScene()
  const delivery = digest('abc234')
  await ledger.plan([delivery])
  const messenger = scripted('discord')
  messenger.answers('post', refused('malformed', '50035'))
  const slow = {
    ...messenger,
    post: async (...asked: Parameters<typeof messenger.post>) => {
      clock.pass(15_000)
      return await messenger.post(...asked)
    },
  }
  const { sender, runUntil, faults } = openSender({ clock, state, messengers: [slow] })
  expect(await sender.run()).toEqual(new Date('2026-11-25T08:30:20.000Z'))
  expect(await ledger.find(delivery.id)).toMatchObject({ state: 'retry', attempts: 1 })
  await runUntil()
  const { brief } = messenger.calls[1]?.message ?? {}
  expect(brief?.blocks).toEqual([{ kind: 'paragraph', line: [brief?.summary] }])
  expect(await ledger.find(delivery.id)).toMatchObject({ state: 'sent', attempts: 2 })
  expect(faults).toHaveLength(1)
})
