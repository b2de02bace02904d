/** How long Discord waits for a first answer, in milliseconds. */
const FIRST_ANSWER_MS = 3_000

/** When the ids of Discord begin, in milliseconds. */
const EPOCH_MS = 1_420_070_400_000

/**
 * How old an interaction is, in milliseconds, by the time that stands in its id: it may have waited
 * for us. 0 when that cannot be, because the clocks differ or because nobody waits any more.
 * https://docs.discord.com/developers/reference#snowflakes
 */
export function ageMs(id: string, now: Date): number {
  if (!/^\d{1,20}$/.test(id)) return 0
  const age = now.getTime() - EPOCH_MS - Number(BigInt(id) >> 22n)
  return age > 0 && age <= FIRST_ANSWER_MS ? age : 0
}
