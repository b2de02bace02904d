import { benchAsk } from './ask/ask.ts'
import { benchCharts } from './charts.ts'
import { benchChat, benchForgeries } from './chat/chat.ts'
import { benchDue } from './digests/due.ts'
import { benchMatch } from './digests/match.ts'
import { benchRecall } from './digests/recall.ts'
import { printTable } from './measure.ts'
import { enginesAt, measureNames } from './names/names.ts'
import { benchReseed } from './reseed/reseed.ts'
import { benchStart } from './start.ts'

/**
 * `npm run bench`: what questions cost beside the same reads done bare, what a start costs, and what
 * it costs to find out who is told what.
 * `npm run bench -- names` measures the name search beside its peers, and `-- reseed` answers while
 * facts are loaded a hundred times; each takes some minutes.
 */
const wanted = process.argv.slice(2)
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name)

if (isWanted('start')) benchStart()
if (isWanted('ask')) await benchAsk(100_000)
if (isWanted('charts')) await benchCharts()
if (isWanted('chat')) {
  await benchChat()
  await benchForgeries()
}
if (isWanted('digests')) {
  benchMatch()
  await benchDue()
  await benchRecall()
}
if (wanted.includes('reseed')) await benchReseed(100)
if (wanted.includes('names')) {
  for (const n of [10_000, 100_000]) {
    const rows = measureNames(n, enginesAt(n))
    console.log(`\n${n.toLocaleString('en')} made-up people`)
    printTable(
      ['engine', 'recall@10', 'p50 ms', 'p99 ms', 'build s', 'index MB', 'RSS MB'],
      rows.map((row) => [
        row.what,
        row.recall.toFixed(4),
        row.p50Ms,
        row.p99Ms,
        row.buildMs / 1000,
        row.bytes / 1e6,
        row.memoryMb,
      ]),
    )
  }
}
