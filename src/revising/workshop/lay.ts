import { Mistake } from '#core/errors.ts'
import { wordsIn } from '#core/words-in.ts'
import type { Output } from './bench.ts'
import type { Job } from './jobs.ts'
import { layingHere } from './laying.ts'

/** Works over a whole pack for somebody who waits in another process. */
export async function lay(
  job: Extract<Job, { kind: 'trial' | 'weigh' | 'draft' | 'export' }>,
): Promise<Output> {
  switch (job.kind) {
    case 'trial': {
      const built = await layingHere.build(job.order, job.folder)
      if (built.kind === 'built') return { result: built }
      return { findings: built.findings, result: { kind: 'refused' } }
    }
    case 'weigh': {
      const { news, findings } = await layingHere.weigh(job.order)
      return { findings, result: { kind: 'weighed', weighed: { news, findings: [] } } }
    }
    case 'draft':
      try {
        const draft = await layingHere.draft(job.order, wordsIn(job.language))
        return { result: { kind: 'drafted', draft } }
      } catch (error) {
        if (!(error instanceof Mistake)) throw error
        return { result: { kind: 'mistake', message: error.message } }
      }
    case 'export':
      return { result: { kind: 'exported', file: await layingHere.exported(job.order) } }
  }
}
