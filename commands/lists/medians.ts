import type { Median } from '#core/fact-views.ts'

/** From how many cases on a median says something. */
const MEDIAN_MIN = 10

/** Whether enough cases stand behind a median to show it. */
export const isTelling = ({ n }: Median): boolean => n >= MEDIAN_MIN
