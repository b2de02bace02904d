import type { Changes, Load, RecordedChange } from './changes.ts'
import { dayOf } from './edtf.ts'
import {
  diffVersions,
  publicDays,
  subjectsOfChange,
  type Version,
  versionsOf,
} from './load-diff.ts'

/** A record that lasts as long as the program runs. */
export function changesInMemory(): Changes {
  const loads: Load[] = []
  const all: RecordedChange[] = []
  let known: ReadonlyMap<string, Version> = new Map()
  return {
    async record(facts, at) {
      const { revision } = facts.about()
      const last = loads.at(-1)
      if (last?.revision === revision) return { ...last, isNew: false }
      const load = { seq: loads.length + 1, revision, loadedAt: at.toISOString() }
      const versions = versionsOf(facts, (text) => text)
      const day = last ? () => dayOf(at) : publicDays(facts)
      for (const change of diffVersions(known, versions, day)) {
        all.push({ ...change, n: all.length + 1, seq: load.seq })
      }
      known = versions
      loads.push(load)
      return { ...load, isNew: true }
    },
    latest: async () => loads.at(-1),
    loads: async (limit) => loads.toReversed().slice(0, limit),
    between: async ({ after, to }) => all.filter(({ seq }) => seq > after && seq <= to),
    from: async (since, to) => all.filter(({ day, seq }) => day >= since && seq <= to),
    async since(since, subject, { offset, limit }) {
      const rows = all
        .filter(({ day }) => day >= since)
        .filter((one) => subject === undefined || subjectsOfChange(one).includes(subject))
        .toSorted((a, b) => (a.day === b.day ? b.n - a.n : a.day < b.day ? 1 : -1))
      return { rows: rows.slice(offset, offset + limit), total: rows.length }
    },
    byNumber: async (ns) => all.filter(({ n }) => ns.includes(n)),
  }
}
