import { type Place, placeKey } from '#core/place.ts'
import type { Subscription } from '#core/subscription.ts'
import { LANGUAGES } from '#core/words.ts'
import { en } from '#core/words-en.ts'
import { readSchedule } from '#digests/when/schedule.ts'
import { subscription } from '../digests/deliver/samples.ts'

/** A minute after every digest of these two days is due, wherever its readers are. */
export const DAYS = ['2026-11-25T08:31:00.000Z', '2026-11-26T08:31:00.000Z'] as const
export type DayNumber = 0 | 1

/** When that is in some zones, by schedules of different kinds. */
const TIMES = [
  { schedule: 'daily 09:30', time: '09:30', zone: 'Europe/Berlin' },
  { schedule: 'weekdays 16:30', time: '16:30', zone: 'Asia/Shanghai' },
  { schedule: '30 3 * * *', time: '03:30', zone: 'America/New_York' },
  { schedule: 'weekly wed,thu 19:30', time: '19:30', zone: 'Australia/Lord_Howe' },
  { schedule: 'daily 14:15', time: '14:15', zone: 'Asia/Kathmandu' },
] as const

/** Finds nothing in what changes. */
const NOTHING = 'person:person-four-south'

/** All but the last find something on either day. */
const FILTERS = [
  ...['', 'person:person-one', 'stage>=expelled', 'kind:case or kind:statement'],
  ...['certainty:official', '-rank:soe', NOTHING],
]

/** Somebody is watched in these places, and a case is followed in those. */
const WATCHED = [0, 1]
const FOLLOWED = [2, 3]
const FOLLOWED_CASE = 'case-person-one'

/** How much of all has its digest on the first day too. */
const EARLY = 0.1

export type Reader = {
  readonly subscription: Subscription
  /** On which days there is something to tell it. */
  readonly days: readonly DayNumber[]
  readonly isEarly: boolean
}

/** Subscriptions with different times, filters and languages, in all places in turn. */
export const readersIn = (places: readonly Place[], count: number): readonly Reader[] =>
  Array.from({ length: count }, (_, index) => {
    const at = index % places.length
    const place = places[at]
    const time = TIMES[index % TIMES.length]
    const language = LANGUAGES[index % LANGUAGES.length]
    const filter = FILTERS[Math.floor(index / places.length) % FILTERS.length]
    if (!place || !time || !language || filter === undefined) throw new Error('There are no places')
    const isEarly = index < count * EARLY
    // What is watched in a place is in its digests too.
    const isTold = filter !== NOTHING || WATCHED.includes(at)
    return {
      isEarly,
      days: isTold ? (isEarly ? [0, 1] : [1]) : [],
      subscription: subscription(`d${String(index).padStart(5, '0')}`, {
        ...{ place, filter, language, coveredTo: 1, createdAt: '2026-11-20T08:00:00.000Z' },
        schedule: readSchedule(time.schedule, en).schedule,
        zone: time.zone,
        quiet: index % 2 === 0 ? ['weekends', 'cn-holidays'] : [],
        nextDue: `${DAYS[isEarly ? 0 : 1].slice(0, 10)}T08:30:00.000Z`,
      }),
    }
  })

/** Where news of a load is told as it comes, so that no reply has to repeat it. */
export const newsIn = (places: readonly Place[]): ReadonlySet<string> =>
  new Set([...WATCHED, ...FOLLOWED].flatMap((at) => places[at] ?? []).map(placeKey))

/** What people set up besides digests: what they watch, and which case they follow. */
export const wishesIn = (places: readonly Place[]) => {
  const by = { createdBy: 'discord:300', createdAt: '2026-11-20T08:00:00.000Z' }
  const watch = { ...by, least: 'routine' } as const
  return {
    watches: WATCHED.flatMap((at) => places[at] ?? []).flatMap((place, i) => [
      {
        ...{ ...watch, id: `w-once-${i}`, place, when: 'at-once' as const },
        target: { kind: 'subject', id: 'person-one' } as const,
      },
      {
        ...{ ...watch, id: `w-digest-${i}`, place, when: 'digest' as const },
        target: { kind: 'filter', text: 'stage>=expelled' } as const,
      },
    ]),
    follows: FOLLOWED.flatMap((at) => places[at] ?? []).map((place, i) => ({
      ...{ ...by, id: `follow-${i}`, place, caseId: FOLLOWED_CASE },
    })),
  }
}

/** What each message comes of, is for and is: origin, slot and kind of its delivery. */
export const nameOf = (one: {
  readonly origin: string
  readonly slot: string
  readonly kind: string
}): string => `${one.origin} ${one.slot} ${one.kind}`

/** Everything that has to be told in the end, but for the replies that correct it. */
export function expectedOf(readers: readonly Reader[], places: readonly Place[]) {
  const digests = readers.flatMap(({ subscription: { id, zone }, days }) =>
    days.map((day) => {
      const time = TIMES.find((one) => one.zone === zone)?.time
      const slot = `${DAYS[day].slice(0, 10)}T${time}[${zone}]`
      return nameOf({ origin: id, slot, kind: 'digest' })
    }),
  )
  const alerts = WATCHED.flatMap((at) => places[at] ?? []).flatMap((place) =>
    ['load:2', 'load:3'].map((slot) =>
      nameOf({ origin: `alert:${placeKey(place)}`, slot, kind: 'alert' }),
    ),
  )
  const news = wishesIn(places).follows.flatMap(({ id: origin }) =>
    [
      { slot: 'card', kind: 'card' },
      { slot: 'load:2', kind: 'event' },
      { slot: 'load:2', kind: 'stage' },
      { slot: 'load:3', kind: 'event' },
    ].map((one) => nameOf({ origin, ...one })),
  )
  return [...digests, ...alerts, ...news]
}
