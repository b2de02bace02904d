import { expect, it } from 'vitest'
import { ageMs } from '#adapters/discord/age.ts'

const MADE = Date.parse('2026-11-24T12:00:00Z')
const ID = String((BigInt(MADE) - 1_420_070_400_000n) << 22n)

it.each([
  [0, 0],
  [1, 1],
  [1_900, 1_900],
  [3_000, 3_000],
  // A clock that is slow or far off says nothing.
  [-1, 0],
  [3_001, 0],
  [86_400_000, 0],
])('%i ms after it was made an interaction is %i ms old', (later, age) => {
  expect(ageMs(ID, new Date(MADE + later))).toBe(age)
})

it.each(['', 'id', '-1', '9'.repeat(99)])('what is no id has no age: %j', (id) => {
  expect(ageMs(id, new Date(MADE))).toBe(0)
})
