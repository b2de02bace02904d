// Records a snapshot in the state file named on the command line and says what came of it; with a
// number, is killed when it reads the subjects of one claim for that many times.
import { openState } from '#root/state/open.ts'
import { openFacts } from '#store/open.ts'

const [path = '', snapshot = '', dieAt = 'never'] = process.argv.slice(2)
const now = () => new Date('2026-11-25T00:00:00Z')

await using state = await openState(path, now)
using facts = openFacts(snapshot)
let reads = 0
const everyClaim = () =>
  facts.everyClaim().map((claim) =>
    claim.id === 'person-two-second-count'
      ? Object.defineProperty({ ...claim }, 'subjects', {
          enumerable: true,
          get() {
            reads += 1
            if (String(reads) === dieAt) process.kill(process.pid, 'SIGKILL')
            return claim.subjects
          },
        })
      : claim,
  )
const { seq, isNew } = await state.changes.record({ ...facts, everyClaim }, now())
process.stdout.write(JSON.stringify({ seq, isNew, reads }))
