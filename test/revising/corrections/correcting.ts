// Suggests, approves, rejects and withdraws corrections in the state file named on the command line
// until it is killed, and says each as soon as it is on disk.
import { writeSync } from 'node:fs'
import type { Asker } from '#core/command.ts'
import { en } from '#core/words-en.ts'
import { openState } from '#root/state/open.ts'
import { openFacts } from '#store/open.ts'
import { createCorrections } from '../../../src/revising/corrections/create.ts'
import { layingHere } from '../../../src/revising/workshop/laying.ts'
import { goodFiles } from '../../fixtures/packs.ts'

const [path = '', snapshot = '', round = ''] = process.argv.slice(2)
const now = () => new Date('2026-11-26T09:00:00Z')
const by: Asker = { id: 'slack:T1/U2', access: 'editor' }
const say = (...words: string[]) => writeSync(1, `${words.join(' ')}\n`)

await using state = await openState(path, now)
using facts = openFacts(snapshot)
const files = goodFiles()
let ids = 0
const corrections = createCorrections({
  store: state.correctionStore,
  files: () => files,
  facts: () => facts,
  now,
  newId: () => {
    ids += 1
    return `${round}${ids.toString(36).padStart(4, '0')}`
  },
  // What is accepted is not in question here.
  laying: {
    ...layingHere,
    weigh: async ({ records }) => ({
      news: records.map((record) => ({ record, before: undefined })),
      findings: [],
    }),
  },
})

for (let n = 0; ; n += 1) {
  const value = `2020-05-${String(2 + (n % 20)).padStart(2, '0')}`
  const suggested = {
    claim: 'person-one-removed',
    what: 'date',
    value,
    source: 'notice-2020',
  } as const
  // What an earlier round left is cleared away first.
  for (const { id, state: of } of await corrections.overlays()) {
    if (of !== 'active') continue
    await corrections.withdraw(id, by, en)
    say('withdrawn', id)
  }
  for (const { id } of await corrections.queue('open')) {
    await corrections.reject(id, 'Left over', by, en)
    say('rejected', id)
  }
  const { id } = await corrections.suggest(suggested, by, en)
  say('suggested', id)
  const { id: overlay } = await corrections.approve(id, undefined, by, en)
  say('approved', id, overlay)
  await corrections.withdraw(overlay, by, en)
  say('withdrawn', overlay)
}
