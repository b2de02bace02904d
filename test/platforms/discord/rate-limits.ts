import { createHash } from 'node:crypto'
import type { Answer } from './answer.ts'
import { rateLimited } from './faults.ts'
import type { Request } from './request.ts'

/** A limit on the requests that fit: so many in a window, counted per channel, guild or webhook. */
export type RateRule = {
  readonly method?: string
  readonly path?: RegExp
  readonly limit: number
  readonly windowMs: number
  /** `global` counts all that fit together, and says so. */
  readonly scope?: 'user' | 'global' | 'shared'
}

export type RateLimits = {
  add(rule: RateRule): void
  /** Counts a request. A refusal, or the headers that go with the answer. */
  count(request: Request, route: string): { refusal?: Answer; headers: Record<string, string> }
}

/** Wide enough to slow nobody down; a test sets narrower rules. */
const DEFAULT: RateRule = { limit: 10_000, windowMs: 1_000 }

/**
 * Buckets as Discord keeps them: one per route and major parameter, told in headers.
 * https://docs.discord.com/developers/topics/rate-limits
 */
export function createRateLimits(): RateLimits {
  const rules: RateRule[] = []
  const windows = new Map<string, { used: number; endsAt: number }>()

  const windowOf = (key: string, { windowMs }: RateRule) => {
    const at = performance.now()
    const open = windows.get(key)
    if (open && open.endsAt > at) return open
    for (const [old, { endsAt }] of windows.size > 1_000 ? windows : []) {
      if (endsAt <= at) windows.delete(old)
    }
    const fresh = { used: 0, endsAt: at + windowMs }
    windows.set(key, fresh)
    return fresh
  }

  return {
    add: (rule) => rules.unshift(rule),
    count(request, route) {
      const rule = rules.find((each) => fits(each, request)) ?? DEFAULT
      const bucket = hash(`${request.method} ${route}`)
      const key = rule.scope === 'global' ? 'global' : `${bucket} ${majorOf(request.path)}`
      const open = windowOf(key, rule)
      const seconds = Math.max(0.001, (open.endsAt - performance.now()) / 1_000)
      const resetAfter = Number(seconds.toFixed(3))
      open.used++
      const headers = headersOf(rule, open.used, resetAfter, bucket)
      return open.used > rule.limit
        ? { refusal: rateLimited(resetAfter, rule.scope ?? 'user'), headers }
        : { headers }
    },
  }
}

const fits = ({ method, path }: RateRule, request: Request): boolean =>
  (method === undefined || method === request.method) &&
  (path === undefined || path.test(request.path))

const headersOf = (
  { limit, scope }: RateRule,
  used: number,
  resetAfter: number,
  bucket: string,
): Record<string, string> =>
  scope === 'global'
    ? {}
    : {
        'X-RateLimit-Limit': String(limit),
        'X-RateLimit-Remaining': String(Math.max(0, limit - used)),
        'X-RateLimit-Reset': (Date.now() / 1_000 + resetAfter).toFixed(3),
        'X-RateLimit-Reset-After': String(resetAfter),
        'X-RateLimit-Bucket': bucket,
      }

/** The part of a path that has buckets of its own. */
const majorOf = (path: string): string =>
  /^\/(?:channels|guilds)\/\d+|^\/webhooks\/\d+\/[^/]+/.exec(path)?.[0] ?? ''

const hash = (text: string): string => createHash('md5').update(text).digest('hex')
