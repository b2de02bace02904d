// Opens the state file named on the command line and says how many statements that took; with a
// number, is killed before it prepares that one.
import Database from 'better-sqlite3'
import { openState } from '#root/state/open.ts'

const [path = '', dieAt = 'never'] = process.argv.slice(2)
let prepared = 0
const { prepare } = Database.prototype
Database.prototype.prepare = function counted(this: Database.Database, source: string) {
  prepared += 1
  if (String(prepared) === dieAt) process.kill(process.pid, 'SIGKILL')
  return prepare.call(this, source)
} as typeof prepare // The same but for the count.

await using _state = await openState(path, () => new Date('2026-11-25T00:00:00Z'))
process.stdout.write(String(prepared))
