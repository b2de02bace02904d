import type { Median } from '#core/fact-views.ts'
import type { Stage } from '#core/vocabulary.ts'

/** From how many cases on a median says something. */
const MEDIAN_MIN = 10

/** Whether enough cases stand behind a median to show it. */
export const isTelling = ({ n }: Median): boolean => n >= MEDIAN_MIN

/** What each end of a measured span is called: notice, expulsion, sentence. */
export const spanName = (stage: Stage): string => SPAN[stage] ?? stage

const SPAN: Partial<Record<Stage, string>> = {
  'under-investigation': 'notice',
  expelled: 'expulsion',
  sentenced: 'sentence',
}
