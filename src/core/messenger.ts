import type { Brief } from './brief.ts'
import type { ChatPlatform, Place } from './place.ts'
import type { Language } from './words.ts'

/** A message to be posted by itself, not as an answer. */
export type Outgoing = {
  /** The delivery’s id: the nonce and the marker come from it, and from nothing else. */
  readonly id: string
  readonly place: Place
  readonly brief: Brief
  /** The command line that shows the same to whoever presses “More”: `digest show <id>`. */
  readonly question: string
  readonly language: Language
  /** Stands above everything else, in plain words: that it may be there twice. */
  readonly remark?: string | undefined
  /** The message in whose thread it stands. */
  readonly below?: Posted | undefined
}

/** A message that is there. */
export type Posted = { readonly channelId: string; readonly messageId: string }

/**
 * What a refusal means for what is to be done.
 *
 * `wait`: too fast; nothing was posted. `unsent`: it surely never left. `unclear`: it may have been
 * posted. `later`: not now, for hours. `channel-gone`, `forbidden`, `wrong-kind`: of the place.
 * `space-gone`: the bot is out of the whole server or workspace. `blocked`: by its moderation.
 * `malformed`: a fault of ours. `token`: our token is dead, nothing can be sent. `storm`: too much
 * was refused, all sending pauses. `missing`: the message to be edited is gone. `fixed`: it
 * can no longer be edited.
 */
export const REFUSALS = [
  'wait',
  'unsent',
  'unclear',
  'later',
  'channel-gone',
  'forbidden',
  'wrong-kind',
  'space-gone',
  'blocked',
  'malformed',
  'token',
  'storm',
  'missing',
  'fixed',
] as const
export type RefusalClass = (typeof REFUSALS)[number]

export type Refused = {
  readonly outcome: 'refused'
  readonly refusal: RefusalClass
  /** The platform’s own code or Node’s: `50001`, `is_archived`, `ECONNREFUSED`. Never a token. */
  readonly code: string
  /** For `wait`, `later` and `storm`. */
  readonly afterMs?: number | undefined
}

export type Done = { readonly outcome: 'done' } & Posted & {
    /** Whether `finish` is still to be called. */
    readonly isFinished: boolean
  }

export type Looked =
  | ({ readonly outcome: 'found' } & Posted)
  | { readonly outcome: 'absent' }
  /** The bot may not read there, so nobody can say. */
  | { readonly outcome: 'blind' }
  /** There is more to look through; at this moment no more may be asked for. */
  | { readonly outcome: 'unfinished'; readonly afterMs: number }
  | Refused

/** Something in the way of posting in a place, in the words of `words.digests.obstacle`. */
export type Obstacle =
  | { readonly kind: 'permission'; readonly name: string }
  | { readonly kind: 'not-member' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'wrong-kind' }
  | { readonly kind: 'archived' }

/**
 * Posting on one platform. Never rejects: whatever goes wrong is a refusal. Nothing is repeated
 * inside, because a repeated post is a second message.
 */
export type Messenger = {
  readonly platform: ChatPlatform
  /** How long one request may take, in milliseconds. */
  readonly requestMs: number
  /** How long to wait before an unclear post is looked for or repeated, in milliseconds. */
  readonly settleMs: number
  readonly post: (message: Outgoing) => Promise<Done | Refused>
  /** The second step where posting takes two; may be repeated safely. */
  readonly finish: (message: Outgoing, posted: Posted) => Promise<Done | Refused>
  /** Puts this in the place of what the message says; may be repeated safely. */
  readonly edit: (message: Outgoing, posted: Posted) => Promise<Done | Refused>
  /** Whether posting again is safe so long after the first try: the platform leaves a copy out. */
  readonly isRepeatSafe: (sinceFirstMs: number) => boolean
  /**
   * Looks for a message in the place, by its marker, among those posted between two moments of our
   * clock: by how much that is off from the platform’s is allowed for in here.
   */
  readonly find: (
    message: Pick<Outgoing, 'id' | 'place' | 'below'>,
    between: { readonly from: Date; readonly to: Date },
  ) => Promise<Looked>
  /** What is in the way of posting there; empty when surely nothing is, undefined: cannot be told. */
  readonly obstacles: (place: Place) => Promise<readonly Obstacle[] | undefined>
  /**
   * Whether the bot is in a server or workspace; undefined when it cannot be told. Absent where no
   * arrival can be missed.
   */
  readonly isIn?: (space: string) => Promise<boolean | undefined>
  /** Where people find a message. */
  readonly linkTo: (place: Place, posted: Posted) => string | undefined
}

/** The messengers of the platforms that are connected at this moment. */
export type Messengers = () => readonly Messenger[]
