import type { Located, Pack } from '../read.ts'
import type { Path } from '../yaml.ts'
import { judgingIn } from './judging.ts'
import type { Tell } from './reporter.ts'

/** That it is somebody’s word: a suspicion, an accusation, a report, or a denial. */
const ATTRIBUTED =
  /\b(?:suspect\w*|suspicion|alleg\w+|accus\w+|report(?:s|ed|ing|edly)?|citing|said|says|according to|charge[ds]?|denied|denies|court|prosecutors?)\b|涉嫌|[据據](?:报|報|悉|称|稱|传|傳|指|《)|被指|指控|报道|報導|报导|否认|否認|法院/iu

/** Where a person speaks or holds an office, what they speak of is not said of them. */
const OF_OTHERS: readonly string[] = ['statement', 'meeting', 'role', 'law']

/**
 * What judges a person says whose word it is, unless a court has said so in a sentence: “under
 * investigation” is never more than that.
 */
export function checkWording(pack: Pack, tell: Tell): void {
  const look = (where: Located<unknown>, path: Path, text: string | undefined) => {
    const judging = text === undefined || ATTRIBUTED.test(text) ? undefined : judgingIn(text)
    if (!judging) return
    tell(
      where,
      path,
      'judges a person without saying whose word it is',
      'say who says so ("suspected of", "the paper reported"), or leave the word out',
      judging.word,
      judging.at,
    )
  }
  for (const where of pack.people) {
    where.record.claims.forEach((claim, i) => {
      if (OF_OTHERS.includes(claim.kind) || claim.stage === 'sentenced') return
      look(where, ['claims', i, 'line'], claim.line)
      look(where, ['claims', i, 'note'], claim.note)
      look(where, ['claims', i, 'retracted', 'why'], claim.retracted?.why)
    })
    look(where, ['distinguish'], where.record.distinguish)
    for (const [i, note] of (where.record.notes ?? []).entries()) look(where, ['notes', i], note)
  }
  for (const where of pack.cases) {
    look(where, ['post'], where.record.post)
    look(where, ['note'], where.record.note)
    where.record.stages.forEach((step, i) => {
      if (step.stage !== 'sentenced') look(where, ['stages', i, 'note'], step.note)
      look(where, ['stages', i, 'retracted', 'why'], step.retracted?.why)
    })
  }
  for (const where of pack.identities) look(where, ['why'], where.record.why)
}
