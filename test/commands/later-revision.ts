import type { Facts } from '#core/fact-store.ts'
import { altered, caseIn, claimIn } from '../digests/altered.ts'

export const QIN = 'qin-gang-removed-minister-2023-07-25'
export const LI = 'li-shangfu-expelled-2024-06-27'
export const REVISION = 'aaaaaaaaaaaa'

const DENIAL = 'dong-jun-mnd-denial-2024-11-28'

/**
 * A revision with something new, something mended, something replaced, something taken back, a case
 * file that was mended, and a case that reached a new stage by a new claim.
 */
export function laterRevision(shipped: Facts): Facts {
  const old = claimIn(shipped, QIN)
  const mended = caseIn(shipped, 'li-shangfu')
  const moved = caseIn(shipped, 'miao-hua')
  const arrest = {
    ...moved.reached,
    id: 'arrest',
    line: 'An arrest.',
    date: '2026-11-24',
    stage: 'arrested',
  } as const
  const better = { ...claimIn(shipped, DENIAL), id: 'better', line: 'Better words.' }
  return altered(shipped, {
    revision: REVISION,
    added: [
      { ...old, id: 'fresh', line: 'A fresh line.', date: '2026-11-25' },
      { ...better, supersedes: DENIAL },
      arrest,
    ],
    claims: {
      [QIN]: (claim) => ({ ...claim, date: '2023-07-24', certainty: 'reported' }),
      [LI]: (claim) => ({ ...claim, retracted: { on: '2026-11-26', why: 'A test' } }),
      [DENIAL]: (claim) => ({ ...claim, supersededBy: 'better' }),
    },
    cases: {
      [mended.id]: (one) => ({ ...one, post: 'Another post' }),
      [moved.id]: (one) => ({
        ...one,
        stage: 'arrested',
        stageDate: '2026-11-24',
        reached: arrest,
      }),
    },
  })
}
