import { type Line, plain, strong } from './brief.ts'
import { nameIn, statedBy } from './change-about.ts'
import type { RecordedChange } from './changes.ts'
import { certaintyOf, namedClaimLine } from './claim-line.ts'
import { caseDifferences, claimDifferences } from './differences.ts'
import type { Case, Claim } from './facts.ts'
import type { Footnotes } from './footnotes.ts'
import { nameOf } from './subject-line.ts'
import { takenBack, takenBackLine } from './taken-back.ts'
import type { Words } from './words.ts'

/** A change that is told, and what else belongs on its line. */
export type ToldChange = {
  readonly change: RecordedChange
  /** The change that corrected it after it was told. */
  readonly corrected?: RecordedChange | undefined
  /** The claim that this one takes the place of, as it was. */
  readonly replaces?: Claim | undefined
  /** The change that took back what it takes the place of: nothing of that is quoted any more. */
  readonly unquoted?: RecordedChange | undefined
}

/** A change as a line: who, when, how sure and what, with its sources, and what it was before. */
export function itemLine(item: ToldChange, words: Words, notes: Footnotes): Line {
  const gone = takenBack(item)
  if (gone) return takenBackLine(gone, words)
  return item.corrected
    ? correctedLine(item, item.corrected, words, notes)
    : toldLine(item, words, notes)
}

function toldLine(
  { change, replaces, unquoted }: ToldChange,
  words: Words,
  notes: Footnotes,
): Line {
  const was = replaces && !unquoted ? [' ', replacedWords(replaces, words)] : []
  return [...versionLine(change, words, notes), ...differenceSpan(change, words), ...was]
}

const replacedWords = ({ id, date, certainty, line }: Claim, words: Words): string =>
  words.digests.supersedes(id, words.shortDate(date), words.certainty[certainty], line)

function differenceSpan(change: RecordedChange, words: Words): Line {
  if (change.kind !== 'altered') return []
  const differences = differencesOf(change, change, words)
  return differences.length > 0 ? [' ', words.digests.changed(differences)] : []
}

/** The newest version a change knows; of what was taken out the last one, saying so. */
function versionLine(change: RecordedChange, words: Words, notes: Footnotes): Line {
  const gone = change.after ? [] : [' ', strong(words.digests.takenOut(words.date(change.day)))]
  if (change.of === 'case') {
    const version = change.after ?? change.before
    return version ? [...caseLine(version, words, notes), ...gone] : gone
  }
  const version = change.after ?? change.before
  return version ? [...namedClaimLine(version, words, notes), ...gone] : gone
}

/** "Somebody · 8 Oct 2026 · official · under investigation [1]", as the case file has it. */
function caseLine(one: Case, words: Words, notes: Footnotes): Line {
  return [
    strong(nameOf(one.person, words)),
    ' · ',
    strong(words.shortDate(one.stageDate)),
    ' · ',
    certaintyOf(one.reached, words),
    ' · ',
    ...caseWords(one, words, notes),
  ]
}

const caseWords = ({ stage, sentence, reached }: Case, words: Words, notes: Footnotes): Line => [
  words.stage[stage],
  ...(sentence ? [words.frame.bracketed(sentence)] : []),
  ...notes.cite(reached.citations),
]

/** What was told, as it stands after a correction, marked, with all that is different now. */
function correctedLine(
  { change: told, unquoted }: ToldChange,
  corrected: RecordedChange,
  words: Words,
  notes: Footnotes,
): Line {
  const { mark, sinceThen } = words.digests
  if (told.of !== corrected.of) {
    const now = versionLine(corrected, words, notes)
    return [...versionLine(told, words, notes), ' ', words.frame.headed(sinceThen), ...now]
  }
  return [
    strong(mark.corrected),
    ' · ',
    ...versionLine(corrected, words, notes),
    ...(unquoted ? [] : spaced(whatDiffers(told, corrected, words))),
  ]
}

/** The same in short, for the head of a corrected message: who, what was said, and what is so. */
export function correctionLine(item: ToldChange, words: Words): Line {
  const { change, corrected, unquoted } = item
  const gone = takenBack(item)
  if (gone) return takenBackLine(gone, words)
  if (!corrected) return []
  const isSame = change.of === corrected.of
  const head = saidLine(isSame ? corrected : change, words)
  if (!isSame) {
    return [...head, words.frame.headed(words.digests.sinceThen), ...nowLine(corrected, words)]
  }
  if (unquoted) return head
  return [...head, whatDiffers(change, corrected, words) || replacedWith(corrected, words)]
}

/** Who, how sure and what: the claim’s own line, or the stage of a case. */
function saidLine(change: RecordedChange, words: Words): Line {
  const claim = statedBy(change)
  const stage = change.of === 'case' ? (change.after ?? change.before)?.stage : undefined
  const said = stage ? words.frame.sentence(words.stage[stage]) : claim?.line
  return [
    strong(nameIn(change, words)),
    ' · ',
    ...(claim ? [certaintyOf(claim, words), ' · '] : []),
    said ?? '',
    ' ',
  ]
}

/** Where a case stands after a change. */
function nowLine(change: RecordedChange, words: Words): Line {
  const one = change.of === 'case' ? change.after : undefined
  if (!one) return [words.digests.noCase]
  const stage = words.frame.detailed(words.stage[one.stage], words.shortDate(one.stageDate))
  return [stage, ' · ', certaintyOf(one.reached, words)]
}

/** A claim of which nothing differs but that another one now takes its place. */
function replacedWith({ after }: RecordedChange, words: Words): string {
  const by = after && 'supersededBy' in after ? after.supersededBy : undefined
  return by ? words.frame.correctedBy(by) : ''
}

const spaced = (words: string): Line => (words === '' ? [] : [' ', words])

function whatDiffers(told: RecordedChange, corrected: RecordedChange, words: Words): string {
  if (told.afterHash === corrected.afterHash) return words.digests.asBefore
  const differences = [
    // What was told to be gone is there again.
    ...(told.after ? [] : [words.digests.restored]),
    ...differencesOf(told, corrected, words),
  ]
  return differences.length > 0 ? words.digests.changed(differences) : ''
}

/** From what a change told to what another one says; of one and the same, from before to after. */
function differencesOf(told: RecordedChange, now: RecordedChange, words: Words): readonly string[] {
  const isSame = told === now
  if (told.of === 'claim' && now.of === 'claim') {
    const before = isSame ? told.before : (told.after ?? told.before)
    if (!before || !now.after) return []
    // That one takes the place of the other is why the two are compared, and no difference.
    const links = { supersedes: now.after.supersedes, supersededBy: now.after.supersededBy }
    const old = told.id === now.id ? before : { ...before, ...links }
    return claimDifferences(old, now.after, words)
  }
  if (told.of === 'case' && now.of === 'case') {
    const before = isSame ? told.before : (told.after ?? told.before)
    return before && now.after ? caseDifferences(before, now.after, words) : []
  }
  return []
}

/** The words of a line alone, without footnotes and commands: for what a notification says. */
export const spoken = (line: Line): string =>
  plain(line.filter((span) => typeof span === 'string' || !('note' in span || 'command' in span)))
    .replaceAll(/ {2,}/g, ' ')
    .trim()
