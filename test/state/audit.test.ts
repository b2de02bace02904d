import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_HASH } from '#core/audit.ts'
import { entry } from './audit-entries.ts'
import { appendAll, newPath, openedRaw, openedState } from './audit-files.ts'

const ALL = { offset: 0, limit: 100 }

describe('an entry of the audit', () => {
  it('is found again as it was appended, with its number, its time and its hash', async () => {
    const path = newPath()
    const { audit } = await openedState(path)
    const whole = entry({ access: 'admin', outcome: 'refused', why: 'access' })
    const bare = { actor: 'vigil', access: 'admin', action: 'backup', outcome: 'begun' } as const
    const appended = [await audit.append(whole), await audit.append(bare)]
    expect(appended).toMatchObject([
      { ...whole, seq: 1, at: '2026-11-26T09:00:00.000Z', previous: NO_HASH },
      { ...bare, seq: 2, previous: appended[0]?.hash },
    ])
    const again = await openedState(path)
    expect(await again.audit.read(ALL)).toEqual({ rows: appended.toReversed(), total: 2 })
  })

  it('is hashed as a list of everything it says, so that anybody can do it again', async () => {
    const { audit } = await openedState()
    await audit.append(entry())
    const { hash, ...one } = await audit.append(entry({ place: undefined, why: 'Asked for' }))
    const text = JSON.stringify([
      ...[2, one.at, one.actor, one.access, null, one.action, one.target],
      ...[one.outcome, one.before, one.after, 'Asked for', one.previous],
    ])
    expect(hash).toBe(createHash('sha256').update(text).digest('hex'))
  })

  it('may hold any text: the chain stays whole', async () => {
    const { audit } = await openedState()
    const text = fc.string({ unit: 'binary', maxLength: 40 }).map((one) => `${one}\ud800`)
    await fc.assert(
      fc.asyncProperty(text, fc.option(text, { nil: undefined }), async (action, why) => {
        const { hash, ...kept } = await audit.append(entry({ action, why }))
        expect((await audit.read({ offset: 0, limit: 1 })).rows).toEqual([{ ...kept, hash }])
      }),
      { numRuns: 50 },
    )
    expect(await audit.verify()).toMatchObject({ isWhole: true, entries: 50 })
  })

  it('keeps as much of a text as can be read, and says that it was longer', async () => {
    const { audit } = await openedState()
    const { after = '' } = await audit.append(entry({ after: '😀'.repeat(1_000_000) }))
    expect(after).toHaveLength(10_000)
    expect(after).toMatch(/…$/)
    expect(await audit.verify()).toMatchObject({ isWhole: true })
  })
})

describe('the audit', () => {
  it('is read newest first, a page at a time', async () => {
    const { audit } = await openedState()
    for (let n = 1; n <= 5; n += 1) await audit.append(entry({ target: `target-${n}` }))
    const { rows, total } = await audit.read({ offset: 1, limit: 2 })
    expect([rows.map(({ seq }) => seq), total]).toEqual([[4, 3], 5])
    expect(await audit.read({ offset: 5, limit: 2 })).toEqual({ rows: [], total: 5 })
  })

  it('is read for what an action, a target or an actor begins with', async () => {
    const { audit } = await openedState()
    await audit.append(entry({ action: 'revision.load', target: 'abcdef' }))
    await audit.append(entry({ action: 'digest.edit', target: 'revision' }))
    await audit.append(entry({ action: 'digest.pause', target: undefined, actor: 'revision-bot' }))
    await audit.append(entry({ action: 'a revision', target: '%', actor: 'discord:50' }))
    const found = async (about: string) => (await audit.read(ALL, about)).rows.map(({ seq }) => seq)
    expect(await found('revision')).toEqual([3, 2, 1])
    expect(await found('revision.load')).toEqual([1])
    expect(await found('digest.')).toEqual([3, 2])
    expect(await found('discord:50')).toEqual([4, 2, 1])
    expect(await found('%')).toEqual([4])
    expect(await found('\ud800')).toEqual([])
    expect(await found('')).toEqual([4, 3, 2, 1])
    expect((await audit.read({ offset: 0, limit: 1 }, 'digest.')).total).toBe(2)
  })

  it('is looked through by its indexes', async () => {
    const path = newPath()
    await openedState(path)
    const plan = openedRaw(path)
      .prepare<[], { detail: string }>(
        `EXPLAIN QUERY PLAN SELECT * FROM audit
          WHERE (action >= 'a' AND action < 'b') OR (target >= 'a' AND target < 'b')
             OR (actor >= 'a' AND actor < 'b') ORDER BY seq DESC LIMIT 10`,
      )
      .all()
      .map(({ detail }) => detail)
      .join('\n')
    for (const index of ['audit_action', 'audit_target', 'audit_actor'])
      expect(plan).toContain(index)
  })

  it('is whole when it is empty', async () => {
    const { audit } = await openedState()
    expect(await audit.verify()).toEqual({ isWhole: true, entries: 0, head: NO_HASH })
  })

  it('names its last hash when it is whole, so that it can be compared with a copy', async () => {
    const { audit } = await openedState()
    await audit.append(entry())
    const { hash } = await audit.append(entry())
    expect(await audit.verify()).toEqual({ isWhole: true, entries: 2, head: hash })
  })

  it('lets others be answered while it is checked, and new entries be appended', async () => {
    const path = newPath()
    const { audit } = await openedState(path)
    appendAll(openedRaw(path), 1_200)
    let turns = 0
    let isOver = false
    const count = () => {
      turns += 1
      if (!isOver) setImmediate(count)
    }
    setImmediate(count)
    const verifying = audit.verify()
    const appended = audit.append(entry())
    expect(await verifying).toMatchObject({ isWhole: true })
    isOver = true
    expect(turns).toBeGreaterThanOrEqual(3)
    expect(await appended).toMatchObject({ seq: 1_201 })
    expect(await audit.verify()).toMatchObject({ isWhole: true, entries: 1_201 })
  })
})

describe('the state file', () => {
  it.each([
    ['UPDATE audit SET why = NULL WHERE seq = 1', 'an audit entry is never altered'],
    ['UPDATE audit SET seq = 9 WHERE seq = 2', 'an audit entry is never altered'],
    ['DELETE FROM audit WHERE seq = 2', 'an audit entry is never deleted'],
    ['DELETE FROM audit', 'an audit entry is never deleted'],
    ['INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE seq = 1', 'follows the last one'],
    [
      `INSERT INTO audit SELECT 4, at, actor, access, place, action, target, outcome, before, after,
         why, hash, hash FROM audit WHERE seq = 2`,
      'follows the last one',
    ],
    [
      `INSERT INTO audit SELECT 3, at, actor, access, place, action, target, outcome, before, after,
         why, previous, hash FROM audit WHERE seq = 2`,
      'follows the last one',
    ],
    ['UPDATE audit_head SET entries = 1', 'only moves to the next entry'],
    ['UPDATE audit_head SET hash = upper(hash)', 'only moves to the next entry'],
    ['UPDATE audit_head SET only = 1', 'only moves to the next entry'],
    ['DELETE FROM audit_head', 'the head of the audit is never deleted'],
    ['INSERT OR REPLACE INTO audit_head VALUES (1, 0, 0)', 'the audit has one head'],
  ])('refuses %s', async (statement, why) => {
    const path = newPath()
    const { audit } = await openedState(path)
    await audit.append(entry({ why: 'One' }))
    await audit.append(entry({ why: 'Two' }))
    expect(() => openedRaw(path).exec(statement)).toThrow(why)
    expect(await audit.verify()).toMatchObject({ isWhole: true, entries: 2 })
  })
})
