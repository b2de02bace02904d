import type { Action } from '#core/brief.ts'
import { aboutOf } from '#core/claim-line.ts'
import type { Desk } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import type { Claim, Subject } from '#core/facts.ts'
import { asked, type Option, type Reading, SUGGESTIONS_MAX, text } from '#core/option.ts'
import { rewrite } from '#core/rewrite.ts'
import { distinctNameOf, nameOf } from '#core/subject-line.ts'

/**
 * A claim by its id. Whoever names a person, body or post is offered the claims about it, the newest
 * first, because a correction is of one statement.
 */
export const claimOption = (about: string): Option<Claim> => ({
  ...text(about, claimsLike),
  read(typed, reading) {
    const wanted = text(about).read(typed, reading)
    const { facts } = reading.desk
    const found = facts.findClaim(wanted) ?? facts.findClaim(wanted.toLowerCase())
    if (found) return found
    throw notOne(wanted, reading)
  },
})

/** As many as are looked through while somebody types: two names, and what is told of them. */
const SUBJECTS_MAX = 2

/** Claims whose id begins with what is typed, or that are about whom it may name. */
function claimsLike(typed: string, desk: Desk) {
  const wanted = typed.trim().toLowerCase()
  const begun = ownerOf(wanted, desk)
  const ofId = begun === undefined ? [] : claimsOf(begun, desk)
  const named =
    wanted === ''
      ? (desk.asker.watching ?? []).slice(0, SUBJECTS_MAX)
      : desk.facts.completions(typed, SUBJECTS_MAX).map(({ subject }) => subject.id)
  const all = [
    ...ofId.filter(({ id }) => id.startsWith(wanted)),
    ...named.flatMap((id) => claimsOf(id, desk)),
  ]
  return [...new Map(all.map((one) => [one.id, one])).values()]
    .slice(0, SUGGESTIONS_MAX)
    .map((one) => ({ value: one.id, label: labelOf(one, undefined, desk) }))
}

/** Whose claims an id may name: most begin with the id of the subject they are filed under. */
function ownerOf(typed: string, { facts }: Desk): string | undefined {
  const parts = typed.replace(CASE, '').split('-').slice(0, WORDS_MAX)
  for (let count = parts.length; count > 0; count -= 1) {
    const id = parts.slice(0, count).join('-')
    if (id !== '' && facts.findSubject(id)) return id
  }
  return undefined
}

const WORDS_MAX = 8

/** What the steps of a case have in front of it. */
const CASE = /^case-/

/** The newest first: what is suggested for correction is mostly new. */
const claimsOf = (subject: string, { facts }: Desk): readonly Claim[] =>
  facts.claimsAbout(subject, {}).claims.toReversed()

/** With whom it is about, where that is somebody else than whoever was named. */
function labelOf(claim: Claim, named: string | undefined, { words }: Desk): string {
  const about = aboutOf(claim)
  const whom = about && about.id !== named ? words.frame.headed(nameOf(about, words)) : ''
  const label = `${words.frame.headed(words.shortDate(claim.date))}${whom}${claim.line}`
  return label.length > LABEL_MAX ? `${label.slice(0, LABEL_MAX - 1).trimEnd()}…` : label
}

/** As many characters as Discord shows of a suggestion. */
const LABEL_MAX = 100

/** How many statements are offered to somebody who named a person. */
const OFFERED_MAX = 5

function notOne(typed: string, reading: Reading): Mistake {
  const { facts, words } = reading.desk
  const { correct } = words.suggestions
  const exact = facts.exactly(typed).filter(({ how }) => how !== 'initials')
  const [only] = exact
  if (only && exact.length === 1) {
    const claims = claimsOf(only.subject.id, reading.desk).slice(0, OFFERED_MAX)
    const actions = claims.map((one) =>
      rewrite(reading, one.id, labelOf(one, only.subject.id, reading.desk)),
    )
    return asking(correct.isSubject(nameOf(only.subject, words), actions.length > 0), actions)
  }
  const near = exact.length > 0 ? exact : facts.nearly(typed, OFFERED_MAX)
  const subjects = new Map(near.map(({ subject }) => [subject.id, subject])).values()
  const actions = [...subjects]
    .slice(0, OFFERED_MAX)
    .map((one: Subject) => rewrite(reading, one.id, distinctNameOf(one, words)))
  return asking(correct.noClaim(typed, actions.length > 0), actions)

  function asking(sentence: string, offered: readonly Action[]): Mistake {
    const choices = offered.map(({ label }) => label)
    return new Mistake(sentence, { actions: offered, choices, asks: asked(reading) })
  }
}
