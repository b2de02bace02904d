import type { Facts } from '#core/fact-store.ts'
import { altered, caseIn, claimIn } from '../digests/altered.ts'

export const QIN = 'qin-gang-removed-minister-2023-07-25'
export const LI = 'li-shangfu-expelled-2024-06-27'
export const REVISION = 'aaaaaaaaaaaa'

/** A revision with something new, something mended, something taken back and a case that moved on. */
export function laterRevision(shipped: Facts): Facts {
  const old = claimIn(shipped, QIN)
  const moved = caseIn(shipped, 'li-shangfu')
  return altered(shipped, {
    revision: REVISION,
    added: [{ ...old, id: 'fresh', line: 'A fresh line.', date: '2026-11-25' }],
    claims: {
      [QIN]: (claim) => ({ ...claim, date: '2023-07-24', certainty: 'reported' }),
      [LI]: (claim) => ({ ...claim, retracted: { on: '2026-11-26', why: 'A test.' } }),
    },
    cases: { [moved.id]: (one) => ({ ...one, post: 'Another post' }) },
  })
}
