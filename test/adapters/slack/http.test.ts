import { beforeEach, describe, expect, it } from 'vitest'
import { BODY_MAX } from '#adapters/slack/signed.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { FORGERIES } from '../../platforms/slack/signed-http.ts'
import { startBot } from './bot.ts'
import { FORM, send, signed as signedWith } from './raw-request.ts'
import { slackForEach } from './scene.ts'

const { newsroom } = await shippedNewsroom()

/**
 * One time for both sides and for a whole test, so that what is signed twice is signed alike. It is
 * the real one, because Bolt, which looks again, asks no other.
 */
let time = new Date()
beforeEach(() => {
  time = new Date()
})
const slackNow = slackForEach({ now: () => time })
const start = () => startBot(slackNow(), newsroom, { over: 'http', now: () => time })

const signed = (body: string | Buffer, { type = FORM, at = seconds() } = {}) =>
  signedWith(slackNow().signingSecret, body, at, type)
const seconds = () => String(Math.floor(time.getTime() / 1000))

/** A command that is right in everything, and that nobody has sent. */
function command(bot: { readonly url: string }) {
  const slack = slackNow()
  const payload = {
    team_id: slack.teamId,
    channel_id: slack.channelId,
    user_id: slack.userId,
    command: '/vigil',
    text: 'about',
    trigger_id: crypto.randomUUID(),
    response_url: `${new URL(slack.apiUrl).origin}/commands/none`,
  }
  return { url: `${bot.url}/slack/events`, kind: 'slash_commands' as const, payload }
}

/** Answers go on as before: whatever arrived did no harm. */
async function expectAlive() {
  const asked = slackNow().say.command({ command: '/vigil', text: 'about' })
  await asked.response()
  expect(asked.responses.length).toBe(1)
}

describe('a request that Slack did not make', () => {
  it.each(FORGERIES)('%s is refused, and asks nothing', async (forge) => {
    const slack = slackNow()
    await using bot = await start()
    const { status } = await slack.post({ ...command(bot), forge })
    expect(status).toBe({ truncated: 0, oversized: 413 }[forge as string] ?? 401)
    expect(slack.requests.filter(({ method }) => method !== 'auth.test')).toEqual([])
    await expectAlive()
  })

  it.each([-301, 301, 86_400])('signed %d seconds from now is refused', async (skewS) => {
    const slack = slackNow()
    await using bot = await start()
    expect((await slack.post({ ...command(bot), skewS })).status).toBe(401)
  })

  it.each([-290, 0, 299])('signed %d seconds from now is taken', async (skewS) => {
    const slack = slackNow()
    await using bot = await start()
    expect((await slack.post({ ...command(bot), skewS })).status).toBe(200)
    await slack.request('response_url')
  })

  it('sent again as it was is refused, and not answered again', async () => {
    const slack = slackNow()
    await using bot = await start()
    const once = command(bot)
    const statuses = [await slack.post(once), await slack.post(once), await slack.post(once)]
    expect(statuses.map(({ status }) => status)).toEqual([200, 401, 401])
    await expectAlive()
    const used = slack.requests.filter(({ path }) => path === '/commands/none')
    expect(used.length).toBe(1)
  })

  it('with its signature twice, short, long, or in another form is refused', async () => {
    await using bot = await start()
    const body = 'command=%2Fvigil&text=about'
    const good = signed(body)
    const signature = good['x-slack-signature']
    const wrong = [
      [signature, signature],
      signature.slice(0, -2),
      `${signature}00`,
      signature.toUpperCase(),
      signature.replace('v0=', ''),
      `v0=${'é'.repeat(64)}`,
      'v0=',
    ]
    for (const one of wrong) {
      const headers = { ...good, 'x-slack-signature': one as string } // Two of them are sent as two.
      expect(await send(bot.url, { headers, body }).catch(() => 'refused by Node')).not.toBe(200)
    }
    for (const at of ['', 'now', '1e3', '-1', '99999999999999999999', 'NaN', `+${seconds()}`]) {
      expect(await send(bot.url, { headers: signed(body, { at }), body })).toBe(401)
    }
    await expectAlive()
  })

  it('is compared as the bytes that came, not as text', async () => {
    await using bot = await start()
    // Two different bodies that read alike once bytes that are no text are replaced.
    const [one, other] = [Buffer.from([0x61, 0xff]), Buffer.from([0x61, 0xfe])]
    expect(await send(bot.url, { headers: signed(one), body: other })).toBe(401)
  })
})

describe('a request that is too large', () => {
  it('is refused though it does not say so, however often', async () => {
    await using bot = await start()
    const body = Buffer.alloc(BODY_MAX + 1, 'a')
    for (let i = 0; i < 20; i += 1) {
      // The connection may be cut while the rest is still being written.
      expect([0, 413]).toContain(
        await send(bot.url, { headers: signed(body), body, isChunked: true }),
      )
    }
    await expectAlive()
  })
})

describe('a request that makes no sense', () => {
  it.each([
    ['GET', '/slack/events', 404],
    ['PUT', '/slack/events', 404],
    ['POST', '/slack/other', 404],
    ['GET', '/slack/install', 404],
    ['POST', '//', 404],
    ['GET', '/slack/../../etc/passwd', 404],
  ])('%s %s is answered %d', async (method, path, status) => {
    await using bot = await start()
    expect(await send(bot.url, { method, path })).toBe(status)
  })

  it.each([
    ['application/json', 'null'],
    ['application/json', '[]'],
    ['application/json', '{"type":'],
    ['application/json', ''],
    [FORM, 'payload=null'],
    [FORM, 'payload={'],
    ['text/plain', 'hello'],
  ])('signed, as %s, with %j, is refused and does no harm', async (type, body) => {
    await using bot = await start()
    expect(await send(bot.url, { headers: signed(body, { type }), body })).toBe(400)
    await expectAlive()
  })
})

describe('Slack’s own checks', () => {
  it('of the address are answered', async () => {
    const slack = slackNow()
    await using bot = await start()
    const { status, body, challenge } = await slack.verifyUrl(`${bot.url}/slack/events`)
    expect([status, body]).toEqual([200, { challenge }])
  })

  it('of the certificate are answered, and carry nothing in', async () => {
    const slack = slackNow()
    await using bot = await start()
    expect((await slack.checkSsl(`${bot.url}/slack/events`)).status).toBe(200)
    const smuggled = 'ssl_check=1&command=%2Fvigil&text=about&response_url=x'
    const headers = { 'content-type': FORM }
    expect(await send(bot.url, { headers, body: smuggled })).toBe(200)
    expect(slack.requests.filter(({ method }) => method !== 'auth.test')).toEqual([])
  })

  it('that are tried again in the same second are taken as had', async () => {
    const slack = slackNow()
    await using bot = await start()
    const asked = slack.say.mention({ text: 'about' })
    await asked.answer()
    const again = { url: `${bot.url}/slack/events`, kind: 'events_api' as const }
    const retry = { num: 1, reason: 'http_timeout' }
    const { status } = await slack.post({ ...again, payload: asked.payload, retry })
    await expectAlive()
    expect([status, asked.answers.length]).toEqual([200, 1])
  })
})
