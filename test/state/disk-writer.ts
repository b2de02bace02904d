// Writes into the state file named on the command line until that fails, and says how much of it was
// acknowledged and why it failed.
import { troubleIn } from '#core/trouble.ts'
import { openState } from '#root/state/open.ts'

const [path = ''] = process.argv.slice(2)
const LONG = 'x'.repeat(20_000)
let written = 0
try {
  const state = await openState(path, () => new Date())
  for (; written < 10_000; written += 1) await state.lines.keep([`${written} ${LONG}`])
} catch (error) {
  const why = error instanceof Error ? error.message : String(error)
  process.stdout.write(JSON.stringify({ written, trouble: troubleIn(error), why }))
}
