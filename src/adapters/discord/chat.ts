import type { Asker } from '#core/command.ts'
import { Fault } from '#core/errors.ts'
import type { Throttle } from '#core/throttle.ts'
import type { Sending } from './sending.ts'
import type { DiscordParts } from './settings.ts'

/** What answering one interaction works with. */
export type Chat = DiscordParts & {
  readonly sending: Sending
  readonly pace: Throttle
  /** For what is asked while somebody types. */
  readonly typingPace: Throttle
  /** Where Discord’s API is: besides its own hosts for files, they may come from there. */
  readonly apiUrl: string
}

/** The asker with what they watch; watching nothing when that cannot be read just now. */
export async function withWatches(
  asker: Asker,
  { newsroom, report }: Pick<Chat, 'newsroom' | 'report'>,
): Promise<Asker> {
  try {
    return { ...asker, watching: await newsroom.watches.of(asker.id) }
  } catch (error) {
    report(new Fault('What somebody watches could not be read', { cause: error }))
    return asker
  }
}
