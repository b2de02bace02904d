import { Mistake } from '#core/errors.ts'
import { nearestWords } from '#core/near-words.ts'
import { choice, type Option } from '#core/option.ts'
import { quoted } from '#core/quoted.ts'
import { rewrite } from '#core/rewrite.ts'
import { LADDER, type Stage } from '#core/vocabulary.ts'

export type AskedStage = { readonly stage: Stage; readonly isOrBeyond: boolean }

/** The rungs a case can have reached, and the two endings that are no rung. */
const RUNGS = LADDER.slice(1)
const ENDINGS = ['cleared', 'died'] as const

/** What can be asked for: every rung, alone or with all beyond it, and the two endings. */
const NAMES = [...RUNGS, ...RUNGS.map((stage) => `${stage}+`), ...ENDINGS]

/** A stage of a case: `expelled`, or `expelled+` and `>=expelled` for that rung and beyond. */
export function stageOption(about: string): Option<AskedStage> {
  const stage = choice(about, NAMES)
  return {
    ...stage,
    read(typed, reading) {
      const wanted = typed
        ?.trim()
        .toLowerCase()
        .replaceAll(/[\s_]+/g, '-')
        .replace(/^>=?-?(.+)$/, '$1+')
      const asked = NAMES.find((name) => name === wanted)
      if (asked)
        return { stage: asked.replace(/\+$/, '') as Stage, isOrBeyond: asked.endsWith('+') }
      throw new Mistake(
        `${quoted(typed ?? '')} is no stage. The stages are ${[...RUNGS, ...ENDINGS].join(', ')}; put + behind one for that stage and beyond.`,
        { actions: nearestWords(wanted ?? '', NAMES, 2).map((name) => rewrite(reading, name)) },
      )
    },
  }
}
