import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runChaos } from '../../test/crash/chaos.ts'
import { printTable } from '../measure.ts'

/**
 * `npm run bench:crash`: the long run of kills. Takes the number of kills, of digests, and a seed:
 * `npm run bench:crash -- 500 2000 7`.
 */
const [kills = 500, digests = 2_000, seed = Math.floor(Math.random() * 2 ** 32)] = process.argv
  .slice(2)
  .map(Number)

const folder = mkdtempSync(join(tmpdir(), 'vigil-crash-'))
try {
  const outcome = await runChaos({
    ...{ kills, digests, seed, folder },
    progress: (killed) => {
      if (killed % 50 === 0) console.log(`${killed} of ${kills} kills`)
    },
  })
  const figures: readonly (readonly [what: string, count: number])[] = [
    ['seed', seed],
    ['kill -9', kills],
    ['requests gone wrong', outcome.troubles],
    ['digests', digests],
    ['delivered', outcome.delivered],
    ['lost', outcome.lost.length],
    ['duplicates', outcome.duplicate.length],
    ['left half done', outcome.unfinished],
    ['known from the answer', outcome.how.answer],
    ['known from a repeat that Discord left out', outcome.how.repeat],
    ['known from looking', outcome.how.lookup],
    ['seconds', outcome.seconds],
  ]
  printTable(
    ['what', 'count'],
    figures.map(([what, count]) => [what, String(count)]),
  )
  const isWell =
    outcome.delivered === digests &&
    outcome.lost.length + outcome.duplicate.length + outcome.unfinished === 0
  if (!isWell) {
    console.error(outcome)
    process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
