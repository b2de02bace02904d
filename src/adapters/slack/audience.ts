import type { Brief } from '#core/brief.ts'

/**
 * Whom an answer is for. `everyone` only ever means: where the answer is one that everyone may see.
 * `shared` is that, for an answer the asker has seen already. `instead`: in place of the message
 * that was pressed.
 */
export type To = 'everyone' | 'shared' | 'asker' | 'instead'

/** Who gets to see an answer, once it is known what it says. */
export type Audience = {
  readonly isPublic: boolean
  /** Whether its buttons answer the asker alone. */
  readonly isPrivate: boolean
  /** Whether it takes the place of the message that was pressed, where only the presser sees that. */
  readonly isInPlace: boolean
}

/** Who gets to see this answer: never more people than may. */
export function audienceOf({ outcome, seenBy }: Brief, to: To): Audience {
  const isForAll = to === 'everyone' || to === 'shared'
  const isPublic = isForAll && outcome === 'answered' && seenBy === 'everyone'
  return {
    isPublic,
    // A mistake is shown to the asker only, but what they choose instead is for whom they asked.
    isPrivate: outcome === 'mistaken' ? !isForAll : !isPublic,
    isInPlace: to === 'instead' && outcome === 'answered',
  }
}
