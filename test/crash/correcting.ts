// A process in which a correction is suggested, approved, loaded, exported, withdrawn and loaded out
// again, as fast as it can and until it is killed. It says each step once whoever asked was told.
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Asker } from '#core/command.ts'
import { en } from '#core/words-en.ts'
import { readFiles } from '#pack/read.ts'
import { openLoading } from '#root/loading.ts'
import { openCurrent } from '#root/opened.ts'
import { createCorrections } from '#root/revising/corrections/create.ts'
import { newId } from '#root/revising/corrections/new-id.ts'
import { lazyState } from '#root/state/lazy-state.ts'
import { workshopHere } from '../revising/loading/here.ts'

const [home = '', ahead = '0'] = process.argv.slice(2)
const now = () => new Date(Date.now() + Number(ahead))
const reader: Asker = { id: 'slack:T1/U1', access: 'reader' }
const by: Asker = { id: 'slack:T1/U2', access: 'admin' }
const say = (...words: string[]) => writeSync(1, `${words.join(' ')}\n`)
const report = (fault: Error) => {
  say('fault', fault.message, String(fault.cause))
  return 'F-1'
}

const CLAIM = 'person-one-removed'
const data = join(home, 'data')
const lazy = lazyState(join(home, 'state.sqlite'), now)
const serving = await openCurrent({ home, data }, report, { stderr: process.stderr }, lazy)
const state = await lazy.open()
const { revisions } = openLoading({
  ...{ config: { home, data }, serving, state, log: () => {}, report, now },
  workshop: workshopHere(),
})
await revisions.recover()
const corrections = createCorrections({
  store: state.correctionStore,
  files: () => readFiles(data),
  facts: serving.facts,
  ...{ now, newId },
})

/** Loads the folder with what is approved on top of it. */
async function load(): Promise<void> {
  const prepared = await revisions.prepare({ kind: 'folder' }, by, en)
  if (prepared.kind === 'refused') return void say('fault', ...prepared.findings)
  if (prepared.kind === 'plan') await revisions.confirm(prepared.plan.id, undefined, by, en)
  say('loaded', serving.revision(), `${serving.facts().findClaim(CLAIM)?.date}`)
}

async function withdraw(id: string): Promise<void> {
  await corrections.withdraw(id, by, en)
  say('withdrawn', id)
}

say('ready')
for (let n = 0; ; n += 1) {
  // What an earlier process left is cleared away first.
  for (const { id, state: of } of await corrections.overlays())
    if (of === 'active') await withdraw(id)
  for (const { id } of await corrections.queue('open')) {
    await corrections.reject(id, 'Left over', by, en)
    say('rejected', id)
  }
  const value = `2020-05-${String(2 + (n % 20)).padStart(2, '0')}`
  const what = { claim: CLAIM, what: 'date', value, source: 'notice-2020' } as const
  const { id } = await corrections.suggest(what, reader, en)
  say('suggested', id)
  const overlay = await corrections.approve(id, undefined, by, en)
  say('approved', id, overlay.id)
  await load()
  const exported = await corrections.exported()
  if (!exported?.text.includes(value)) say('fault', 'It is not in what is exported')
  await withdraw(overlay.id)
  await load()
}
