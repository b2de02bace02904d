import type { Changes } from '#core/changes.ts'
import type { Watches } from '#core/watches.ts'
import type { openState, State } from './open.ts'

/** The state file, opened by the first question that needs it, which most do not. */
export type LazyState = AsyncDisposable & {
  readonly open: () => Promise<State>
  readonly watches: Watches
  readonly changes: Changes
}

export function lazyState(
  path: string,
  now: () => Date,
  onBackup?: Parameters<typeof openState>[2],
): LazyState {
  let state: Promise<State> | undefined
  const open = (): Promise<State> => {
    state ??= import('./open.ts').then(({ openState }) => openState(path, now, onBackup))
    return state
  }
  return {
    open,
    watches: lazyWatches(async () => (await open()).watches),
    changes: lazyChanges(async () => (await open()).changes),
    // Whoever opened it was told why it could not be: here there is just nothing to close.
    [Symbol.asyncDispose]: async () =>
      await (await state?.catch(() => undefined))?.[Symbol.asyncDispose](),
  }
}

const lazyWatches = (open: () => Promise<Watches>): Watches => ({
  of: async (asker) => (await open()).of(asker),
  add: async (asker, subject) => (await open()).add(asker, subject),
  remove: async (asker, subject) => (await open()).remove(asker, subject),
  put: async (watch) => (await open()).put(watch),
  find: async (id) => (await open()).find(id),
  at: async (place) => (await open()).at(place),
  all: async () => (await open()).all(),
  drop: async (id) => (await open()).drop(id),
})

const lazyChanges = (open: () => Promise<Changes>): Changes => ({
  record: async (facts, at) => (await open()).record(facts, at),
  latest: async () => (await open()).latest(),
  loads: async (limit) => (await open()).loads(limit),
  between: async (window) => (await open()).between(window),
  from: async (since, to) => (await open()).from(since, to),
  since: async (since, subject, window) => (await open()).since(since, subject, window),
  byNumber: async (ns) => (await open()).byNumber(ns),
})
