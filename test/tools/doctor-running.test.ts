import { describe, expect, it, onTestFinished } from 'vitest'
import { type Checkup, doubtful, ill, well } from '#core/checkup.ts'
import { serveHttp } from '#root/ops/http.ts'
import { serveOps } from '#root/ops/ops-server.ts'
import { runningCheckups } from '#root/tools/doctor-running.ts'
import { nobody } from './checkups.ts'

const LOOPBACK = { host: '127.0.0.1', port: 0 }

/** A service that says this of itself; its port. */
async function running(checkups: readonly Checkup[]): Promise<number> {
  const health = { alive: () => well('Alive.'), ready: async () => checkups }
  const metrics = { exposition: async () => ({ type: 'text/plain', text: '' }) }
  const server = await serveOps(LOOPBACK, { health, metrics })
  onTestFinished(async () => await server.close(0))
  return Number(new URL(server.address).port)
}

describe('a service that runs', () => {
  it('is well when it is ready, and what it doubts is told', async () => {
    const port = await running([well('Facts.'), doubtful('Old.', 'Load newer.')])
    expect(await runningCheckups({ host: '0.0.0.0', port })).toEqual([
      well(`Vigil runs and is ready (http://127.0.0.1:${port}).`),
      doubtful('Old.', 'Load newer.'),
    ])
  })

  it('is ill when it is not, with everything that keeps it from that', async () => {
    const port = await running([well('Facts.'), ill('No disk.', 'Add one.')])
    expect(await runningCheckups({ host: '127.0.0.1', port })).toEqual([
      ill(
        `Vigil runs, and is not ready (http://127.0.0.1:${port}).`,
        'Do what the next lines say.',
      ),
      ill('No disk.', 'Add one.'),
    ])
  })

  it('is fine not to be there', async () => {
    const port = Number((await nobody()).split(':')[1])
    expect(await runningCheckups({ host: '127.0.0.1', port })).toEqual([
      well(`Vigil does not run here: nothing answers at http://127.0.0.1:${port}.`),
    ])
  })

  it('is not asked where there is no port to ask at', async () => {
    for (const ops of [undefined, { host: '127.0.0.1', port: 0 }])
      expect(await runningCheckups(ops)).toEqual([expect.objectContaining({ state: 'well' })])
  })

  it.each([
    '<html>',
    '{"checkups":[{"state":"ill"}]}',
    '[]',
    'null',
  ])('is not taken for one that answers %s', async (text) => {
    const server = await serveHttp(LOOPBACK, { '/readyz': (_, response) => response.end(text) })
    onTestFinished(async () => await server.close(0))
    const port = Number(new URL(server.address).port)
    expect(await runningCheckups({ host: '127.0.0.1', port })).toEqual([
      doubtful(
        `Another program than Vigil answers at http://127.0.0.1:${port}.`,
        expect.stringContaining('VIGIL_OPS_PORT'),
      ),
    ])
  })
})
