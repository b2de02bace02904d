import { expect, it, vi } from 'vitest'
import { warm } from '#adapters/playground/browse/warm.ts'
import type { Facts } from '#core/fact-store.ts'
import { browseApp, shipped } from './browse-app.ts'

/** The shipped facts, and how often each of their long readings was asked for. */
function counted() {
  const facts = shipped()
  const names = ['everyClaim', 'everySubject', 'everySource', 'everyCase', 'findCard'] as const
  const asked = new Map<string, number>()
  const count =
    <A extends unknown[], R>(name: string, read: (...args: A) => R) =>
    (...args: A): R => {
      asked.set(name, (asked.get(name) ?? 0) + 1)
      return read(...args)
    }
  const own: Facts = {
    ...facts,
    everyClaim: count('everyClaim', facts.everyClaim),
    everySubject: count('everySubject', facts.everySubject),
    everySource: count('everySource', facts.everySource),
    everyCase: count('everyCase', facts.everyCase),
    findCard: count('findCard', facts.findCard),
  }
  return { ...browseApp(() => own), asked, times: () => names.map((name) => asked.get(name) ?? 0) }
}

const LISTS = ['subjects', 'claims', 'sources', 'cases', 'debt'].map((one) => `/browse/${one}`)

it('the first page reads no more than it shows, and nothing is read twice', async () => {
  const { page, times } = counted()
  await page('/browse')
  expect(times()).toEqual([1, 1, 1, 1, 0])
  for (const path of LISTS) await page(path)
  const all = times()
  expect(all.slice(0, 4)).toEqual([1, 1, 1, 1])
  for (const path of ['/browse', ...LISTS]) await page(path)
  expect(times()).toEqual(all)
})

it('what was made ready is read by no page any more', async () => {
  const { playground, page, times } = counted()
  await warm(playground, new AbortController().signal)
  const all = times()
  expect(all).not.toContain(0)
  for (const path of ['/browse', ...LISTS]) await page(path)
  expect(times()).toEqual(all)
})

it('pages are answered while others are made ready, and it ends when it is to stop', async () => {
  const { playground, page, times } = counted()
  const stop = new AbortController()
  const ready = warm(playground, stop.signal)
  let isReady = false
  void ready.then(() => {
    isReady = true
  })
  await page('/browse')
  expect(isReady).toBe(false)
  stop.abort()
  await ready
  expect(times().at(-1)).toBe(0)
})

it('what breaks is reported, and stops nobody', async () => {
  const { playground } = counted()
  const report = vi.fn<(fault: Error) => string>(() => 'id')
  const broken = {
    ...playground,
    report,
    during: () => Promise.reject(new Error('The snapshot is gone')),
  }
  await warm(broken, new AbortController().signal)
  expect(report).toHaveBeenCalledOnce()
})
