import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Suggestion } from '#core/corrections.ts'
import { en } from '#core/words-en.ts'
import { layingBeside } from '#root/revising/workshop/beside.ts'
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

const BUILD: Job = {
  kind: 'trial',
  order: { files: goodFiles(), active: [], records: [] },
  folder: '/dev/null/folder',
}

const SUGGESTION: Suggestion = {
  id: 'k7m2p9',
  claim: 'person-one-removed',
  what: 'date',
  value: '2020-05-02',
  source: 'notice-2020',
  state: 'open',
  by: 'discord:10001',
  at: '2026-11-26T10:00:00.000Z',
}

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

  it('that needs more memory than it may have is told from one that falls', async () => {
    const child = childThat(`process.on('message', () => {
      for (const all = []; ; ) all.push(Array.from({ length: 1e6 }, () => ({})))
    })`)
    using shop = workshop({ child })
    const file = { suggestion: SUGGESTION, files: [], overlays: [], at: SUGGESTION.at }
    const faults: string[] = []
    const laying = layingBeside(shop, ({ message }) => faults.push(message).toString())
    await expect(laying.draft(file, en)).rejects.toThrow(/^There is more in this than/)
    expect(faults).toEqual(['There was too little memory for a correction'])
  }, 60_000)

  it('that takes too long is ended', async () => {
    const child = childThat(`process.on('message', () => { for (;;); })`)
    using session = workshop({ child, jobMs: 300 }).open()
    await expect(session.ask(BUILD)).rejects.toThrow(/took longer than 300 ms/)
    await expect(session.ask(BUILD)).rejects.toThrow()
  })

  it('is one of two at once that take long; what takes a moment waits for nobody', async () => {
    const folder = temporaryFolder()
    const child = childThat(
      `import { writeFileSync } from 'node:fs'
       process.on('message', ({ kind }) => {
         if (kind === 'inspect') process.send({ of: 'result', result: { kind: 'done' } })
         else writeFileSync(${JSON.stringify(folder)} + '/' + process.pid, '')
       })
       process.on('disconnect', () => process.exit(0))`,
    )
    const shop = workshop({ child })
    const begun = () => readdirSync(folder).length
    const sessions = [1, 2, 3].map(() => shop.open())
    const asked = sessions.map((one) => one.ask(BUILD).catch((error: Error) => error.message))
    await vi.waitFor(() => expect(begun()).toBe(2), { timeout: 10_000 })
    using other = shop.open()
    const { result } = await other.ask({ kind: 'inspect', path: '', revision: '' })
    expect([result, begun()]).toEqual([{ kind: 'done' }, 2])
    sessions[0]?.[Symbol.dispose]()
    expect(await asked[0]).toMatch(/ended with 0/)
    await vi.waitFor(() => expect(begun()).toBe(3), { timeout: 10_000 })
  })

  it('that was let go does nothing more', async () => {
    const session = workshop().open()
    session[Symbol.dispose]()
    await expect(session.ask(BUILD)).rejects.toThrow(/has ended/)
  })
})
