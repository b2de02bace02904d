import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RecordedChange } from '#core/changes.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Claim } from '#core/facts.ts'
import type { NewDelivery } from '#core/ledger.ts'
import { breathe } from '#digests/breathe.ts'
import { createLoadEvents } from '#digests/events/on-load.ts'
import { createIds } from '#digests/ids.ts'
import { openState, type State } from '#root/state/open.ts'
import { printTable } from '../measure.ts'
import { verdict } from './match.ts'

const CHANGED = 1_000
const LONGEST_MAX_MS = 200
const now = () => new Date('2026-11-25T08:00:00Z')

/** So many messages of so many claims each, all about the claims of which a load alters 1,000. */
const SCENES = [
  { messages: 10_000, each: 10 },
  { messages: 300, each: 300 },
]

/** How long nobody is answered while a load corrects the messages that told it otherwise. */
export async function benchRecall(): Promise<void> {
  const rows: (readonly [string, number, number])[] = []
  for (const { messages, each } of SCENES) {
    const folder = mkdtempSync(join(tmpdir(), 'vigil-recall-'))
    try {
      await using state = await openState(join(folder, 'state.sqlite'), now)
      await post(state, messages, each)
      const events = eventsOf(state)
      await state.changes.record(factsWith('b', '2026-11'), now())
      const name = `${messages.toLocaleString('en')} of ${each} claims`
      rows.push([name, ...(await longestIn(events.catchUp))])
      const planned = (await state.ledger.counts()).planned
      if (planned !== messages) throw new Error(`${planned} messages are corrected`)
      rows.push(['  a minute later', ...(await longestIn(events.catchUp))])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  console.log(`\nMessages corrected when ${CHANGED.toLocaleString('en')} claims were altered`)
  printTable(['ms', 'in all', 'longest'], rows)
  const longest = Math.max(...rows.map(([, , most]) => most))
  console.log(verdict(longest <= LONGEST_MAX_MS, `nobody waits more than ${LONGEST_MAX_MS} ms`))
}

/** How long something took, and the longest time in which nothing else had its turn; in ms. */
async function longestIn(work: () => Promise<unknown>): Promise<readonly [number, number]> {
  const begun = performance.now()
  let [last, longest, isOver] = [begun, 0, false]
  const turn = () => {
    const at = performance.now()
    longest = Math.max(longest, at - last)
    last = at
    if (!isOver) setImmediate(turn)
  }
  setImmediate(turn)
  await work()
  const took = performance.now() - begun
  isOver = true
  await new Promise((resolve) => setImmediate(resolve))
  return [took, longest]
}

const eventsOf = (state: State) =>
  createLoadEvents({
    ...state,
    facts: () => factsWith('b', '2026-11'),
    now,
    newId: createIds(now),
    report: () => '',
    log: () => {},
  })

async function post(state: State, messages: number, each: number): Promise<void> {
  await state.changes.record(factsWith('0', undefined), now())
  await state.changes.record(factsWith('a', '2026-11-24'), now())
  const changes = await state.changes.between({ after: 1, to: 2 })
  await eventsOf(state).catchUp()
  const newId = createIds(now)
  for (let from = 0; from < messages; from += 100) {
    const some = Array.from({ length: Math.min(100, messages - from) }, (_, i) =>
      digestOf(newId(), from + i, each, changes),
    )
    await state.ledger.plan(some)
    for (const one of await state.ledger.claim({ platforms: ['discord'], limit: 100, leaseMs: 1 }))
      await state.ledger.settle(one, {
        ...{ state: 'sent', messageId: one.id, channelId: '1', how: 'answer', isFinished: true },
      })
    // What the file’s driver has to clear away would else be counted to what is measured.
    await breathe()
  }
}

function digestOf(
  id: string,
  place: number,
  each: number,
  changes: readonly RecordedChange[],
): NewDelivery {
  const own = Array.from({ length: each }, (_, i) => changes[(place * each + i) % CHANGED])
  const told = own.flatMap((one) => one ?? [])
  return {
    ...{ id, origin: `s${place}`, slot: '2026-11-24T08:00[UTC]', act: 'post', language: 'en' },
    place: { platform: 'discord', space: '1', kind: 'channel', id: String(place) },
    content: {
      kind: 'alert',
      watched: [`person-${place}`],
      entries: told.map(({ n }) => ({ n, severity: 'routine' })),
    },
    carries: told.map(({ id: of, afterHash = '' }) => ({ id: of, hash: afterHash })),
  }
}

/** A revision of 1,000 claims of that date, or of none. */
function factsWith(revision: string, date: string | undefined): Facts {
  const claims = date === undefined ? [] : Array.from({ length: CHANGED }, (_, i) => claim(i, date))
  const facts: Pick<Facts, 'everyClaim' | 'everyCase' | 'changesSince'> = {
    everyClaim: () => claims,
    everyCase: () => [],
    changesSince: () => ({ rows: [], total: 0 }),
  }
  // Nothing else is asked where nobody watches or follows anything.
  return { ...facts, about: () => ({ revision }) } as Facts
}

const claim = (i: number, date: string): Claim => ({
  ...{ id: `claim-${i}`, kind: 'statement', line: `Said something ${i}.`, date },
  ...{ certainty: 'official', reason: 'not-given', citations: [], subjects: [], disputes: [] },
})
