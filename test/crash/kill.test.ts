import { expect, it } from 'vitest'
import { temporaryFolder } from '../fixtures/folder.ts'
import { runChaos } from './chaos.ts'

/** Printed, so that a run that fails can be repeated as far as chance allows. */
const SEED = Math.floor(Math.random() * 2 ** 32)

it('tells everything once while 500 subscriptions fall due, through 200 kills and lost answers', {
  timeout: 900_000,
}, async () => {
  const outcome = await runChaos({
    ...{ kills: 200, digests: 500, seed: SEED },
    folder: temporaryFolder(),
  })
  process.stdout.write(`Killed 200 times, seed ${SEED}: ${JSON.stringify(outcome)}\n`)
  expect(outcome).toMatchObject({
    ...{ lost: [], duplicate: [], strange: [], misplaced: [], unfinished: 0 },
    ...{ uncorrected: [], open: 0, uncovered: 0, violations: [], complaints: '' },
  })
  expect(outcome.delivered).toEqual({
    ...{ digest: 494, alert: 4, card: 2, event: 4, stage: 2 },
    correction: 30,
  })
  // Some of what the kills left open must have been resolved in each way.
  expect(outcome.how.repeat).toBeGreaterThan(0)
  expect(outcome.how.lookup).toBeGreaterThan(0)
})
