/** Lets a test wait for a state to come about, instead of sleeping and hoping. */
export type Waiting = {
  /** Says that something changed, so that everyone who waits looks again. */
  changed(): void
  /**
   * What `look` gives as soon as it gives something that is not undefined or false. Rejects after
   * `timeoutMs` (5,000 unless given).
   */
  until<T>(look: () => T | undefined | false, options?: Timeout): Promise<T>
}

export type Timeout = { readonly timeoutMs?: number }

/** Someone to wait with; `about` is what is waited for, in the words of the error. */
export function createWaiting(about: string): Waiting {
  const waiters = new Set<() => void>()
  return {
    changed() {
      for (const look of [...waiters]) look()
    },
    until(look, { timeoutMs = 5_000 } = {}) {
      return new Promise((resolve, reject) => {
        const check = () => {
          const seen = look()
          if (seen === undefined || seen === false) return
          stop()
          resolve(seen)
        }
        const timer = setTimeout(() => {
          stop()
          reject(new Error(`Waited ${timeoutMs} ms for ${about}, in vain`))
        }, timeoutMs)
        const stop = () => {
          clearTimeout(timer)
          waiters.delete(check)
        }
        waiters.add(check)
        check()
      })
    },
  }
}
