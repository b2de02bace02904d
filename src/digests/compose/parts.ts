import type { Changes } from '#core/changes.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Subscriptions } from '#core/subscription.ts'
import type { Language, Words } from '#core/words.ts'

/** What messages are put together from. */
export type ComposeParts = {
  readonly facts: () => Facts
  readonly changes: Changes
  readonly words: (language: Language) => Words
  readonly subscriptions: Pick<Subscriptions, 'find'>
}

/** The same for one message. */
export type Telling = Omit<ComposeParts, 'facts' | 'words'> & {
  readonly facts: Facts
  readonly words: Words
  /** The delivery’s id, for the buttons that lead to the rest of it. */
  readonly id: string
  readonly page: number
}
