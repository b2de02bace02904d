import { choice, type Option } from '#core/option.ts'
import { LADDER, type Stage } from '#core/vocabulary.ts'

export type AskedStage = { readonly stage: Stage; readonly isOrBeyond: boolean }

/** What can be asked for: every rung, alone or with all beyond it, and the two endings. */
const NAMES = [
  ...LADDER.slice(1),
  ...LADDER.slice(1).map((stage) => `${stage}+`),
  'cleared',
  'died',
]

/** A stage of a case: `expelled`, or `expelled+` and `>=expelled` for that rung and beyond. */
export function stageOption(about: string): Option<AskedStage> {
  const stage = choice(about, NAMES)
  return {
    ...stage,
    read(typed, reading) {
      const asked = stage.read(typed?.trim().replace(/^>=?\s*(.+)$/, '$1+'), reading)
      return { stage: asked.replace(/\+$/, '') as Stage, isOrBeyond: asked.endsWith('+') }
    },
  }
}
