import type { Changes, Load } from '#core/changes.ts'
import { Fault, type Report } from '#core/errors.ts'
import { createTurns } from '#core/turns.ts'
import type { Serving } from '../../serving.ts'
import type { Session, Workshop } from '../workshop/workshop.ts'

type Parts = {
  readonly changes: Changes
  readonly serving: Serving
  readonly workshop: Workshop
  /** The path of the state file. */
  readonly state: string
  readonly now: () => Date
  readonly report: Report
}

/** The record of changes while revisions come and go. */
export type ServedChanges = {
  /**
   * Only what is served now is recorded, and by a process of its own: an answer that still reads
   * the revision before must not write that back as the newest.
   */
  readonly changes: Changes
  /**
   * The same for answers, which do not wait for a load that is being recorded: for that moment they
   * know the changes up to the one before.
   */
  readonly answering: Changes
  /** Records the revision that is served, unless it is the last load already. */
  readonly recordServed: (session?: Session) => Promise<Load>
}

/** Puts a record of changes behind one queue, in front of which nobody is kept from being answered. */
export function servedChanges({
  changes,
  serving,
  workshop,
  state,
  now,
  report,
}: Parts): ServedChanges {
  const inTurn = createTurns(1)

  async function recordNow(open?: Session): Promise<Load> {
    const [revision, path] = [serving.revision(), serving.path()]
    const known = await changes.latest()
    if (known?.revision === revision) return known
    const at = now()
    try {
      using own = open ? undefined : workshop.open()
      const job = { kind: 'record', state, path, at: at.toISOString() } as const
      const result = (await (open ?? own)?.ask(job))?.result
      if (result?.kind === 'recorded')
        return { seq: result.seq, loadedAt: result.loadedAt, revision }
    } catch (cause) {
      report(new Fault('A load could not be recorded beside the service', { cause }))
    }
    // It takes a moment in which nobody is answered, but what is served has to be on record.
    return await serving.afresh(() => changes.record(serving.facts(), at))
  }

  const recordServed = (session?: Session): Promise<Load> => inTurn(() => recordNow(session))

  const recorder =
    (mayWait: boolean): Changes['record'] =>
    async (facts) => {
      const { revision } = facts.about()
      const known = await changes.latest()
      const isKnown = known?.revision === revision
      if (known && (isKnown || revision !== serving.revision())) return { ...known, isNew: false }
      const recording = recordServed()
      if (known && !mayWait) {
        recording.catch((cause) => report(new Fault('A load could not be recorded', { cause })))
        return { ...known, isNew: false }
      }
      const load = await recording
      return { ...load, isNew: load.seq !== known?.seq }
    }

  return {
    recordServed,
    changes: { ...changes, record: recorder(true) },
    answering: { ...changes, record: recorder(false) },
  }
}
