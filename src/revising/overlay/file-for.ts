import { parseEdtf } from '#core/edtf.ts'
import { partOf } from '#pack/layout.ts'
import { fieldOf, findRecord, type RecordPart, type Texts } from '#pack/locate.ts'

/** Parts that are one file of the pack each. */
export const ONE_FILE = {
  info: 'pack.yaml',
  organisations: 'organisations.yaml',
  posts: 'posts.yaml',
  identities: 'identities.yaml',
  risks: 'risks.yaml',
  measures: 'measures.yaml',
  series: 'series.yaml',
  figures: 'figures.yaml',
  phrases: 'phrases.yaml',
  checks: 'claims.yaml',
  holidays: 'holidays.yaml',
  severity: 'severity.yaml',
} as const

/** The file of the pack a record that is new goes into; undefined where that cannot be told. */
export function fileFor(
  part: RecordPart,
  id: string,
  record: unknown,
  texts: Texts,
): string | undefined {
  switch (part) {
    case 'people':
      return known(`people/${id}.yaml`)
    case 'claim':
      return fileOfPerson(id, texts)
    case 'cases':
      return fileOfCase(record)
    case 'sources':
      return 'sources/corrections.yaml'
    default:
      return ONE_FILE[part]
  }
}

const known = (file: string): string | undefined => (partOf(file) ? file : undefined)

/** A claim’s id begins with that of its person: the longest that there is. */
function fileOfPerson(claim: string, texts: Texts): string | undefined {
  const words = claim.split('-')
  for (let length = words.length - 1; length > 0; length -= 1) {
    const spot = findRecord(texts, 'people', words.slice(0, length).join('-'))
    if (spot) return spot.file
  }
  return undefined
}

/** Cases stand under the year in which they became public. */
function fileOfCase(record: unknown): string | undefined {
  const stages = fieldOf(record, 'stages')
  const first: unknown = Array.isArray(stages) ? stages[0] : undefined
  const date = [fieldOf(record, 'announced'), fieldOf(first, 'date')].find(
    (one) => typeof one === 'string' && parseEdtf(one) !== undefined,
  )
  return typeof date === 'string' ? known(`cases/${date.slice(0, 4)}.yaml`) : undefined
}
