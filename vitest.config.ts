import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/**
 * Files that leave nothing behind: they neither set clocks or variables of the process nor start
 * others. They share one module graph in each worker, which is half of what they cost.
 */
const SHARED = ['core', 'adapters/slack', 'pack'].map((folder) => `test/${folder}/**/*.test.ts`)

/** What needs a real browser, which is unpacked once for all of them. */
const BROWSER = 'test/browser/**/*.test.ts'

const testTimeout = 60_000

export default defineConfig({
  test: {
    globalSetup: ['./test/shipped/global-setup.ts'],
    // By itself it leaves one core alone, which on a computer with two is half of them.
    maxWorkers: availableParallelism(),
    projects: [
      { test: { name: 'shared', include: SHARED, isolate: false, testTimeout } },
      {
        test: {
          name: 'apart',
          include: ['test/**/*.test.ts'],
          exclude: [...SHARED, BROWSER],
          testTimeout,
        },
      },
      {
        test: {
          name: 'browser',
          include: [BROWSER],
          globalSetup: ['./test/browser/chromium.ts'],
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
    ],
  },
})
