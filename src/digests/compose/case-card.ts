import { answered } from '#core/answer.ts'
import {
  type Action,
  type Brief,
  heading,
  type Line,
  line,
  list,
  paragraph,
  quiet,
  strong,
} from '#core/brief.ts'
import { aboutOf, certaintyOf, claimWords } from '#core/claim-line.ts'
import type { Content } from '#core/content.ts'
import { parseEdtf } from '#core/edtf.ts'
import { type Known, whatHappened } from '#core/event-line.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Case, Claim, Tenure } from '#core/facts.ts'
import { createFootnotes, type Footnotes } from '#core/footnotes.ts'
import { personTimeline } from '#core/person-timeline.ts'
import { nameOf } from '#core/subject-line.ts'
import { endOf, sinceWhen, startOf, sureness } from '#core/tenure-words.ts'
import type { Words } from '#core/words.ts'
import type { Telling } from './parts.ts'
import { storeTime } from './pictured.ts'

/** A followed case as this store holds it now: its stage, all steps, and what is not known. */
export function cardBrief({ caseId }: Content & { kind: 'card' }, telling: Telling): Brief {
  const { facts, words } = telling
  const one = caseById(caseId, facts)
  return one ? livingCard(one, telling) : goneCard(caseId, words)
}

function livingCard(one: Case, { facts, words }: Telling): Brief {
  const said = words.digests
  const name = nameOf(one.person, words)
  const notes = createFootnotes(words)
  const date = words.date(one.stageDate)
  const steps = stepsOf(one, facts)
  // First, so that the sources of the stage have the first numbers.
  const now = line`${said.stageNow(words.stage[one.stage], one.sentence, date)} · ${certaintyOf(one.reached, words)}${notes.cite(one.reached.citations)}`
  const lacks = lacking(one, steps, words)
  const { revision } = facts.about()
  const tenures = facts.tenures({ person: one.person.id }, {})
  const known = { tenures, caseFile: one }
  return answered({
    title: said.caseOf(name),
    summary: said.cardSummary(
      name,
      words.stage[one.stage],
      date,
      words.certainty[one.reached.certainty],
    ),
    blocks: [
      paragraph(now),
      ...(one.post ? [paragraph([one.post])] : []),
      personTimeline(
        { person: one.person, tenures, known, told: steps, events: steps, at: storeTime(facts) },
        words,
      ),
      heading(said.steps),
      list(steps.map((step) => stepLine(step, known, words, notes))),
      ...(tenures.length > 0
        ? [
            heading(words.people.postsHeading),
            list(tenures.map((one) => postLine(one, words, notes))),
          ]
        : []),
      ...(lacks.length > 0
        ? [paragraph(words.frame.labelled(said.missing, words.frame.joined(lacks)))]
        : []),
      ...(one.note ? [paragraph([quiet(one.note)])] : []),
    ],
    footnotes: notes.list(),
    actions: caseActions(one.person.id, words),
    footer: [[words.cases.noFinding], [said.living], [said.revision(revision)]],
  })
}

const goneCard = (caseId: string, { digests }: Words): Brief =>
  answered({
    title: digests.noCase,
    summary: digests.caseGone(caseId),
    tone: 'notice',
    blocks: [paragraph([digests.caseGone(caseId)])],
    footer: [],
  })

const caseActions = (person: string, words: Words): readonly Action[] => [
  { label: words.people.card, command: `who ${person}` },
  { label: words.digests.timeline, command: `timeline ${person}` },
  { label: words.people.watch, command: `watch add ${person}` },
]

/** The case as it is now; undefined when the store has it no more. */
export function caseById(id: string, facts: Facts): Case | undefined {
  const first = facts.claimsAbout(id, {}).claims[0]
  const person = first && aboutOf(first)
  if (!person) return undefined
  const newest = facts.findCaseOf(person.id, {})
  if (newest?.id === id) return newest
  // Somebody may have an older case besides; that is so rare that all are looked through.
  return facts.everyCase().find((one) => one.id === id)
}

/** What was announced, reported or alleged of the person that is a step, by date, undated last. */
export const stepsOf = ({ id, person }: Case, facts: Facts): readonly Claim[] =>
  facts
    .claimsAbout(person.id, {})
    .claims.filter((claim) => !claim.retracted && isStepOf(claim, id, person.id))

/** Whether a claim states a step of somebody that is of this case, or filed under none. */
export function isStepOf(claim: Claim, caseId: string, person: string | undefined): boolean {
  const cases = claim.subjects.flatMap(({ role, subject }) => (role === 'case' ? [subject.id] : []))
  const isTheirs = claim.stage !== undefined && aboutOf(claim)?.id === person
  return isTheirs && (cases.length === 0 || cases.includes(caseId))
}

/** "25 Jul 2023 · expelled (开除) · official · …": the stage's own word, then what was said. */
const stepLine = (claim: Claim, known: Known, words: Words, notes: Footnotes): Line => {
  const what = whatHappened(claim, words, known)
  return [
    strong(words.shortDate(claim.date)),
    ' · ',
    ...(what ? [strong(what), ' · '] : []),
    ...claimWords(claim, words, notes),
  ]
}

/** "Minister of foreign affairs: 30 Dec 2022 to 25 Jul 2023 · official [1]". */
export const postLine = (tenure: Tenure, words: Words, notes: Footnotes): Line => [
  strong(nameOf(tenure.post, words)),
  words.frame.headed(''),
  isOpen(tenure)
    ? words.frame.detailed(sinceWhen(tenure.from, words), endOf(tenure, {}, words))
    : words.tenures.fromTo(startOf(tenure, words), endOf(tenure, {}, words)),
  ...(tenure.disputed ? [quiet(words.tenures.disputed(tenure.disputed))] : []),
  ' · ',
  ...sureness(tenure, words, notes),
]

const isOpen = ({ to, isOver }: Tenure): boolean => to === undefined && !isOver

/** What a reader would want to know and the store cannot say. */
function lacking(one: Case, steps: readonly Claim[], { digests }: Words): readonly string[] {
  const { lacks } = digests
  const isLoose = (date: string | undefined) => parseEdtf(date ?? '')?.precision !== 'day'
  const sources = new Set(one.reached.citations.map(({ source }) => source.id))
  return [
    ...(one.announced === undefined ? [lacks.announced] : []),
    ...(steps.some(({ date }) => isLoose(date)) ? [lacks.day] : []),
    ...(one.post === undefined ? [lacks.post] : []),
    ...(one.body === undefined ? [lacks.body] : []),
    ...(steps.some(({ kind, reason }) => isLoss(kind) && reason === 'not-given')
      ? [lacks.reason]
      : []),
    ...(one.outcome === 'not-traced' ? [lacks.outcome] : []),
    ...(sources.size < 2 ? [lacks.single] : []),
  ]
}

const isLoss = (kind: Claim['kind']): boolean => kind === 'removed' || kind === 'resigned'
