import type { Load, RecordedChange } from '#core/changes.ts'
import { Fault } from '#core/errors.ts'
import type { NewDelivery } from '#core/ledger.ts'
import { newsOf, tellersOf } from '#core/news.ts'
import { type Place, placeKey } from '#core/place.ts'
import type { Watch } from '#core/watches.ts'
import { breathe } from '../breathe.ts'
import { createReading, type Reading } from '../reading.ts'
import { createWatchFinder, isAtLeast } from '../watching.ts'
import { carriedBy, type EventParts, languageAt, slotOfLoad } from './parts.ts'

/** What alerts of one place come of. */
export const alertOrigin = (place: Place): string => `alert:${placeKey(place)}`

/**
 * What is told at once after a load: one alert a place, for all that is watched there. A watch that
 * was set up after the load is told nothing of it.
 */
export async function alertsOf(
  load: Load,
  changes: readonly RecordedChange[],
  parts: EventParts,
): Promise<readonly NewDelivery[]> {
  const watches = (await parts.watches.all()).filter(
    ({ when, createdAt }) => when === 'at-once' && createdAt <= load.loadedAt,
  )
  if (watches.length === 0) return []
  const read = createReading(parts.facts(), ({ id: rule }) =>
    parts.log('warn', 'severity.unreadable', { rule }),
  )
  const found = await findAll(newsOf(changes), watches, read, parts)
  const alerts: NewDelivery[] = []
  for (const { place, told } of found) {
    await breathe()
    alerts.push(await alertOf(load, place, told, read, parts))
  }
  return alerts
}

/** A change with the watches of one place that it is told for. */
type Told = { readonly change: RecordedChange; readonly watches: readonly Watch[] }

type Found = { readonly place: Place; readonly told: readonly Told[] }

async function findAll(
  changes: readonly RecordedChange[],
  watches: readonly Watch[],
  read: Reading,
  { report }: EventParts,
): Promise<readonly Found[]> {
  const find = createWatchFinder(watches, ({ id }) => {
    report(new Fault(`The filter of the watch ${id} cannot be read`))
  })
  const byPlace = new Map<string, { place: Place; told: Told[] }>()
  for (const change of changes) {
    await breathe()
    const known = read(change)
    const serious = find(change, known).filter(({ least }) => isAtLeast(known.severity, least))
    for (const [key, own] of Map.groupBy(serious, ({ place }) => placeKey(place))) {
      const [first] = own
      if (!first) continue
      const there = byPlace.get(key) ?? { place: first.place, told: [] }
      there.told.push({ change, watches: own })
      byPlace.set(key, there)
    }
  }
  return [...byPlace.values()]
}

async function alertOf(
  { seq }: Load,
  place: Place,
  told: readonly Told[],
  read: Reading,
  { newId, subscriptions }: EventParts,
): Promise<NewDelivery> {
  const all = told.map(({ change }) => change)
  const changes = all.filter((change) => tellersOf(change, all).length === 0)
  const watched = new Set(
    told.flatMap(({ watches }) =>
      watches.map(({ target }) => (target.kind === 'subject' ? target.id : target.text)),
    ),
  )
  return {
    id: newId(),
    origin: alertOrigin(place),
    slot: slotOfLoad(seq),
    act: 'post',
    place,
    language: await languageAt(place, subscriptions),
    content: {
      kind: 'alert',
      watched: [...watched],
      entries: changes.map((change) => ({ n: change.n, severity: read(change).severity })),
    },
    carries: carriedBy(changes),
  }
}
