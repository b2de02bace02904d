import type { Place } from './place.ts'

/** A case that has a message in a channel, which always shows its current stage. */
export type Follow = {
  readonly id: string
  readonly place: Place
  /** The case’s id. */
  readonly caseId: string
  readonly createdBy: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
}

export type Follows = {
  /** False when the case is followed in that place already. */
  readonly add: (follow: Follow) => Promise<boolean>
  readonly find: (id: string) => Promise<Follow | undefined>
  readonly at: (place: Place) => Promise<readonly Follow[]>
  readonly all: () => Promise<readonly Follow[]>
  readonly drop: (id: string) => Promise<boolean>
}
