import type { InstallationRecord, Installations } from '#core/installations.ts'

/** Installations that last as long as they are held, as the state file would keep them. */
export function installationsInMemory(): Installations & {
  readonly records: ReadonlyMap<string, InstallationRecord>
  /** Resolves when the first of them is paused. */
  readonly paused: Promise<void>
} {
  const records = new Map<string, InstallationRecord>()
  const { promise: paused, resolve } = Promise.withResolvers<void>()
  return {
    records,
    paused,
    async save(record) {
      records.set(record.place, record)
    },
    find: async (place) => records.get(place),
    async pause(place, reason, at) {
      const record = records.get(place)
      if (!record) return
      const { sealedToken: _, ...rest } = record
      records.set(place, { ...rest, paused: { reason, at } })
      resolve()
    },
  }
}
