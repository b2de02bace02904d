import type { Lane, Mark, TimeSpan } from '#core/lanes.ts'
import { wordsIn } from '#core/words-in.ts'
import { themes } from '../../src/charts/theme.ts'
import { timelineSvg } from '../../src/charts/timeline.ts'
import { readChart, type Seen } from './read-chart.ts'

const en = wordsIn('en')
export const theme = themes.dark
const UNTIL = '2026-11-24'

export const held = (from?: string, to?: string, label?: string): TimeSpan => ({
  from,
  to,
  isOver: true,
  state: 'held',
  label,
})
export const since = (from?: string): TimeSpan => ({ from, isOver: false, state: 'held' })
export const lane = (label: string, ...spans: readonly TimeSpan[]): Lane => ({ label, spans })
export const mark = (
  date: string,
  label = 'happened',
  certainty: Mark['certainty'] = 'official',
): Mark => ({
  date,
  label,
  certainty,
})

type Parts = { readonly lanes?: readonly Lane[]; readonly marks?: readonly Mark[] }

export const svgOf = ({ lanes = [], marks = [] }: Parts, words = en) =>
  timelineSvg({ kind: 'timeline', title: 'Person One', lanes, marks, until: UNTIL }, words, theme)

export const draw = (parts: Parts, words = en): Seen => readChart(svgOf(parts, words) ?? '')

export const said = ({ texts }: Seen): readonly string[] => texts.map(({ words }) => words)
export const filled = (seen: Seen, colour: string) =>
  seen.fills.filter(({ fill }) => fill === colour)
export const xOf = (seen: Seen, words: string): number => {
  const found = seen.texts.find((text) => text.words === words)
  return found ? (found.left + found.right) / 2 : Number.NaN
}
