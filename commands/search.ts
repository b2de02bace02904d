import { answered } from '#core/answer.ts'
import { type Action, type Line, line, list, paragraph, quiet, strong } from '#core/brief.ts'
import { namedClaimLine } from '#core/claim-line.ts'
import { footer } from '#core/clocks.ts'
import { type Desk, defineCommand } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import type { SearchHit } from '#core/fact-views.ts'
import type { Found } from '#core/facts.ts'
import { createFootnotes, type Footnotes } from '#core/footnotes.ts'
import { positional, text } from '#core/option.ts'
import { listOptions, pageActions, pageOf, windowOf } from '#core/pages.ts'
import { distinctNameOf, howFound, nameOf } from '#core/subject-line.ts'
import { phraseTitle } from './cards/phrase.ts'
import { hitRecords } from './lists/hit-records.ts'
import { partOf, sliceAt } from './lists/slice.ts'

const PAGE_SIZE = 8

export const search = defineCommand({
  name: 'search',
  about: 'Claims, names, phrases and sources that contain the words, in English or Chinese',
  examples: [
    'search 策反',
    'search rocket force',
    'search 双开',
    'search "state secrets" export:markdown',
  ],
  audience: 'reader',
  options: {
    words: positional(text('Words in English or Chinese; all of them must appear')),
    ...listOptions,
  },
  answer({ words: typed, page: number, export: wanted }, desk, given) {
    const { facts, words } = desk
    const named = facts.exactly(typed).filter(({ how }) => how !== 'initials')
    const part = partOf({ page: number, export: wanted }, PAGE_SIZE)
    const { rows, total } = sliceAt((some) => facts.search(typed, some), part.window)
    if (total === 0 && named.length === 0) throw nothing(typed, desk)
    const { isLoose } = facts.search(typed, windowOf(1, 1))
    const page = pageOf(Math.max(total, 1), {
      page: number,
      size: PAGE_SIZE,
      unit: words.search.unit,
      words,
    })
    const notes = createFootnotes(words)
    const isNamed = ({ id }: SearchHit) => named.some(({ subject }) => subject.id === id)
    const shown = part.shown(rows).toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)))
    // What is called exactly so and stands on this page already need not be said twice.
    const exact = named.filter(
      ({ subject }) => subject.type !== 'case' && !shown.some(({ id }) => id === subject.id),
    )
    return answered({
      title: words.search.title(total, typed),
      summary: words.search.summary(total, typed),
      blocks: [
        number === 1 && exact.length > 0
          ? list(exact.slice(0, 5).map((found) => namedLine(found, desk)))
          : undefined,
        isLoose && total > 0 ? paragraph(words.search.loose) : undefined,
        shown.length > 0
          ? list(hitLines(shown, desk, notes))
          : paragraph([quiet(words.search.noOther)]),
      ],
      footnotes: notes.list(),
      actions: [
        ...openActions(number === 1 ? exact : [], shown, desk),
        ...pageActions(page, 'search', given, words),
      ],
      page,
      records: part.records(hitRecords(rows), total),
      footer: [...footer(desk), ...part.cut(total, words)],
    })
  },
})

const namedLine = (found: Found, { words }: Desk): Line =>
  line`${strong(distinctNameOf(found.subject, words))} · ${words.search.named(words.subjectType[found.subject.type], howFound(found, words))} · ${{ command: `who ${found.subject.id}` }}`

/** A claim is never shown without its certainty, date and sources, in a list of results neither. */
function hitLines(hits: readonly SearchHit[], { facts, words }: Desk, notes: Footnotes): Line[] {
  const claims = new Map(facts.claims(hits.map(({ id }) => id)).map((claim) => [claim.id, claim]))
  return hits.map((hit) => {
    const why = quiet(` · ${words.search.matched[hit.matched]}`)
    const claim = claims.get(hit.id)
    if (hit.kind === 'claim' && claim) return [...namedClaimLine(claim, words, notes), why]
    if (hit.kind === 'check') return [...checkLine(hit, { facts, words }), why]
    const opened = { command: `${commandFor(hit)} ${hit.id}` }
    const phrase = hit.kind === 'phrase' ? facts.findPhrase(hit.id) : undefined
    if (phrase) return [strong(phraseTitle(phrase, words)), ` · ${phrase.meaning} · `, opened, why]
    const sure = claim
      ? [
          ` · ${words.frame.detailed(words.certainty[claim.certainty], words.shortDate(claim.date))}`,
          ...notes.cite(claim.citations),
        ]
      : []
    return [
      strong(nameOf({ ...hit, name: hit.title }, words)),
      ` · ${words.search.kind[hit.kind]} · `,
      opened,
      ...sure,
      why,
    ]
  })
}

function checkLine(
  { title, id }: SearchHit,
  { facts, words }: Pick<Desk, 'facts' | 'words'>,
): Line {
  const verdicts = facts.findCheck(id)?.verdicts.map((one) => words.verdict[one]) ?? []
  return line`${quiet(title)} · ${words.search.statement}${strong(words.frame.joined(verdicts))} · ${{ command: `check ${id}` }}`
}

const commandFor = ({ kind }: SearchHit): string =>
  kind === 'person' ||
  kind === 'organisation' ||
  kind === 'post' ||
  kind === 'risk' ||
  kind === 'measure'
    ? 'who'
    : 'source'

function openActions(
  named: readonly Found[],
  hits: readonly SearchHit[],
  { words }: Desk,
): Action[] {
  const opened = [
    ...named.map(({ subject }) => ({
      label: nameOf(subject, words),
      command: `who ${subject.id}`,
    })),
    ...hits
      .filter((hit) => commandFor(hit) === 'who')
      .map((hit) => ({ label: hit.title, command: `who ${hit.id}` })),
  ]
  return [...new Map(opened.map((action) => [action.command, action])).values()].slice(0, 3)
}

function nothing(typed: string, { facts, words }: Desk): Mistake {
  const near = facts.nearly(typed, 3, ['person', 'organisation', 'post', 'risk', 'measure'])
  return new Mistake(words.search.nothing(typed, near.length > 0), {
    actions: near.map((found) => ({
      label: words.asking.because(distinctNameOf(found.subject, words), howFound(found, words)),
      command: `who ${found.subject.id}`,
    })),
  })
}
