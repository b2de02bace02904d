import { aboutOf } from './claim-line.ts'
import type { Desk } from './command.ts'
import { addDays } from './edtf.ts'
import { Mistake } from './errors.ts'
import type { Found, Subject } from './facts.ts'
import type { Option, Reading, Suggestion } from './option.ts'
import { asked, SUGGESTIONS_MAX, text } from './option.ts'
import { rewrite } from './rewrite.ts'
import { createSeen } from './seen.ts'
import { distinctNameOf, howFound } from './subject-line.ts'
import type { SubjectType } from './vocabulary.ts'
import type { Words } from './words.ts'

/** A subject as it was asked for, and how its name matched what was typed. */
export type Asked = { readonly subject: Subject; readonly found: Found }

/**
 * Something in the store, by id, name in any script or order, or alias. Exact names only: a near
 * miss or a tie between different subjects asks back, with each candidate as a corrected command.
 */
export const subject = (about: string, types: readonly SubjectType[]): Option<Asked> => ({
  ...text(about, (typed, desk) =>
    typed.trim() === ''
      ? beforeTyping(types, desk)
      : desk.facts
          .completions(typed, SUGGESTIONS_MAX, types)
          .map((found) => suggestion(found, desk.words)),
  ),
  read(typed, reading) {
    const wanted = text(about).read(typed, reading)
    const candidates = exactly(wanted, types, reading)
    const [only] = candidates
    if (only && candidates.length === 1) return { subject: only.subject, found: only }
    throw only ? tie(wanted, candidates, reading) : unknown(wanted, types, reading)
  },
})

/** Initials prove nothing: "lw" is a suggestion. An id typed as it stands beats all names. */
function exactly(
  typed: string,
  types: readonly SubjectType[],
  { desk }: Reading,
): readonly Found[] {
  const found = desk.facts.exactly(typed, types).filter(({ how }) => how !== 'initials')
  const byId = found.filter((one) => one.subject.id === typed.trim().toLowerCase())
  return byId.length === 1 ? byId : found
}

function tie(typed: string, candidates: readonly Found[], reading: Reading): Mistake {
  const nouns = new Set(candidates.map((one) => one.subject.type))
  const noun = nouns.size === 1 && nouns.has('person') ? 'people' : 'entries'
  const actions = candidates
    .slice(0, 10)
    .map((one) => rewrite(reading, one.subject.id, distinctNameOf(one.subject, reading.desk.words)))
  return new Mistake(reading.desk.words.asking.several(typed, candidates.length, noun), {
    choices: actions.map(({ label }) => label),
    actions,
    asks: asked(reading),
  })
}

function unknown(typed: string, types: readonly SubjectType[], reading: Reading): Mistake {
  const { facts, words } = reading.desk
  const initials = facts.exactly(typed, types).filter(({ how }) => how === 'initials')
  // "wang hou" is more likely the beginning of a name than a misspelling of a shorter one.
  const begun = facts.completions(typed, 3, types).filter(({ how }) => how === 'prefix')
  const near = [...initials, ...begun, ...facts.nearly(typed, 3, types)]
  const close = [...new Map(near.map((one) => [one.subject.id, one])).values()].slice(0, 3)
  const actions = close.map((one) => rewrite(reading, one.subject.id, explained(one, words)))
  return new Mistake(words.asking.nobody(typed, close.length > 0), {
    actions,
    choices: actions.map(({ label }) => label),
    asks: asked(reading),
  })
}

/** How many of the latest changes are looked through, and how many days back. */
const CHANGES_MAX = 100
const CHANGES_DAYS = 120

/** Before anything is typed: what the asker watches, what changed of late, then the most prominent. */
function beforeTyping(types: readonly SubjectType[], desk: Desk): readonly Suggestion[] {
  const { facts, asker, words } = desk
  const watched = (asker.watching ?? []).flatMap((id) => facts.findSubject(id) ?? [])
  const since = addDays(facts.about().newestEvent, -CHANGES_DAYS)
  const changed = facts
    .changesSince(since, undefined, { offset: 0, limit: CHANGES_MAX })
    .rows.flatMap(({ claim }) => aboutOf(claim) ?? [])
  const isNew = createSeen(Number.POSITIVE_INFINITY)
  return [
    ...watched.map((one) => [one, words.asking.watched] as const),
    ...changed.map((one) => [one, words.asking.changed] as const),
    ...facts.completions('', SUGGESTIONS_MAX, types).map((one) => [one.subject, asIs] as const),
  ]
    .filter(([one]) => types.includes(one.type) && isNew(one.id))
    .slice(0, SUGGESTIONS_MAX)
    .map(([one, shown]) => ({ value: one.id, label: shown(distinctNameOf(one, words)) }))
}

const asIs = (name: string): string => name

const suggestion = (found: Found, words: Words): Suggestion => ({
  value: found.subject.id,
  label:
    found.how === 'prefix' || found.how === 'exact' || found.how === 'id'
      ? distinctNameOf(found.subject, words)
      : explained(found, words),
})

/** A name with why it is offered: "Qin Gang 秦刚 (one letter off)". */
const explained = (found: Found, words: Words): string =>
  words.asking.because(distinctNameOf(found.subject, words), howFound(found, words))
