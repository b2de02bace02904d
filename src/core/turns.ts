/** Does a piece of work as soon as it is its turn, and gives what that gives. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>

/**
 * Lets so many do something at once; the others wait for their turn, in the order they came in. One
 * that fails holds up none behind it.
 */
export function createTurns(atOnce: number): Turns {
  let free = atOnce
  const waiting: (() => void)[] = []

  function take(): Promise<void> | undefined {
    if (free > 0) {
      free -= 1
      return undefined
    }
    const { promise, resolve } = Promise.withResolvers<void>()
    waiting.push(resolve)
    return promise
  }

  function give(): void {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }

  return async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    await take()
    try {
      return await work()
    } finally {
      give()
    }
  }
}
