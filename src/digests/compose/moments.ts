import { localTime } from '#core/local-time.ts'
import type { Words } from '#core/words.ts'

/** A moment as it reads in a zone: "20 Nov 2026, 08:00 (Asia/Shanghai)"; `at` is ISO 8601 in UTC. */
export function momentIn(at: string, zone: string, words: Words): string {
  const { day, time } = localTime(new Date(at), zone)
  return words.digests.moment(words.shortDate(day), time, zone)
}

const DAY_MS = 86_400_000

/** How many days lie between two moments, begun ones counted whole. */
export const daysFrom = (from: string, to: string): number =>
  Math.max(1, Math.ceil((Date.parse(to) - Date.parse(from)) / DAY_MS))
