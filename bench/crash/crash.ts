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
  const { delivered, how } = outcome
  const figures: readonly (readonly [what: string, count: number])[] = [
    ['seed', seed],
    ['kill -9', kills],
    ['requests gone wrong', outcome.troubles],
    ['subscriptions', digests],
    ...Object.entries(delivered).map(([kind, count]) => [`told: ${kind}`, count] as const),
    ['shown corrected', outcome.corrected],
    ['lost', outcome.lost.length],
    ['duplicates', outcome.duplicate.length],
    ['told though nobody asked', outcome.strange.length],
    ['in the wrong place', outcome.misplaced.length],
    ['left wrong', outcome.uncorrected.length],
    ['left half done', outcome.unfinished + outcome.open],
    ['windows left behind', outcome.uncovered],
    ['known from the answer', how.answer],
    ['known from a repeat that Discord left out', how.repeat],
    ['known from looking', how.lookup],
    ['seconds', outcome.seconds],
  ]
  printTable(
    ['what', 'count'],
    figures.map(([what, count]) => [what, String(count)]),
  )
  const { lost, duplicate, strange, misplaced, uncorrected, unfinished, open, uncovered } = outcome
  const wrong = [...lost, ...duplicate, ...strange, ...misplaced, ...uncorrected]
  const isWell = wrong.length + unfinished + open + uncovered === 0 && outcome.complaints === ''
  if (!isWell) {
    console.error(outcome)
    process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
