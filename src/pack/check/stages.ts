import { parseEdtf } from '#core/edtf.ts'
import { LADDER, type Stage, UNOFFICIAL_STAGE } from '#core/vocabulary.ts'
import type { Pack } from '../read.ts'
import type { Tell } from './reporter.ts'
import { type Statement, statementsOf } from './statements.ts'

const rung = (stage: Stage): number => (LADDER as readonly Stage[]).indexOf(stage)

/**
 * Steps a case cannot take: rungs out of order, steps after the end, rumours on the ladder. What is
 * withdrawn stands in the way of none.
 */
export function checkStages(pack: Pack, tell: Tell): void {
  const all = statementsOf(pack)
  for (const statement of all) checkCertainty(statement, tell)
  const byPerson = Map.groupBy(
    all.filter(({ stage, retracted }) => stage !== undefined && !retracted),
    ({ person }) => person ?? '',
  )
  for (const statements of byPerson.values()) {
    for (const later of statements) {
      const jump = statements.find((earlier) => earlier !== later && contradicts(earlier, later))
      if (jump) {
        const problem = `an impossible step: ${later.stage} on ${later.date}, after ${jump.stage} on ${jump.date}`
        tell(
          later.where,
          [...later.path, 'stage'],
          problem,
          'correct the stage or one of the dates',
          later.stage,
        )
      }
    }
  }
}

function checkCertainty(
  { where, path, stage, certainty, reason, kind }: Statement,
  tell: Tell,
): void {
  if (stage && certainty !== 'official' && stage !== UNOFFICIAL_STAGE) {
    tell(
      where,
      [...path, 'stage'],
      `only an official claim can be at the stage ${stage}`,
      `use the stage ${UNOFFICIAL_STAGE}, or cite the official notice`,
      certainty,
    )
  }
  if (stage === UNOFFICIAL_STAGE && certainty === 'official') {
    tell(
      where,
      [...path, 'stage'],
      'an official claim is not merely reported',
      'name the stage the notice states',
      stage,
    )
  }
  if ((kind === 'removed' || kind === 'resigned') && reason === 'none-needed') {
    tell(
      where,
      [...path, 'reason'],
      'leaving a post needs to say whether a reason was given',
      'write given or not-given',
      reason,
    )
  }
}

/** Whether `later` surely comes after `earlier` in time although the procedure runs the other way. */
function contradicts(earlier: Statement, later: Statement): boolean {
  const [a, b] = [parseEdtf(earlier.date ?? ''), parseEdtf(later.date ?? '')]
  if (!a || !b || !earlier.stage || !later.stage || a.latest >= b.earliest) return false
  if (earlier.stage === 'died') return later.stage !== 'expelled' // A dead member can still be expelled.
  if (earlier.stage === 'cleared') return later.stage === 'sentenced' || later.stage === 'indicted'
  const [from, to] = [rung(earlier.stage), rung(later.stage)]
  return from > 0 && to > 0 && to < from
}
