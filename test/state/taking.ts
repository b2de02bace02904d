// Takes the operation named on the command line in a state file at a moment, and ends without
// giving it back; a timer that renews it must not keep a process running.
import { openState } from '#root/state/open.ts'

const [path = '', name = '', at = ''] = process.argv.slice(2)
const state = await openState(path, () => new Date(at))
const { isTaken } = await state.operationLease.take(name, 'discord:1')
process.stdout.write(String(isTaken))
