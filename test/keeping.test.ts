import { join } from 'node:path'
import { expect, it } from 'vitest'
import { commands } from '#commands/index.ts'
import type { Asker } from '#core/command.ts'
import type { Operations } from '#core/operations.ts'
import { en } from '#core/words-en.ts'
import { openKeeping } from '#root/keeping.ts'
import type { Workshop } from '#root/revising/workshop/workshop.ts'
import { goodFiles } from './fixtures/packs.ts'
import { workshopHere } from './revising/loading/here.ts'
import { ADMIN, installed } from './revising/loading/installed.ts'
import { recordOf } from './revising/overlay/overlays.ts'

const EDITOR: Asker = { ...ADMIN, id: 'discord:2', access: 'editor' }

/** Corrections and trials as the service puts them together, and what they had done elsewhere. */
async function kept() {
  const here = workshopHere()
  const done: string[] = []
  const workshop: Workshop = {
    ...here,
    open() {
      const session = here.open()
      const ask: typeof session.ask = async (job) => {
        done.push(job.kind)
        return await session.ask(job)
      }
      return { ...session, ask }
    },
  }
  const { home, serving, state, revisions } = await installed(goodFiles(), workshop)
  const keeping = openKeeping({
    config: { home, data: join(home, 'data') },
    ...{ state, serving, commands, loading: { revisions, workshop } },
    operations: {} as Operations, // Nothing here comes near it.
    report: (fault) => {
      throw fault
    },
    now: () => new Date('2026-11-26T10:00:00.000Z'),
  })
  return { ...keeping, done }
}

it('whatever is worked out over the whole pack is worked out beside the service', async () => {
  const { corrections, trials, done } = await kept()
  const elsewhere = async (work: () => Promise<unknown>) => {
    done.length = 0
    await work()
    return [...done]
  }
  const suggested = { claim: 'person-one-removed', what: 'date', value: '2020-05-02' } as const
  const one = await corrections.suggest({ ...suggested, source: 'notice-2020' }, EDITOR, en)
  const { draft } = await corrections.draft(one, en)
  expect(await elsewhere(() => corrections.draft(one, en))).toEqual(['draft'])
  expect(await elsewhere(() => trials.show(draft.yaml, EDITOR, en))).toEqual(['trial'])
  expect(await elsewhere(() => corrections.approve(one.id, undefined, EDITOR, en))).toEqual([
    'draft',
    'weigh',
  ])
  expect(await elsewhere(() => corrections.exported())).toEqual(['export'])
  const pair = { a: 'person-one', b: 'person-five', verdict: 'same' } as const
  expect(await elsewhere(() => corrections.decide(pair, EDITOR, en))).toEqual(['weigh'])
})

it('a record that would not be accepted is refused from there with its findings', async () => {
  const { trials, corrections } = await kept()
  const record = { ...recordOf(goodFiles(), 'risks', 'r-example'), citations: ['gone'] }
  const yaml = JSON.stringify({ part: 'risks', record })
  expect(await trials.show(yaml, EDITOR, en)).toMatchObject({
    kind: 'refused',
    findings: expect.arrayContaining([
      expect.stringMatching(/^record:1:\d+: there is no such source/),
    ]),
  })
  const gone = { claim: 'person-one-removed', what: 'date', value: '2020-05-02' } as const
  const one = await corrections.suggest({ ...gone, source: 'notice-2020' }, EDITOR, en)
  const nowhere = corrections.draft({ ...one, claim: 'person-nobody-left' }, en)
  await expect(nowhere).rejects.toThrow(/not in the data folder any more/)
})
