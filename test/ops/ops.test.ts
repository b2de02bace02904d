import { copyFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { noAudit } from '#core/audit.ts'
import { well } from '#core/checkup.ts'
import { Fault } from '#core/errors.ts'
import { FactsDamaged } from '#core/trouble.ts'
import { createOps, type OpsParts } from '#root/ops/ops.ts'
import { openState } from '#root/state/open.ts'
import { openFacts } from '#store/open.ts'
import { temporaryFolder } from '../fixtures/folder.ts'

const NOW = new Date('2026-11-26T12:00:00Z')

/** What watches a service with a state of its own and the shipped facts. */
async function watched(more: Partial<OpsParts> = {}) {
  const home = temporaryFolder()
  const stateFile = join(home, 'state.sqlite')
  const served = join(home, basename(inject('snapshot')))
  copyFileSync(inject('snapshot'), served)
  const state = await openState(stateFile, () => NOW)
  const facts = openFacts(served)
  const faults: Fault[] = []
  const ops = createOps({
    version: '0.1.0',
    commands: ['who'],
    home,
    stateFile,
    listen: { host: '127.0.0.1', port: 0 },
    addresses: {},
    ledger: state.ledger,
    changes: state.changes,
    audit: noAudit(),
    about: () => facts.about(),
    servedPath: () => served,
    platforms: () => [{ name: 'Discord', isReady: true }],
    lastTickAt: () => new Date(),
    stateHealth: async () => well('The state can be written.'),
    backup: () => Promise.reject(new Error('not here')),
    backups: async () => [],
    isDraining: () => false,
    log: () => {},
    report: (fault) => `F-${faults.push(fault)}`,
    // The present one: files were written just now.
    now: () => new Date(),
    ...more,
  })
  onTestFinished(async () => {
    ops[Symbol.dispose]()
    facts[Symbol.dispose]()
    await state[Symbol.asyncDispose]()
  })
  return { ops, state, facts, faults }
}

describe('a service that is watched', () => {
  it('is well when all is, and says so over HTTP, in metrics and in its status', async () => {
    const { ops, facts } = await watched()
    const server = await ops.listen()
    onTestFinished(async () => await server?.close(0))
    const response = await fetch(`${server?.address}/readyz`)
    const { status, checkups } = (await response.json()) as {
      status: string
      checkups: { what: string }[]
    }
    expect([response.status, status]).toEqual([200, 'well'])
    const said = checkups.map(({ what }) => what).join('\n')
    const { revision } = facts.about()
    for (const words of [`Revision ${revision} is`, 'is whole', 'planner', 'clock', 'MB left'])
      expect(said).toContain(words)
    const metrics = await (await fetch(`${server?.address}/metrics`)).text()
    expect(metrics).toContain(`vigil_facts_info{revision="${revision}"} 1`)
    expect(metrics).toContain('vigil_deliveries{platform="slack",state="planned"} 0')
    expect(await ops.operations.status()).toMatchObject({ revision, waiting: 0 })
  })

  it('is not ready when its clock is a year before what was recorded', async () => {
    const { ops, state, facts } = await watched({ now: () => new Date('2025-11-26T12:00:00Z') })
    await state.changes.record(facts, NOW)
    expect(await ops.health.ready()).toContainEqual({
      state: 'ill',
      what: expect.stringMatching(
        /^This clock says 2025-11-26 12:00 UTC, which is \d+ days before/,
      ),
      fix: expect.stringContaining('NTP'),
    })
  })

  it('counts what it reports, and by what is wrong with the disk', async () => {
    const { ops, faults } = await watched()
    const cause = Object.assign(new Error('no room'), { code: 'SQLITE_FULL' })
    expect(ops.report(new Fault('It could not be written', { cause }))).toBe('F-1')
    ops.report(new Fault('Something else'))
    const { text } = await ops.metrics.exposition()
    expect(text).toContain('vigil_faults_total 2')
    expect(text).toContain('vigil_state_errors_total{kind="full"} 1')
    expect(faults).toHaveLength(2)
  })

  it('is not ready from the first question on that the facts could not be read for', async () => {
    const { ops } = await watched()
    const ofFacts = async () =>
      (await ops.health.ready()).find(({ what }) => what.includes('file of the served facts'))
    expect(await ofFacts()).toMatchObject({ state: 'well' })
    const cause = new FactsDamaged('The facts cannot be read')
    ops.report(new Fault('Unforeseen', { cause }))
    expect(await ofFacts()).toMatchObject({
      state: 'ill',
      what: expect.stringContaining('a question could not be answered from it'),
    })
    const { text } = await ops.metrics.exposition()
    expect(text).toContain('vigil_state_errors_total{kind="facts-damaged"} 1')
  })

  it('is not ready when its audit is broken, and shows it to whoever counts', async () => {
    const verdict = { isWhole: false, entries: 3, at: 2, why: 'altered' } as const
    const { ops } = await watched({ audit: { ...noAudit(), verify: async () => verdict } })
    const exposed = async () => (await ops.metrics.exposition()).text
    expect(await exposed()).not.toMatch(/^vigil_audit_whole /m)
    await ops.verifyAudit()
    expect(await ops.health.ready()).toContainEqual({
      state: 'ill',
      what: 'The audit is broken at entry 2: altered.',
      fix: expect.stringMatching(/./),
    })
    expect(await exposed()).toMatch(/^vigil_audit_whole 0$/m)
  })

  it('can be left unwatched', async () => {
    const { ops } = await watched({ listen: undefined })
    expect(await ops.listen()).toBeUndefined()
  })
})
