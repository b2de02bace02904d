import type { Line } from '../brief.ts'
import type { ChangeKind } from '../changes.ts'
import type { Stage } from '../digests.ts'

/** Why something was, will be or was not told. */
export type ExplainWords = {
  readonly missing: string
  readonly unknown: (id: string) => string
  readonly title: (name: string, digest: string) => string
  /** When it was recorded; of what was there when the record began, when it became public. */
  readonly recorded: (kind: ChangeKind, day: string, isFirst: boolean) => Line
  /** What was found at one step, as a statement. */
  readonly stage: (step: Stage['step'], passed: boolean, detail: string | undefined) => string
  readonly outcome: Readonly<Record<'told' | 'will' | 'not' | 'paused' | 'earlier', string>>
  readonly toldIn: (slot: string, state: string) => string
  readonly willBe: (moment: string) => string
}
