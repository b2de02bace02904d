import type { Facts } from '../fact-store.ts'
import { slugOf } from './slug.ts'

/** What the body of a case goes by: the organisation called so, or else its name as a slug. */
export function bodyIdOf(body: string, facts: Pick<Facts, 'exactly'>): string {
  const [only, ...others] = facts.exactly(body, ['organisation'])
  return only && others.length === 0 ? only.subject.id : slugOf(body)
}
