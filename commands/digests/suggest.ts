import type { Desk } from '#core/command.ts'
import { describeFilter } from '#core/filter/describe.ts'
import type { Suggestion } from '#core/option.ts'
import { isSamePlace } from '#core/place.ts'
import type { Subscription } from '#core/subscription.ts'
import { maySee } from './places.ts'

/** The digests an asker can see, those of this place first, as what they are called. */
export function suggestDigests(typed: string, desk: Desk): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase()
  return desk.digests
    .known()
    .filter((one) => one.removedAt === undefined && maySee(one, desk))
    .toSorted((a, b) => Number(isHere(b, desk)) - Number(isHere(a, desk)))
    .map((one) => ({ value: one.id, label: labelOf(one, desk) }))
    .filter(({ value, label }) => `${value} ${label}`.toLowerCase().includes(wanted))
}

const isHere = ({ place }: Subscription, { asker }: Desk): boolean =>
  asker.place !== undefined && isSamePlace(asker.place, place)

/** As long as a label can be with the id behind it, where Discord shows 100 characters. */
const LABEL_MAX = 85

/** "on weekdays at 08:30 · Ministry of Foreign Affairs (k3x9qa)". */
export function labelOf(one: Subscription, { words, facts, digests }: Desk): string {
  const what =
    one.filter === '' ? words.subscriptions.everything : describeFilter(one.filter, facts, words)
  const label = `${digests.sayWhen(one.schedule, words)} · ${what}`
  const shown = label.length > LABEL_MAX ? `${label.slice(0, LABEL_MAX - 1)}…` : label
  return `${shown} (${one.id})`
}
