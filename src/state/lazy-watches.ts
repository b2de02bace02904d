import type { Watches } from '#core/watches.ts'
import type { State } from './open.ts'

/** Watches whose file is opened by the first question that needs it, which most do not. */
export function lazyWatches(path: string, now: () => Date): Watches & AsyncDisposable {
  let state: Promise<State> | undefined
  const open = async (): Promise<Watches> => {
    state ??= import('./open.ts').then(({ openState }) => openState(path, now))
    return (await state).watches
  }
  return {
    of: async (asker) => (await open()).of(asker),
    add: async (asker, subject) => (await open()).add(asker, subject),
    remove: async (asker, subject) => (await open()).remove(asker, subject),
    [Symbol.asyncDispose]: async () => await (await state)?.[Symbol.asyncDispose](),
  }
}
