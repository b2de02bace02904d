import type { Digests } from '#core/digests.ts'
import { Fault } from '#core/errors.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Language, Words } from '#core/words.ts'
import { createCompose } from '#digests/compose/compose.ts'
import { createDigests } from '#digests/desk/desk.ts'
import type { State } from './state/open.ts'
import { lazily } from './terminal-lazy.ts'

type Parts = {
  readonly state: { readonly open: () => Promise<State> }
  readonly facts: () => Facts
  readonly words: (language: Language) => Words
  readonly now: () => Date
  readonly zone: string
  /** Ids of deliveries; without it none is ever planned from here. */
  readonly newId?: () => string
}

/**
 * Digests as a terminal has them: what one would say, and what became of those of the service whose
 * state file this is. Nothing is posted from here.
 */
export function terminalDigests({
  state,
  facts,
  words,
  now,
  zone,
  newId = notPosted,
}: Parts): Digests {
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
    newId,
    wake: () => {},
  })
}

const notPosted = (): never => {
  throw new Fault('Nothing is posted from a terminal')
}
