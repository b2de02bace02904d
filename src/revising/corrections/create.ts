import type { Asker } from '#core/command.ts'
import type { CorrectionStore } from '#core/correction-store.ts'
import {
  type Corrections,
  type NewSuggestion,
  SUGGESTIONS_OPEN_MAX,
  type Suggestion,
} from '#core/corrections.ts'
import { Denied, Mistake } from '#core/errors.ts'
import type { Facts } from '#core/fact-store.ts'
import { placeKey } from '#core/place.ts'
import { createTurns } from '#core/turns.ts'
import type { Words } from '#core/words.ts'
import type { PackFiles } from '#pack/read.ts'
import { type Laying, layingHere } from '../workshop/laying.ts'
import { approveWith } from './approve.ts'
import { decideWith, decisionsIn } from './decide.ts'
import { entryBy, requireEditor } from './entry.ts'
import { acceptable } from './suggest.ts'
import { withdrawWith } from './withdraw.ts'

export type CorrectionParts = {
  readonly store: CorrectionStore
  /** The data folder as it is on disk. */
  readonly files: () => PackFiles
  readonly facts: () => Facts
  readonly now: () => Date
  /** Six lower-case letters and digits that stand for nothing yet. */
  readonly newId: () => string
  /** Works over the whole pack, which takes seconds: in another process, where there is one. */
  readonly laying?: Pick<Laying, 'draft' | 'weigh' | 'exported'>
}

/** What the steps of a decision work with. */
export type Deciding = Required<CorrectionParts>

/**
 * The reviewed way from a mistake to the data. Suggestions are anybody’s; all else takes an editor,
 * which is checked here once more. One decision is made at a time, so that each stands on those
 * before it.
 */
export function createCorrections(given: CorrectionParts): Corrections {
  const parts: Deciding = { laying: layingHere, ...given }
  const { store, files, facts, now, laying } = parts
  const alone = createTurns(1)
  const find = async (typed: string) => await store.find(typed.trim().toLowerCase())
  const known = async (id: string, words: Words): Promise<Suggestion> => {
    const found = await find(id)
    if (!found) throw new Mistake(words.given.suggestion.none(id))
    return found
  }
  return {
    suggest: async (typed, by, words) =>
      await alone(async () => await suggestWith(typed, parts, by, words)),
    find,
    queue: async (state) => await store.list(state),
    async draft(suggestion, words) {
      const overlays = await store.overlays()
      const order = { suggestion, files: files(), overlays, at: now().toISOString() }
      const draft = await laying.draft(order, words)
      return { claim: facts().findClaim(suggestion.claim), draft }
    },
    async approve(id, yaml, by, words) {
      requireEditor(by, words)
      return await alone(
        async () => await approveWith(await known(id, words), yaml, parts, by, words),
      )
    },
    async reject(id, why, by, words) {
      requireEditor(by, words)
      const suggestion = await known(id, words)
      const decided: Suggestion = {
        ...suggestion,
        state: 'rejected',
        decidedBy: by.id,
        decidedAt: now().toISOString(),
        why: why.trim(),
      }
      const entry = entryBy(by, 'correction.reject', suggestion.claim, {
        before: `${suggestion.id}: open`,
        after: `${suggestion.id}: rejected`,
        why: why.trim(),
      })
      if (!(await store.decide(decided, undefined, entry))) await refuseDecided(id, words)
      return decided
    },
    overlays: async () => await store.overlays(),
    async withdraw(overlay, by, words) {
      requireEditor(by, words)
      return await alone(async () => await withdrawWith(overlay, parts, by, words))
    },
    exported: async () =>
      await laying.exported({ overlays: await store.overlays(), files: files() }),
    async decide(decision, by, words) {
      requireEditor(by, words)
      return await alone(async () => await decideWith(decision, parts, by, words))
    },
    decisions: async () => decisionsIn(await store.overlays()),
  }

  async function refuseDecided(id: string, words: Words): Promise<never> {
    const { state } = await known(id, words)
    throw new Denied('suggestion-decided', words.given.suggestion.decided(id, state))
  }
}

async function suggestWith(
  typed: NewSuggestion,
  { store, facts, now, newId }: Deciding,
  by: Asker,
  words: Words,
): Promise<Suggestion> {
  const own = (await store.list('open')).filter((one) => one.by === by.id)
  if (own.length >= SUGGESTIONS_OPEN_MAX)
    throw new Mistake(words.given.suggestion.tooMany(SUGGESTIONS_OPEN_MAX))
  const suggested = acceptable(typed, facts(), words)
  const suggestion: Suggestion = {
    ...suggested,
    id: newId(),
    state: 'open',
    by: by.id,
    ...(by.place ? { place: placeKey(by.place) } : {}),
    at: now().toISOString(),
  }
  const { what, value, source } = suggestion
  await store.add(
    suggestion,
    entryBy(by, 'correction.suggest', suggestion.claim, {
      after: `${suggestion.id}: ${what}${value === undefined ? '' : `: ${value}`} (${source})`,
    }),
  )
  return suggestion
}
