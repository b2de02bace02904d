import type { Debt } from '#core/content.ts'
import { debtOf, UNCONFIRMED_DAYS } from '#core/debt.ts'
import { Mistake } from '#core/errors.ts'
import type { Facts } from '#core/fact-store.ts'
import { matches } from '#core/filter/evaluate.ts'
import type { Filter } from '#core/filter/filter.ts'
import type { Subscription } from '#core/subscription.ts'
import type { Reading } from '../reading.ts'
import { savedFilter } from '../saved-filter.ts'

/** What is owed by the claims each subscription’s filter finds. */
export function owed<S extends Pick<Subscription, 'id' | 'filter'>>(
  subscriptions: readonly S[],
  facts: Facts,
  now: Date,
  readingOf: () => Reading,
  onBroken: (subscription: S, mistake: Mistake) => void,
): ReadonlyMap<S, { readonly debt: Debt; readonly isEmpty: boolean }> {
  const found = new Map<S, { debt: Debt; isEmpty: boolean }>()
  if (subscriptions.length === 0) return found
  const all = debtOf(facts, now, UNCONFIRMED_DAYS)
  for (const subscription of subscriptions) {
    const filter = savedFilter(subscription.filter)
    if (filter instanceof Mistake) onBroken(subscription, filter)
    else found.set(subscription, within(filter, all, facts, readingOf()))
  }
  return found
}

function within(filter: Filter, all: Debt, facts: Facts, read: Reading) {
  const isWanted = (id: string): boolean => {
    const after = facts.findClaim(id)
    if (filter.kind === 'everything' || !after) return true
    // A claim that owes something is judged as if it were new.
    const change = { of: 'claim', n: 0, seq: 0, kind: 'added', id, day: '', after } as const
    return matches(filter, read(change).traits)
  }
  const debt: Debt = {
    ...all,
    single: all.single.filter(isWanted),
    partial: all.partial.filter(isWanted),
    disputed: all.disputed.filter(isWanted),
    unconfirmed: all.unconfirmed.filter(isWanted),
  }
  const parts = [debt.single, debt.partial, debt.disputed, debt.unconfirmed]
  return { debt, isEmpty: parts.every(({ length }) => length === 0) }
}
