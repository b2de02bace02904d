import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { en } from '#core/words-en.ts'
import type { Job } from '#root/revising/workshop/jobs.ts'
import { createWorkshop } from '#root/revising/workshop/workshop.ts'
import { temporaryFolder } from '../../fixtures/folder.ts'
import { goodFiles } from '../../fixtures/packs.ts'
import { titled } from '../../store/installation.ts'
import { ADMIN, installed } from './installed.ts'

function workshop(how?: Parameters<typeof createWorkshop>[0]) {
  const made = createWorkshop(how)
  onTestFinished(() => made[Symbol.dispose]())
  return made
}

const BUILD: Job = { kind: 'build', files: goodFiles(), folder: '/dev/null/folder' }

/** A child that does what is written here instead. */
function childThat(does: string): string {
  const child = join(temporaryFolder(), 'child.mjs')
  writeFileSync(child, does)
  return child
}

describe('a process of its own', () => {
  it('prepares and serves a load, while this one goes on', async () => {
    const one = await installed(goodFiles(), workshop())
    one.put(titled('Newer facts'))
    let turns = 0
    const turning = setInterval(() => {
      turns += 1
    }, 1)
    const plan = await one.planned()
    clearInterval(turning)
    expect(turns).toBeGreaterThan(10)
    await one.revisions.confirm(plan.id, undefined, ADMIN, en)
    expect(one.serving.facts().about().title).toBe('Newer facts')
    expect(one.faults).toEqual([])
  })

  it('says what the system calls a failure, so that it can be told', async () => {
    using session = workshop().open()
    await expect(session.ask(BUILD)).rejects.toMatchObject({ code: expect.stringMatching(/^E/) })
  })

  it('gets no environment', async () => {
    const child = childThat(
      `process.on('message', () => process.send({ of: 'result', result: { kind: 'failed',
         why: JSON.stringify(process.env) } }))`,
    )
    using session = workshop({ child }).open()
    await expect(session.ask(BUILD)).rejects.toThrow(/^\{(?:"NODE_CHANNEL[^}]*)?\}$/)
  })

  it('that falls is an error with what it wrote last', async () => {
    const child = childThat(`process.on('message', () => { throw new Error('no more memory') })`)
    using session = workshop({ child }).open()
    await expect(session.ask(BUILD)).rejects.toThrow(/ended with 1\..*no more memory/s)
  })

  it('that takes too long is ended', async () => {
    const child = childThat(`process.on('message', () => { for (;;); })`)
    using session = workshop({ child, jobMs: 300 }).open()
    await expect(session.ask(BUILD)).rejects.toThrow(/took longer than 300 ms/)
    await expect(session.ask(BUILD)).rejects.toThrow()
  })

  it('that was let go does nothing more', async () => {
    const session = workshop().open()
    session[Symbol.dispose]()
    await expect(session.ask(BUILD)).rejects.toThrow(/has ended/)
  })
})
