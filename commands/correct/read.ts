import type { Action } from '#core/brief.ts'
import type { Desk, Typed } from '#core/command.ts'
import { CLAIM_LINE_MAX, type Corrected, type NewSuggestion } from '#core/corrections.ts'
import { parseEdtf } from '#core/edtf.ts'
import { Mistake } from '#core/errors.ts'
import type { Claim } from '#core/facts.ts'
import { webAddress } from '#core/one-line.ts'
import { writeTyped } from '#core/rewrite.ts'
import { CERTAINTIES } from '#core/vocabulary.ts'
import { needsValue, needsWords, refill } from './form.ts'
import type { CorrectGiven } from './options.ts'

/**
 * A suggestion that can be filed: with its source, and with what the claim should say instead where
 * that can be said.
 *
 * @throws Mistake naming what is missing or cannot be
 */
export function readSuggestion(
  { claim, what, value, source, note }: CorrectGiven & { readonly claim: Claim },
  desk: Desk,
  typed: Typed,
): NewSuggestion {
  const { correct } = desk.words.suggestions
  const wrong = wrongIn(typed, desk)
  if (what === undefined) throw wrong('what', correct.whatMissing)
  if (source === undefined) throw wrong('source', correct.sourceMissing)
  const given = { claim: claim.id, what, source: readSource(source, desk, typed) }
  if (what === 'retract' && claim.retracted) throw wrong('what', correct.retractedAlready)
  if (!needsValue(what)) {
    // There is nothing it could say instead; what was typed there is still for the editors.
    const all = [value, note].filter((one) => one !== undefined).join(' · ')
    if (needsWords(what) && all === '') throw wrong('note', correct.valueMissing(what))
    return all === '' ? given : { ...given, note: all }
  }
  if (value === undefined) throw wrong('value', correct.valueMissing(what))
  const read = readValue(what, value, claim, desk, typed)
  return { ...given, value: read, ...(note === undefined ? {} : { note }) }
}

function readValue(what: Corrected, value: string, claim: Claim, desk: Desk, typed: Typed): string {
  const { words } = desk
  const { correct } = words.suggestions
  const wrong = wrongIn(typed, desk)
  if (what === 'date') {
    const date = value.toLowerCase() === UNKNOWN ? UNKNOWN : value
    if (date !== UNKNOWN && !parseEdtf(date)) throw wrong('value', correct.notADate(value))
    if (date === (claim.date ?? UNKNOWN)) throw wrong('value', correct.sameAlready)
    return date
  }
  if (what === 'certainty') {
    const names = CERTAINTIES.map((one) => words.certainty[one])
    const wanted = value.toLowerCase()
    const read = CERTAINTIES.find((one) => one === wanted || words.certainty[one] === wanted)
    if (!read) throw wrong('value', correct.notACertainty(value, names))
    if (read === claim.certainty) throw wrong('value', correct.sameAlready)
    return read
  }
  // A line is one line: that of a form may have come with breaks.
  const line = value.replaceAll(/\s+/g, ' ')
  if (line === claim.line) throw wrong('value', correct.sameAlready)
  if (line.length > CLAIM_LINE_MAX)
    throw wrong('value', words.asking.tooLong(line.length, CLAIM_LINE_MAX))
  return line
}

/** As the data writes a date that was not traced. */
const UNKNOWN = 'unknown'

/** The id of a source in the store, or an address as browsers write it. */
function readSource(source: string, desk: Desk, typed: Typed): string {
  const { facts, words } = desk
  const known = facts.findSource(source) ?? facts.findSource(source.toLowerCase())
  const address = known ? undefined : webAddress(source)
  if (known) return known.id
  if (address !== undefined && new URL(address).hostname.includes('.')) return address
  const like = /^https?:/i.test(source) ? [] : facts.sourcesLike(source, 3)
  const offers = like.map(
    ({ id, publisher }): Action => ({
      label: words.asking.because(id, publisher),
      command: writeTyped('correct', { ...typed, source: id }, 'claim'),
    }),
  )
  throw wrongIn(typed, desk)(
    'source',
    words.suggestions.correct.notASource(source, offers.length > 0),
    offers,
  )
}

/** A mistake in one option, which a form can show at its field and open again. */
const wrongIn =
  (typed: Typed, desk: Desk) =>
  (option: string, sentence: string, offers: readonly Action[] = []): Mistake =>
    new Mistake(sentence, {
      actions: [...offers, ...refill(typed, option, desk)],
      asks: { command: 'correct', option, typed },
    })
