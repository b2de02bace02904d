import type { Asker } from './command.ts'
import type { IdentityVerdict, Subject } from './facts.ts'
import type { GivenFile } from './given-file.ts'
import type { NewChange } from './load-diff.ts'
import type { Words } from './words.ts'

/**
 * So long a plan can be confirmed, in milliseconds: facts and files do not stay as they were shown.
 */
export const PLAN_MS = 15 * 60_000

/**
 * Where facts are loaded from. `folder`: the pack’s own folder. `bundled`: a pack by name, from the
 * folder of packs. `file`: one YAML or JSON file, gzip allowed; with `pack.yaml` in it a whole pack,
 * else what it holds stands in place of those files of the folder.
 */
export type PackSource =
  | { readonly kind: 'folder' }
  | { readonly kind: 'bundled'; readonly name: string }
  | { readonly kind: 'file'; readonly file: GivenFile }

/** Something whoever confirms should see before they do. */
export type PlanWarning =
  /** Claims or cases marked as retracted, and those taken out altogether. */
  | { readonly kind: 'retracts' | 'takes-out'; readonly count: number }
  /** Fewer claims than half of what is served. */
  | { readonly kind: 'shrinks'; readonly before: number; readonly after: number }
  /** Compiled earlier than what is served. */
  | { readonly kind: 'older'; readonly served: string; readonly planned: string }

/** What became of an approved correction when a pack was put together. */
export type OverlayFate = {
  readonly overlay: string
  /**
   * `applied`; `contained`: the pack says it by itself now; `conflict`: the record was altered
   * since; `left-out`: the kept revision that is gone back to does not hold it.
   */
  readonly fate: 'applied' | 'contained' | 'conflict' | 'left-out'
  /** Nothing but decisions on who is who is in it; absent in plans of before. */
  readonly isDecision?: true | undefined
}

/** What editors decided of two people or bodies, as it is shown. */
export type Decided = {
  readonly a: Subject
  readonly b: Subject
  readonly verdict: IdentityVerdict
}

/** Who or what is called otherwise, or is held to be somebody else, from one revision to another. */
export type NameChange =
  | {
      readonly of: 'name'
      /** As it is called before; of one that is new, after. */
      readonly subject: Subject
      /** Written forms that are there no more, what it went by first; none of one that is new. */
      readonly before: readonly string[]
      /** Written forms that are new, what it goes by first; none of one that is taken out. */
      readonly after: readonly string[]
      /** Set where there is no such subject before, or none after. */
      readonly presence?: 'new' | 'gone' | undefined
    }
  | {
      readonly of: 'identity'
      readonly id: string
      readonly before?: Decided | undefined
      readonly after?: Decided | undefined
    }

/** All that differs from one revision to another. */
export type Difference = {
  readonly changes: readonly NewChange[]
  readonly names: readonly NameChange[]
}

/** What a load says by itself, in messages: now or with the next digests. */
export type Reach = {
  /** Subscriptions whose next digest holds something of it, and when the first is due. */
  readonly digests: number
  readonly firstAt?: string | undefined
  readonly alerts: number
  readonly caseNews: number
  /** Messages that will be edited or answered because they told it otherwise. */
  readonly corrections: number
}

/** A load that was checked and built and waits for whoever asked for it to confirm it. */
export type LoadPlan = {
  /** Random, 22 characters: it stands in the button, and nobody can guess it. */
  readonly id: string
  readonly act: 'load' | 'rollback'
  /** As people read it: `the data folder`, `facts.yaml`. */
  readonly source: string
  /** Of what was given, as 64 hexadecimal digits. */
  readonly sha256: string
  readonly revision: string
  /** The revision served when it was made: with another one it may not be confirmed. */
  readonly from: string
  /** The asker, and where they asked. Nobody else may confirm it. */
  readonly by: string
  readonly place?: string | undefined
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly expiresAt: string
  readonly changes: readonly NewChange[]
  /** Names and decisions on who is who; absent in plans of before. */
  readonly names?: readonly NameChange[] | undefined
  /** That one file was given, which stands in place of the data folder’s own of that name. */
  readonly isPart?: true | undefined
  readonly unchanged: number
  readonly warnings: readonly PlanWarning[]
  readonly overlays: readonly OverlayFate[]
  readonly reach: Reach
}

export type Prepared =
  /** Each as `pack check` prints it: file, line, column, the value and the fix. */
  | { readonly kind: 'refused'; readonly findings: readonly string[] }
  | { readonly kind: 'same'; readonly revision: string }
  | { readonly kind: 'plan'; readonly plan: LoadPlan }

export type Loaded = {
  readonly revision: string
  readonly from: string
  /** The number of the load. */
  readonly seq: number
  readonly reach: Reach
  readonly overlays: readonly OverlayFate[]
}

/** A revision that can be had back. */
export type KeptRevision = {
  readonly revision: string
  readonly isServed: boolean
  /** Its last load; absent for one that was built and never served. */
  readonly loadedAt?: string | undefined
  /** Who loaded it, from what and why; absent where nobody asked for it. */
  readonly by?: string | undefined
  readonly source?: string | undefined
  readonly why?: string | undefined
}

/** Loading facts while the service runs. Answers go on from the served revision meanwhile. */
export type Revisions = {
  /**
   * Reads, checks and builds beside, and says what would change. Nothing that is served changes.
   *
   * @throws Mistake when it cannot be read, or somebody else is at it: then it says who, since when
   */
  readonly prepare: (source: PackSource, by: Asker, words: Words) => Promise<Prepared>
  /** The same for a revision that is kept; the one served before when none is named. */
  readonly prepareRollback: (
    revision: string | undefined,
    by: Asker,
    words: Words,
  ) => Promise<Prepared>
  /** A plan of theirs, to look at its whole list. @throws Denied as `confirm` */
  readonly plan: (id: string, by: Asker, words: Words) => Promise<LoadPlan>
  /**
   * Serves a plan and records the load. It is written to the audit before and after.
   *
   * @throws Denied when there is no such plan, it is somebody else’s, over, used, or another
   * revision is served by now
   */
  readonly confirm: (
    id: string,
    why: string | undefined,
    by: Asker,
    words: Words,
  ) => Promise<Loaded>
  readonly discard: (id: string, by: Asker, words: Words) => Promise<void>
  /** Newest first. */
  readonly kept: () => Promise<readonly KeptRevision[]>
  /** What differs from one kept revision to another. @throws Mistake when one is not kept */
  readonly compare: (a: string, b: string, words: Words) => Promise<Difference>
}
