import type { Brief } from '#core/brief.ts'
import type { Newsroom } from '#core/newsroom.ts'

/** What asking at a rate came to. */
export type Asked = {
  /** In milliseconds, from when each question was due. */
  readonly tookMs: readonly number[]
  /** Answers that say that something broke. */
  readonly failed: number
  /** Answers that name one revision and show what another one says, or two revisions. */
  readonly mixed: number
}

/** What people ask; the first shows the line in which the revisions differ. */
const QUESTIONS = [
  'who qin-gang',
  'source qin-gang-removed-minister-2023-07-25',
  'who li-shangfu',
  'timeline li-shangfu',
  'seats mfa',
  'risks',
  'search minister',
  'link qin-gang wang-yi',
  'cases since:2023-01-01 until:2023-11-04',
  'changes',
]

/** Asks at a steady rate until the work is done, whether earlier answers are there or not. */
export async function askAtRate(
  newsroom: Newsroom,
  perSecond: number,
  work: () => Promise<void>,
  shown: ReadonlyMap<string, string>,
): Promise<Asked> {
  const tookMs: number[] = []
  const waiting = new Set<Promise<void>>()
  const counts = { failed: 0, mixed: 0 }
  const startedMs = performance.now()
  let asked = 0

  async function ask(line: string, dueMs: number): Promise<void> {
    const brief = await newsroom.askLine(line, { id: `discord:${asked}`, access: 'reader' })
    tookMs.push(performance.now() - dueMs)
    if (brief.outcome === 'failed' || brief.outcome === 'mistaken') counts.failed += 1
    // What changed shows old and new beside each other, as it should.
    else if (line !== 'changes' && isMixed(brief, shown)) counts.mixed += 1
  }

  let isOver = false
  /** One question a turn, so that the program gets to everything else it has to do. */
  function askDue(): void {
    if (isOver) return
    const dueMs = startedMs + (asked * 1000) / perSecond
    const inMs = dueMs - performance.now()
    if (inMs > 0) {
      setTimeout(askDue, inMs)
      return
    }
    const answer = ask(QUESTIONS[asked % QUESTIONS.length] ?? '', dueMs)
    asked += 1
    waiting.add(answer)
    void answer.finally(() => waiting.delete(answer))
    setImmediate(askDue)
  }
  askDue()
  try {
    await work()
  } finally {
    isOver = true
  }
  await Promise.all(waiting)
  return { tookMs, ...counts }
}

/** Several times of asking as one: how many were asked, what they took, what went wrong. */
export function summed(all: readonly Asked[]) {
  const tookMs = all.flatMap((one) => one.tookMs).toSorted((a, b) => a - b)
  const at = (share: number) => tookMs[Math.floor((tookMs.length - 1) * share)] ?? 0
  const count = (of: 'failed' | 'mixed') => all.reduce((sum, one) => sum + one[of], 0)
  return {
    ...{ asked: tookMs.length, p50: at(0.5), p99: at(0.99), worst: at(1) },
    ...{ failed: count('failed'), mixed: count('mixed') },
  }
}

/** An answer names its revision in the footer; what it shows must be that one’s. */
function isMixed({ footer, ...rest }: Brief, shown: ReadonlyMap<string, string>): boolean {
  const named = [...shown.keys()].filter((revision) => JSON.stringify(footer).includes(revision))
  const [revision] = named
  if (revision === undefined || named.length > 1) return true
  const body = JSON.stringify(rest)
  const lines = new Set(shown.values())
  return [...lines].some((line) => body.includes(line) && line !== shown.get(revision))
}
