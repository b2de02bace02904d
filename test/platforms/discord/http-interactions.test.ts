import { createPublicKey, verify } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startDiscord } from './server.ts'
import type { Forgery } from './signature.ts'

type Got = { readonly headers: IncomingHttpHeaders; readonly body: string }
type Reply = { readonly status: number; readonly body?: unknown }

/** An endpoint that keeps what it is sent and answers as told. */
async function endpoint(answer: (got: Got) => Reply): Promise<string> {
  const server = createServer(async (incoming, response) => {
    let body = ''
    for await (const chunk of incoming.setEncoding('utf8')) body += chunk
    const { status, body: said } = answer({ headers: incoming.headers, body })
    response.writeHead(status, { 'Content-Type': 'application/json' })
    response.end(said === undefined ? '' : JSON.stringify(said))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo // It listens on a port.
  return `http://127.0.0.1:${port}/discord/interactions`
}

/** Whether a request is from the holder of the key, by Node's own crypto. */
function isGenuine(publicKey: string, { headers, body }: Got): boolean {
  const key = createPublicKey({
    key: Buffer.concat([
      Buffer.from('302a300506032b6570032100', 'hex'),
      Buffer.from(publicKey, 'hex'),
    ]),
    format: 'der',
    type: 'spki',
  })
  const signature = Buffer.from(String(headers['x-signature-ed25519'] ?? ''), 'hex')
  const signed = Buffer.from(`${headers['x-signature-timestamp']}${body}`)
  return signature.length === 64 && verify(null, signed, key, signature)
}

describe('a posted interaction', () => {
  it('is signed by the key it shows', async () => {
    await using discord = await startDiscord()
    expect(discord.publicKey).toMatch(/^[0-9a-f]{64}$/)
    const got: Got[] = []
    const url = await endpoint((request) => {
      got.push(request)
      return { status: isGenuine(discord.publicKey, request) ? 200 : 401, body: { type: 1 } }
    })
    const { status, body } = await discord.interactions.post(url, discord.interactions.ping())
    expect([status, body]).toEqual([200, { type: 1 }])
    expect(JSON.parse(got[0]?.body ?? '')).toMatchObject({ type: 1, version: 1 })
    expect(discord.violations).toEqual([])
  })

  it.each<Forgery>([
    'signature',
    'timestamp',
    'body',
    'key',
    'unsigned',
    'garbage',
    'short',
  ])('can be forged in its %s', async (forge) => {
    await using discord = await startDiscord()
    const url = await endpoint((got) => ({
      status: isGenuine(discord.publicKey, got) ? 200 : 401,
    }))
    const ping = discord.interactions.ping()
    expect((await discord.interactions.post(url, ping)).status).toBe(200)
    expect((await discord.interactions.post(url, ping, { forge })).status).toBe(401)
  })

  it('can be old, and still be signed', async () => {
    await using discord = await startDiscord()
    const got: Got[] = []
    const url = await endpoint((request) => {
      got.push(request)
      return { status: 200 }
    })
    const timestamp = new Date('2026-01-01T00:00:00Z')
    await discord.interactions.post(url, discord.interactions.ping(), { timestamp })
    const [request] = got
    expect(request?.headers['x-signature-timestamp']).toBe('1767225600')
    expect(request && isGenuine(discord.publicKey, request)).toBe(true)
  })

  it('takes the answer as Discord does: seen by users, and checked', async () => {
    await using discord = await startDiscord()
    const data = { content: 'Hello <@&1>', allowed_mentions: { parse: [] } }
    const url = await endpoint(() => ({ status: 200, body: { type: 4, data } }))
    const asked = discord.interactions.command({ name: 'who', deliver: false })
    expect(asked.wasDelivered).toBe(false)
    await discord.interactions.post(url, asked)
    expect(await asked.answered).toMatchObject({ type: 4, via: 'http', data })
    expect((await asked.shown()).content).toBe('Hello <@&1>')
    expect(discord.violations).toEqual([
      'POST /interactions/:id/:token/callback data.content: Mentions <@&1>.',
    ])
  })

  it('may also be answered by a request of the bot, and then by 202', async () => {
    await using discord = await startDiscord()
    const url = await endpoint(() => ({ status: 202 }))
    const asked = discord.interactions.command({ name: 'who', deliver: false })
    expect(await discord.interactions.post(url, asked)).toMatchObject({ status: 202 })
    const callback = `${discord.apiUrl}/v10/interactions/${asked.id}/${asked.token}/callback`
    const form = new FormData()
    const data = { content: 'A file', allowed_mentions: { parse: [] } }
    form.append('payload_json', JSON.stringify({ type: 4, data }))
    form.append('files[0]', new Blob(['a,b']), 'a.csv')
    expect((await fetch(callback, { method: 'POST', body: form })).status).toBe(204)
    expect(await asked.answered).toMatchObject({ isMultipart: true, via: 'callback' })
    expect((await asked.shown()).attachments).toMatchObject([{ filename: 'a.csv', size: 3 }])
    expect(discord.violations).toEqual([])
  })
})
