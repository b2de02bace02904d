import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { type HttpServer, type Routes, serveHttp } from '#root/ops/http.ts'

let server: HttpServer | undefined
afterEach(async () => await server?.close(0))

async function serving(routes: Routes): Promise<string> {
  server = await serveHttp({ host: '127.0.0.1', port: 0 }, routes)
  return server.address
}

const says =
  (words: string): Routes[string] =>
  (_, response) =>
    response.end(words)

describe('the HTTP server', () => {
  it('hands a request to whom its path belongs', async () => {
    const address = await serving({
      '/slack/': says('slack'),
      '/discord/interactions': says('discord'),
    })
    const get = async (path: string) => {
      const response = await fetch(address + path)
      return [response.status, await response.text()]
    }
    expect(await get('/slack/events')).toEqual([200, 'slack'])
    expect(await get('/discord/interactions?x=1')).toEqual([200, 'discord'])
    expect(await get('/discord/interactions/more')).toEqual([404, ''])
    expect(await get('/')).toEqual([404, ''])
    expect(await get('/__proto__')).toEqual([404, ''])
  })

  it('refuses headers without end', async () => {
    const address = await serving({ '/': says('hello') })
    const socket = connect(Number(new URL(address).port), '127.0.0.1')
    socket.on('error', () => {})
    socket.write(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`)
    await text(socket).catch(() => 'reset')
    expect(await (await fetch(address)).text()).toBe('hello')
  })

  it('finishes what is under way before it closes', async () => {
    let answer: () => void = () => {}
    const asked = Promise.withResolvers<void>()
    const address = await serving({
      '/': (_, response) => {
        answer = () => response.end('done')
        asked.resolve()
      },
    })
    const response = fetch(address)
    await asked.promise
    const closed = server?.close(60_000)
    answer()
    expect(await (await response).text()).toBe('done')
    await closed
    await expect(fetch(address)).rejects.toThrow()
  })

  it('says when its port is taken', async () => {
    const address = await serving({})
    const port = Number(new URL(address).port)
    await expect(serveHttp({ host: '127.0.0.1', port }, {})).rejects.toThrow(
      /is taken: .* Set VIGIL_HTTP_PORT/,
    )
  })
})
