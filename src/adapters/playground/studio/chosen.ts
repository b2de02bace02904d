import type { Schedule } from '#core/subscription.ts'

/** A schedule as it is chosen from menus. */
export type Chosen = {
  readonly kind: Schedule['kind']
  /** Days of the week as they are typed, Monday first. */
  readonly days: readonly string[]
  /** A day of the month, or `last`. */
  readonly date: string
  /** `08:30`. */
  readonly time: string
  readonly cron: string
}

/** Days of the week as they are typed, Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const KINDS = ['daily', 'weekdays', 'weekly', 'monthly', 'cron'] as const

const USUAL: Chosen = {
  kind: 'weekdays',
  days: ['mon'],
  date: '1',
  time: '08:30',
  cron: '30 8 * * 1-5',
}

/** What was chosen, from the fields of the form. */
export function chosenOf(values: (name: string) => readonly string[]): Chosen {
  const first = (name: string, otherwise: string) => values(name)[0] ?? otherwise
  return {
    kind: KINDS.find((kind) => kind === first('kind', '')) ?? USUAL.kind,
    days: WEEKDAYS.filter((day) => values('day').includes(day)),
    date: first('date', USUAL.date),
    time: first('time', USUAL.time),
    cron: first('cron', USUAL.cron),
  }
}

/** The same as it is typed. What is missing is left out, and missed by whoever reads it. */
export function composed({ kind, days, date, time, cron }: Chosen): string {
  if (kind === 'cron') return cron
  if (kind === 'weekly') return ['weekly', days.join(','), time].filter(Boolean).join(' ')
  if (kind === 'monthly') return `monthly ${date} ${time}`
  return `${kind} ${time}`
}

/** A schedule as it would be chosen; undefined, and the usual one, where it could not be read. */
export function choosing(schedule: Schedule | undefined): Chosen {
  if (!schedule) return USUAL
  const { kind, cron, text } = schedule
  if (kind === 'cron') return { ...USUAL, kind, cron: text }
  const words = text.split(' ')
  const time = words.at(-1) ?? USUAL.time
  const middle = words.length === 3 ? (words[1] ?? '') : ''
  return {
    ...USUAL,
    kind,
    time,
    cron,
    ...(kind === 'weekly'
      ? { days: WEEKDAYS.filter((day) => middle.split(',').includes(day)) }
      : {}),
    ...(kind === 'monthly' ? { date: middle } : {}),
  }
}
