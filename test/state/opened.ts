// Opens the state file named on the command line, writes into it and says what it then holds.
import { openState } from '#root/state/open.ts'

const [path = '', subject = ''] = process.argv.slice(2)
await using state = await openState(path, () => new Date('2026-11-25T00:00:00Z'))
await state.watches.add('a', subject)
process.stdout.write((await state.watches.of('a')).join(' '))
