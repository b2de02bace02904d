import type { Facts } from '#core/fact-store.ts'
import type { Claim } from '#core/facts.ts'
import { altered, claimIn } from '../digests/altered.ts'

export const B = 'bbbbbbbbbbbb'

/** A later revision of the small pack: one claim new, one mended, one retracted, one taken out. */
export const revisionB = (served: Facts, more: readonly Claim[] = []): Facts =>
  altered(served, {
    revision: B,
    added: [
      { ...claimIn(served, 'person-one-removed'), id: 'fresh', line: 'A fresh line.' },
      ...more,
    ],
    claims: {
      'person-one-appointed': (claim) => ({ ...claim, date: '2015-01-11' }),
      'person-one-absence': (claim) => ({
        ...claim,
        retracted: { on: '2026-11-26', why: 'The source withdrew it' },
      }),
      'person-one-talk': undefined,
    },
  })

/** The same with so many new claims more. */
export const revisionOf = (served: Facts, more: number): Facts =>
  revisionB(
    served,
    Array.from({ length: more }, (_, i) => ({
      ...claimIn(served, 'person-one-removed'),
      id: `more-${i}`,
      line: `Another line, number ${i}.`,
    })),
  )
