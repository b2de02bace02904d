import type { PackFiles } from '#pack/read.ts'
import type { TryOut } from '../overlay/try.ts'
import type { Workshop } from './workshop.ts'

/**
 * Builds packs in a process of its own; gives the path of the snapshot, in the folder handed in.
 *
 * @throws Error when it cannot be built
 */
export const buildBeside =
  (workshop: Workshop) =>
  async (files: PackFiles, folder: string): Promise<string> => {
    using session = workshop.open()
    const { result } = await session.ask({ kind: 'build', files, folder })
    if (result.kind !== 'built') throw new Error(`A build came to ${result.kind}`)
    return result.path
  }

/** Tries records out over a pack in a process of its own. */
export const tryOutBeside =
  (workshop: Workshop): TryOut =>
  async (order) => {
    using session = workshop.open()
    return (await session.ask({ kind: 'try', order })).findings
  }
