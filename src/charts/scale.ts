/** A scale from 0: what its end stands for, and where a line is drawn across. */
export type Scale = { readonly top: number; readonly ticks: readonly number[] }

/** Beyond this a number is written with an exponent, and below the other as 0. */
const WRITTEN_MAX = 1e15
const WRITTEN_MIN = 0.01

/** So many more steps than asked for are better than a scale that is half empty. */
const SLACK = 1.25

/**
 * The scale for values of which `longest` is the greatest, with about so many steps of 1, 2 or 5
 * times a power of ten. Values that are all whole have no tick between two whole numbers.
 */
export function scaleFor(
  longest: number,
  { steps, isWhole }: { steps: number; isWhole: boolean },
): Scale {
  if (!(longest > 0)) return { top: 1, ticks: [0] }
  if (longest < WRITTEN_MIN || longest > WRITTEN_MAX) return { top: longest, ticks: [0] }
  const step = Math.max(niceStep(longest / steps / SLACK), isWhole ? 1 : 0)
  const count = Math.ceil(longest / step)
  return {
    top: count * step,
    ticks: Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(12))),
  }
}

/** The least of 1, 2, 5 or 10 times a power of ten that is no less than `raw`. */
function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw))
  return ([1, 2, 5].find((times) => times * power >= raw) ?? 10) * power
}
