import { expect, it } from 'vitest'
import type { AuditVerdict } from '#core/audit.ts'
import { auditWatch } from '#root/ops/audit-watch.ts'

const WHOLE: AuditVerdict = { isWhole: true, entries: 12, head: 'a'.repeat(64) }
const BROKEN: AuditVerdict = { isWhole: false, entries: 11, at: 7, why: 'missing' }
const HOUR_MS = 3_600_000

/** A watch of an audit that is in this state each time it is checked. */
function watching(...found: readonly (AuditVerdict | Error)[]) {
  let elapsed = 0
  let checks = 0
  const logged: unknown[] = []
  const watch = auditWatch({
    async verify() {
      const one = found[checks]
      checks += 1
      if (one instanceof Error || !one) throw one
      return one
    },
    log: (...entry) => logged.push(entry),
    elapsedMs: () => elapsed,
  })
  return { watch, logged, checks: () => checks, pass: (ms: number) => (elapsed += ms) }
}

it('the audit is checked soon after the start and then once a day', async () => {
  const { watch, checks, pass } = watching(WHOLE, WHOLE)
  expect(watch.isWhole()).toBeUndefined()
  expect(watch.checkup()).toMatchObject({ state: 'well' })
  await watch.dueNow()
  await watch.dueNow()
  pass(23 * HOUR_MS)
  await watch.dueNow()
  expect(checks()).toBe(1)
  pass(HOUR_MS)
  await watch.dueNow()
  expect(checks()).toBe(2)
  expect(watch.isWhole()).toBe(true)
  expect(watch.checkup()).toEqual({ state: 'well', what: 'The audit is whole: 12 entries.' })
})

it('one that is broken is ill and in the log, with where and how', async () => {
  const { watch, logged } = watching(BROKEN)
  await watch.dueNow()
  expect(watch.isWhole()).toBe(false)
  expect(watch.checkup()).toEqual({
    state: 'ill',
    what: 'The audit is broken at entry 7: missing.',
    fix: expect.stringContaining('vigil audit export'),
  })
  expect(logged).toEqual([['error', 'audit.broken', { at: 7, why: 'missing', entries: 11 }]])
})

it('one that could not be read is tried again in an hour', async () => {
  const { watch, checks, pass } = watching(new Error('no disk'), WHOLE)
  await expect(watch.dueNow()).rejects.toThrow('no disk')
  await watch.dueNow()
  expect(checks()).toBe(1)
  pass(HOUR_MS)
  await watch.dueNow()
  expect(watch.isWhole()).toBe(true)
})
