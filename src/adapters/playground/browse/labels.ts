import { nameOf } from '#core/subject-line.ts'
import { sectorName } from '#core/words/sectors.ts'
import { NONE } from './facets.ts'
import type { Browsing } from './page.ts'

type List = keyof Browsing['said']['lists']

/** What a value of a facet is called in the language of the page; a name as it stands in the data. */
export function labelOf(list: List, facet: string, raw: string, on: Browsing): string {
  const { words, said, held } = on
  const own = ownTable(list, facet, on)
  const word = own && Object.hasOwn(own, raw) ? own[raw] : undefined
  if (word) return word
  if (raw === NONE) return facet === 'year' ? said.noDate : said.notStated
  if (facet === 'sector') return sectorName(raw, words)
  if (facet === 'language') return words.frame.language(raw)
  if (facet === 'subject') {
    const subject = held.subjects.get(raw)
    return subject ? nameOf(subject, words) : raw
  }
  if (facet === 'source') return held.sources.get(raw)?.title ?? raw
  return raw
}

function ownTable(
  list: List,
  facet: string,
  { words, said }: Browsing,
): Readonly<Record<string, string>> | undefined {
  switch (facet) {
    case 'kind':
      return list === 'sources' ? words.sourceKind : words.kind
    case 'certainty':
      return words.certainty
    case 'stage':
      return words.stage
    case 'rank':
      return words.rank
    case 'type':
      return words.subjectType
    case 'reason':
      return { ...words.reason, 'none-needed': said.noReasonNeeded }
    case 'sources':
      return said.sourceCounts
    case 'date':
      return said.dateKnown
    case 'standing':
      return said.standing
    case 'owed':
      return said.owed
    case 'outcome':
      return said.outcome
    case 'address':
      return said.address
    case 'case':
    case 'disputed':
    case 'seen':
      return said.yesNo
    case 'verdict':
      return words.verdict
    default:
      return undefined
  }
}
