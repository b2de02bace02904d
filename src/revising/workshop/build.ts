import { checkPack } from '#pack/check/check.ts'
import { buildSnapshot } from '#store/build.ts'
import { revisionOf } from '#store/revision.ts'
import type { Job } from './jobs.ts'

/** Builds a pack that was checked already; gives the path of its snapshot. */
export async function build({ files, folder }: Extract<Job, { kind: 'build' }>): Promise<string> {
  const { pack } = checkPack(files)
  return await buildSnapshot(pack, revisionOf(files), folder)
}
