import type { Action } from '#core/brief.ts'
import type { Desk } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import type { CaseFilter } from '#core/fact-views.ts'
import { writeTyped } from '#core/rewrite.ts'
import { normalFilter } from '../digests/filter-option.ts'

/**
 * The way to watch what a question about cases asks for: the question as a filter, without its
 * dates, which look back. None where it cannot be said as one, such as for a word of a body's name.
 */
export function caseWatchAction(asked: CaseFilter, desk: Desk): readonly Action[] {
  if (asked.body !== undefined && asked.organisation === undefined) return []
  try {
    const filter = normalFilter(filterOf(asked), desk)
    const command = writeTyped('watch', { action: 'add', filter }, 'action')
    return [{ label: desk.words.watch.this, command }]
  } catch (error) {
    if (error instanceof Mistake) return []
    throw error
  }
}

const filterOf = ({ stage, isStageOrBeyond, organisation, sector, rank }: CaseFilter): string =>
  [
    'kind:case',
    ...(stage === undefined ? [] : [`stage${isStageOrBeyond ? '>=' : ':'}${stage}`]),
    ...(organisation === undefined ? [] : [`body:${organisation}`]),
    ...(sector === undefined ? [] : [`sector:"${sector.replaceAll('"', '')}"`]),
    ...(rank === undefined ? [] : [`rank:${rank}`]),
  ].join(' ')
