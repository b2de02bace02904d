import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it, vi } from 'vitest'
import { tidy } from '#store/kept.ts'
import { openFacts } from '#store/open.ts'
import { seeded } from '../../bench/names/random.ts'
import { installed } from '../revising/loading/installed.ts'
import { titled } from '../store/installation.ts'

const CHILD = fileURLToPath(new URL('reseeding.ts', import.meta.url))

/** Printed, so that a run that fails can be repeated as far as chance allows. */
const SEED = Math.floor(Math.random() * 2 ** 32)

/** A lease of a process that is gone is over by then. */
const LEASE_MS = 60_000

/** Starts the process, lets it work for so long, and kills it; gives the last revision it confirmed. */
async function killedAfter(ms: number, home: string, ahead: number, workshop: string) {
  const child = spawn(process.execPath, [CHILD, home, String(ahead), workshop], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: string[] = []
  const isReady = Promise.withResolvers<void>()
  createInterface(child.stdout).on('line', (line) => {
    if (line === 'ready') isReady.resolve()
    else said.push(line)
  })
  await Promise.race([isReady.promise, once(child, 'exit')])
  await wait(ms)
  const gone = once(child, 'close')
  child.kill('SIGKILL')
  await gone
  return { confirmed: said.at(-1), faults: said.filter((line) => line.startsWith('fault')) }
}

it('leaves one whole revision, no orphan and a whole audit, killed at any of 30 instants', {
  timeout: 300_000,
}, async () => {
  const one = await installed()
  for (const name of ['a', 'b', 'c']) one.bundled(name, titled(`Edition ${name}`))
  await one.close()
  const random = seeded(SEED)
  const seen = new Set<string>()
  let last = one.serving.revision()
  for (let kill = 1; kill <= 30; kill += 1) {
    const ahead = kill * 2 * LEASE_MS
    const workshop = kill % 6 === 0 ? 'of its own' : 'here'
    const life = await killedAfter(random() * 700, one.home, ahead, workshop)
    expect({ kill, seed: SEED, faults: life.faults }).toEqual({ kill, seed: SEED, faults: [] })

    one.clock.at = new Date(Date.now() + ahead + LEASE_MS)
    const next = await one.again()
    await next.revisions.recover()
    tidy(one.snapshots, next.serving.revision(), one.clock.at)
    // What was confirmed to somebody is served, or what was being confirmed after it.
    const { rows } = await next.state.audit.read({ offset: 0, limit: 100 })
    const done = rows.find(({ outcome }) => outcome === 'done')?.target ?? last
    expect(next.serving.revision()).toBe(done)
    expect((await next.changes.latest())?.revision).toBe(done)
    if (life.confirmed !== undefined) {
      const after = rows.map(({ target }) => target)
      expect([life.confirmed, ...after.slice(0, 2)]).toContain(done)
    }
    // All that was begun has come to an end.
    const counted = (outcome: string) => rows.filter((row) => row.outcome === outcome).length
    if (rows.length < 100) expect(counted('begun')).toBe(counted('done') + counted('failed'))
    expect(rows[0]?.outcome ?? 'done').not.toBe('begun')
    expect((await next.state.audit.verify()).isWhole).toBe(true)
    // Every file in the folder is whole and has a reason to be there.
    const names = one.names().filter((name) => !['current.json', 'plans'].includes(name))
    expect(names.length).toBeLessThanOrEqual(5)
    for (const name of names) {
      expect(name).toMatch(/^facts-[0-9a-f]{12}\.sqlite$/)
      using facts = openFacts(`${one.snapshots}/${name}`)
      expect(facts.everyClaim().length).toBe(next.serving.facts().everyClaim().length)
    }
    // A process that worked for the one that was killed takes what it made with it.
    await vi.waitFor(() => {
      for (const id of one.plans()) expect(id).toMatch(/^[\w-]{22}$/)
    }, 20_000)
    await next.close()
    last = done
    seen.add(done)
  }
  expect(seen.size).toBeGreaterThan(1)
  process.stdout.write(`Killed 30 times while loading, seed ${SEED}.\n`)
})
