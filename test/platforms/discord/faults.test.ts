import { REST, RESTEvents, Routes } from 'discord.js'
import { expect, it } from 'vitest'
import { type DiscordStandIn, startDiscord } from './server.ts'

/** The real REST client; it retries at once, as nothing here waits for its sake. */
const restTo = ({ apiUrl, token }: DiscordStandIn, options = {}): REST =>
  new REST({ api: apiUrl, offset: 0, ...options }).setToken(token)

const hello = { body: { content: 'Hello', allowed_mentions: { parse: [] } } }

const inChannel = ({ messages, channelId }: DiscordStandIn) => messages.inChannel(channelId)

it('tells its rate limits in headers, and the SDK keeps to them', async () => {
  await using discord = await startDiscord()
  discord.limit({ path: /\/messages$/, limit: 2, windowMs: 400 })
  const rest = restTo(discord)
  let waits = 0
  rest.on(RESTEvents.RateLimited, () => waits++)
  const route = Routes.channelMessages(discord.channelId)
  await Promise.all([1, 2, 3].map(() => rest.post(route, hello)))
  expect(discord.requests.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(waits).toBeGreaterThan(0)
})

it('counts channels apart, so that a busy one does not hold up another', async () => {
  await using discord = await startDiscord()
  const other = discord.places.addChannel()
  discord.limit({ path: /\/messages$/, limit: 1, windowMs: 300 })
  const rest = restTo(discord)
  const busy = Routes.channelMessages(discord.channelId)
  const order: string[] = []
  const post = (route: `/${string}`, name: string) =>
    rest.post(route, hello).then(() => order.push(name))
  await Promise.all([
    post(busy, 'first'),
    post(busy, 'second'),
    post(Routes.channelMessages(other), 'other'),
  ])
  expect(order.at(-1)).toBe('second')
})

it('refuses what is over a limit with 429, of each scope', async () => {
  await using discord = await startDiscord()
  const get = () =>
    fetch(`${discord.apiUrl}/v10/users/@me`, { headers: { Authorization: `Bot ${discord.token}` } })
  discord.limit({ path: /^\/users/, limit: 1, windowMs: 60_000, scope: 'global' })
  expect((await get()).headers.get('x-ratelimit-remaining')).toBeNull()
  const refused = await get()
  expect(refused.status).toBe(429)
  expect(refused.headers.get('x-ratelimit-global')).toBe('true')
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await refused.json()).toMatchObject({ global: true, retry_after: expect.any(Number) })

  discord.limit({ path: /^\/users/, limit: 0, windowMs: 60_000, scope: 'shared' })
  const shared = await get()
  expect(shared.headers.get('x-ratelimit-scope')).toBe('shared')
  expect(shared.headers.get('x-ratelimit-bucket')).toMatch(/^[0-9a-f]{32}$/)
})

it('makes the SDK wait and ask again by a single 429', async () => {
  await using discord = await startDiscord()
  const fault = discord.fail({ method: 'POST', path: /messages/, status: 429, retryAfter: 0.02 })
  await restTo(discord).post(Routes.channelMessages(discord.channelId), hello)
  expect(fault.hits).toBe(1)
  expect(discord.requests.map(({ status }) => status)).toEqual([429, 200])
  expect(inChannel(discord)).toHaveLength(1)
})

it('answers 5xx as often as told; the SDK tries four times', async () => {
  await using discord = await startDiscord()
  const rest = restTo(discord)
  const route = Routes.channelMessages(discord.channelId)
  discord.fail({ path: /messages/, times: 3, status: 502 })
  await rest.post(route, hello)
  expect(discord.requests.map(({ status }) => status)).toEqual([502, 502, 502, 200])
  const all = discord.fail({ path: /messages/, times: Number.POSITIVE_INFINITY, status: 500 })
  await expect(rest.post(route, hello)).rejects.toMatchObject({ status: 500 })
  all.cancel()
  await rest.post(route, hello)
  expect(inChannel(discord)).toHaveLength(2)
})

it('can fail a request that took effect all the same, so that it is posted twice', async () => {
  await using discord = await startDiscord()
  discord.fail({ path: /messages/, status: 503, takesEffect: true })
  await restTo(discord).post(Routes.channelMessages(discord.channelId), hello)
  expect(inChannel(discord)).toHaveLength(2)
})

it.each([
  ['during', 0],
  ['before', 0],
  ['after', 1],
] as const)('can drop the connection %s', async (dropConnection, effects) => {
  await using discord = await startDiscord()
  discord.fail({ path: /messages/, dropConnection })
  const rest = restTo(discord, { retries: 0 })
  const sent = rest.post(Routes.channelMessages(discord.channelId), hello)
  await expect(sent).rejects.toThrow()
  expect(discord.requests.map(({ status }) => status)).toEqual([0])
  expect(inChannel(discord)).toHaveLength(effects)
  await rest.post(Routes.channelMessages(discord.channelId), hello)
  expect(inChannel(discord)).toHaveLength(effects + 1)
})

it('can hold a request back until something else happened', async () => {
  await using discord = await startDiscord()
  const { promise: until, resolve } = Promise.withResolvers<void>()
  discord.fail({ path: /messages/, until })
  const rest = restTo(discord)
  const sent = rest.post(Routes.channelMessages(discord.channelId), hello)
  await rest.get(Routes.user())
  expect(inChannel(discord)).toHaveLength(0)
  resolve()
  await sent
  expect(inChannel(discord)).toHaveLength(1)
})

it('can answer anything to a request', async () => {
  await using discord = await startDiscord()
  const body = { message: 'Missing Access', code: 50_001 }
  discord.fail({ path: /messages/, status: 403, body })
  const sent = restTo(discord).post(Routes.channelMessages(discord.channelId), hello)
  await expect(sent).rejects.toMatchObject({ status: 403, code: 50_001 })
})

it('waits for a request that is still to come, and not for ever', async () => {
  await using discord = await startDiscord()
  const seen = discord.waitFor(({ path }) => path === '/users/@me')
  await restTo(discord).get(Routes.user())
  expect(await seen).toMatchObject({ method: 'GET', status: 200 })
  const never = discord.waitFor(({ method }) => method === 'TRACE', { timeoutMs: 1 })
  await expect(never).rejects.toThrow('in vain')
})
