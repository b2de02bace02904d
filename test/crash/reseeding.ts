// A process that loads, rolls back and loads again, as fast as it can and until it is killed. With a
// workshop of its own process, or with all of it in this one, so that it dies in the middle of a build.
import { join } from 'node:path'
import type { Asker } from '#core/command.ts'
import type { Prepared } from '#core/revisions.ts'
import { en } from '#core/words-en.ts'
import { openLoading } from '#root/loading.ts'
import { openCurrent } from '#root/opened.ts'
import { lazyState } from '#root/state/lazy-state.ts'
import { workshopHere } from '../revising/loading/here.ts'

const [home = '', ahead = '0', workshop = ''] = process.argv.slice(2)
const now = () => new Date(Date.now() + Number(ahead))
const by: Asker = { id: 'discord:1', access: 'admin' }
const report = (fault: Error) => {
  process.stdout.write(`fault ${fault.message} ${fault.cause}\n`)
  return 'F-1'
}

const lazy = lazyState(join(home, 'state.sqlite'), now)
const config = { home, data: join(home, 'data') }
const serving = await openCurrent(config, report, { stderr: process.stderr }, lazy)
const { revisions } = openLoading({
  ...{ config, serving, state: await lazy.open(), log: () => {}, report, now },
  ...(workshop === 'here' ? { workshop: workshopHere() } : {}),
})
await revisions.recover()

async function confirmed(prepared: Prepared): Promise<void> {
  if (prepared.kind === 'plan') await revisions.confirm(prepared.plan.id, undefined, by, en)
}

process.stdout.write('ready\n')
for (;;) {
  for (const name of ['a', 'b', 'c']) {
    await confirmed(await revisions.prepare({ kind: 'bundled', name }, by, en))
    process.stdout.write(`${serving.revision()}\n`)
  }
  await confirmed(await revisions.prepareRollback(undefined, by, en))
  process.stdout.write(`${serving.revision()}\n`)
}
