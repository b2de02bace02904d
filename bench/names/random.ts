/** Numbers from 0 up to 1, the same for the same seed on every machine (mulberry32). */
export type Random = () => number

/** A fresh sequence; the first number depends on the seed alone. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from 0 up to, but not including, `end`. */
export const below = (random: Random, end: number): number => Math.floor(random() * end)

/** Any item, each as likely. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[below(random, items.length)]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}

/** Picks an item as often as its share says. */
export function picker<Item extends { readonly share: number }>(items: readonly Item[]) {
  const drawn = items.flatMap((item) => Array.from({ length: item.share }, () => item))
  return (random: Random): Item => pick(random, drawn)
}
