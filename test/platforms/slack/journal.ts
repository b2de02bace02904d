import type { Json } from './json.ts'

/** One request the bot made: to the Web API, a response_url, an upload, the authorize page. */
export type Request = {
  readonly kind: 'request'
  /** Such as `chat.postMessage`, `response_url`, `upload`, `authorize`. */
  readonly method: string
  readonly path: string
  readonly args: Json
  readonly teamId: string | undefined
  readonly status: number
  readonly answer: unknown
}

/** Something that happened at the stand-in, in the order it happened. */
export type Happening =
  | Request
  | { readonly kind: 'connected' | 'disconnected'; readonly connection: number }
  | { readonly kind: 'delivered' | 'acked' | 'answered' | 'failed'; readonly exchange: string }
  | { readonly kind: 'shown' | 'changed' | 'hidden'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'view'; readonly view: string }

export type Patience = { readonly timeoutMs?: number }

/** What happened so far, and waiting for what will. */
export type Journal = {
  readonly all: readonly Happening[]
  record(happening: Happening): void
  /** The first happening of this kind, past ones included. Rejects when it takes too long. */
  waitFor(predicate: (happening: Happening) => boolean, patience?: Patience): Promise<Happening>
  /** Waits until something is true, looking again whenever something has happened. */
  until(isTrue: () => boolean, what: string, patience?: Patience): Promise<void>
}

const PATIENCE_MS = 5000

/** An empty journal. Waiting gives up after 5,000 ms unless told otherwise. */
export function createJournal(): Journal {
  const all: Happening[] = []
  const waiting = new Set<(happening: Happening) => void>()

  /** Resolves on the first happening that `look` accepts. */
  function wait(
    look: (happening: Happening) => boolean,
    what: string,
    { timeoutMs = PATIENCE_MS }: Patience,
  ): Promise<Happening> {
    const { promise, resolve, reject } = Promise.withResolvers<Happening>()
    const onHappening = (happening: Happening) => {
      if (!look(happening)) return
      done()
      resolve(happening)
    }
    const timer = setTimeout(() => {
      done()
      const last = all.slice(-5).map(inShort).join('; ')
      reject(new Error(`${what} did not happen in ${timeoutMs} ms. Last: ${last || 'nothing'}`))
    }, timeoutMs)
    const done = () => {
      clearTimeout(timer)
      waiting.delete(onHappening)
    }
    waiting.add(onHappening)
    return promise
  }

  return {
    all,
    record(happening) {
      all.push(happening)
      for (const onHappening of [...waiting]) onHappening(happening)
    },
    async waitFor(predicate, patience = {}) {
      return all.find(predicate) ?? wait(predicate, 'What was waited for', patience)
    },
    async until(isTrue, what, patience = {}) {
      if (!isTrue()) await wait(isTrue, what, patience)
    },
  }
}

const inShort = (happening: Happening): string =>
  happening.kind === 'request'
    ? `${happening.method} ${happening.status} ${JSON.stringify(happening.answer).slice(0, 80)}`
    : happening.kind
