import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Asker } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import { en } from '#core/words-en.ts'
import type { Workshop } from '#root/revising/workshop/workshop.ts'
import { snapshotName } from '#store/paths.ts'
import { goodFiles } from '../../fixtures/packs.ts'
import { titled } from '../../store/installation.ts'
import { workshopHere } from './here.ts'
import { ADMIN, FOLDER, installed, ruleOf } from './installed.ts'

const elsewhere: Asker = {
  ...ADMIN,
  place: { platform: 'discord', space: '99', kind: 'channel', id: '11' },
}
const otherChannel: Asker = {
  ...ADMIN,
  place: { platform: 'discord', space: '10', kind: 'channel', id: '12' },
}
const nowhere: Asker = { id: ADMIN.id, access: 'admin' }

/** An installation with a plan that waits. */
async function waiting() {
  const one = await installed()
  one.bundled('newer', titled('Newer facts'))
  const plan = await one.planned({ kind: 'bundled', name: 'newer' })
  const confirm = (by: Asker = ADMIN, id = plan.id) => one.revisions.confirm(id, undefined, by, en)
  return { ...one, plan, confirm }
}

describe('a plan', () => {
  it('is only for whoever made it, in the server or workspace where they did', async () => {
    const one = await waiting()
    for (const by of [{ ...ADMIN, id: 'discord:2' }, elsewhere, nowhere]) {
      expect(await ruleOf(one.confirm(by))).toBe('plan-foreign')
      expect(await ruleOf(one.revisions.plan(one.plan.id, by, en))).toBe('plan-foreign')
      expect(await ruleOf(one.revisions.discard(one.plan.id, by, en))).toBe('plan-foreign')
    }
    expect(one.serving.revision()).toBe(one.plan.from)
    expect(await ruleOf(one.confirm(otherChannel))).toBe('none')
  })

  it('is for a quarter of an hour', async () => {
    const one = await waiting()
    one.clock.at = new Date('2026-11-26T10:14:59.999Z')
    expect(await ruleOf(one.revisions.plan(one.plan.id, ADMIN, en))).toBe('none')
    one.clock.at = new Date('2026-11-26T10:15:00Z')
    expect(await ruleOf(one.confirm())).toBe('plan-expired')
    expect(one.serving.revision()).toBe(one.plan.from)
  })

  it('is confirmed once, however often the button is pressed', async () => {
    const one = await waiting()
    const rules = await Promise.all([1, 2, 3].map(() => ruleOf(one.confirm())))
    expect(rules.filter((rule) => rule === 'none')).toHaveLength(1)
    expect(await ruleOf(one.confirm())).toBe('plan-used')
    expect(await one.audited()).toHaveLength(2)
  })

  it('is for the revision it was held against', async () => {
    const one = await waiting()
    one.put(titled('Newest facts'))
    const second = await one.planned()
    await one.confirm(ADMIN, second.id)
    expect(await ruleOf(one.confirm())).toBe('plan-stale')
    expect(one.serving.revision()).toBe(second.revision)
  })

  it('that nobody made, or that was discarded, is unknown', async () => {
    const one = await waiting()
    for (const id of ['', 'x'.repeat(22), '../../../etc/passwd', `../plans/${one.plan.id}`, '\0'])
      expect(await ruleOf(one.confirm(ADMIN, id))).toBe('plan-unknown')
    await one.revisions.discard(one.plan.id, ADMIN, en)
    expect(await ruleOf(one.confirm())).toBe('plan-unknown')
    expect(one.plans()).toEqual([])
  })

  it('can be looked at and confirmed after a restart', async () => {
    const one = await waiting()
    await one.close()
    const again = await one.again()
    expect(await again.revisions.plan(one.plan.id, ADMIN, en)).toEqual(one.plan)
    await again.revisions.confirm(one.plan.id, undefined, ADMIN, en)
    expect(again.serving.revision()).toBe(one.plan.revision)
  })

  it.each<[what: string, damage: (path: string) => void]>([
    ['was cut short', (path) => truncateSync(path, 20_000)],
    ['is no database', (path) => writeFileSync(path, 'x'.repeat(20_000))],
    ['lost half its rows', (path) => alter(path, 'DELETE FROM claim WHERE cid % 2 = 0')],
    [
      'is of an older format',
      (path) => alter(path, "UPDATE meta SET value = '6' WHERE key = 'format'"),
    ],
    [
      'has one byte altered',
      (path) => {
        const bytes = readFileSync(path)
        bytes[bytes.length - 10] = (bytes.at(-10) ?? 0) ^ 1
        writeFileSync(path, bytes)
      },
    ],
  ])('whose snapshot %s is not loaded, and the old one goes on', async (_, damage) => {
    const one = await waiting()
    damage(join(one.snapshots, 'plans', one.plan.id, snapshotName(one.plan.revision)))
    expect(await ruleOf(one.confirm())).toBe('plan-damaged')
    expect(one.serving.revision()).toBe(one.plan.from)
    expect(one.pointer().revision).toBe(one.plan.from)
    expect(one.faults).toHaveLength(1)
    expect(await one.audited()).toEqual([])
  })
})

describe('plans that wait', () => {
  const PACKS = ['a', 'b', 'c', 'd']

  it('are at most three of one asker: the oldest goes for a newer one', async () => {
    const one = await installed()
    const ids: string[] = []
    for (const name of PACKS) {
      one.bundled(name, titled(name))
      one.clock.at = new Date(one.clock.at.getTime() + 1_000)
      ids.push((await one.planned({ kind: 'bundled', name })).id)
      if (name === 'a') await one.planned({ kind: 'bundled', name }, { ...ADMIN, id: 'slack:T/U' })
    }
    expect(one.plans()).toHaveLength(4)
    expect(one.plans()).toEqual(expect.arrayContaining(ids.slice(1)))
    expect(await ruleOf(one.revisions.plan(ids[0] ?? '', ADMIN, en))).toBe('plan-unknown')
    await one.revisions.confirm(ids[1] ?? '', undefined, ADMIN, en)
    expect(one.serving.facts().about().title).toBe('b')
  })

  it('are taken away by the next minute once their time is over', async () => {
    const one = await waiting()
    await one.revisions.follow()
    expect(one.plans()).toEqual([one.plan.id])
    one.clock.at = new Date('2026-11-26T10:15:00Z')
    await one.revisions.follow()
    expect(one.plans()).toEqual([])
  })

  it('cannot be confirmed over what another process pointed to since', async () => {
    const one = await waiting()
    one.put(titled('Newest facts'))
    await one.again()
    const { revision } = one.pointer()
    expect(await ruleOf(one.confirm())).toBe('plan-stale')
    expect(one.pointer().revision).toBe(revision)
  })
})

describe('two at once', () => {
  it('the second is told who is at it, and since when, in one process or in two', async () => {
    const one = await installed()
    const other = await one.again()
    one.put(titled('Newer facts'))
    const taken = await one.state.operationLease.take('facts', 'slack:T1/U1')
    const said = /^slack:T1\/U1 has been loading facts since 26 November 2026, 10:00 UTC\./
    for (const { revisions } of [one, other]) {
      const second = revisions.prepare(FOLDER, ADMIN, en)
      await expect(second).rejects.toThrow(said)
      await expect(second).rejects.toBeInstanceOf(Mistake)
    }
    if (taken.isTaken) await taken.release()
    expect(await other.revisions.prepare(FOLDER, ADMIN, en)).toMatchObject({ kind: 'plan' })
  })

  it('of two that prepare at once one is refused, and may as soon as the other is through', async () => {
    const one = await installed()
    one.put(titled('Newer facts'))
    const rules = await Promise.all([1, 2].map(() => ruleOf(one.planned())))
    expect(rules.filter((rule) => rule === 'none')).toHaveLength(1)
    expect(rules.filter((rule) => rule.includes('has been loading'))).toHaveLength(1)
    expect(await ruleOf(one.planned())).toBe('none')
  })
})

describe('what another process loaded', () => {
  it('is served within the next minute, and is on record', async () => {
    const one = await waiting()
    const other = await one.again()
    await one.confirm()
    expect(other.serving.revision()).toBe(one.plan.from)
    await other.revisions.follow()
    expect(other.serving.revision()).toBe(one.plan.revision)
    expect(await one.changes.loads(5)).toHaveLength(2)
  })

  it('is not served when another one was pointed to while it was looked at', async () => {
    let happens = () => {}
    const one = await installed(
      goodFiles(),
      meanwhile(() => happens()),
    )
    const first = readFileSync(join(one.snapshots, 'current.json'))
    one.put(titled('Newer facts'))
    await one.again()
    happens = () => writeFileSync(join(one.snapshots, 'current.json'), first)
    const before = one.serving.revision()
    await one.revisions.follow()
    expect(one.serving.revision()).toBe(before)
    expect(one.logged).not.toContain('facts.followed')
  })

  it('is not served when it is damaged, or nothing at all', async () => {
    const one = await waiting()
    const path = join(one.snapshots, snapshotName('abcdefabcdef'))
    const pointTo = (text: string) => writeFileSync(join(one.snapshots, 'current.json'), text)
    for (const [pointer, bytes] of [
      ['{"revision":"abcdefabcdef","data":""}', 'x'.repeat(5_000)],
      ['{"revision":"../../evil","data":""}', ''],
      ['{"rev', ''],
    ] as const) {
      writeFileSync(path, bytes)
      pointTo(pointer)
      await one.revisions.follow()
      expect(one.serving.revision()).toBe(one.plan.from)
    }
    expect(one.serving.facts().about().revision).toBe(one.plan.from)
  })
})

/** A workshop in which something happens after a snapshot was looked at. */
function meanwhile(happens: () => void): Workshop {
  const inner = workshopHere()
  return {
    ...inner,
    open() {
      const session = inner.open()
      return {
        ...session,
        async ask(job) {
          const answer = await session.ask(job)
          if (job.kind === 'inspect') happens()
          return answer
        },
      }
    },
  }
}

function alter(path: string, sql: string): void {
  const db = new Database(path)
  db.pragma('foreign_keys = OFF')
  db.exec(sql)
  db.close()
}
