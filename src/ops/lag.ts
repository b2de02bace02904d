/** How late the event loop is, in milliseconds: the worst of the last ten seconds. */
export type Lag = Disposable & { readonly worstMs: () => number }

const EVERY_MS = 250
const KEPT_MS = 10_000

/** Watches how much later than asked a timer rings. It keeps no program running. */
export function watchLag(elapsedMs: () => number = () => performance.now()): Lag {
  let dueMs = elapsedMs() + EVERY_MS
  let seen: readonly { readonly atMs: number; readonly lateMs: number }[] = []
  const look = (): void => {
    const atMs = elapsedMs()
    const recent = seen.filter((one) => one.atMs > atMs - KEPT_MS)
    seen = [...recent, { atMs, lateMs: Math.max(0, atMs - dueMs) }]
    dueMs = atMs + EVERY_MS
  }
  const timer = setInterval(look, EVERY_MS)
  timer.unref()
  return {
    worstMs: () => {
      const atMs = elapsedMs()
      const recent = seen.filter((one) => one.atMs > atMs - KEPT_MS)
      return Math.max(0, atMs - dueMs, ...recent.map(({ lateMs }) => lateMs))
    },
    [Symbol.dispose]: () => clearInterval(timer),
  }
}
