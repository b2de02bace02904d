import type { Desk } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import type { CaseFilter } from '#core/fact-views.ts'
import type { Subject } from '#core/facts.ts'
import {
  asked,
  type Option,
  type Reading,
  SUGGESTIONS_MAX,
  type Suggestion,
  text,
} from '#core/option.ts'
import { rewrite } from '#core/rewrite.ts'
import { nameOf } from '#core/subject-line.ts'
import { sectorName, sectorsInChinese } from '#core/words/sectors.ts'

/** Words of a body's name as cases have it, or a body of the store by any of its names. */
export type AskedBody = Pick<CaseFilter, 'body' | 'organisation'> & {
  readonly subject?: Subject | undefined
}

/** The body of a case. In Chinese, where cases have English names only, one the store knows. */
export const bodyOption = (about: string): Option<AskedBody> => ({
  ...text(about, (typed, desk) =>
    isHan(typed)
      ? bodiesIn(typed, desk).map((one) => offered(one, desk))
      : inCases('body', typed, desk),
  ),
  read(typed, reading) {
    const wanted = text(about).read(typed, reading)
    const exact = reading.desk.facts.exactly(wanted, ['organisation']).map(({ subject }) => subject)
    const meant = exact.length === 1 || !isHan(wanted) ? exact : bodiesIn(wanted, reading.desk)
    const [only] = meant
    if (meant.length > 1 && isHan(wanted))
      throw several(
        'body',
        wanted,
        meant.map((one) => offered(one, reading.desk)),
        reading,
      )
    return only && meant.length === 1
      ? { body: only.name, organisation: only.id, subject: only }
      : { body: wanted }
  },
})

/** The province or sector of a case, in English or by its name in Chinese. */
export const sectorOption = (about: string): Option<string> => ({
  ...text(about, (typed, desk) =>
    isHan(typed)
      ? sectorsIn(typed, desk)
      : inCases('sector', typed, desk).map(({ value }) => ({
          value,
          label: sectorName(value, desk.words),
        })),
  ),
  read(typed, reading) {
    const wanted = text(about).read(typed, reading)
    const meant = sectorsIn(wanted, reading.desk)
    if (meant.length > 1) throw several('sector', wanted, meant, reading)
    return meant[0]?.value ?? wanted
  },
})

/** That no case can be found because the store knows no such body or sector, with some it knows. */
export function unknownPlace(
  { body, organisation, sector }: CaseFilter,
  { facts, words }: Desk,
): Mistake | undefined {
  // A body of the store is known, whether or not a case names it.
  const typed = { body: organisation ? undefined : body, sector }
  const field = FIELDS.find((one) => typed[one] && facts.caseWords(one, typed[one], 1).length === 0)
  const wanted = field && typed[field]
  if (!wanted) return undefined
  const close = facts.caseWords(field, wanted.slice(0, 3), SHOWN_MAX)
  const some = close.length > 0 ? close : facts.caseWords(field, '', SHOWN_MAX)
  return new Mistake(words.cases.unknown(field, wanted, close.length > 0), {
    choices: field === 'sector' ? some.map((one) => sectorName(one, words)) : some,
    actions: [{ label: words.cases.all, command: 'cases' }],
  })
}

const FIELDS = ['body', 'sector'] as const
const SHOWN_MAX = 8

const isHan = (typed: string): boolean => /\p{Script=Han}/u.test(typed)

/** Bodies with cases whose names contain what was typed, in either way of writing it. */
const bodiesIn = (typed: string, { facts }: Desk): Subject[] =>
  facts
    .search(typed, { offset: 0, limit: 25 })
    .rows.filter(({ kind, matched }) => kind === 'organisation' && matched === 'name')
    .flatMap(({ id }) => facts.findSubject(id) ?? [])
    .filter(({ name, id }) => {
      const filter = { body: name, organisation: id }
      return facts.cases(filter, {}, { offset: 0, limit: 1 }).total > 0
    })

const sectorsIn = (typed: string, { facts, words }: Desk): Suggestion[] =>
  sectorsInChinese(typed)
    .filter((one) => facts.caseWords('sector', one, 25).includes(one))
    .map((one) => ({ value: one, label: sectorName(one, words) }))

const inCases = (field: 'body' | 'sector', typed: string, { facts }: Desk): Suggestion[] =>
  facts
    .caseWords(field, typed.trim(), SUGGESTIONS_MAX)
    .map((word) => ({ value: word, label: word }))

const offered = (body: Subject, { words }: Desk): Suggestion => ({
  value: body.id,
  label: nameOf(body, words),
})

/** Words that several are called by: each is offered as the corrected command. */
const several = (
  field: 'body' | 'sector',
  typed: string,
  meant: readonly Suggestion[],
  reading: Reading,
): Mistake =>
  new Mistake(reading.desk.words.cases.unknown(field, typed, true), {
    choices: meant.map(({ label }) => label),
    actions: meant.slice(0, 3).map(({ value, label }) => rewrite(reading, value, label)),
    asks: asked(reading),
  })
