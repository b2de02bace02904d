import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { tidy } from '#store/kept.ts'
import { openFacts } from '#store/open.ts'
import { seeded } from '../../bench/names/random.ts'
import { installed } from '../revising/loading/installed.ts'

const CHILD = fileURLToPath(new URL('correcting.ts', import.meta.url))
const CLAIM = 'person-one-removed'
const KILLS = 17

/** Printed, so that a run that fails can be repeated as far as chance allows. */
const SEED = Math.floor(Math.random() * 2 ** 32)

/** A lease of a process that is gone is over by then. */
const LEASE_MS = 60_000

/** Starts the process, lets it work for so long, and kills it; gives all it said was done. */
async function killedAfter(ms: number, home: string, ahead: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [CHILD, home, String(ahead)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: string[] = []
  const isReady = Promise.withResolvers<void>()
  const lines = createInterface(child.stdout).on('line', (line) => {
    if (line === 'ready') isReady.resolve()
    else said.push(line)
  })
  const closed = once(child, 'close')
  await Promise.race([isReady.promise, closed])
  await wait(ms)
  child.kill('SIGKILL')
  await Promise.all([closed, once(lines, 'close')])
  return said
}

it('a correction is whole at any of 17 instants at which its process is killed, and so are the facts', {
  timeout: 300_000,
}, async () => {
  const one = await installed()
  await one.close()
  const random = seeded(SEED)
  const told: string[] = []
  const dates = new Map<string, string>()
  const firstOf = (revision: string, date: string): string => {
    const first = dates.get(revision) ?? date
    dates.set(revision, first)
    return first
  }
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const ahead = kill * 2 * LEASE_MS
    const said = await killedAfter(random() * 500, one.home, ahead)
    const faults = said.filter((line) => line.startsWith('fault'))
    expect({ kill, seed: SEED, faults }).toEqual({ kill, seed: SEED, faults: [] })
    told.push(...said)

    one.clock.at = new Date(Date.now() + ahead + LEASE_MS)
    const next = await one.again()
    await next.revisions.recover()
    tidy(one.snapshots, next.serving.revision(), one.clock.at)
    const store = next.state.correctionStore
    const all = await store.overlays()
    const overlays = new Map(all.map((overlay) => [overlay.id, overlay]))
    // Whatever somebody was told is so.
    for (const line of told) {
      const [what, id = '', more = ''] = line.split(' ')
      if (what === 'withdrawn') expect(overlays.get(id)?.state).toBe('withdrawn')
      if (what === 'suggested') expect(await store.find(id)).toBeDefined()
      if (what === 'rejected') expect((await store.find(id))?.state).toBe('rejected')
      if (what === 'approved') expect(overlays.get(more)).toMatchObject({ suggestion: id })
      // One revision always says the same.
      if (what === 'loaded') expect(more).toBe(firstOf(id, more))
    }
    // An approval, its overlay and its entry are there together, or none of them is.
    const approved = (await store.list('approved')).map(({ id }) => id).toSorted()
    expect(all.map(({ suggestion }) => suggestion).toSorted()).toEqual(approved)
    const { audit } = next.state
    const entries = await audit.read({ offset: 0, limit: 1 }, 'correction.approve')
    expect(entries.total).toBe(approved.length)
    expect(await audit.verify()).toMatchObject({ isWhole: true })
    // What is served was loaded to its end, and says what the pack or somebody’s correction says.
    const loads = (await audit.read({ offset: 0, limit: 200 }, 'revision.')).rows
    const done = loads.find(({ outcome }) => outcome === 'done')
    if (done) expect(next.serving.revision()).toBe(done.target)
    const date = `${next.serving.facts().findClaim(CLAIM)?.date}`
    expect(date).toBe(firstOf(next.serving.revision(), date))
    expect(date).toMatch(/^2020-05-/)
    // Every file that is left is whole and has a reason to be there.
    for (const name of one.names().filter((each) => !/^(?:current\.json|plans)$/.test(each))) {
      expect(name).toMatch(/^facts-[0-9a-f]{12}\.sqlite$/)
      using facts = openFacts(`${one.snapshots}/${name}`)
      expect(facts.findClaim(CLAIM)).toBeDefined()
    }
    for (const id of one.plans()) expect(id).toMatch(/^[\w-]{22}$/)
    await next.close()
    expect(readdirSync(one.home).filter((name) => !KNOWN.test(name))).toEqual([])
  }
  expect(told.filter((line) => line.startsWith('approved')).length).toBeGreaterThan(KILLS / 2)
  expect(dates.size).toBeGreaterThan(1)
  process.stdout.write(`Killed ${KILLS} times while correcting, seed ${SEED}.\n`)
})

const KNOWN = /^(?:data|snapshots|state\.sqlite)$/
