import type { NewChange } from '#core/load-diff.ts'
import type { PlanWarning } from '#core/revisions.ts'
import type { Versions } from './versions.ts'

/** Of fewer claims than this share of what is served somebody should know before they confirm. */
const LEAST_SHARE = 0.5

/** What whoever confirms should see first. */
export function warningsOf(
  changes: readonly NewChange[],
  before: Pick<Versions, 'claims' | 'compiled'>,
  after: Pick<Versions, 'claims' | 'compiled'>,
): readonly PlanWarning[] {
  const gone = changes.filter(({ kind }) => kind === 'retracted')
  const takenOut = gone.filter((one) => one.after === undefined).length
  const retracted = gone.length - takenOut
  return [
    ...(retracted > 0 ? [{ kind: 'retracts', count: retracted } as const] : []),
    ...(takenOut > 0 ? [{ kind: 'takes-out', count: takenOut } as const] : []),
    ...(after.claims < before.claims * LEAST_SHARE
      ? [{ kind: 'shrinks', before: before.claims, after: after.claims } as const]
      : []),
    ...(after.compiled < before.compiled
      ? [{ kind: 'older', served: before.compiled, planned: after.compiled } as const]
      : []),
  ]
}
