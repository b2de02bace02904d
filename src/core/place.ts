/** The chat platforms something can be posted on. */
export const CHAT_PLATFORMS = ['discord', 'slack'] as const
export type ChatPlatform = (typeof CHAT_PLATFORMS)[number]

/** Where something is posted: a channel, or the direct messages with one person. */
export type Place = {
  readonly platform: ChatPlatform
  /** The Discord server or the Slack workspace; empty for a person on Discord. */
  readonly space: string
  /** `channel`: `id` is a channel’s or a thread’s. `person`: it is a person’s. */
  readonly kind: 'channel' | 'person'
  readonly id: string
}

/** A place as one word: `discord:<server>/<channel>`, `discord:@<person>`, `slack:<team>/@<person>`. */
export const placeKey = ({ platform, space, kind, id }: Place): string =>
  `${platform}:${space === '' ? '' : `${space}/`}${kind === 'person' ? '@' : ''}${id}`

const KEY = /^(discord|slack):(?:([A-Za-z0-9]+)\/)?(@?)([A-Za-z0-9]+)$/

/** Reads what `placeKey` wrote; undefined for anything else. */
export function readPlace(key: string): Place | undefined {
  const [, platform, space = '', at, id] = KEY.exec(key) ?? []
  const known = CHAT_PLATFORMS.find((one) => one === platform)
  if (!known || id === undefined) return undefined
  return { platform: known, space, kind: at ? 'person' : 'channel', id }
}

/** The direct messages with an asker, from `discord:<user>` or `slack:<team>/<user>`. */
export function placeOfPerson(asker: string): Place | undefined {
  const place = readPlace(asker)
  return place && { ...place, kind: 'person' }
}

export const isSamePlace = (a: Place, b: Place): boolean => placeKey(a) === placeKey(b)

const ID = /^[A-Za-z0-9]+$/

/**
 * Where a browser or the app shows a channel or a person; undefined where an id is none, because
 * anything else could lead elsewhere.
 *
 * @see https://docs.slack.dev/interactivity/deep-linking
 */
export function placeAddress({ platform, space, kind, id }: Place): string | undefined {
  if (!ID.test(id) || (space !== '' && !ID.test(space))) return undefined
  if (platform === 'slack')
    return space === '' ? undefined : `https://slack.com/app_redirect?team=${space}&channel=${id}`
  return kind === 'person'
    ? `https://discord.com/users/${id}`
    : `https://discord.com/channels/${space || '@me'}/${id}`
}
