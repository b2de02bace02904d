import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Fault } from '#core/errors.ts'
import type { Level } from '#core/log.ts'
import type { Messenger } from '#core/messenger.ts'
import { PACE } from '#digests/deliver/pace.ts'
import type { SenderParts } from '#digests/deliver/parts.ts'
import { createSender } from '#digests/deliver/sender.ts'
import { openState, type State } from '#root/state/open.ts'
import { temporaryFolder } from '../../fixtures/folder.ts'
import { briefOf, newId, START } from './samples.ts'

export type Clock = {
  readonly now: () => Date
  readonly pass: (ms: number) => void
  readonly set: (at: Date | string) => void
}

export function clockAt(start: string): Clock {
  let at = new Date(start).getTime()
  return {
    now: () => new Date(at),
    pass: (ms) => {
      at += ms
    },
    set: (to) => {
      at = new Date(to).getTime()
    },
  }
}

/** A state file of its own, and a clock that only the test moves. */
export async function openScene() {
  const clock = clockAt(START)
  const state = await openState(join(temporaryFolder(), 'state.sqlite'), clock.now)
  onTestFinished(() => state[Symbol.asyncDispose]())
  return { clock, state, ...state }
}

type Setting = {
  readonly clock: Clock
  readonly state: Pick<State, 'ledger' | 'subscriptions'>
  readonly messengers: readonly Messenger[]
}

/** A sender that waits by moving the clock, with what it logs and reports. */
export function openSender({ clock, state, messengers }: Setting, more: Partial<SenderParts> = {}) {
  const logged: { level: Level; event: string }[] = []
  const faults: Fault[] = []
  const sender = createSender({
    ledger: state.ledger,
    subscriptions: state.subscriptions,
    messengers: () => messengers,
    compose: async ({ id, content }) => briefOf(id, content),
    resentRemark: () => 'Sent again.',
    admins: [],
    newId,
    now: clock.now,
    log: (level, event) => logged.push({ level, event }),
    report: (fault) => {
      faults.push(fault)
      return 'F-1'
    },
    random: () => 1,
    wait: async (ms) => clock.pass(ms),
    pace: { ...PACE, channelMs: { discord: 0, slack: 0 } },
    ...more,
  })
  /** Runs it again and again, moving the clock to when it wants to, until nothing waits. */
  const runUntil = async (end: string | undefined = undefined): Promise<void> => {
    for (let runs = 0; runs < 1_000; runs += 1) {
      const next = await sender.run()
      if (!next || (end !== undefined && next > new Date(end))) return
      clock.set(new Date(Math.max(next.getTime(), clock.now().getTime())))
    }
    throw new Error('The sender never comes to an end')
  }
  return { sender, logged, faults, runUntil }
}
