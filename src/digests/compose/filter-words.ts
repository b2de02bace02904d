import type { Facts } from '#core/fact-store.ts'
import { describeFilter } from '#core/filter/describe.ts'
import type { Words } from '#core/words.ts'

/** A saved filter as a reader sees it; as it is written where its words are no longer known. */
export const filterWords = (filter: string, facts: Facts, words: Words): string =>
  filter === '' ? words.digests.everything : describeFilter(filter, facts, words)
