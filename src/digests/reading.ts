import type { RecordedChange } from '#core/changes.ts'
import type { Facts } from '#core/fact-store.ts'
import { createTraits, type Traits } from '#core/traits.ts'
import type { Severity } from '#core/vocabulary.ts'
import { type BrokenRule, createSeverity, isOnlyBacked, weighed } from './severity.ts'

/** What decides whom a change is told, and how much it matters. */
export type Read = {
  /** With its severity. */
  readonly traits: Traits
  readonly severity: Severity
}

/** Reads changes by one revision of the facts, each once. */
export type Reading = (change: RecordedChange) => Read

/** `onBroken` hears of rules of severity that cannot be read; they are left out. */
export function createReading(facts: Facts, onBroken?: BrokenRule): Reading {
  const traitsOf = createTraits(facts)
  const severityOf = createSeverity(facts.severityRules(), facts, onBroken)
  const read = new WeakMap<RecordedChange, Read>()
  return (change) => {
    const before = read.get(change)
    if (before) return before
    const traits = traitsOf(change)
    const severity = isOnlyBacked(change) ? 'routine' : severityOf(weighed(change, traits))
    const now: Read = { traits: { ...traits, severity: [severity] }, severity }
    read.set(change, now)
    return now
  }
}
