import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Subscription } from '#core/subscription.ts'
import { openState } from '#root/state/open.ts'
import { printTable, time } from '../measure.ts'
import { verdict } from './match.ts'

const SUBSCRIPTIONS = 50_000
const DUE_MAX_MS = 2
/** They fall due one after the other, a second apart. */
const FIRST = Date.parse('2026-11-23T08:00:00Z')

const subscription: Subscription = {
  id: 's00000',
  place: { platform: 'discord', space: '1', kind: 'channel', id: '2' },
  topic: 'changes',
  schedule: { kind: 'daily', cron: '30 8 * * *', text: 'daily 08:30' },
  zone: 'Europe/Berlin',
  quiet: ['weekends'],
  filter: 'body:mfa stage>=expelled',
  empty: 'skip',
  cap: 14,
  language: 'en',
  createdBy: 'discord:3',
  createdAt: '2026-11-01T00:00:00.000Z',
  coveredTo: 1,
  nextDue: dueAt(0),
  failStreak: 0,
}

/** What each minute's question costs: which of 50,000 subscriptions are due, in a real state file. */
export async function benchDue(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-due-'))
  const path = join(folder, 'state.sqlite')
  try {
    await using state = await openState(path, () => new Date(FIRST))
    await state.subscriptions.add(subscription)
    multiply(path)
    const rows: (readonly [string, number, number])[] = []
    for (const due of [0, 1, 100]) {
      const at = new Date(FIRST + (due - 1) * 1000)
      const found = await state.subscriptions.due(at, 100)
      if (found.length !== due) throw new Error(`${found.length} are due, not ${due}`)
      const { p50, p99 } = await time([at], (one) => state.subscriptions.due(one, 100))
      rows.push([`${due} due`, p50 / 1000, p99 / 1000])
    }
    const overdue = await time([new Date(FIRST)], state.subscriptions.overdue)
    rows.push(['how many are overdue', overdue.p50 / 1000, overdue.p99 / 1000])
    console.log(`\nWhich of ${SUBSCRIPTIONS.toLocaleString('en')} subscriptions are due`)
    printTable(['ms', 'p50', 'p99'], rows)
    const most = Math.max(...rows.map(([, p50]) => p50))
    console.log(verdict(most <= DUE_MAX_MS, `at most ${DUE_MAX_MS} ms`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The others are copies of the first: one transaction instead of one each. */
function multiply(path: string): void {
  const file = new Database(path)
  const first = file.prepare<[], Record<string, unknown>>('SELECT * FROM subscription').get() ?? {}
  const columns = Object.keys(first)
  const insert = file.prepare(
    `INSERT INTO subscription (${columns.join(', ')}) VALUES (${columns.map((one) => `@${one}`).join(', ')})`,
  )
  file.transaction(() => {
    for (let i = 1; i < SUBSCRIPTIONS; i += 1) {
      insert.run({ ...first, id: `s${String(i).padStart(5, '0')}`, next_due: dueAt(i) })
    }
  })()
  file.close()
}

function dueAt(i: number): string {
  return new Date(FIRST + i * 1000).toISOString()
}
