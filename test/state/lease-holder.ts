// Takes the lease of the home named on the command line, says so, and keeps it until it is killed.
import { takeInstanceLease } from '#root/state/instance-lease.ts'

using _lease = takeInstanceLease(process.argv[2] ?? '', () => new Date('2026-11-25T08:30:00Z'))
process.stdout.write('taken\n')
await new Promise((resolve) => setTimeout(resolve, 2 ** 30))
