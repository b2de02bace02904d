import {
  type APIInteraction,
  type APIMessage,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10'
import type { OpenInteraction } from './interaction-store.ts'
import type { Callback, Sent } from './sent.ts'
import type { Timeout } from './waiting.ts'
import type { World } from './world.ts'

/** An interaction that was sent to the bot, and what comes back. */
export type Delivery = {
  readonly id: string
  readonly token: string
  readonly payload: APIInteraction
  /** Whether any session of the bot was there to get it. */
  readonly wasDelivered: boolean
  /** The first answer that Discord would accept. Pending while there is none. */
  readonly answered: Promise<Callback>
  /** Follow-ups so far, and the messages they became. */
  readonly followUps: readonly Sent[]
  readonly followUpMessages: readonly (APIMessage | undefined)[]
  /** Edits of the answer and of follow-ups so far. */
  readonly edits: readonly Sent[]
  /** The follow-up or edit of that number, from 0, once it is there. */
  followUp(index?: number, options?: Timeout): Promise<Sent>
  edit(index?: number, options?: Timeout): Promise<Sent>
  /** The answer as users see it now; undefined while there is none, or when it was deleted. */
  readonly message: APIMessage | undefined
  /** The answer as soon as it is more than a loading state. */
  shown(options?: Timeout): Promise<APIMessage>
  /** Sends the same interaction again, with the same id. */
  redeliver(): boolean
}

/** A view of an interaction for a test; `send` sends it once more. */
export function createDelivery(
  world: World,
  open: OpenInteraction,
  wasDelivered: boolean,
  send: () => boolean,
): Delivery {
  const message = () => world.messages.get(open.originalId ?? '')
  return {
    id: open.id,
    token: open.token,
    payload: open.payload,
    wasDelivered,
    answered: open.answering.promise,
    followUps: open.followUps,
    edits: open.edits,
    get followUpMessages() {
      return open.followUpIds.map((id) => world.messages.get(id))
    },
    followUp: (index = 0, options) => open.waiting.until(() => open.followUps[index], options),
    edit: (index = 0, options) => open.waiting.until(() => open.edits[index], options),
    get message() {
      return message()
    },
    shown: (options) =>
      open.waiting.until(() => (isSettled(open) ? finished(message()) : undefined), options),
    redeliver: send,
  }
}

/** After a deferred update the old message stays until it is edited. */
const isSettled = ({ callback, edits }: OpenInteraction): boolean =>
  callback?.type !== InteractionResponseType.DeferredMessageUpdate || edits.length > 0

const finished = (message: APIMessage | undefined): APIMessage | undefined =>
  message && !((message.flags ?? 0) & MessageFlags.Loading) ? message : undefined
