import type { Stretch } from '#core/words/operations.ts'
import type { Words } from '#core/words.ts'

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** Bytes in the largest unit of which there is at least one, in powers of 1,000: `12.3 MB`. */
export function sizeWords(bytes: number, { number }: Pick<Words, 'number'>): string {
  const step = Math.min(
    UNITS.length - 1,
    Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)),
  )
  const value = bytes / 1_000 ** step
  return `${value < 10 && step > 0 ? value.toFixed(1) : number(Math.round(value))} ${UNITS[step]}`
}

/** How long it is from one moment to another; nothing where the clock went back. */
export function stretchBetween(from: Date | string, to: Date): Stretch {
  const minutes = Math.max(0, Math.floor((to.getTime() - new Date(from).getTime()) / 60_000))
  return {
    days: Math.floor(minutes / 1_440),
    hours: Math.floor((minutes % 1_440) / 60),
    minutes: minutes % 60,
  }
}
