import { RESTJSONErrorCodes, Routes } from 'discord.js'
import { codeOf } from './refused.ts'
import type { Requests } from './requests.ts'

/** Which servers the bot is on. */
export type Servers = {
  /**
   * Whether the bot is on a server. A server lost is noticed in all its channels at the same moment:
   * they share one look. Rejects with what discord.js throws when Discord does not say.
   */
  readonly has: (id: string, signal: AbortSignal) => Promise<boolean>
}

/** https://docs.discord.com/developers/resources/guild#get-guild */
export function createServers({ get }: Pick<Requests, 'get'>): Servers {
  const looking = new Map<string, Promise<boolean>>()

  async function look(id: string, signal: AbortSignal): Promise<boolean> {
    try {
      await get(Routes.guild(id), {}, signal)
      return true
    } catch (error) {
      const code = codeOf(error)
      // Discord says so, or shows nothing of it.
      if (code === RESTJSONErrorCodes.UnknownGuild || code === RESTJSONErrorCodes.MissingAccess) {
        return false
      }
      throw error
    }
  }

  return {
    has(id, signal) {
      const before = looking.get(id)
      if (before) return before
      const now = look(id, signal).finally(() => looking.delete(id))
      looking.set(id, now)
      return now
    },
  }
}
