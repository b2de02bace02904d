import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, vi } from 'vitest'
import { Mistake } from '#core/errors.ts'
import { en } from '#core/words-en.ts'
import type { Job } from '#root/revising/workshop/jobs.ts'
import type { Workshop } from '#root/revising/workshop/workshop.ts'
import { goodFiles } from '../../fixtures/packs.ts'
import { titled } from '../../store/installation.ts'
import { workshopHere } from './here.ts'
import { ADMIN, FOLDER, installed } from './installed.ts'

/** A workshop in which something happens around jobs of one kind. */
function meddled(kind: Job['kind'], how: { before?: () => void; after?: (job: Job) => void }) {
  const inner = workshopHere()
  const workshop: Workshop = {
    ...inner,
    open() {
      const session = inner.open()
      return {
        ...session,
        async ask(job) {
          if (job.kind === kind) how.before?.()
          const answer = await session.ask(job)
          if (job.kind === kind) how.after?.(job)
          return answer
        },
      }
    },
  }
  return workshop
}

const fails = (code: string) => () => {
  throw Object.assign(new Error('it did not work'), { code })
}

describe('trouble with the disk', () => {
  it.each([
    ['SQLITE_FULL', /disk is full/],
    ['SQLITE_READONLY', /cannot be written to/],
    ['SQLITE_IOERR_WRITE', /did not do what it was asked/],
  ])('while a load is built is said as what it is: %s', async (code, said) => {
    const one = await installed(goodFiles(), meddled('prepare', { before: fails(code) }))
    one.put(titled('Newer facts'))
    const asked = one.revisions.prepare(FOLDER, ADMIN, en)
    await expect(asked).rejects.toThrow(said)
    await expect(asked).rejects.toBeInstanceOf(Mistake)
    expect(one.faults).toHaveLength(1)
    expect(one.serving.facts().about().revision).toBe(one.pointer().revision)
  })

  it('lets the next one load as soon as it is over', async () => {
    let isFull = true
    const before = () => {
      if (isFull) fails('SQLITE_FULL')()
    }
    const one = await installed(goodFiles(), meddled('prepare', { before }))
    one.put(titled('Newer facts'))
    await expect(one.planned()).rejects.toThrow(/disk is full/)
    isFull = false
    await one.revisions.confirm((await one.planned()).id, undefined, ADMIN, en)
    expect(one.serving.facts().about().title).toBe('Newer facts')
  })
})

describe('a load that fails while it is confirmed', () => {
  it.each<[what: string, meddle: (path: string) => void]>([
    ['is gone', (path) => rmSync(path)],
    ['is no snapshot any more', (path) => writeFileSync(path, 'x'.repeat(20_000))],
  ])('because its file %s leaves the old one served, pointed to and on record', async (_, meddle) => {
    let isOn = false
    const after = (job: Job) => {
      if (isOn && job.kind === 'inspect') meddle(job.path)
    }
    const one = await installed(goodFiles(), meddled('inspect', { after }))
    const before = one.pointer()
    one.put(titled('Newer facts'))
    const plan = await one.planned()
    isOn = true
    await expect(one.revisions.confirm(plan.id, undefined, ADMIN, en)).rejects.toThrow()
    expect(one.serving.facts().about().revision).toBe(plan.from)
    expect(one.pointer()).toEqual(before)
    expect(await one.changes.loads(5)).toHaveLength(1)
    expect(await one.audited()).toEqual([
      `revision.load begun ${plan.revision}`,
      `revision.load failed ${plan.revision}`,
    ])
    isOn = false
    await one.revisions.confirm((await one.planned()).id, undefined, ADMIN, en)
    expect(one.serving.facts().about().title).toBe('Newer facts')
  })

  it('is on record all the same when the process for that falls', async () => {
    const one = await installed(goodFiles(), meddled('record', { before: fails('EPIPE') }))
    one.put(titled('Newer facts'))
    const { seq } = await one.revisions.confirm((await one.planned()).id, undefined, ADMIN, en)
    expect(await one.changes.latest()).toMatchObject({ seq, revision: one.serving.revision() })
  })
})

describe('a load that is served but cannot be written down', () => {
  it('is told as done, and written a minute later', async () => {
    const one = await installed()
    one.put(titled('Newer facts'))
    const plan = await one.planned()
    const file = new Database(join(one.home, 'state.sqlite'))
    file.exec(`CREATE TRIGGER full BEFORE INSERT ON revision_note
               BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`)
    const loaded = await one.revisions.confirm(plan.id, 'because', ADMIN, en)
    expect(loaded).toMatchObject({ revision: plan.revision, seq: 2 })
    expect(one.serving.revision()).toBe(plan.revision)
    expect(one.faults).toHaveLength(1)
    expect(await one.audited()).toEqual([`revision.load begun ${plan.revision}`])
    await expect(one.revisions.follow()).rejects.toThrow('the disk is full')
    file.exec('DROP TRIGGER full')
    file.close()
    await one.revisions.follow()
    await one.revisions.follow()
    expect(await one.audited()).toEqual([
      `revision.load begun ${plan.revision}`,
      `revision.load done ${plan.revision}`,
    ])
    expect(await one.state.revisionLog.notes(5)).toMatchObject([{ why: 'because' }])
  })
})

describe('what is recorded', () => {
  it('is never the revision that was replaced, whoever still reads it', async () => {
    const one = await installed()
    one.put(titled('Newer facts'))
    const plan = await one.planned()
    await one.serving.during(async () => {
      const old = one.serving.facts()
      await one.revisions.confirm(plan.id, undefined, ADMIN, en)
      expect(await one.changes.record(old, one.clock.at)).toMatchObject({ isNew: false, seq: 2 })
    })
    expect(await one.changes.loads(5)).toHaveLength(2)
  })

  it('keeps no answer waiting while it is written', async () => {
    const gate = Promise.withResolvers<void>()
    let isOn = false
    const inner = workshopHere()
    const one = await installed(goodFiles(), {
      ...inner,
      open() {
        const session = inner.open()
        return {
          ...session,
          async ask(job) {
            if (job.kind === 'record' && isOn) await gate.promise
            return await session.ask(job)
          },
        }
      },
    })
    one.put(titled('Newer facts'))
    const plan = await one.planned()
    isOn = true
    const confirming = one.revisions.confirm(plan.id, undefined, ADMIN, en)
    await vi.waitFor(() => expect(one.serving.revision()).toBe(plan.revision))
    const facts = one.serving.facts()
    expect(await one.answering.record(facts, one.clock.at)).toMatchObject({ seq: 1, isNew: false })
    gate.resolve()
    expect(await confirming).toMatchObject({ seq: 2 })
    expect(await one.answering.record(facts, one.clock.at)).toMatchObject({ seq: 2, isNew: false })
  })
})
