import type { File } from '#core/brief.ts'
import type { Draft as CorrectionDraft, Overlay } from '#core/corrections.ts'
import type { NewChange } from '#core/load-diff.ts'
import type { LoadPlan, NameChange, OverlayFate, PackSource, PlanWarning } from '#core/revisions.ts'
import type { Language } from '#core/words.ts'
import type { DraftOrder } from '../corrections/draft.ts'
import type { TryOrder } from '../overlay/try.ts'
import type { Weighed } from '../overlay/weigh.ts'
import type { ExportOrder } from './laying.ts'

/** A snapshot by its file and what that must hold. */
export type SnapshotFile = { readonly revision: string; readonly path: string }

/** Where facts come from: a pack, or a snapshot that is kept. */
export type Origin = PackSource | ({ readonly kind: 'kept' } & SnapshotFile)

/** What is known of a plan before anything is read. */
export type Draft = Pick<
  LoadPlan,
  'id' | 'act' | 'source' | 'by' | 'place' | 'createdAt' | 'expiresAt'
>

/** What the child process is asked to do. Nothing else reaches it: no settings, no environment. */
export type Job =
  /** Reads, checks, builds into the folder of plans, and says what would change. */
  | {
      readonly kind: 'prepare'
      readonly origin: Origin
      readonly draft: Draft
      /** Of whoever asked: their mistakes are worded there. */
      readonly language: Language
      /** All approved corrections, as the store lists them: laid over the pack. */
      readonly overlays: readonly Overlay[]
      readonly served: SnapshotFile
      readonly data: string
      readonly packs: string
      readonly snapshots: string
    }
  /** Makes the plan that was prepared one that can be confirmed, and writes down what it is. */
  | { readonly kind: 'seal'; readonly plan: LoadPlan }
  /** Whether a file is the whole snapshot it should be. */
  | ({ readonly kind: 'inspect'; readonly built?: Built | undefined } & SnapshotFile)
  /** Records what a load changed in the state file. */
  | { readonly kind: 'record'; readonly state: string; readonly path: string; readonly at: string }
  /** Checks a pack with some records in it and builds it into a folder of somebody else’s. */
  | { readonly kind: 'trial'; readonly order: TryOrder; readonly folder: string }
  /** Says what some records would alter, and what a pack would have wrong with them. */
  | { readonly kind: 'weigh'; readonly order: TryOrder }
  /** Writes what a suggestion would make of its record. */
  | { readonly kind: 'draft'; readonly order: DraftOrder; readonly language: Language }
  /** Writes active corrections as they go into the pack. */
  | { readonly kind: 'export'; readonly order: ExportOrder }
  | {
      readonly kind: 'compare'
      readonly before: SnapshotFile
      readonly after: SnapshotFile
      /** The day that its changes bear. */
      readonly day: string
    }

/** What was built for a plan, to tell it from anything put in its place. */
export type Built = { readonly sha256: string; readonly claims: number }

/** What the child found out; lists come before it, in parts. */
export type Result =
  /** The asker can put it right, in their language. */
  | { readonly kind: 'mistake'; readonly message: string }
  | { readonly kind: 'refused' }
  /** What is served already, and what became of corrections in it. */
  | {
      readonly kind: 'same'
      readonly revision: string
      readonly overlays: readonly OverlayFate[]
    }
  | {
      readonly kind: 'prepared'
      readonly revision: string
      readonly sha256: string
      readonly unchanged: number
      readonly warnings: readonly PlanWarning[]
      readonly overlays: readonly OverlayFate[]
      readonly isPart?: true | undefined
      /** The snapshot to look at meanwhile. */
      readonly path: string
      readonly data: string
      readonly standing: string
      readonly built?: Built | undefined
    }
  | { readonly kind: 'recorded'; readonly seq: number; readonly loadedAt: string }
  | { readonly kind: 'built'; readonly path: string }
  | { readonly kind: 'weighed'; readonly weighed: Weighed }
  | { readonly kind: 'drafted'; readonly draft: CorrectionDraft }
  | { readonly kind: 'exported'; readonly file?: File | undefined }
  | { readonly kind: 'done' }
  /** A fault of ours, for the log, and what the system calls it. */
  | {
      readonly kind: 'failed'
      readonly why: string
      readonly code?: unknown
      readonly syscall?: unknown
    }

/** What the child says. A list comes in parts, so that reading one takes nobody’s turn. */
export type Said =
  | { readonly of: 'findings'; readonly items: readonly string[] }
  | { readonly of: 'changes'; readonly items: readonly NewChange[] }
  | { readonly of: 'names'; readonly items: readonly NameChange[] }
  | { readonly of: 'result'; readonly result: Result }

/** A plan as it is kept in its folder. */
export type KeptPlan = {
  readonly plan: Omit<LoadPlan, 'changes'>
  /** The data folder it was decided for, as `current.json` names it. */
  readonly data: string
  /** Absent for a snapshot that is kept anyway. */
  readonly built?: Built | undefined
  /** Names the approved corrections it was made with; with others it may not be confirmed. */
  readonly standing: string
  readonly changes: readonly NewChange[]
}
