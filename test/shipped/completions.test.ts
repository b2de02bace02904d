import { expect, it } from 'vitest'
import { SUBJECT_TYPES, type SubjectType } from '#core/vocabulary.ts'
import { openDesk } from './desk.ts'
import { cases, measures, organisations, people, posts, risks } from './pack.ts'

const { facts } = await openDesk()

/** As many as a platform shows. */
const OFFERED = 25

it('whoever types the whole name of anything is offered it, cases too', () => {
  const ids = [...people, ...organisations, ...posts, ...risks, ...measures, ...cases].map(
    ({ id }) => id,
  )
  const missed = ids.flatMap((id) => {
    const subject = facts.findSubject(id)
    const types: readonly SubjectType[] = subject ? [subject.type] : SUBJECT_TYPES
    const offered = facts.completions(subject?.name ?? id, OFFERED, types)
    return offered.some((one) => one.subject.id === id) ? [] : [subject?.name ?? id]
  })
  expect(ids.length).toBeGreaterThan(1_000)
  expect(missed).toEqual([])
})
