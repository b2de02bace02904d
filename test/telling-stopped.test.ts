import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Jobs } from '#core/jobs.ts'
import { wordsIn } from '#core/words-in.ts'
import { openState } from '#root/state/open.ts'
import { openTelling } from '#root/telling.ts'
import { currentSnapshot } from '#store/current.ts'
import { openFacts } from '#store/open.ts'
import { temporaryFolder } from './fixtures/folder.ts'
import { GOOD_PACK } from './fixtures/packs.ts'

it('stopped while it starts, it finishes the step under way and begins nothing more', async () => {
  const now = () => new Date('2026-03-01T12:00:00Z')
  const state = await openState(join(temporaryFolder(), 'state.sqlite'), now)
  const { path } = await currentSnapshot({ data: GOOD_PACK, snapshots: temporaryFolder() })
  using facts = openFacts(path)
  const [recording, recorded] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const begun: string[] = []
  const jobs: Jobs = {
    everyMinute: (name) => void begun.push(name),
    wake: () => {},
    onWake: () => void begun.push('sending'),
    stop: async () => {},
  }
  const faults: unknown[] = []
  const telling = openTelling({
    state: {
      ...state,
      changes: {
        ...state.changes,
        async record(of, at) {
          recording.resolve()
          await recorded.promise
          return await state.changes.record(of, at)
        },
      },
    },
    facts: () => facts,
    words: wordsIn,
    messengers: () => [],
    jobs,
    settings: { zone: 'UTC', onBlind: 'resend', grants: { editor: [], admin: [] } },
    log: () => {},
    report: (fault) => {
      faults.push(fault)
      return 'F-000000'
    },
    now,
  })

  const starting = telling.start()
  await recording.promise
  let isOver = false
  const stopping = telling.stop(1_000).then(() => {
    isOver = true
  })
  await new Promise(setImmediate)
  expect(isOver).toBe(false)
  recorded.resolve()
  await Promise.all([starting, stopping])
  expect(await state.changes.latest()).toMatchObject({ seq: 1 })
  // As the service does: nothing may touch the state any more.
  await state[Symbol.asyncDispose]()
  await new Promise(setImmediate)

  expect([begun, faults]).toEqual([[], []])
})
