// Appends entries to the audit of the state file named on the command line, so many or until it is
// killed, and says the number and hash of each once it is on disk.
import { writeSync } from 'node:fs'
import { openState } from '#root/state/open.ts'
import { entry } from './audit-entries.ts'

const [path = '', actor = '', count = 'Infinity'] = process.argv.slice(2)
await using state = await openState(path, () => new Date('2026-11-26T09:00:00Z'))
for (let n = 0; n < Number(count); n += 1) {
  const { seq, hash } = await state.audit.append(entry({ actor }))
  writeSync(1, `${seq} ${hash}\n`)
}
