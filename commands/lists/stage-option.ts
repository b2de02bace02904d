import { Mistake } from '#core/errors.ts'
import { choiceName, choiceNamed } from '#core/local-names.ts'
import { nearestWords } from '#core/near-words.ts'
import { choice, type Option } from '#core/option.ts'
import { rewrite } from '#core/rewrite.ts'
import { LADDER, type Stage } from '#core/vocabulary.ts'
import type { Words } from '#core/words.ts'

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
      const { desk, command } = reading
      const wanted =
        typed
          ?.trim()
          .toLowerCase()
          .replace(/^>=?[-\s_]*(.+)$/, '$1+') ?? ''
      const asked =
        choiceNamed(wanted, NAMES, command, desk.words) ?? orBeyond(wanted, command, desk.words)
      if (asked)
        return { stage: asked.replace(/\+$/, '') as Stage, isOrBeyond: asked.endsWith('+') }
      const shown = (name: string) => choiceName(command, name, desk.words)
      throw new Mistake(desk.words.cases.noStage(typed ?? '', [...RUNGS, ...ENDINGS].map(shown)), {
        actions: nearestWords(wanted.replaceAll(/[\s_]+/g, '-'), NAMES, 2).map((name) =>
          rewrite(reading, name, shown(name)),
        ),
      })
    },
  }
}

/** A rung as it is shown in the asker's language, with a plus behind it. */
function orBeyond(wanted: string, command: string, words: Words): string | undefined {
  const rung = wanted.endsWith('+')
    ? choiceNamed(wanted.slice(0, -1), RUNGS, command, words)
    : undefined
  return rung && `${rung}+`
}
