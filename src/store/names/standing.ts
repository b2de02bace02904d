/**
 * One number orders the forms of a key, `w`, lower first: by standing, then by prominence.
 * A form of a lower standing never comes before one of a higher, however well known.
 */
export type Standing = 0 | 1 | 2 | 3 | 4

/** What the key is to the subject: its name today, a former one, a known mistake, and so on. */
export const STANDING = { own: 0, former: 1, misspelling: 2, turned: 3, initials: 4 } as const

/** Room for a prominence of e^20, more than all people. */
const STEP = 2048

/** The `w` of a form: whole, and at most 4 * 2048. A prominence below 1 counts as 1. */
export function weigh(standing: Standing, prominence: number): number {
  const known = Math.round(100 * Math.log(Math.max(1, prominence || 1)))
  return standing * STEP - Math.min(known, STEP - 1)
}

/** The standing that went into a `w`. */
export const standingOf = (w: number): number => Math.max(0, Math.ceil(w / STEP))

/** The prominence that went into a `w`, as a cost: 0 for the unknown, lower the better known. */
export const fame = (w: number): number => w - standingOf(w) * STEP
