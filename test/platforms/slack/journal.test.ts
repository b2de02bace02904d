import { expect, it } from 'vitest'
import { createJournal } from './journal.ts'

const connected = (connection: number) => ({ kind: 'connected', connection }) as const

it('what has happened is found, and what has not is waited for', async () => {
  const journal = createJournal()
  journal.record(connected(1))
  expect(await journal.waitFor(({ kind }) => kind === 'connected')).toEqual(connected(1))
  const second = journal.waitFor((one) => one.kind === 'connected' && one.connection === 2)
  journal.record(connected(2))
  expect(await second).toEqual(connected(2))
})

it('something can become true because of what happens', async () => {
  const journal = createJournal()
  const isTrue = () => journal.all.length === 3
  const waiting = journal.until(isTrue, 'Three things')
  for (const connection of [1, 2, 3]) journal.record(connected(connection))
  await waiting
  expect(isTrue()).toBe(true)
})

it('waiting ends, and says what was there instead', async () => {
  const journal = createJournal()
  journal.record(connected(1))
  const waiting = journal.until(() => false, 'Nothing', { timeoutMs: 1 })
  await expect(waiting).rejects.toThrow('Nothing did not happen in 1 ms. Last: connected')
})
