import { expect, it } from 'vitest'
import { createPlatformClock } from '#core/platform-clock.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const NOON = Date.parse('2026-11-25T12:00:00.000Z')

/** A clock of ours that a test moves, beside a platform’s that runs right. */
function open() {
  let ours = NOON
  const clock = createPlatformClock(() => new Date(ours))
  return {
    clock,
    /** An answer comes at this time, while our clock is so far ahead. */
    answer(at: number, aheadMs = 0) {
      ours = at + aheadMs
      clock.note(new Date(at).toUTCString())
    },
    /** What lies between two moments of ours, in minutes after noon by the platform. */
    minutes(from: number, to = from) {
      const theirs = clock.between({ from: new Date(from), to: new Date(to) })
      return [theirs.from, theirs.to].map((at) => (at.getTime() - NOON) / MINUTE)
    },
  }
}

it('takes both for one clock, give or take a minute, until an answer comes', () => {
  const { clock, minutes } = open()
  expect(clock.isKnown()).toBe(false)
  expect(minutes(NOON, NOON + MINUTE)).toEqual([-1, 2])
})

it.each([-HOUR, 20_000, HOUR])('translates moments of a clock that is %i ms ahead', (ahead) => {
  const { clock, answer, minutes } = open()
  answer(NOON, ahead)
  expect(clock.isKnown()).toBe(true)
  expect(minutes(NOON + ahead)).toEqual([-1, 1])
})

it('covers where something was sent before our clock was set right', () => {
  const { answer, minutes } = open()
  answer(NOON, HOUR)
  answer(NOON + MINUTE)
  expect(minutes(NOON + HOUR)).toEqual([-1, 61])
})

it('forgets after a day what our clock once was', () => {
  const { answer, minutes } = open()
  answer(NOON, 72 * HOUR)
  answer(NOON + MINUTE)
  answer(NOON + 25 * HOUR)
  expect(minutes(NOON)).toEqual([-1, 1])
})

it('stays at what it said while answers come a little earlier or later', () => {
  const { answer, minutes } = open()
  answer(NOON)
  answer(NOON + MINUTE, 900)
  answer(NOON + 2 * MINUTE, 3_000)
  expect(minutes(NOON)).toEqual([-1, 1])
})

it.each([null, '', 'soon'])('learns nothing from %j', (date) => {
  const { clock } = open()
  clock.note(date)
  expect(clock.isKnown()).toBe(false)
})
