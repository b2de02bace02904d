import type { Answer } from './answer.ts'
import type { Request } from './request.ts'

/** Something that goes wrong with the requests it fits. */
export type Fault = {
  readonly method?: string
  readonly path?: RegExp
  /** How many requests it hits; 1 unless given. */
  readonly times?: number
  /** Answer with this status. For 429 the body and headers are those of a rate limit. */
  readonly status?: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** For 429: seconds to wait. */
  readonly retryAfter?: number
  /** For 429. https://docs.discord.com/developers/topics/rate-limits#header-format */
  readonly scope?: 'user' | 'global' | 'shared'
  /**
   * Cut the connection without an answer: while the body is still coming, before the request takes
   * effect, or after it has.
   */
  readonly dropConnection?: 'during' | 'before' | 'after'
  /** With `status`: the request takes effect all the same. */
  readonly takesEffect?: boolean
  /** Hold the request back until this settles. */
  readonly until?: Promise<unknown>
}

/** A fault that was set up. */
export type SetFault = {
  /** How many requests it has hit. */
  readonly hits: number
  cancel(): void
}

type Target = Pick<Request, 'method' | 'path'>

export type Faults = {
  add(fault: Fault): SetFault
  /** The fault for this request, if any; it is used up by asking. */
  take(request: Target): Fault | undefined
}

/** Faults in the order they were set up; the first that fits is taken. */
export function createFaults(): Faults {
  type Live = { fault: Fault; left: number; hits: number }
  const live: Live[] = []
  return {
    add(fault) {
      const set: Live = { fault, left: fault.times ?? 1, hits: 0 }
      live.push(set)
      return {
        get hits() {
          return set.hits
        },
        cancel: () => {
          set.left = 0
        },
      }
    },
    take(request) {
      const hit = live.find(({ fault, left }) => left > 0 && fits(fault, request))
      if (!hit) return undefined
      hit.left--
      hit.hits++
      return hit.fault
    },
  }
}

const fits = ({ method, path }: Fault, request: Target): boolean =>
  (method === undefined || method === request.method) &&
  (path === undefined || path.test(request.path))

/** What a fault with a status answers. */
export function faultAnswer(fault: Fault & { readonly status: number }): Answer {
  const { status, body, headers = {}, retryAfter = 0.05, scope = 'user' } = fault
  if (status === 429) {
    const limited = rateLimited(retryAfter, scope)
    return { status, body: body ?? limited.body, headers: { ...limited.headers, ...headers } }
  }
  return { status, body: body ?? { message: `${status}: Error`, code: 0 }, headers }
}

/** The 429 of a rate limit. `retryAfter` is in seconds. */
export const rateLimited = (retryAfter: number, scope: 'user' | 'global' | 'shared'): Answer => ({
  status: 429,
  body: {
    message: 'You are being rate limited.',
    retry_after: retryAfter,
    global: scope === 'global',
  },
  headers: {
    'Retry-After': String(retryAfter),
    'X-RateLimit-Reset-After': String(retryAfter),
    'X-RateLimit-Scope': scope,
    ...(scope === 'global' ? { 'X-RateLimit-Global': 'true' } : {}),
  },
})
