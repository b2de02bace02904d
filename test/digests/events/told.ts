import type { Facts } from '#core/fact-store.ts'
import type { Claim } from '#core/facts.ts'
import { about, altered, claimIn } from '../altered.ts'
import { shippedFacts } from '../shipped-facts.ts'

export const first: Facts = about(shippedFacts(), 'qin-gang', 'dong-jun', 'zhang-shuofu')
export const ID = 'qin-gang-told-of'
export const told: Claim = { ...claimIn(first, 'qin-gang-removed-minister-2023-07-25'), id: ID }

let revisions = 0
/** Another name for each revision. */
export const revision = () => {
  revisions += 1
  return String(revisions).padStart(12, '0')
}
/** A revision that also has a claim. */
export const having = (claim: Claim) => altered(first, { revision: revision(), added: [claim] })
export const retracted = (claim: Claim): Claim => ({
  ...claim,
  retracted: { on: '2026-11-20', why: 'Misread' },
})
