import { writeSync } from 'node:fs'
import { checkPack } from '#pack/check/check.ts'
import { readFiles } from '#pack/read.ts'
import { buildSnapshot } from '#store/build.ts'
import { revisionOf } from '#store/revision.ts'

/** Builds the snapshot of a pack and is killed in the middle of writing it. Run by killed.test.ts. */
const [data = '', snapshots = ''] = process.argv.slice(2)
const files = readFiles(data)
const { pack } = checkPack(files)
const doomed = Object.defineProperty({ ...pack }, 'phrases', {
  get() {
    writeSync(1, 'half written')
    process.kill(process.pid, 'SIGKILL')
  },
})
await buildSnapshot(doomed, revisionOf(files), snapshots)
