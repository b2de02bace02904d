import type { CaseFilter } from '#core/fact-views.ts'
import type { AskedCases } from '#core/words/cases.ts'
import type { Words } from '#core/words.ts'

/** What was asked for, in words, for titles: the dates, then each filter. */
export function askedFor(filter: CaseFilter, { cases, ...words }: Words): AskedCases {
  const { since, until, stage, isStageOrBeyond, body, sector, rank } = filter
  return {
    since: since && words.date(since),
    until: until && words.date(until),
    filters: [
      stage && (isStageOrBeyond ? cases.orBeyond(words.stage[stage]) : words.stage[stage]),
      body && cases.body(body),
      sector && cases.sector(sector),
      rank && words.rank[rank],
    ].flatMap((one) => one || []),
  }
}
