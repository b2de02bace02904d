import { createHash } from 'node:crypto'
import { type APIMessage, type APIMessageTopLevelComponent, ComponentType } from 'discord.js'

/**
 * By what a delivery's message is told from all others: the button of its plain line, whose id holds
 * the delivery's; the number of its card, which nobody sees; the nonce, where Discord gives it back.
 */

/** At most 25 characters. https://docs.discord.com/developers/resources/message#create-message */
const NONCE_MAX = 25

const hashOf = (id: string): Buffer => createHash('sha256').update(id).digest()

/** Makes Discord give the earlier message for the same delivery instead of a second one. */
export const nonceOf = (id: string): string => hashOf(id).toString('base64url').slice(0, NONCE_MAX)

/**
 * The number of a delivery's card. Discord numbers components without one from 1, and takes up to
 * 31 bits. https://docs.discord.com/developers/components/reference#anatomy-of-a-component
 */
export const cardNumberOf = (id: string): number =>
  0x10000 + (hashOf(id).readUInt32BE(0) % (0x7fffffff - 0x10000))

/** Beginning of the id of the button under a plain line: an answer only for whoever presses it. */
export const MARKED_PRESS = { kind: 'mine', part: 1 } as const

/** Whether a message is the one of a delivery, as a plain line or as a card. */
export const isMarked = ({ components, nonce }: APIMessage, id: string): boolean =>
  (nonce !== undefined && String(nonce) === nonceOf(id)) ||
  (components ?? []).some((each) => isCardOf(each, id) || holdsButtonOf(each, id))

const isCardOf = (component: APIMessageTopLevelComponent, id: string): boolean =>
  component.type === ComponentType.Container && component.id === cardNumberOf(id)

/** Cards of other messages may lead to the same delivery, but their buttons are of another kind. */
const holdsButtonOf = (component: APIMessageTopLevelComponent, id: string): boolean =>
  component.type === ComponentType.ActionRow &&
  component.components.some(
    (each) =>
      each.type === ComponentType.Button &&
      'custom_id' in each &&
      each.custom_id.startsWith(`${MARKED_PRESS.kind}.${MARKED_PRESS.part}:`) &&
      each.custom_id.endsWith(` ${id}`),
  )

/** Where the ids of Discord begin, in milliseconds. */
const EPOCH_MS = 1_420_070_400_000

/**
 * The smallest id that something of that time can have.
 * https://docs.discord.com/developers/reference#snowflakes
 */
export const snowflakeAt = (ms: number): bigint => BigInt(Math.max(0, ms - EPOCH_MS)) << 22n
