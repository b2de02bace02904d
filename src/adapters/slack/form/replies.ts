/** What was replied to something that may be brought again. */
export type Reply<T> = {
  readonly isNew: boolean
  /** Resolves with the first thing that is told. */
  readonly told: Promise<T>
  readonly tell: (reply: T) => void
}

/** More than are ever under way at once. */
const REMEMBERED_MAX = 1_000

/** Remembers replies by what they are to, so that the same again is told the same. */
export function createReplies<T>(): { readonly of: (id: string) => Reply<T> } {
  const replies = new Map<string, Omit<Reply<T>, 'isNew'>>()
  return {
    of(id) {
      const known = replies.get(id)
      if (known) return { ...known, isNew: false }
      const { promise: told, resolve: tell } = Promise.withResolvers<T>()
      replies.set(id, { told, tell })
      if (replies.size > REMEMBERED_MAX) replies.delete(replies.keys().next().value ?? '')
      return { told, tell, isNew: true }
    },
  }
}
