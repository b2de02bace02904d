import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '#core/words-en.ts'
import { tidy } from '#store/kept.ts'
import { titled } from '../../store/installation.ts'
import { ADMIN, FOLDER, installed } from './installed.ts'

/** Begins a load as `confirm` does, and stops there as a process that is killed does. */
async function cutOff() {
  const one = await installed()
  one.put(titled('Newer facts'))
  const plan = await one.planned()
  const folder = join(one.snapshots, 'plans', plan.id)
  renameSync(join(folder, 'plan.json'), join(folder, 'used.json'))
  await one.state.audit.append({
    ...{ actor: ADMIN.id, access: 'admin', place: 'discord:10/11', action: 'revision.load' },
    ...{ target: plan.revision, before: plan.from, after: plan.revision },
    ...{ why: 'because', outcome: 'begun' },
  })
  return { ...one, plan, folder }
}

describe('a load that was cut off', () => {
  it('failed where its revision is not served, and its folder goes', async () => {
    const one = await cutOff()
    await one.revisions.recover()
    await one.revisions.recover()
    expect(await one.audited()).toEqual([
      `revision.load begun ${one.plan.revision}`,
      `revision.load failed ${one.plan.revision}`,
    ])
    expect(await one.state.revisionLog.notes(5)).toEqual([])
    expect(one.plans()).toEqual([])
  })

  it('is done where its revision is served, with who did it and why', async () => {
    const one = await cutOff()
    const name = `facts-${one.plan.revision}.sqlite`
    renameSync(join(one.folder, name), join(one.snapshots, name))
    const pointer = JSON.stringify({ revision: one.plan.revision, data: one.pointer().data })
    writeFileSync(join(one.snapshots, 'current.json'), pointer)
    await one.revisions.follow()
    await one.revisions.recover()
    await one.revisions.recover()
    const { rows } = await one.state.audit.read({ offset: 0, limit: 9 })
    expect(rows).toMatchObject([
      { outcome: 'done', actor: 'discord:1', why: 'because', after: one.plan.revision },
      { outcome: 'begun' },
    ])
    expect(await one.state.revisionLog.notes(5)).toMatchObject([
      { revision: one.plan.revision, by: 'discord:1', source: 'VIGIL_DATA', why: 'because' },
    ])
  })

  it('that came to its end is left as it is', async () => {
    const one = await installed()
    one.put(titled('Newer facts'))
    await one.revisions.confirm((await one.planned()).id, undefined, ADMIN, en)
    const before = await one.audited()
    await one.revisions.recover()
    expect(await one.audited()).toEqual(before)
  })
})

describe('what lies in the folder of plans', () => {
  it('goes when its time is over, or whoever made it is gone; the rest stays', async () => {
    const one = await installed()
    one.put(titled('Newer facts'))
    const { id, from } = await one.planned()
    const plans = join(one.snapshots, 'plans')
    const making = (pid: number) => join(plans, `.making-${pid}-${'x'.repeat(22)}`)
    for (const pid of [process.pid, 2 ** 22 + 1]) mkdirSync(making(pid))
    mkdirSync(join(plans, 'y'.repeat(22)))
    mkdirSync(join(plans, 'of somebody else'))
    tidy(one.snapshots, from, one.clock.at)
    expect(one.plans().toSorted()).toEqual(
      [`.making-${process.pid}-${'x'.repeat(22)}`, id, 'of somebody else'].toSorted(),
    )
    tidy(one.snapshots, from, new Date(one.clock.at.getTime() + 15 * 60_000))
    expect(existsSync(join(plans, id))).toBe(false)
  })

  it('is nothing when preparing came to nothing', async () => {
    const one = await installed()
    await one.revisions.prepare(FOLDER, ADMIN, en)
    expect(one.plans()).toEqual([])
  })
})
