import { once } from 'node:events'
import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10'
import { expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { fieldsOf } from './json.ts'
import { type DiscordStandIn, startDiscord } from './server.ts'

type Payload = {
  readonly op: number
  readonly t?: string
  readonly s?: number
  readonly d: unknown
}

/** A bare connection to the gateway, for what no SDK would do. */
async function connect({ apiUrl }: DiscordStandIn, query = '?v=10&encoding=json') {
  const url = apiUrl.replace('http', 'ws').replace('/api', '/gateway')
  const socket = new WebSocket(url + query)
  onTestFinished(() => socket.terminate())
  const got: Payload[] = []
  socket.on('message', (raw) => got.push(JSON.parse(String(raw))))
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  await once(socket, 'open')
  return {
    got,
    closed,
    close: (code: number) => socket.close(code),
    send: (op: number, d: unknown) => socket.send(JSON.stringify({ op, d })),
    raw: (text: string) => socket.send(text),
  }
}

const identity = ({ token }: DiscordStandIn) => ({
  token,
  intents: 1,
  properties: {},
  shard: [0, 1],
})

it('says hello, and how often it wants a heartbeat', async () => {
  await using discord = await startDiscord({ heartbeatMs: 1_234 })
  const { got } = await connect(discord)
  await expect
    .poll(() => got)
    .toMatchObject([{ op: GatewayOpcodes.Hello, d: { heartbeat_interval: 1_234 } }])
})

it('gives everything a client needs to come back', async () => {
  await using discord = await startDiscord()
  const { got, send } = await connect(discord)
  send(GatewayOpcodes.Identify, identity(discord))
  await expect.poll(() => got.map(({ t }) => t)).toEqual([undefined, 'READY', 'GUILD_CREATE'])
  expect(got[1]).toMatchObject({
    s: 1,
    d: {
      v: 10,
      session_id: expect.any(String),
      resume_gateway_url: expect.stringMatching(/^ws:\/\/127\.0\.0\.1/),
      application: { id: discord.applicationId },
      guilds: [{ id: discord.guildId, unavailable: true }],
    },
  })
})

it.each<[string, number, (discord: DiscordStandIn) => readonly [op: number, d: unknown]]>([
  [
    'a wrong token',
    GatewayCloseCodes.AuthenticationFailed,
    (discord) => [2, { ...identity(discord), token: 'x' }],
  ],
  [
    'a shard that cannot be',
    GatewayCloseCodes.InvalidShard,
    (discord) => [2, { ...identity(discord), shard: [1, 1] }],
  ],
  ['no intents', GatewayCloseCodes.InvalidIntents, ({ token }) => [2, { token }]],
  [
    'privileged intents',
    GatewayCloseCodes.DisallowedIntents,
    (discord) => [2, { ...identity(discord), intents: 2 }],
  ],
  ['a wrong token on resume', GatewayCloseCodes.AuthenticationFailed, () => [6, { token: 'x' }]],
  ['anything before identifying', GatewayCloseCodes.NotAuthenticated, () => [3, {}]],
])('closes over %s', async (_, code, what) => {
  await using discord = await startDiscord()
  const { send, closed } = await connect(discord)
  send(...what(discord))
  expect(await closed).toBe(code)
})

it('closes over what is no JSON, an old version, a second identify, an unknown opcode', async () => {
  await using discord = await startDiscord()
  const garbled = await connect(discord)
  garbled.raw('{')
  expect(await garbled.closed).toBe(GatewayCloseCodes.DecodeError)
  const old = await connect(discord, '?v=9&encoding=json')
  expect(await old.closed).toBe(GatewayCloseCodes.InvalidAPIVersion)
  const twice = await connect(discord)
  twice.send(GatewayOpcodes.Identify, identity(discord))
  twice.send(GatewayOpcodes.Identify, identity(discord))
  expect(await twice.closed).toBe(GatewayCloseCodes.AlreadyAuthenticated)
  const odd = await connect(discord)
  odd.send(GatewayOpcodes.Identify, identity(discord))
  odd.send(99, {})
  expect(await odd.closed).toBe(GatewayCloseCodes.UnknownOpcode)
})

it('replays exactly what came after the number a client names', async () => {
  await using discord = await startDiscord()
  const first = await connect(discord)
  first.send(GatewayOpcodes.Identify, identity(discord))
  await expect.poll(() => first.got).toHaveLength(3)
  const { session_id } = fieldsOf(first.got[1]?.d)
  for (const name of ['one', 'two', 'three']) discord.dispatch('TYPING_START', { name })
  await expect.poll(() => first.got).toHaveLength(6)
  discord.dropGateway()
  await first.closed

  const second = await connect(discord)
  second.send(GatewayOpcodes.Resume, { token: discord.token, session_id, seq: 4 })
  await expect
    .poll(() => second.got.slice(1).map(({ t, s }) => [t, s]))
    .toEqual([
      ['TYPING_START', 4 + 1],
      ['RESUMED', 6],
    ])
})

it('has nothing to resume of a session that its client ended, or that is unknown', async () => {
  await using discord = await startDiscord()
  const first = await connect(discord)
  first.send(GatewayOpcodes.Identify, identity(discord))
  await expect.poll(() => first.got).toHaveLength(3)
  const { session_id } = fieldsOf(first.got[1]?.d)
  first.close(1_000)
  await first.closed
  await discord.until(() => discord.connections.open === 0)
  const second = await connect(discord)
  second.send(GatewayOpcodes.Resume, { token: discord.token, session_id, seq: 1 })
  await expect.poll(() => second.got[1]).toEqual({ op: GatewayOpcodes.InvalidSession, d: false })
})

it('does not take connections while it is down', async () => {
  await using discord = await startDiscord()
  discord.gateway.acceptConnections(false)
  await expect(connect(discord)).rejects.toThrow()
  discord.gateway.acceptConnections(true)
  await connect(discord)
  expect(discord.connections.open).toBe(1)
})
