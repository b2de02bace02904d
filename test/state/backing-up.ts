// Makes backups of the state file named on the command line, one after another, until it is killed.
import { backupState } from '#root/state/backup.ts'

const [state = '', folder = ''] = process.argv.slice(2)
for (;;) {
  process.stdout.write('.')
  await backupState({ state, folder, now: () => new Date(), why: 'asked' })
}
