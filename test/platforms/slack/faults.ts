import type { Json } from './json.ts'

/** Something that shall go wrong with the next calls of a method. */
export type Fault = {
  /** A Web API method, `response_url`, `upload`, `file`, or `*` for anything. */
  readonly method: string
  /** How often. Once, unless said. */
  readonly times?: number
  /** Only calls like these, such as those to one channel. */
  readonly matching?: (args: Json) => boolean
  /** An HTTP status, such as 500 or 429. */
  readonly status?: number
  /** An error of the Web API, answered with status 200. */
  readonly error?: string
  /** Seconds for the `Retry-After` header; makes the status 429 unless another is given. */
  readonly retryAfterS?: number
  /** Cuts the connection before the call has any effect, or after it had all of it. */
  readonly dropConnection?: 'before' | 'after'
  /** The answer waits for this. */
  readonly until?: Promise<unknown>
  /** The connection is cut at once, and the call has its effect only when this has come. */
  readonly lateEffect?: Promise<unknown>
}

export type Faults = {
  fail(fault: Fault): void
  /** The fault for this call, used up by being told. */
  next(method: string, args: Json): Fault | undefined
}

/** Nothing goes wrong until a test asks for it. */
export function createFaults(): Faults {
  const left: { readonly fault: Fault; times: number }[] = []
  return {
    fail(fault) {
      left.push({ fault, times: fault.times ?? 1 })
    },
    next(method, args) {
      const found = left.find(
        ({ fault, times }) =>
          times > 0 &&
          (fault.method === method || fault.method === '*') &&
          (fault.matching?.(args) ?? true),
      )
      if (found) found.times -= 1
      return found?.fault
    },
  }
}
