const DISCORD_EPOCH = 1_420_070_400_000n

/**
 * A source of ids as Discord makes them: the time in milliseconds, then a counter, so that they grow
 * and tell when they were made. https://docs.discord.com/developers/reference#snowflakes
 */
export function snowflakes(now: () => Date): () => string {
  let last = 0n
  return () => {
    const first = (BigInt(now().getTime()) - DISCORD_EPOCH) << 22n
    last = first > last ? first : last + 1n
    return String(last)
  }
}
