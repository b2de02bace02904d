import { join } from 'node:path'
import type { Ledger } from '#core/ledger.ts'
import type { Messenger } from '#core/messenger.ts'
import type { ChatPlatform } from '#core/place.ts'
import { openState } from '#root/state/open.ts'
import { digest, START, subscription } from '../digests/deliver/samples.ts'
import { type Clock, clockAt, openSender } from '../digests/deliver/scene.ts'
import { temporaryFolder } from '../fixtures/folder.ts'
import { type Loopback, type Shown, startLoopback } from './loopback.ts'
import type { Recklessness } from './messengers.ts'
import { mortal, type Point } from './mortal.ts'

/** What is broken on purpose, to see that it is noticed. */
export type Mutation = Recklessness & {
  readonly ledger?: (ledger: Ledger) => Ledger
  readonly messenger?: (messenger: Messenger) => Messenger
}

/** One digest that falls due, through as many lives of the process as it takes. */
export type Story = AsyncDisposable & {
  readonly clock: Clock
  readonly world: Loopback
  /** Starts the process; it runs until it dies at the point, which it then says, or nothing waits. */
  readonly live: (point?: Point) => Promise<'died' | 'lived'>
  readonly shown: () => readonly Shown[]
  /** What the ledger says of the digest. */
  readonly recorded: () => Promise<unknown>
}

export async function beginStory(platform: ChatPlatform, mutation: Mutation = {}): Promise<Story> {
  const clock = clockAt(START)
  const path = join(temporaryFolder(), 'state.sqlite')
  const world = await startLoopback(platform, clock.now)
  {
    await using state = await openState(path, clock.now)
    await state.subscriptions.add(subscription('abc234', { place: world.place }))
  }
  return {
    clock,
    world,
    shown: world.shown,
    async live(point) {
      await using state = await openState(path, clock.now)
      const real = {
        ledger: mutation.ledger?.(state.ledger) ?? state.ledger,
        messenger: world.messenger(state.lines, mutation),
        lose: world.lose,
      }
      const messenger = mutation.messenger?.(real.messenger) ?? real.messenger
      const life = point && mortal({ ...real, messenger }, point)
      const { ledger } = life ?? real
      await ledger.recover()
      const { runUntil } = openSender({
        clock,
        state: { ...state, ledger },
        messengers: [life?.messenger ?? messenger],
      })
      const lived = async () => {
        await ledger.plan([digest('abc234', { place: world.place })])
        await runUntil()
        return 'lived' as const
      }
      const died = life?.died.then(() => 'died' as const)
      return await Promise.race([lived(), ...(died ? [died] : [])])
    },
    async recorded() {
      await using state = await openState(path, clock.now)
      return await state.ledger.of('abc234', 9)
    },
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  }
}
