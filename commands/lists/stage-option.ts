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
          .replace(/^>=?[-\s_]*(.+)$/, '$1+')
          .replace(/\s*(?:＋|及之[后後])$/, '+') ?? ''
      const asked =
        choiceNamed(wanted, NAMES, command, desk.words) ?? otherwise(wanted, command, desk.words)
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

/** A stage as it is shown in the asker's language or called in Chinese, perhaps with a plus. */
function otherwise(wanted: string, command: string, words: Words): string | undefined {
  const plus = wanted.endsWith('+') ? '+' : ''
  const name = wanted.slice(0, wanted.length - plus.length).trim()
  const stage = choiceNamed(name, [...RUNGS, ...ENDINGS], command, words) ?? CALLED.get(name)
  const asked = stage && `${stage}${plus}`
  return NAMES.find((one) => one === asked)
}

/** What readers of Chinese type for a stage, in both ways of writing it, whatever is shown to them. */
const CALLED: ReadonlyMap<string, Stage> = new Map(
  (
    [
      [
        'under-investigation',
        '立案 立案调查 立案調查 立案审查 立案審查 立案审查调查 立案審查調查 审查调查 審查調查',
      ],
      ['detained', '留置'],
      ['expelled', '双开 雙開 开除 開除 开除党籍 開除黨籍 开除公职 開除公職'],
      ['arrested', '逮捕 被捕'],
      ['indicted', '公诉 公訴 起诉 起訴 提起公诉 提起公訴'],
      ['tried', '开庭 開庭 开庭审理 開庭審理 受审 受審'],
      ['sentenced', '判决 判決 一审判决 一審判決 宣判 判刑'],
      ['died', '去世 死亡'],
    ] as const
  ).flatMap(([stage, names]) => names.split(' ').map((name) => [name, stage] as const)),
)
