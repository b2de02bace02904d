import type { Desk } from '#core/command.ts'
import type { CaseFilter } from '#core/fact-views.ts'
import { quoted } from '#core/quoted.ts'

/** What was asked for, in words: "made public since November 2012 · stage sentenced · finance". */
export function range(filter: CaseFilter, { words }: Desk): string {
  const { since, until, stage, isStageOrBeyond, body, sector, rank } = filter
  const from = since ? ` from ${words.date(since)}` : ''
  const to = until ? ` to ${words.date(until)}` : ''
  const filters = [
    stage && `${words.stage[stage]}${isStageOrBeyond ? ' or beyond' : ''}`,
    body && `body ${quoted(body)}`,
    sector && `sector ${quoted(sector)}`,
    rank && words.rank[rank],
  ].filter(Boolean)
  return [from || to ? `${from}${to}` : ' since November 2012', ...filters].join(' · ')
}
