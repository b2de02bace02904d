import { expect, it } from 'vitest'
import { createIds } from '#digests/ids.ts'

it('makes UUIDs of version 7', () => {
  const newId = createIds(() => new Date('2026-11-26T08:00:00Z'))
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

it('sorts them by the time they were made', () => {
  let at = Date.parse('2026-11-26T08:00:00Z')
  const newId = createIds(() => new Date(at))
  const ids = Array.from({ length: 100 }, () => {
    at += 1
    return newId()
  })
  expect(ids.toSorted()).toEqual(ids)
})

it('makes no id twice, a hundred thousand of them in one millisecond', () => {
  const newId = createIds(() => new Date(0))
  expect(new Set(Array.from({ length: 100_000 }, newId)).size).toBe(100_000)
})
