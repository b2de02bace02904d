import type { Clocks } from '#core/facts.ts'

/** The clocks as SQL parameters. Every statement that takes them names both. */
export const bound = ({ asof, known }: Clocks) => ({ asof: asof ?? null, known: known ?? null })

/** SQL: the claim `c` surely happened by `:asof` and was in print by `:known`. */
export const IN_TIME = `(:asof IS NULL OR c.latest <= :asof) AND (:known IS NULL OR c.known_by <= :known)`

/** SQL: the claim `c` had not been taken back, as far as anybody could know by `:known`. */
export const STANDING = `(c.retracted_on IS NULL OR c.retracted_on > :known)`
