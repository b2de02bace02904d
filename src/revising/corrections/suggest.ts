import { CLAIM_LINE_MAX, type NewSuggestion } from '#core/corrections.ts'
import { parseEdtf } from '#core/edtf.ts'
import { Mistake } from '#core/errors.ts'
import type { Facts } from '#core/fact-store.ts'
import { CERTAINTIES, type ClaimKind } from '#core/vocabulary.ts'
import type { Words } from '#core/words.ts'

/** As long as a value that is no line, and a note, may be, and an address, in characters. */
const NOTE_MAX = 400
const ADDRESS_MAX = 1500

/**
 * What somebody found wrong, with blanks trimmed away, if it can be suggested at all.
 *
 * @throws Mistake saying what to give instead
 */
export function acceptable(typed: NewSuggestion, facts: Facts, words: Words): NewSuggestion {
  const { asking, given } = words
  const said = given.suggestion
  const claim = facts.findClaim(typed.claim.trim())
  if (!claim) throw new Mistake(said.noClaim(typed.claim))
  const { what } = typed
  if (NOT_THERE[claim.kind]?.includes(what)) throw new Mistake(said.notThere(what))
  const value = typed.value?.trim() || undefined
  const note = typed.note?.trim() || undefined
  if (value === undefined && (what === 'line' || what === 'date' || what === 'certainty')) {
    throw new Mistake(said.noValue(what))
  }
  if (what === 'date' && value !== 'unknown' && !parseEdtf(value ?? ''))
    throw new Mistake(said.badDate(value ?? ''))
  if (what === 'certainty' && !CERTAINTIES.some((one) => one === value))
    throw new Mistake(said.badCertainty(value ?? ''))
  const most = what === 'line' ? CLAIM_LINE_MAX : NOTE_MAX
  for (const [text, limit] of [
    [value, most],
    [note, NOTE_MAX],
  ] as const) {
    if (text !== undefined && text.length > limit)
      throw new Mistake(asking.tooLong(text.length, limit))
  }
  const source = acceptableSource(typed.source.trim(), facts, words)
  return { claim: claim.id, what, value, source, note }
}

/** What the records behind claims of a kind have no place for. */
const NOT_THERE: Partial<Record<ClaimKind, readonly NewSuggestion['what'][]>> = {
  description: ['date', 'certainty', 'retract'],
  law: ['line', 'certainty', 'retract'],
  risk: ['retract'],
  measure: ['retract'],
  figure: ['retract'],
}

function acceptableSource(typed: string, facts: Facts, { given }: Words): string {
  const said = given.suggestion
  if (facts.findSource(typed)) return typed
  if (!/^https?:\/\//i.test(typed)) throw new Mistake(said.noSource(typed))
  const address = URL.canParse(typed) ? new URL(typed) : undefined
  const isPlain = address?.username === '' && address.password === ''
  if (!address || !isPlain || address.href.length > ADDRESS_MAX)
    throw new Mistake(said.badAddress(typed))
  return address.href
}
