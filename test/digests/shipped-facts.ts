import { afterAll, inject } from 'vitest'
import { openFacts } from '#store/open.ts'

/** The shipped facts, opened for one test file. */
export function shippedFacts() {
  const facts = openFacts(inject('snapshot') ?? '')
  afterAll(() => facts[Symbol.dispose]())
  return facts
}
