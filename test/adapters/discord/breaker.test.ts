import { expect, it } from 'vitest'
import { createBreaker, INVALID_MAX } from '#adapters/discord/breaker.ts'

const MINUTE_MS = 60_000

function breakerAt() {
  const clock = { now: 0 }
  const logged: string[] = []
  const breaker = createBreaker(
    () => clock.now,
    (_level, event) => logged.push(event),
  )
  const note = (times: number, status: number, isShared = false) => {
    for (let i = 0; i < times; i += 1) breaker.note(status, isShared)
  }
  return { clock, logged, breaker, note }
}

it('sending goes on below a tenth of what Discord bans for', () => {
  const { breaker, note, logged } = breakerAt()
  note(INVALID_MAX - 1, 403)
  expect(breaker.isOpen()).toBe(false)
  expect(logged).toEqual([])
})

it('a thousand refusals within ten minutes pause it, and that is said once', () => {
  const { breaker, note, logged } = breakerAt()
  note(400, 401)
  note(300, 403)
  note(400, 429)
  expect(breaker.isOpen()).toBe(true)
  expect(logged).toEqual(['discord.paused'])
})

it('it goes on by itself when the ten minutes are over', () => {
  const { breaker, note, clock } = breakerAt()
  note(INVALID_MAX, 403)
  clock.now += 10 * MINUTE_MS
  expect(breaker.isOpen()).toBe(false)
})

it('refusals further apart never pause it', () => {
  const { breaker, note, clock } = breakerAt()
  for (let hour = 0; hour < 6; hour += 1) {
    note(INVALID_MAX - 1, 403)
    clock.now += 60 * MINUTE_MS
  }
  expect(breaker.isOpen()).toBe(false)
})

it('what is no fault of ours does not count', () => {
  const { breaker, note } = breakerAt()
  note(5_000, 429, true)
  note(5_000, 404)
  note(5_000, 500)
  expect(breaker.isOpen()).toBe(false)
})

it('being turned away by Discord’s guard pauses it at once, for ten minutes, said once', () => {
  const { breaker, clock, logged } = breakerAt()
  expect(breaker.leftMs()).toBe(0)
  breaker.trip()
  clock.now += MINUTE_MS
  expect(breaker.isOpen()).toBe(true)
  expect(breaker.leftMs()).toBe(9 * MINUTE_MS)
  breaker.trip()
  expect(breaker.leftMs()).toBe(10 * MINUTE_MS)
  expect(logged).toEqual(['discord.paused'])
  clock.now += 10 * MINUTE_MS
  expect(breaker.leftMs()).toBe(0)
})

it('a clock set back never makes the pause longer than ten minutes', () => {
  const { breaker, clock } = breakerAt()
  breaker.trip()
  clock.now -= 60 * MINUTE_MS
  expect(breaker.leftMs()).toBe(10 * MINUTE_MS)
})
