import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Offset } from './clock.ts'

/** What the platforms’ clocks say, as their answers showed. */
export type HeardClocks = Disposable & { readonly offsets: () => readonly Offset[] }

/** What was heard longer ago says nothing about now. */
const KEPT_MS = 3_600_000

/**
 * Hears the Date of every answer that comes from these addresses, by platform, whoever asked: no
 * request of its own is made. Node’s HTTP client and undici tell of their answers in channels.
 * https://nodejs.org/api/diagnostics_channel.html#http
 * https://undici.nodejs.org/#/docs/api/DiagnosticsChannel
 */
export function hearClocks(
  addresses: Readonly<Record<string, string>>,
  now: () => Date,
  elapsedMs: () => number = () => performance.now(),
): HeardClocks {
  const platforms = new Map(
    Object.entries(addresses).flatMap(([platform, address]) => {
      const origin = URL.parse(address)?.origin
      return origin === undefined ? [] : [[origin, platform] as const]
    }),
  )
  const heard = new Map<string, { readonly aheadMs: number; readonly atMs: number }>()
  const note = (origin: string | undefined, date: string | undefined): void => {
    const platform = platforms.get(origin ?? '')
    const theirs = Date.parse(date ?? '')
    if (platform === undefined || Number.isNaN(theirs)) return
    heard.set(platform, { aheadMs: now().getTime() - theirs, atMs: elapsedMs() })
  }
  const listeners: Readonly<Record<string, (message: unknown) => void>> = {
    'undici:request:headers': (message) => {
      const { request, response } = message as UndiciHeaders // As undici documents it.
      const pairs = response.headers.map(String)
      const at = pairs.findIndex((name, i) => i % 2 === 0 && name.toLowerCase() === 'date')
      note(URL.parse(String(request.origin))?.origin, at < 0 ? undefined : pairs[at + 1])
    },
    'http.client.response.finish': (message) => {
      const { request, response } = message as HttpResponse // As Node documents it.
      note(
        URL.parse(`${request.protocol}//${request.getHeader('host')}`)?.origin,
        response.headers.date,
      )
    },
  }
  for (const [channel, listener] of Object.entries(listeners)) subscribe(channel, listener)
  return {
    offsets: () =>
      [...heard]
        .filter(([, { atMs }]) => elapsedMs() - atMs < KEPT_MS)
        .map(([platform, { aheadMs }]) => ({ platform, aheadMs })),
    [Symbol.dispose]() {
      for (const [channel, listener] of Object.entries(listeners)) unsubscribe(channel, listener)
    },
  }
}

type UndiciHeaders = {
  readonly request: { readonly origin: unknown }
  readonly response: { readonly headers: readonly unknown[] }
}

type HttpResponse = {
  readonly request: {
    readonly protocol: string
    readonly getHeader: (name: string) => unknown
  }
  readonly response: { readonly headers: { readonly date?: string } }
}
