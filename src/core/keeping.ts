import type { Audit } from './audit.ts'
import type { Corrections } from './corrections.ts'
import type { Operations } from './operations.ts'
import type { Revisions } from './revisions.ts'
import type { Trials } from './trials.ts'

/** Everything by which the facts are kept true and the service is kept up. */
export type Keeping = {
  readonly audit: Audit
  readonly revisions: Revisions
  readonly corrections: Corrections
  readonly trials: Trials
  readonly operations: Operations
  /** Packs that can be loaded by name, as they lie there now; made to be called while one types. */
  readonly packs?: (() => readonly string[]) | undefined
}
