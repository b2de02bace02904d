import { setImmediate } from 'node:timers/promises'
import { Fault } from '#core/errors.ts'
import { askerOn } from '../asker.ts'
import type { Playground } from '../ports.ts'
import { PLAIN } from '../view.ts'
import { keeperOf } from './holdings.ts'

/**
 * Makes ready what the first page of each kind would have to wait for: what the store holds, and in
 * a copy the record of changes. Meant to be begun once the pages are served. Between its parts
 * everybody else has their turn; it ends early when it is to stop. What breaks is reported, as the
 * page that needs it will say so itself.
 */
export async function warm(playground: Playground, stop: AbortSignal): Promise<void> {
  const { newsroom, mode, during, report } = playground
  try {
    await during(async () => {
      const desk = newsroom.desk(askerOn('discord', PLAIN, mode))
      const held = keeperOf(playground)(desk.facts, desk.now)
      for (const part of [
        () => held.claims,
        () => held.subjects,
        () => held.sources,
        () => held.cases,
        () => held.debt,
        // In a home it is written when somebody asks for what it is needed for.
        () => (mode === 'sandbox' ? desk.changes.record(desk.facts, desk.now) : undefined),
        () => held.cards,
        () => held.tenuresOf,
        () => held.lists.subjects,
        () => held.lists.claims,
        () => held.lists.sources,
        () => held.lists.cases,
      ]) {
        await setImmediate()
        if (stop.aborted) return
        await part()
      }
    })
  } catch (cause) {
    report(new Fault('The playground could not be made ready', { cause }))
  }
}
