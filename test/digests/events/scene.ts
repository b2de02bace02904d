import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Fault } from '#core/errors.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Delivery, NewDelivery } from '#core/ledger.ts'
import type { ChatPlatform, Place } from '#core/place.ts'
import type { Watch } from '#core/watches.ts'
import { createAbsences } from '#digests/events/absence.ts'
import { createLoadEvents } from '#digests/events/on-load.ts'
import { openState } from '#root/state/open.ts'
import { temporaryFolder } from '../../fixtures/folder.ts'

export const CHANNEL: Place = { platform: 'discord', space: '1', kind: 'channel', id: '2' }
export const OTHER: Place = { platform: 'slack', space: 'T1', kind: 'channel', id: 'C1' }
export const DAY = 86_400_000
export const MINUTE = 60_000

/** A state file, a clock, and what a load sets off over it; nothing is really sent. */
export async function openScene(first: Facts, start = '2026-11-10T10:00:00Z') {
  let at = new Date(start)
  const now = () => at
  const state = await openState(join(temporaryFolder(), 'state.sqlite'), now)
  onTestFinished(() => state[Symbol.asyncDispose]())
  let facts = first
  let ids = 0
  const newId = () => {
    ids += 1
    return String(ids).padStart(12, '0')
  }
  const faults: Fault[] = []
  const parts = {
    ...state,
    facts: () => facts,
    now,
    newId,
    report: (fault: Fault) => `F-${faults.push(fault)}`,
    log: () => {},
  }
  const events = createLoadEvents(parts)
  await state.changes.record(facts, at)

  const claim = (platforms: readonly ChatPlatform[] = ['discord', 'slack']) =>
    state.ledger.claim({ platforms, limit: 1_000, leaseMs: 60_000 })
  /** Sends what waits, as if the platform took all of it; gives what was sent. */
  async function deliver(): Promise<readonly Delivery[]> {
    const sent = await claim()
    for (const delivery of sent) {
      await state.ledger.mark(delivery, 1_000)
      const posted = { messageId: `m${delivery.id}`, channelId: delivery.place.id }
      await state.ledger.settle(delivery, {
        ...{ state: 'sent', how: 'answer', isFinished: true },
        ...posted,
      } as const)
    }
    return sent
  }
  /** Ends what waits, on some platforms or on all, without its being sent. */
  async function refuse(to: 'failed' | 'dead', error: string, on?: readonly ChatPlatform[]) {
    for (const delivery of await claim(on)) {
      await state.ledger.mark(delivery, 1_000)
      await state.ledger.settle(delivery, { state: to, error })
    }
  }
  /** Plans a digest of everything that a load changed, and gives its id. */
  async function planDigest(seq: number, more: Partial<NewDelivery> = {}): Promise<string> {
    const changes = await state.changes.between({ after: seq - 1, to: seq })
    const delivery = digestOf(newId(), seq, changes, more)
    await state.ledger.plan([delivery])
    return delivery.id
  }
  /** The same events, and what they ask the ledger. */
  function counted() {
    const asked: string[] = []
    const ledger = new Proxy(state.ledger, {
      get(target, what, receiver) {
        asked.push(String(what))
        return Reflect.get(target, what, receiver)
      },
    })
    return { asked, events: createLoadEvents({ ...parts, ledger }) }
  }
  return {
    ...state,
    parts,
    events,
    counted,
    faults,
    newId,
    deliver,
    refuse,
    absences: createAbsences(parts),
    wait(ms: number) {
      at = new Date(at.getTime() + ms)
    },
    /** A later revision, a minute later. */
    async load(next: Facts) {
      at = new Date(at.getTime() + 60_000)
      facts = next
      const load = await state.changes.record(facts, at)
      await events.catchUp()
      return load
    },
    planDigest,
    /** Posts a digest of everything that a load changed, and gives it. */
    async digest(seq: number, more: Partial<NewDelivery> = {}): Promise<Delivery> {
      const id = await planDigest(seq, more)
      await deliver()
      const sent = await state.ledger.find(id)
      if (sent?.state !== 'sent') throw new Error('The digest was not sent')
      return sent
    },
  }
}

export type Scene = Awaited<ReturnType<typeof openScene>>
type Changes = Awaited<ReturnType<Scene['changes']['between']>>

const digestOf = (
  id: string,
  seq: number,
  changes: Changes,
  more: Partial<NewDelivery>,
): NewDelivery => ({
  id,
  origin: `subscription-${seq}`,
  slot: `slot-${id}`,
  act: 'post',
  place: CHANNEL,
  language: 'en',
  content: {
    kind: 'digest',
    head: {
      subscription: `subscription-${seq}`,
      topic: 'changes',
      schedule: { kind: 'daily', cron: '0 8 * * *', text: 'daily 08:00' },
      zone: 'UTC',
      day: '2026-11-20',
      to: '2026-11-20T08:00:00Z',
      missed: 0,
      filter: '',
      cap: 10,
    },
    entries: changes.map(({ n }) => ({ n, severity: 'routine' })),
  },
  carries: changes.map((one) => ({ id: one.id, hash: one.afterHash ?? one.beforeHash ?? '' })),
  ...more,
})

export const watchOf = (id: string, target: Watch['target'], more: Partial<Watch> = {}): Watch => ({
  id,
  place: CHANNEL,
  target,
  when: 'at-once',
  least: 'routine',
  createdBy: 'discord:1',
  createdAt: '2026-11-01T00:00:00Z',
  ...more,
})

export const followOf = (id: string, caseId: string) => ({
  id,
  caseId,
  place: CHANNEL,
  createdBy: 'discord:1',
  createdAt: '2026-11-01T00:00:00Z',
})
