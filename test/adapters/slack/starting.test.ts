import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer as createHttp } from 'node:http'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { connectSlack, type SlackSettings } from '#adapters/slack/connect.ts'
import { Mistake } from '#core/errors.ts'
import { readGrants } from '#core/grants.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { linesInMemory, startBot } from './bot.ts'
import { slackForEach, spoken } from './scene.ts'

const { newsroom } = await shippedNewsroom()
const slackNow = slackForEach()

/** Something that listens on loopback and is closed after use, when the last who called is gone. */
async function listening(server: Server) {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // It listens on a port, not on a pipe.
  const closed = async () => {
    server.close()
    await once(server, 'close')
  }
  return { at: `127.0.0.1:${port}`, called: once(server, 'connection'), closed }
}

const silent = () => listening(createServer(() => {}))

const connect = (settings: Partial<SlackSettings>, signal?: AbortSignal) =>
  connectSlack(
    { apiUrl: 'http://127.0.0.1:9/api/', prefix: 'vigil', ...settings },
    {
      newsroom,
      grants: { editor: [], admin: readGrants('') },
      lines: linesInMemory(),
      log: () => {},
      report: () => 'F-1',
      now: () => new Date(),
      signal,
    },
  )

/** Much less than what waits for Slack by itself would take: that is ten seconds and thirty. */
const SOON_MS = 9_000

/** How many timers keep the program running. */
const timers = () =>
  process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length

const TOKENS = { botToken: 'xoxb-1', appToken: 'xapp-1' }

describe('a start that is given up', () => {
  it(
    'while Slack says nothing ends, and leaves nothing open',
    async () => {
      const slack = await silent()
      const giveUp = new AbortController()
      const starting = connect({ ...TOKENS, apiUrl: `http://${slack.at}/api/` }, giveUp.signal)
      await slack.called
      giveUp.abort()
      expect((await starting).isReady()).toBe(false)
      await slack.closed()
    },
    SOON_MS,
  )

  it(
    'while the socket waits for its hello ends, and leaves nothing open',
    async () => {
      const socket = await silent()
      const api = await listening(apiLeadingTo(socket.at))
      const giveUp = new AbortController()
      const starting = connect({ ...TOKENS, apiUrl: `http://${api.at}/api/` }, giveUp.signal)
      await socket.called
      giveUp.abort()
      expect((await starting).isReady()).toBe(false)
      await socket.closed()
    },
    SOON_MS,
  )
})

describe('a stop', () => {
  it(
    'does not wait for a far end that never says goodbye, and leaves nothing open',
    async () => {
      const socket = await listening(createServer((one) => void greet(one)))
      const api = await listening(apiLeadingTo(socket.at))
      const before = timers()
      const connection = await connect({ ...TOKENS, apiUrl: `http://${api.at}/api/` })
      expect(connection.isReady()).toBe(true)
      await connection.stop()
      // A timer that still ran would keep the whole program from ending.
      expect(timers()).toBeLessThanOrEqual(before)
      await socket.closed()
    },
    SOON_MS,
  )
})

/** The Web API as far as a start needs it, with its sockets elsewhere. */
const apiLeadingTo = (socket: string) =>
  createHttp(({ url }, response) => {
    const open = { ok: true, url: `ws://${socket}/` }
    const bot = { ok: true, user_id: 'U1', bot_id: 'B1' }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(url?.includes('connections') ? open : bot))
  })

/** Opens a web socket, says hello, and never anything again. RFC 6455, sections 4.2.2 and 5.2. */
async function greet(socket: Socket): Promise<void> {
  socket.on('error', () => {})
  const [asked]: unknown[] = await once(socket, 'data')
  const key = /^sec-websocket-key: *(\S+)/im.exec(String(asked))?.[1] ?? ''
  const accept = createHash('sha1').update(`${key}${WEB_SOCKET}`).digest('base64')
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  )
  const hello = Buffer.from(JSON.stringify({ type: 'hello' }))
  socket.write(Buffer.concat([Buffer.from([0x81, hello.length]), hello]))
  socket.resume()
}

const WEB_SOCKET = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

describe('a start by HTTP', () => {
  it('serves before Slack has said who the bot is', async () => {
    const slack = slackNow()
    const late = Promise.withResolvers<void>()
    slack.fail({ method: 'auth.test', until: late.promise })
    await using bot = await startBot(slack, newsroom, { over: 'http' })
    await slack.say.command({ command: '/vigil', text: 'about' }).response()
    expect([spoken(slack).length, bot.connection.isReady()]).toEqual([1, false])
    // It is still being asked.
    expect(bot.log.map(({ event }) => event)).not.toContain('slack.token.unchecked')
    late.resolve()
  })
})

describe('settings that do not fit', () => {
  it.each(['search', 'Vigil', 'a'.repeat(22), ''])('the prefix "%s"', async (prefix) => {
    const start = connect({ ...TOKENS, prefix })
    await expect(start).rejects.toThrow(Mistake)
    await expect(start).rejects.toThrow('SLACK_COMMAND_PREFIX')
  })
})
