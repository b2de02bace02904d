import type { Place } from '#core/place.ts'

/**
 * A channel or a person of Discord as a mark that shows their name; undefined for any other place,
 * and for an id that is none. A channel’s mark never notifies, and a person’s does not in a message
 * that allows no mention, as all of ours do.
 *
 * @see https://docs.discord.com/developers/reference#message-formatting
 */
export function mentionOf({ platform, kind, id }: Place): string | undefined {
  if (platform !== 'discord' || !SNOWFLAKE.test(id)) return undefined
  return kind === 'person' ? `<@${id}>` : `<#${id}>`
}

const SNOWFLAKE = /^\d{5,20}$/
