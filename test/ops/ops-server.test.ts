import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { type Checkup, doubtful, ill, well } from '#core/checkup.ts'
import type { HttpServer } from '#root/ops/http.ts'
import { serveOps } from '#root/ops/ops-server.ts'

let server: HttpServer | undefined
afterEach(async () => await server?.close(0))

const LISTEN = { host: '127.0.0.1', port: 0 }
const metrics = { exposition: async () => ({ type: 'text/plain; version=0.0.4', text: 'a 1\n' }) }

async function serving(ready: readonly Checkup[], alive: Checkup = well('Alive.')) {
  const health = { alive: () => alive, ready: async () => ready }
  server = await serveOps(LISTEN, { health, metrics })
  return server.address
}

describe('the server for whoever runs the service', () => {
  it('says that the process is alive', async () => {
    const response = await fetch(`${await serving([ill('No disk.', 'Add one.')])}/healthz`)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ status: 'well', checkups: [well('Alive.')] })
  })

  it('says that it is not', async () => {
    const response = await fetch(`${await serving([], ill('Stuck.', 'Restart it.'))}/healthz`)
    expect(response.status).toBe(503)
  })

  it('says what keeps the service from being ready, each with its fix', async () => {
    const checkups = [well('Facts.'), doubtful('Old.', 'Load.'), ill('No disk.', 'Add one.')]
    const response = await fetch(`${await serving(checkups)}/readyz`)
    expect(response.status).toBe(503)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toEqual({ status: 'ill', checkups })
  })

  it('is ready with what is only doubtful', async () => {
    const response = await fetch(`${await serving([doubtful('Old.', 'Load.')])}/readyz`)
    expect(response.status).toBe(200)
  })

  it('gives the metrics', async () => {
    const response = await fetch(`${await serving([])}/metrics`)
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4')
    expect(await response.text()).toBe('a 1\n')
  })

  it('answers HEAD without a body', async () => {
    const response = await fetch(`${await serving([])}/readyz`, { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const response = await fetch(`${await serving([])}/metrics`, { method })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  it('reads no body', async () => {
    const { port } = new URL(await serving([]))
    const socket = connect(Number(port), '127.0.0.1')
    socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n')
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 /)
  })

  it.each([
    '/',
    '/readyz/',
    '/readyz/more',
    '/metrics.json',
    '/debug',
    '/__proto__',
  ])('has nothing at %s', async (path) => {
    expect((await fetch((await serving([])) + path)).status).toBe(404)
  })

  it('does not fall over a metric that cannot be read', async () => {
    const broken = { exposition: () => Promise.reject(new Error('a password')) }
    const health = { alive: () => well('Alive.'), ready: async () => [] }
    server = await serveOps(LISTEN, { health, metrics: broken })
    const response = await fetch(`${server.address}/metrics`)
    expect([response.status, await response.text()]).toEqual([500, ''])
  })

  it('says which setting to change when its port is taken', async () => {
    const port = Number(new URL(await serving([])).port)
    const health = { alive: () => well('Alive.'), ready: async () => [] }
    await expect(serveOps({ ...LISTEN, port }, { health, metrics })).rejects.toThrow(
      /is taken: .* Set VIGIL_OPS_PORT/,
    )
  })
})
