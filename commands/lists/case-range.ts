import type { CaseFilter } from '#core/fact-views.ts'
import type { Subject } from '#core/facts.ts'
import { nameOf } from '#core/subject-line.ts'
import type { AskedCases } from '#core/words/cases.ts'
import { sectorName } from '#core/words/sectors.ts'
import type { Words } from '#core/words.ts'

/** What was asked for, in words, for titles: the dates, then each filter. `named`: the body meant. */
export function askedFor(filter: CaseFilter, named: Subject | undefined, words: Words): AskedCases {
  const { cases } = words
  const { since, until, stage, isStageOrBeyond, body, sector, rank } = filter
  return {
    since: since && words.date(since),
    until: until && words.date(until),
    filters: [
      stage && (isStageOrBeyond ? cases.orBeyond(words.stage[stage]) : words.stage[stage]),
      body && cases.body(named && words.language !== 'en' ? nameOf(named, words) : body),
      sector && cases.sector(sectorName(sector, words)),
      rank && words.rank[rank],
    ].flatMap((one) => one || []),
  }
}
