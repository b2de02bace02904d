import { PermissionFlagsBits } from 'discord.js'

/** A permission, named as Discord's settings name it. */
export type Permission = readonly [name: string, bit: bigint]

/** What answers and digests need, in the order of Discord's settings. */
const NEEDED: readonly Permission[] = [
  ['View Channel', PermissionFlagsBits.ViewChannel],
  ['Send Messages', PermissionFlagsBits.SendMessages],
  ['Send Messages in Threads', PermissionFlagsBits.SendMessagesInThreads],
  ['Embed Links', PermissionFlagsBits.EmbedLinks],
  ['Attach Files', PermissionFlagsBits.AttachFiles],
]

/** Only what posts by itself needs it: to see whether a message of which no answer came arrived. */
const LOOKING_BACK: Permission = ['Read Message History', PermissionFlagsBits.ReadMessageHistory]

/** What speaking lacks in a channel, or in a thread, which has a permission of its own for it. */
export function lackingIn(may: bigint, inThread: boolean): readonly string[] {
  const notHere = inThread ? 'Send Messages' : 'Send Messages in Threads'
  return NEEDED.filter(([name, bit]) => name !== notHere && !(may & bit)).map(([name]) => name)
}

/** The same, with what looking for a message afterwards needs. */
export const lackingToPost = (may: bigint, inThread: boolean): readonly string[] => [
  ...lackingIn(may, inThread),
  ...(canLookBack(may) ? [] : [LOOKING_BACK[0]]),
]

/** Whether messages posted before can be read. */
export const canLookBack = (may: bigint): boolean => (may & LOOKING_BACK[1]) !== 0n
