import type { Journal } from './journal.ts'
import type { Json } from './json.ts'

/** A message as it stands in a channel now. */
export type Message = {
  readonly ts: string
  readonly channelId: string
  readonly teamId: string
  /** Who wrote it. */
  readonly user: string
  readonly isBot: boolean
  readonly text: string
  readonly blocks: readonly Json[]
  /** The message whose thread this is in. */
  readonly threadTs?: string
  /** The one person who sees it; everyone does when absent. */
  readonly to?: string
  readonly metadata?: Json
  readonly files: readonly Json[]
  /** How it came: `person`, `ack`, `response_url` or the Web API method. */
  readonly via: string
  /** How often it was changed. */
  readonly edits: number
}

/** A conversation as its members see it. What a test may set is not readonly. */
export type Channel = {
  readonly id: string
  readonly teamId: string
  name: string
  isPrivate: boolean
  readonly isIm: boolean
  isArchived: boolean
  readonly members: Set<string>
  /** What everyone sees, oldest first, threads included. */
  readonly messages: readonly Message[]
  /** What only this person sees. */
  ephemeral(userId: string): readonly Message[]
  /** The message that began the thread and what everyone sees in it. */
  thread(ts: string): readonly Message[]
  /** All this person sees, oldest first. */
  seenBy(userId: string): readonly Message[]
  find(ts: string): Message | undefined
  put(message: Message): Message
  /** Changes a message in its place. */
  change(ts: string, to: Partial<Message>): Message | undefined
  remove(ts: string): boolean
}

export type ChannelKind = Pick<
  Channel,
  'id' | 'teamId' | 'name' | 'isPrivate' | 'isIm' | 'isArchived'
>

/** An empty channel. What happens in it is told to the journal. */
export function createChannel(
  kind: ChannelKind,
  members: readonly string[],
  journal: Journal,
): Channel {
  const all: Message[] = []
  const tell = (what: 'shown' | 'changed' | 'hidden', ts: string) =>
    journal.record({ kind: what, channel: kind.id, ts })
  return {
    ...kind,
    members: new Set(members),
    get messages() {
      return all.filter(({ to }) => to === undefined)
    },
    ephemeral: (userId) => all.filter(({ to }) => to === userId),
    thread: (ts) =>
      all.filter((message) => !message.to && (message.ts === ts || message.threadTs === ts)),
    seenBy: (userId) => all.filter(({ to }) => to === undefined || to === userId),
    find: (ts) => all.find((message) => message.ts === ts),
    put(message) {
      all.push(message)
      tell('shown', message.ts)
      return message
    },
    change(ts, to) {
      const i = all.findIndex((message) => message.ts === ts)
      const before = all[i]
      if (!before) return undefined
      const after = { ...before, ...to, edits: before.edits + 1 }
      all[i] = after
      tell('changed', ts)
      return after
    },
    remove(ts) {
      const i = all.findIndex((message) => message.ts === ts)
      if (i < 0) return false
      all.splice(i, 1)
      tell('hidden', ts)
      return true
    },
  }
}
