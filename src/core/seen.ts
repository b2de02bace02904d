/** Whether an id comes for the first time. Platforms deliver again what they think was lost. */
export type Seen = (id: string) => boolean

/** Remembers the last `most` ids, in the order they came. */
export function createSeen(most: number): Seen {
  const ids = new Set<string>()
  return (id) => {
    if (ids.has(id)) return false
    ids.add(id)
    if (ids.size > most) ids.delete(ids.values().next().value ?? '')
    return true
  }
}
