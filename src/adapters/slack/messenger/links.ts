import type { webApi } from '@slack/bolt'
import type { Posted } from '#core/messenger.ts'
import type { Place } from '#core/place.ts'

/** Addresses of messages, for links that people follow. */
export type Links = {
  /** Whether the address of the workspace is known, or about to be. */
  readonly isAsked: (space: string) => boolean
  /**
   * Asks Slack for the address of a workspace, and with it for that of every message there. Never
   * throws: without it links lead to channels.
   */
  readonly learn: (space: string, client: webApi.WebClient) => Promise<void>
  readonly to: (place: Pick<Place, 'space'>, posted: Posted) => string
}

/** Links are written, not asked for: `chat.getPermalink` would be a request for each. */
export function createLinks(): Links {
  const addresses = new Map<string, string | undefined>()
  return {
    isAsked: (space) => addresses.has(space),
    async learn(space, client) {
      addresses.set(space, undefined)
      try {
        // https://docs.slack.dev/reference/methods/auth.test: `url` is the workspace’s address.
        const { url } = await client.auth.test()
        if (url && URL.canParse(url)) addresses.set(space, new URL(url).origin)
      } catch {
        // Whatever is wrong shows where something is posted. The next link asks again.
        addresses.delete(space)
      }
    },
    to({ space }, { channelId, messageId }) {
      const address = addresses.get(space)
      // https://docs.slack.dev/reference/methods/chat.getPermalink shows how Slack writes them.
      if (address) return `${address}/archives/${channelId}/p${messageId.replace('.', '')}`
      // https://docs.slack.dev/interactivity/deep-linking: it leads to the channel, no further.
      return `https://slack.com/app_redirect?team=${space}&channel=${channelId}`
    },
  }
}
