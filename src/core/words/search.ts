import type { Line } from '../brief.ts'
import type { SearchHit } from '../fact-views.ts'

/** Results of a search, and why each is one. */
export type SearchWords = {
  readonly unit: string
  readonly title: (count: number, typed: string) => string
  readonly summary: (count: number, typed: string) => string
  readonly loose: Line
  readonly noOther: string
  readonly matched: Readonly<Record<SearchHit['matched'], string>>
  readonly kind: Readonly<Record<SearchHit['kind'], string>>
  /** What a named thing is, and by what its name was found. */
  readonly named: (type: string, how: string) => string
  readonly statement: string
  readonly nothing: (typed: string, hasOffers: boolean) => string
}
