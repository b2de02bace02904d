import { nearestWords } from '#core/near-words.ts'
import { ALSO_CALLED, AMBIGUOUS, AT_OFFSET, RENAMED } from './zone-names.ts'

/** The longest name of a zone that is looked at, in characters. */
const TYPED_MAX = 60

/**
 * The IANA zone that was typed, in its usual spelling: by its own name, by a city that only one
 * zone has (`berlin`), or by what people call it (`Beijing`, `北京时间`, `UTC`). Undefined when there
 * is none, or when there are several: `suggestZones` names those.
 *
 * Names are those the runtime knows. Bare offsets such as `+02:00` are no zones: they know no
 * summer time.
 */
export function findZone(typed: string): string | undefined {
  const wanted = plain(typed)
  if (wanted === '' || typed.length > TYPED_MAX || meanings(wanted)) return undefined
  const called = byName().get(wanted)
  if (called) return called.length === 1 ? called[0] : undefined
  return wanted.includes('/') ? known(wanted.replaceAll(' ', '_')) : undefined
}

/** Zones that may have been meant, the likeliest first; some usual ones where nothing is typed. */
export function suggestZones(typed: string, most = 5): readonly string[] {
  const wanted = plain(typed.slice(0, TYPED_MAX))
  if (wanted === '') return USUAL.slice(0, most)
  const atOffset = zonesAt(wanted)
  if (atOffset) return atOffset.slice(0, most)
  const zones = byName()
  const names = [...zones.keys()]
  const city = wanted.split('/').at(-1) ?? wanted
  const near = (word: string) => (word.length < NEAR_MIN ? [word] : nearestWords(word, names, most))
  const found = [
    wanted,
    ...names.filter((name) => name.startsWith(wanted)),
    ...near(wanted),
    ...near(city),
    ...names.filter((name) => name.includes(wanted)),
  ].flatMap((name) => zones.get(name) ?? [])
  return [...new Set([...(meanings(wanted) ?? []), ...found])].slice(0, most)
}

/** The zones an abbreviation may stand for; undefined where it is none, or has one meaning. */
export const meanings = (typed: string): readonly string[] | undefined => {
  const wanted = plain(typed)
  return Object.hasOwn(AMBIGUOUS, wanted) ? AMBIGUOUS[wanted] : undefined
}

/** Some zone or other is within two letters of a shorter word, whatever it means. */
const NEAR_MIN = 5

/**
 * The zones that are always as far from UTC as `UTC+8` says; undefined for what is no such offset.
 * The names of the database count the other way round: https://data.iana.org/time-zones/tzdb/etcetera
 */
function zonesAt(wanted: string): readonly string[] | undefined {
  const [, sign, hours, minutes = '0'] =
    /^(?:utc|gmt)? ?([+\-−])(\d{1,2})(?::?(\d{2}))?$/.exec(wanted) ?? []
  if (sign === undefined) return undefined
  const offset = (sign === '+' ? 1 : -1) * (Number(hours) + Number(minutes) / 60)
  if (offset === 0) return ['UTC']
  const isNamed = Number.isInteger(offset) && offset >= -12 && offset <= 14
  const etc = `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`
  return [...(AT_OFFSET[offset] ?? []), ...(isNamed ? [etc] : [])]
}

const USUAL = [
  'UTC',
  'Asia/Shanghai',
  'Asia/Taipei',
  'Asia/Hong_Kong',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
]

let names: ReadonlyMap<string, readonly string[]> | undefined

/** Whole names, cities and what else they are called, in small letters, each with its zones. */
function byName(): ReadonlyMap<string, readonly string[]> {
  if (names) return names
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').map((zone) => RENAMED[zone] ?? zone)]
  const pairs = zones.flatMap((zone) => {
    const city = zone.split('/').at(-1) ?? zone
    return [zone, city, ...(ALSO_CALLED[zone] ?? [])].map((name) => [plain(name), zone] as const)
  })
  const all = new Map<string, readonly string[]>()
  for (const [name, zone] of pairs) all.set(name, [...new Set([...(all.get(name) ?? []), zone])])
  names = all
  return all
}

/** A name the runtime knows but does not list, such as `US/Eastern`, as the zone it stands for. */
function known(typed: string): string | undefined {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: typed }).resolvedOptions()
    return RENAMED[timeZone] ?? timeZone
  } catch {
    return undefined
  }
}

const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[_\s]+/g, ' ')
