import type { Draft, Overlay, Suggestion } from '#core/corrections.ts'
import { dayOf } from '#core/edtf.ts'
import { Mistake } from '#core/errors.ts'
import type { Words } from '#core/words.ts'
import { type ClaimSource, locateClaim, type Texts, textsOf } from '#pack/locate.ts'
import type { PackFiles } from '#pack/read.ts'
import { activeOf, layOver } from '../overlay/lay.ts'
import { writeRecord } from '../overlay/record.ts'
import { type Altered, alteredBy } from './alter.ts'
import { sourceFor } from './source-for.ts'

/** What a draft is made of. Plain data: it can be sent to another process. */
export type DraftOrder = {
  readonly suggestion: Suggestion
  readonly files: PackFiles
  readonly overlays: readonly Overlay[]
  /** ISO 8601. */
  readonly at: string
}

/**
 * The record a suggestion is about, with the suggestion put into it where the record has a place for
 * it, and in front of it the record of a source that is new.
 *
 * @throws Mistake when the record is not in the data any more
 */
export function draftOf({ suggestion, files, overlays, at }: DraftOrder, words: Words): Draft {
  const { texts, found } = effective(suggestion.claim, files, overlays)
  if (!found) throw new Mistake(words.given.suggestion.noRecord(suggestion.claim))
  const source = sourceFor(suggestion, texts)
  const altered = alteredBy(suggestion, found, source.id, dayOf(new Date(at)))
  const records = [
    // What is withdrawn, or altered by hand, may not rest on the source that was given.
    ...(source.record && isCited(altered) ? [{ part: 'sources', record: source.record }] : []),
    { part: found.part, record: altered.record },
  ]
  return {
    yaml: `${commentOf(suggestion, altered, words)}${records.map(listed).join('')}`,
    isComplete: altered.isDone && (source.record === undefined || !isCited(altered)),
  }
}

const isCited = ({ cites }: Altered): boolean => cites

/** The record a claim comes from as the next build would have it. */
function effective(
  claim: string,
  files: PackFiles,
  overlays: readonly Overlay[],
): { readonly texts: Texts; readonly found: ClaimSource | undefined } {
  const own = textsOf(files)
  const plain = locateClaim(own, claim)
  const active = activeOf(overlays)
  const isTouched = ({ records }: Overlay) =>
    records.some(({ part, id }) => part === plain?.part && id === plain.id)
  // One that only an overlay holds is looked for among them all.
  const relevant = plain ? active.filter(isTouched) : active
  if (relevant.length === 0) return { texts: own, found: plain }
  const texts = textsOf(layOver(files, relevant).files)
  return { texts, found: locateClaim(texts, claim) }
}

/** What was suggested, in comments: an editor who alters the record has it before them. */
function commentOf(suggestion: Suggestion, altered: Altered, { given: { draft } }: Words): string {
  const { id, what, value, source, note } = suggestion
  return [
    draft.suggested(id, what),
    ...(value === undefined ? [] : [draft.value(value)]),
    draft.source(source),
    ...(note === undefined ? [] : [draft.note(note)]),
    ...(altered.isByHand ? [draft.byHand] : []),
    ...(altered.isByHand || altered.isDone ? [] : [draft.fillIn]),
  ]
    .map((line) => `# ${onOneLine(line)}\n`)
    .join('')
}

/** A line break in what somebody typed would end the comment. */
const onOneLine = (text: string): string => text.replaceAll(/[\p{C}\u2028\u2029]+/gu, ' ')

const listed = ({ part, record }: { part: string; record: unknown }): string =>
  `- part: ${part}\n  record:\n${writeRecord(record).replaceAll(/^(?=.)/gm, '    ')}\n`
