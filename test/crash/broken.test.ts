import { expect, it } from 'vitest'
import { temporaryFolder } from '../fixtures/folder.ts'
import { BREAKS } from './broken.ts'
import { runChaos } from './chaos.ts'

// That a process which is whole loses nothing is shown by many more kills of it.
it.each(BREAKS)('loses digests to a few kills when it %s', { timeout: 300_000 }, async (broken) => {
  const { lost } = await runChaos({
    ...{ kills: 16, digests: 50, seed: 11, young: 0.8, broken },
    folder: temporaryFolder(),
  })
  expect(lost.filter((name) => name.endsWith(' digest'))).not.toEqual([])
})
