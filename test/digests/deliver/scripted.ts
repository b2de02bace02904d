import type { Done, Looked, Messenger, Outgoing, Posted, Refused } from '#core/messenger.ts'
import type { ChatPlatform } from '#core/place.ts'

type Answer = Done | Refused
type Call = { readonly what: 'post' | 'edit' | 'finish'; readonly message: Outgoing }

/** A messenger that answers what it is told to; everything goes well unless it is told something. */
export type Scripted = Messenger & {
  readonly calls: readonly Call[]
  readonly looks: number
  /** The next answers of one kind of request, in order. */
  readonly answers: (what: Call['what'], ...answers: readonly Answer[]) => void
  /** Refuses every post in a server or workspace. */
  readonly refusesIn: (space: string, answer: Refused) => void
  /** What each look-up finds, until it is told something else. */
  readonly finds: (looked: Looked) => void
}

export const refused = (
  refusal: Refused['refusal'],
  code: string = refusal,
  afterMs?: number,
): Refused => ({
  outcome: 'refused',
  refusal,
  code,
  ...(afterMs === undefined ? {} : { afterMs }),
})

export function scripted(
  platform: ChatPlatform,
  more: Partial<Pick<Messenger, 'settleMs' | 'isRepeatSafe'>> = {},
): Scripted {
  const calls: Call[] = []
  const queues: Record<Call['what'], Answer[]> = { post: [], edit: [], finish: [] }
  let found: Looked = { outcome: 'absent' }
  const lost = new Map<string, Refused>()
  let looks = 0
  let posts = 0
  const answer = (what: Call['what'], message: Outgoing, posted: Posted): Answer => {
    calls.push({ what, message })
    const isFinished = platform === 'slack' || what !== 'post'
    return queues[what].shift() ?? { outcome: 'done', ...posted, isFinished }
  }
  return {
    platform,
    requestMs: 10_000,
    settleMs: platform === 'slack' ? 30_000 : 5_000,
    post: async (message) => {
      posts += 1
      const gone = lost.get(message.place.space)
      if (gone) queues.post.unshift(gone)
      return answer('post', message, { channelId: message.place.id, messageId: `m${posts}` })
    },
    finish: async (message, posted) => answer('finish', message, posted),
    edit: async (message, posted) => answer('edit', message, posted),
    isRepeatSafe: (ms) => platform === 'discord' && ms <= 60_000,
    find: async () => {
      looks += 1
      return found
    },
    obstacles: async () => [],
    linkTo: () => undefined,
    ...more,
    calls,
    get looks() {
      return looks
    },
    answers: (what, ...answers) => void queues[what].push(...answers),
    refusesIn: (space, refused) => void lost.set(space, refused),
    finds: (looked) => {
      found = looked
    },
  }
}
