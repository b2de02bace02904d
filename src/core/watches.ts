/** Which subjects an asker watches. An asker is named by their id, a subject by its own. */
export type Watches = {
  /** Newest first. */
  readonly of: (asker: string) => Promise<readonly string[]>
  /** False when it was watched already. */
  readonly add: (asker: string, subject: string) => Promise<boolean>
  /** False when it was not watched. */
  readonly remove: (asker: string, subject: string) => Promise<boolean>
}

/** Watches that last as long as the program runs. */
export function watchesInMemory(): Watches {
  const lists = new Map<string, Set<string>>()
  const of = (asker: string) => lists.get(asker) ?? new Set<string>()
  return {
    of: async (asker) => [...of(asker)].toReversed(),
    async add(asker, subject) {
      const list = of(asker)
      if (list.has(subject)) return false
      lists.set(asker, list.add(subject))
      return true
    },
    remove: async (asker, subject) => of(asker).delete(subject),
  }
}
