// Puts the backups named on the command line back, one after the other, until it is killed.
import { restoreState } from '#root/state/restore.ts'

const [home = '', ...copies] = process.argv.slice(2)
for (;;) {
  for (const copy of copies) {
    process.stdout.write('.')
    const settle = async () => undefined
    await restoreState({ home, name: 'state.sqlite', copy, now: () => new Date(), settle })
  }
}
