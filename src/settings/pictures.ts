import { GROUNDS, type Ground } from '#core/picture.ts'
import type { ChatPlatform } from '#core/place.ts'
import type { Reader } from './reader.ts'

/** What pictures stand on, on each platform; undefined: charts are text there. */
export const picturesOn = (reader: Reader): Readonly<Record<ChatPlatform, Ground | undefined>> => ({
  discord: groundIn('DISCORD_PICTURES', reader),
  slack: groundIn('SLACK_PICTURES', reader),
})

function groundIn(
  name: 'DISCORD_PICTURES' | 'SLACK_PICTURES',
  { fitting }: Reader,
): Ground | undefined {
  const said = fitting(name, /^(?:dark|light|off)$/, 'is dark, light or off.')
  return GROUNDS.find((ground) => ground === said)
}
