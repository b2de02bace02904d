import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import type { Asker } from '#core/command.ts'
import type { NewSuggestion } from '#core/corrections.ts'
import type { Facts } from '#core/fact-store.ts'
import { en } from '#core/words-en.ts'
import type { PackFiles } from '#pack/read.ts'
import { openState } from '#root/state/open.ts'
import { openFacts } from '#store/open.ts'
import {
  type CorrectionParts,
  createCorrections,
} from '../../../src/revising/corrections/create.ts'
import { goodFiles } from '../../fixtures/packs.ts'
import { build } from '../../store/built.ts'

export const reader: Asker = {
  id: 'discord:10001',
  access: 'reader',
  place: { platform: 'discord', space: '900', kind: 'channel', id: '77' },
}
export const editor: Asker = { id: 'slack:T1/U2', access: 'editor' }

const folder = mkdtempSync(join(tmpdir(), 'vigil-'))
const open: { [Symbol.dispose](): void }[] = []
afterAll(() => {
  for (const one of open) one[Symbol.dispose]()
  rmSync(folder, { recursive: true, force: true })
})

/** What is served of a pack. */
export async function served(files: PackFiles): Promise<Facts> {
  const facts = openFacts(await build(files, folder))
  open.push(facts)
  return facts
}

let good: Promise<Facts> | undefined

/** Corrections of the good pack over a state file of their own; `pack` can be put in another state. */
export async function corrected(more: Partial<CorrectionParts> = {}) {
  good ??= served(goodFiles())
  const home = mkdtempSync(join(tmpdir(), 'vigil-'))
  let clock = Date.parse('2026-11-26T10:00:00.000Z')
  const now = () => new Date(clock)
  const state = await openState(join(home, 'state.sqlite'), now)
  onTestFinished(async () => {
    await state[Symbol.asyncDispose]()
    rmSync(home, { recursive: true, force: true })
  })
  const scene = { files: goodFiles(), facts: await good }
  let ids = 0
  const corrections = createCorrections({
    store: state.correctionStore,
    files: () => scene.files,
    facts: () => scene.facts,
    now,
    newId: () => {
      ids += 1
      return `c${String(ids).padStart(5, '0')}`
    },
    ...more,
  })
  return {
    ...corrections,
    scene,
    state,
    later: () => {
      clock += 60_000
    },
    /** Suggested by a reader, as it is put down. */
    suggested: (typed: Partial<NewSuggestion> = {}) =>
      corrections.suggest(
        {
          claim: 'person-one-removed',
          what: 'date',
          value: '2020-05-02',
          source: 'notice-2020',
          ...typed,
        },
        reader,
        en,
      ),
    audit: async () => (await state.audit.read({ offset: 0, limit: 50 })).rows,
  }
}
