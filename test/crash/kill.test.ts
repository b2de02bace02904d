import { expect, it } from 'vitest'
import { temporaryFolder } from '../fixtures/folder.ts'
import { runChaos } from './chaos.ts'

/** Printed, so that a run that fails can be repeated as far as chance allows. */
const SEED = Math.floor(Math.random() * 2 ** 32)

it('delivers 500 digests once each through 200 kills and what goes wrong on the way', {
  timeout: 600_000,
}, async () => {
  const outcome = await runChaos({
    ...{ kills: 200, digests: 500, seed: SEED },
    folder: temporaryFolder(),
  })
  process.stdout.write(`Killed 200 times, seed ${SEED}: ${JSON.stringify(outcome)}\n`)
  expect(outcome).toMatchObject({
    ...{ delivered: 500, lost: [], duplicate: [], unfinished: 0, uncovered: 0 },
    ...{ violations: [], complaints: '' },
  })
  // Some of what the kills left open must have been resolved in each way.
  expect(outcome.how.repeat).toBeGreaterThan(0)
  expect(outcome.how.lookup).toBeGreaterThan(0)
})
