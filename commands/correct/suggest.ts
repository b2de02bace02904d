import { answered } from '#core/answer.ts'
import { type Brief, list, paragraph, quiet } from '#core/brief.ts'
import { claimLine } from '#core/claim-line.ts'
import { footer } from '#core/clocks.ts'
import type { Desk, Typed } from '#core/command.ts'
import { type NewSuggestion, SUGGESTIONS_OPEN_MAX } from '#core/corrections.ts'
import { Denied, Mistake } from '#core/errors.ts'
import type { Claim } from '#core/facts.ts'
import { createFootnotes } from '#core/footnotes.ts'
import { keptOf } from '../kept.ts'
import { refill } from './form.ts'
import { claimName, servedValue, sourceSpans, suggestedValue } from './lines.ts'
import type { CorrectGiven } from './options.ts'
import { openOf } from './own.ts'
import { readSuggestion } from './read.ts'

/** What a claim says now, and what to type to suggest otherwise, where there is no form. */
export function howToSuggest(claim: Claim, desk: Desk): Brief {
  const { words } = desk
  const { correct } = words.suggestions
  const notes = createFootnotes(words)
  const source = claim.citations[0]?.source.id ?? 'https://example.org/news'
  const dated = { command: `correct ${claim.id} what:date value:2023-07 source:${source}` }
  const retracted = { command: `correct ${claim.id} what:retract source:${source} note:"…"` }
  return answered({
    title: `${claimName(claim, words)} · ${correct.action}`,
    summary: correct.howSummary(claim.id),
    blocks: [
      list([claimLine(claim, words, notes)]),
      paragraph([desk.keeping ? correct.howTo : words.access.notHere]),
      ...(desk.keeping ? [list([[dated], [retracted]])] : []),
      paragraph([quiet(correct.rules)]),
    ],
    footnotes: notes.list(),
    actions: [{ label: words.chat.open, command: `source ${claim.id}` }],
    footer: footer(desk),
    seenBy: 'asker',
  })
}

/**
 * Files a suggestion for the editors.
 *
 * @throws Mistake when something of it is missing or cannot be, or the asker has enough that wait
 */
export async function suggest(
  given: CorrectGiven & { readonly claim: Claim },
  desk: Desk,
  typed: Typed,
): Promise<Brief> {
  const { words, asker } = desk
  const { corrections } = keptOf(desk)
  const { correct } = words.suggestions
  const suggested = readSuggestion(given, desk, typed)
  const open = await openOf(desk)
  const same = open.find((one) => isSame(one, suggested))
  if (same) throw new Mistake(correct.alreadyFiled(same.id))
  if (open.length >= SUGGESTIONS_OPEN_MAX)
    throw new Mistake(correct.tooMany(SUGGESTIONS_OPEN_MAX), {
      actions: [{ label: correct.own(open.length), command: 'correct' }],
    })
  const filed = await corrections.suggest(suggested, asker, words).catch((error: unknown) => {
    throw withRefill(error, desk, typed)
  })
  return answered({
    title: correct.filed(filed.id),
    summary: correct.filedSummary(filed.id, filed.claim),
    blocks: [list(detailLines(filed, given.claim, desk)), paragraph([correct.rules])],
    actions: [{ label: words.chat.open, command: `source ${filed.claim}` }],
    footer: footer(desk),
    seenBy: 'asker',
  })
}

/** What is said now, what is suggested in its place, by which source, with what note. */
export function detailLines(one: NewSuggestion, claim: Claim | undefined, desk: Desk) {
  const { words } = desk
  const { label, what } = words.suggestions
  const { labelled } = words.frame
  const from = claim && servedValue(one, claim, words)
  const to = suggestedValue(one, words)
  return [
    labelled(label.what, what[one.what]),
    ...(from === undefined ? [] : [labelled(label.now, from)]),
    ...(to === undefined ? [] : [labelled(label.suggested, to)]),
    [...labelled(label.source, ''), ...sourceSpans(one.source, desk)],
    ...(one.note === undefined ? [] : [labelled(label.note, one.note)]),
  ]
}

const isSame = (a: NewSuggestion, b: NewSuggestion): boolean =>
  a.claim === b.claim && a.what === b.what && a.value === b.value && a.source === b.source

/** A mistake that only showed when it was filed can be put right in the form as well. */
function withRefill(error: unknown, desk: Desk, typed: Typed): unknown {
  if (!(error instanceof Mistake) || error instanceof Denied) return error
  const { code, choices, asks, actions } = error
  const more = refill(typed, 'source', desk)
  return new Mistake(error.message, { code, choices, asks, actions: [...actions, ...more] })
}
