import { Routes } from 'discord.js'
import type { Place } from '#core/place.ts'
import type { Requests } from './requests.ts'

/** As many people's channels are remembered; the one asked for first is forgotten first. */
const KNOWN_MAX = 10_000

/** Which channel a place is: itself, or for a person the one with them, opened when it is not yet. */
export type Channels = {
  /** Rejects with what discord.js throws. */
  readonly of: (place: Place, signal: AbortSignal) => Promise<string>
}

/** https://docs.discord.com/developers/resources/user#create-dm */
export function createChannels({ post }: Pick<Requests, 'post'>): Channels {
  const known = new Map<string, string>()
  return {
    async of({ kind, id }, signal) {
      if (kind === 'channel') return id
      const open = known.get(id)
      if (open !== undefined) return open
      const body = { recipient_id: id }
      const channel = (await post(Routes.userChannels(), { body }, signal)) as { id: string } // A DM.
      known.set(id, channel.id)
      if (known.size > KNOWN_MAX) known.delete(known.keys().next().value ?? '')
      return channel.id
    },
  }
}
