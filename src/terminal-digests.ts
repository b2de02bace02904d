import type { Digests } from '#core/digests.ts'
import { Fault } from '#core/errors.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Words } from '#core/words.ts'
import { createCompose } from '#digests/compose/compose.ts'
import { createDigests } from '#digests/desk/desk.ts'
import type { State } from './state/open.ts'

type Parts = {
  readonly state: { readonly open: () => Promise<State> }
  readonly facts: () => Facts
  readonly words: () => Words
  readonly now: () => Date
  readonly zone: string
}

/**
 * Digests as a terminal has them: what one would say, and what became of those of the service whose
 * state file this is. Nothing is posted from here.
 */
export function terminalDigests({ state, facts, words, now, zone }: Parts): Digests {
  const stores = {
    subscriptions: lazily(async () => (await state.open()).subscriptions),
    watches: lazily(async () => (await state.open()).watches),
    follows: lazily(async () => (await state.open()).follows),
    changes: lazily(async () => (await state.open()).changes),
    ledger: lazily(async () => (await state.open()).ledger),
  }
  return createDigests({
    ...stores,
    facts,
    now,
    zone,
    compose: createCompose({ ...stores, facts, words }),
    messengers: () => [],
    newId: () => {
      throw new Fault('Nothing is posted from a terminal')
    },
    wake: () => {},
  })
}

/** A store that is opened by the first question to it; all its methods are asynchronous. */
function lazily<Store extends Record<keyof Store, (...given: never[]) => Promise<unknown>>>(
  open: () => Promise<Store>,
): Store {
  const ask =
    (name: keyof Store) =>
    async (...given: never[]) =>
      (await open())[name](...given)
  // A proxy has no type of its own; every property of a store is such a method.
  return new Proxy({} as Store, { get: (_, name) => ask(name as keyof Store) })
}
