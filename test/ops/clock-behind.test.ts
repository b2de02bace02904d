import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, inject, it, onTestFinished } from 'vitest'
import { noAudit } from '#core/audit.ts'
import type { Jobs } from '#core/jobs.ts'
import type { Messenger } from '#core/messenger.ts'
import { wordsIn } from '#core/words-in.ts'
import { clockCheckup } from '#root/ops/clock.ts'
import { recordedTimes } from '#root/ops/recorded.ts'
import { openState } from '#root/state/open.ts'
import { openTelling } from '#root/telling.ts'
import { openFacts } from '#store/open.ts'
import { digest } from '../digests/deliver/samples.ts'
import { subscriptionOf } from '../digests/tick/scene.ts'
import { temporaryFolder } from '../fixtures/folder.ts'

const THEN = new Date('2026-11-26T12:00:00Z')
const A_YEAR_BEFORE = new Date('2025-11-26T12:00:00Z')

/** Every row of what people set up and what was told, by table. */
function rows(path: string): Readonly<Record<string, readonly string[]>> {
  const db = new Database(path, { readonly: true })
  try {
    const all = (table: string) => db.prepare(`SELECT * FROM ${table}`).raw().all().map(String)
    return Object.fromEntries(
      ['subscription', 'watch', 'follow', 'delivery', 'load', 'change'].map((table) => [
        table,
        all(table),
      ]),
    )
  } finally {
    db.close()
  }
}

/** Everything that tells, whose minutes pass when a test says so. */
async function telling(path: string, at: Date) {
  const now = () => at
  const state = await openState(path, now)
  const facts = openFacts(inject('snapshot'))
  onTestFinished(async () => {
    await state[Symbol.asyncDispose]()
    facts[Symbol.dispose]()
  })
  const minutes: (() => Promise<void>)[] = []
  const jobs: Jobs = {
    everyMinute: (_, work) => void minutes.push(work),
    wake: () => {},
    onWake: () => {},
    stop: async () => {},
  }
  const all = openTelling({
    state,
    facts: () => facts,
    words: wordsIn,
    messengers: () => [{ platform: 'discord' } as Messenger], // It posts nothing here.
    jobs,
    settings: { zone: 'UTC', onBlind: 'resend', grants: { editor: [], admin: [] } },
    log: () => {},
    report: (fault) => {
      throw fault
    },
    now,
  })
  return { state, facts, all, minutes }
}

it('a clock that falls back by a year is told, and nothing recorded is lost by it', async () => {
  const path = join(temporaryFolder(), 'state.sqlite')
  {
    const { state, facts, all } = await telling(path, THEN)
    await all.start()
    await state.subscriptions.add(subscriptionOf('daily1', 'daily 09:00', THEN, facts))
    await state.watches.add('discord:1', 'qin-gang')
    await state.ledger.plan([digest('daily1')])
  }
  const before = rows(path)
  expect(before['subscription']).toHaveLength(1)
  expect(before['delivery']).toHaveLength(1)

  const { state, all, minutes } = await telling(path, A_YEAR_BEFORE)
  await all.start()
  for (const minute of minutes) await minute()

  const after = rows(path)
  for (const table of ['watch', 'follow', 'load', 'change'])
    expect(after[table]).toEqual(before[table])
  expect(after['subscription']).toHaveLength(1)
  expect(after['delivery']).toHaveLength(1)
  const times = await recordedTimes({
    loadedAt: async () => (await state.changes.latest())?.loadedAt,
    audit: noAudit(),
    files: [],
  })
  expect(clockCheckup(A_YEAR_BEFORE, times, [])).toMatchObject({
    state: 'ill',
    what: expect.stringContaining('365 days before the newest load'),
  })
})
