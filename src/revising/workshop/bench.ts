import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Mistake } from '#core/errors.ts'
import type { NewChange } from '#core/load-diff.ts'
import type { NameChange } from '#core/revisions.ts'
import { makingName, PLANS } from '#store/paths.ts'
import type { Job, Result } from './jobs.ts'
import type { Prepared } from './prepare.ts'

/** What a job comes to. */
export type Output = {
  readonly findings?: readonly string[]
  readonly changes?: readonly NewChange[]
  readonly names?: readonly NameChange[]
  readonly result: Result
}

/**
 * Where jobs are done, each with code that is only read for it, and what lies there between preparing a plan and sealing it.
 */
export function createBench() {
  let making: { readonly folder: string; readonly prepared?: Prepared | undefined } | undefined
  /** Removes what was being made; what is sealed is not. */
  const clear = (): void => {
    if (making) rmSync(making.folder, { recursive: true, force: true })
    making = undefined
  }

  async function work(job: Job): Promise<Output> {
    switch (job.kind) {
      case 'prepare': {
        clear()
        const folder = join(job.snapshots, PLANS, makingName(process.pid, job.draft.id))
        mkdirSync(folder, { recursive: true })
        making = { folder }
        try {
          const { prepare } = await import('./prepare.ts')
          const { output, prepared } = await prepare(job, folder)
          if (prepared) making = { folder, prepared }
          else clear()
          return output
        } catch (error) {
          clear()
          if (error instanceof Mistake)
            return { result: { kind: 'mistake', message: error.message } }
          throw error
        }
      }
      case 'seal': {
        if (!making?.prepared) throw new Error('nothing is prepared')
        const { seal } = await import('./seal.ts')
        seal(making.folder, job.plan, making.prepared)
        making = undefined
        return { result: { kind: 'done' } }
      }
      case 'inspect': {
        const { inspect } = await import('./inspect.ts')
        inspect(job)
        return { result: { kind: 'done' } }
      }
      case 'record': {
        const { record } = await import('./record.ts')
        return { result: { kind: 'recorded', ...(await record(job)) } }
      }
      case 'trial':
      case 'weigh':
      case 'draft':
      case 'export': {
        const { lay } = await import('./lay.ts')
        return await lay(job)
      }
      case 'compare': {
        const { diffOf, readVersions } = await import('./versions.ts')
        const { readNames } = await import('#store/read/named.ts')
        const { changes } = diffOf(readVersions(job.before), readVersions(job.after), job.day)
        const { nameChanges } = await import('./names.ts')
        const [before, after] = [readNames(job.before.path), readNames(job.after.path)]
        const names = nameChanges(before, after, changes)
        return { changes, names, result: { kind: 'done' } }
      }
    }
  }
  return { work, clear }
}
