import type { Keeping } from '#core/keeping.ts'
import type { State } from './state/open.ts'

/** What opens the state file, and what opens everything else that keeps the facts. */
type Parts = {
  readonly state: { readonly open: () => Promise<State> }
  readonly open: () => Promise<Keeping>
}

/**
 * What keeps the facts, opened by the first question that needs it. Writing to the audit takes the
 * state file alone: loading facts and trying records bring much code of their own.
 */
export const lazyKeeping = ({ state, open }: Parts): Keeping => ({
  audit: lazily(async () => (await state.open()).audit),
  revisions: lazily(async () => (await open()).revisions),
  corrections: lazily(async () => (await open()).corrections),
  trials: lazily(async () => (await open()).trials),
  operations: lazily(async () => (await open()).operations),
})

/** A port that is opened by the first question to it; all its methods are asynchronous. */
export function lazily<Port extends Record<keyof Port, (...given: never[]) => Promise<unknown>>>(
  open: () => Promise<Port>,
): Port {
  const ask =
    (name: keyof Port) =>
    async (...given: never[]) =>
      (await open())[name](...given)
  // A proxy has no type of its own; every property of a port is such a method.
  return new Proxy({} as Port, { get: (_, name) => ask(name as keyof Port) })
}
