import { describe, expect, it, onTestFinished } from 'vitest'
import { well } from '#core/checkup.ts'
import { en } from '#core/words-en.ts'
import { serveOps } from '#root/ops/ops-server.ts'
import { writePack } from './fixtures/folder.ts'
import { edited } from './fixtures/packs.ts'
import { atHome, FOUR, now, said, serviceOn } from './fixtures/terminal.ts'
import { ADMIN, installed } from './revising/loading/installed.ts'

describe('beside a service on the same home', () => {
  it('loads nothing by a mere question, and says what newer data waits for', async () => {
    const one = atHome()
    await one.ask('who person-two')
    serviceOn(one.home)
    const newer = () => one.printed.filter((line) => line.includes('admin reseed'))
    await one.ask('who person-two')
    expect(newer()).toEqual([])
    writePack(one.data, FOUR)
    expect(said(await one.ask('who person-two'))).toContain('Opened three offices.')
    expect(one.printed.filter((line) => line.includes('built'))).toHaveLength(1)
    expect(newer()).toEqual([expect.stringMatching(/newer than what the service here serves/)])
  })

  it('leaves the record of a load to the service, which serves and records it once', async () => {
    const service = await installed()
    serviceOn(service.home)
    const one = atHome(service.home)
    service.put(FOUR)
    const before = service.serving.revision()
    const loaded = await one.ask(`admin confirm ${await one.planned()}`)
    expect(said(loaded)).toContain('load 2')
    expect(one.printed).toContain('The service that runs here serves it within a minute.\n')
    // A minute of the service that comes before it looks for what others loaded.
    await service.changes.record(service.serving.facts(), now())
    expect(await service.state.changes.latest()).toMatchObject({ seq: 1, revision: before })
    await service.revisions.follow()
    expect(service.serving.revision()).not.toBe(before)
    expect(await service.state.changes.latest()).toMatchObject({
      seq: 2,
      revision: service.serving.revision(),
    })
    expect([...one.faults, ...service.faults]).toEqual([])
  })

  it('confirms no plan that the service has overtaken', async () => {
    const service = await installed()
    serviceOn(service.home)
    const one = atHome(service.home)
    service.put(FOUR)
    const id = await one.planned()
    service.put(edited('people/person-two.yaml', 'three offices', 'five offices'))
    const other = await service.planned()

    await service.revisions.confirm(other.id, undefined, ADMIN, en)
    expect((await one.ask(`admin confirm ${id}`)).outcome).toBe('mistaken')
    expect(said(await one.ask('who person-two'))).toContain('Opened five offices.')
  })

  it('says in its status what the service says of itself', async () => {
    const tick = Date.parse('2026-11-26T09:58:00Z') / 1_000
    const text = `vigil_platform_ready{platform="discord"} 0\nvigil_tick_last_success_timestamp_seconds ${tick}\n`
    const broken = { state: 'ill', what: 'Discord is not connected.', fix: 'Wait.' } as const
    const server = await serveOps(
      { host: '127.0.0.1', port: 0 },
      {
        health: { alive: () => well('It turns.'), ready: async () => [broken] },
        metrics: { exposition: async () => ({ type: 'text/plain', text }) },
      },
    )
    onTestFinished(() => server.close(0))
    const { port } = new URL(server.address)
    const one = atHome(undefined, { VIGIL_OPS_PORT: port })
    expect(said(await one.ask('admin status'))).toContain('all is well')
    serviceOn(one.home)
    const status = said(await one.ask('admin status'))
    expect(status).toContain('Discord is not connected.')
    expect(status).toContain('2 minutes ago')
  })

  it('says so when the service does not answer', async () => {
    const one = atHome(undefined, { VIGIL_OPS_PORT: '1' })
    await one.ask('who person-two')
    serviceOn(one.home)
    expect(said(await one.ask('admin status'))).toContain('does not answer at VIGIL_OPS_PORT')
  })
})
