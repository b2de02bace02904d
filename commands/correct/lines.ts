import { type Line, strong } from '#core/brief.ts'
import { aboutOf } from '#core/claim-line.ts'
import type { Desk } from '#core/command.ts'
import type { NewSuggestion, Suggestion } from '#core/corrections.ts'
import { dayOf, parseEdtf } from '#core/edtf.ts'
import type { Claim } from '#core/facts.ts'
import { footnoteOf } from '#core/footnotes.ts'
import { nameOf } from '#core/subject-line.ts'
import { CERTAINTIES } from '#core/vocabulary.ts'
import type { Words } from '#core/words.ts'

/** Whom or what a claim is about, as its page is titled. */
export function claimName(claim: Claim, words: Words): string {
  const about = aboutOf(claim)
  return about ? nameOf(about, words) : claim.id
}

/** What a claim says now of what is held to be wrong; undefined where there is no such part. */
export function servedValue({ what }: NewSuggestion, claim: Claim, words: Words) {
  switch (what) {
    case 'line':
      return claim.line
    case 'date':
      return words.date(claim.date)
    case 'certainty':
      return words.certainty[claim.certainty]
    default:
      return undefined
  }
}

/** What is suggested in its place, as people read it; undefined where nothing is. */
export function suggestedValue({ what, value }: NewSuggestion, words: Words): string | undefined {
  if (value === undefined) return undefined
  if (what === 'date') return words.date(parseEdtf(value) ? value : undefined)
  const certainty = what === 'certainty' ? CERTAINTIES.find((one) => one === value) : undefined
  return certainty ? words.certainty[certainty] : value
}

/**
 * The source that was given. One of the store is a link where its address may be shown; any other
 * address is never one: it is spelled out behind its domain, which nobody has looked at.
 */
export function sourceSpans(source: string, { facts, words }: Desk): Line {
  const known = facts.findSource(source)
  if (!known) {
    const remark = words.frame.bracketed(words.suggestions.review.newSource)
    return [strong(domainOf(source)), ' ', { code: source }, remark]
  }
  const { title, publisher, url, remark } = footnoteOf(known, 1, words)
  return [
    words.frame.headed(publisher),
    url === undefined ? title : { link: title, to: url },
    ...(remark === undefined ? [] : [words.frame.bracketed(remark)]),
    ' · ',
    { command: `source ${known.id}` },
  ]
}

/** The host of an address in letters that cannot be taken for others: `xn--…` where it has such. */
const domainOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).hostname : address

/** "k7m2p9 · Qin Gang 秦刚 · the date: 25 July 2023 → 26 July 2023", and what is known of it. */
export function suggestionLine(
  one: Suggestion,
  { facts, words }: Desk,
  more: readonly Line[] = [],
): Line {
  const claim = facts.findClaim(one.claim)
  return [
    strong(one.id),
    ' · ',
    ...(claim ? [claimName(claim, words), ' · ', { command: `source ${claim.id}` }] : [one.claim]),
    ' · ',
    ...changeSpans(one, claim, words),
    ...[...more, [words.shortDate(dayOf(new Date(one.at)))]].flatMap((line) => [' · ', ...line]),
  ]
}

function changeSpans(one: NewSuggestion, claim: Claim | undefined, words: Words): Line {
  const from = claim && servedValue(one, claim, words)
  const to = suggestedValue(one, words)
  const what = words.suggestions.what[one.what]
  if (to === undefined) return [what]
  const change = from === undefined ? cut(to) : `${cut(from)} → ${cut(to)}`
  return [words.frame.headed(what), change]
}

/** In a list a long wording is only recognised; its own page has all of it. */
const CUT_MAX = 120

const cut = (text: string): string => {
  const characters = [...text]
  return characters.length > CUT_MAX ? `${characters.slice(0, CUT_MAX - 1).join('')}…` : text
}
