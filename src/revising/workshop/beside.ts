import { Fault, Mistake, type Report } from '#core/errors.ts'
import type { Words } from '#core/words.ts'
import { isOutOfMemory } from '../loading/trouble.ts'
import type { Job } from './jobs.ts'
import type { Laying } from './laying.ts'
import type { Answer, Workshop } from './workshop.ts'

/** Works over the whole pack in processes of its own, so that questions are answered meanwhile. */
export function layingBeside(workshop: Workshop, report: Report): Laying {
  async function ask(job: Job): Promise<Answer> {
    using session = workshop.open()
    return await session.ask(job)
  }

  /** @throws Mistake when it needed more memory than it may have */
  async function told(job: Job, { given }: Words): Promise<Answer> {
    try {
      return await ask(job)
    } catch (error) {
      if (!isOutOfMemory(error)) throw error
      report(new Fault('There was too little memory for a correction', { cause: error }))
      throw new Mistake(given.pack.noMemory)
    }
  }

  return {
    async build(order, folder, words) {
      const { findings, result } = await told({ kind: 'trial', order, folder }, words)
      if (result.kind === 'refused') return { kind: 'refused', findings }
      if (result.kind === 'built') return result
      throw unexpected(result)
    },
    async weigh(order, words) {
      const { findings, result } = await told({ kind: 'weigh', order }, words)
      if (result.kind === 'weighed') return { ...result.weighed, findings }
      throw unexpected(result)
    },
    async draft(order, words) {
      const job = { kind: 'draft', order, language: words.language } as const
      const { result } = await told(job, words)
      if (result.kind === 'mistake') throw new Mistake(result.message)
      if (result.kind === 'drafted') return result.draft
      throw unexpected(result)
    },
    async exported(order) {
      const { result } = await ask({ kind: 'export', order })
      if (result.kind === 'exported') return result.file
      throw unexpected(result)
    },
  }
}

const unexpected = ({ kind }: Answer['result']): Error => new Error(`A job came to ${kind}`)
