import type { Message } from './channel.ts'
import type { Clock } from './clock.ts'
import type { Journal, Patience } from './journal.ts'
import type { Json } from './json.ts'

/** How the bot said that it got something. */
export type Ack = {
  /** What it sent along, if anything. */
  readonly payload: unknown
  /** Milliseconds from when it was first sent off to when this came. */
  readonly msAfter: number
  /** 0, or which repetition it acknowledges. */
  readonly attempt: number
  readonly over: 'socket' | 'http'
}

/** Something the bot showed because of it. */
export type Answer = {
  /** `ack`, `response_url`, or the Web API method. */
  readonly via: string
  readonly payload: Json
  readonly msAfter: number
}

/** What somebody did and all that came of it. */
export type Exchange = {
  readonly id: string
  readonly payload: Json
  /** The first acknowledgement. Rejects after 5 s, or when the bot refused. */
  readonly acked: Promise<Ack>
  /** All of them: more than one means that a repetition was acknowledged too. */
  readonly acks: readonly Ack[]
  /** How often it was sent to the bot. */
  readonly deliveries: number
  /** What the bot showed because of it, so far. */
  readonly answers: readonly Answer[]
  /** Those of them that came to its response_url. */
  readonly responses: readonly Answer[]
  /** The answer with this index, once it is there. The first is 0. */
  answer(index?: number, patience?: Patience): Promise<Answer>
  response(index?: number, patience?: Patience): Promise<Answer>
  /** What the person sees in the channel that was not there, or not like that, before. */
  seen(): readonly Message[]
}

/** An exchange from the inside, for those who carry it. */
export type OpenExchange = {
  readonly exchange: Exchange
  readonly kind: 'slash_commands' | 'interactive' | 'events_api'
  /** Where an answer would belong to it. */
  readonly about: About
  readonly acceptsResponse: boolean
  sent(): void
  acknowledge(payload: unknown, attempt: number, over: Ack['over']): void
  answered(via: string, payload: Json): void
  /** The bot refused it, with this explanation. */
  refused(why: string): void
}

export type About = {
  readonly teamId: string
  readonly userId: string
  readonly channelId?: string
  readonly threadTs?: string
  readonly triggerId?: string
  readonly viewId?: string
}

export type Beginning = {
  readonly kind: OpenExchange['kind']
  readonly payload: Json
  readonly about: About
  readonly acceptsResponse: boolean
  /** What the person sees now. */
  readonly look: () => readonly Message[]
}

/** Begins an exchange. It is not sent by this. */
export function openExchange(
  { kind, payload, about, acceptsResponse, look }: Beginning,
  clock: Clock,
  journal: Journal,
): OpenExchange {
  const id = clock.id('X')
  const acks: Ack[] = []
  const answers: Answer[] = []
  const before = new Set(look())
  let deliveries = 0
  let sentAt = 0
  let refusal = ''
  const msAfter = () => performance.now() - sentAt
  const nth = async (from: () => readonly Answer[], i: number, patience?: Patience) => {
    await journal.until(() => from().length > i, `Answer ${i} to ${inShort(payload)}`, patience)
    return from()[i] as Answer // There are more than `i`, as was waited for.
  }
  const responses = () => answers.filter(({ via }) => via === 'response_url')
  const exchange: Exchange = {
    id,
    payload,
    acks,
    answers,
    get deliveries() {
      return deliveries
    },
    get responses() {
      return responses()
    },
    get acked() {
      return firstAck()
    },
    answer: (i = 0, patience) => nth(() => answers, i, patience),
    response: (i = 0, patience) => nth(responses, i, patience),
    seen: () => look().filter((message) => !before.has(message)),
  }
  async function firstAck(): Promise<Ack> {
    const isOver = () => acks.length > 0 || refusal !== ''
    await journal.until(isOver, `An acknowledgement of ${inShort(payload)}`)
    if (acks[0]) return acks[0]
    throw new Error(`${inShort(payload)} was refused: ${refusal}`)
  }
  return {
    exchange,
    kind,
    about,
    acceptsResponse,
    sent() {
      deliveries += 1
      sentAt ||= performance.now()
      journal.record({ kind: 'delivered', exchange: id })
    },
    acknowledge(acked, attempt, over) {
      acks.push({ payload: acked, msAfter: msAfter(), attempt, over })
      journal.record({ kind: 'acked', exchange: id })
    },
    answered(via, shown) {
      answers.push({ via, payload: shown, msAfter: msAfter() })
      journal.record({ kind: 'answered', exchange: id })
    },
    refused(why) {
      refusal = why
      journal.record({ kind: 'failed', exchange: id })
    },
  }
}

const inShort = (payload: Json): string => JSON.stringify(payload).slice(0, 120)
