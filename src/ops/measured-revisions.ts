import type { Revisions } from '#core/revisions.ts'
import type { Metrics } from './metrics.ts'

/** The same; how long preparing and confirming takes is measured, whether or not it succeeds. */
export function measuredRevisions<Of extends Revisions>(
  revisions: Of,
  { loaded }: Pick<Metrics, 'loaded'>,
  elapsedMs: () => number = () => performance.now(),
): Of {
  async function timed<T>(step: 'prepare' | 'confirm', work: () => Promise<T>): Promise<T> {
    const startedMs = elapsedMs()
    try {
      return await work()
    } finally {
      loaded(step, (elapsedMs() - startedMs) / 1_000)
    }
  }
  return {
    ...revisions,
    prepare: (...of) => timed('prepare', () => revisions.prepare(...of)),
    prepareRollback: (...of) => timed('prepare', () => revisions.prepareRollback(...of)),
    confirm: (...of) => timed('confirm', () => revisions.confirm(...of)),
  }
}
