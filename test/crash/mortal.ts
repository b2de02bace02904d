import type { Ledger } from '#core/ledger.ts'
import type { Messenger } from '#core/messenger.ts'

/** The instants between a plan and its last record at which a process can die. */
export const POINTS = [
  'before the plan',
  'after the plan',
  'after the claim',
  'after the mark',
  'when the request is lost',
  'when the answer is lost',
  'before the message is recorded',
  'before the second step',
  'before the second step is recorded',
] as const
export type Point = (typeof POINTS)[number]

type Ports = {
  readonly ledger: Ledger
  readonly messenger: Messenger
  readonly lose: (what: 'request' | 'answer') => void
}

/** The same ports in a process that dies at a point: from then on nothing it asks for happens. */
export function mortal({ ledger, messenger, lose }: Ports, point: Point) {
  const death = Promise.withResolvers<void>()
  let isDead = false
  const never = <T>() => new Promise<T>(() => {})
  const die = <T>(): Promise<T> => {
    isDead = true
    death.resolve()
    return never()
  }
  /** Does it while alive, and dies before or after it when this is the point. */
  const living =
    <Asked extends readonly unknown[], T>(
      work: (...asked: Asked) => Promise<T>,
      at: { readonly before?: Point; readonly after?: readonly Point[] },
    ) =>
    async (...asked: Asked): Promise<T> => {
      if (isDead) return never()
      if (at.before === point) return die()
      const done = await work(...asked)
      return isDead ? never() : at.after?.includes(point) ? die() : done
    }
  const dyingLedger: Ledger = {
    ...ledger,
    plan: living(ledger.plan, { before: 'before the plan', after: ['after the plan'] }),
    claim: living(ledger.claim, { after: ['after the claim'] }),
    mark: living(ledger.mark, { after: ['after the mark'] }),
    settle: living(ledger.settle, {
      before: 'before the message is recorded',
      after: ['before the second step'],
    }),
    finish: living(ledger.finish, { before: 'before the second step is recorded' }),
  }
  const dyingMessenger: Messenger = {
    ...messenger,
    post: living(
      (message) => {
        if (point === 'when the request is lost') lose('request')
        if (point === 'when the answer is lost') lose('answer')
        return messenger.post(message)
      },
      { after: ['when the request is lost', 'when the answer is lost'] },
    ),
    finish: living(messenger.finish, {}),
  }
  return { ledger: dyingLedger, messenger: dyingMessenger, died: death.promise }
}
