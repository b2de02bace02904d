import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '#commands/index.ts'
import { SHIPPED_PACK } from './fixtures/packs.ts'
import { startDiscord } from './platforms/discord/server.ts'
import { type Service, startService } from './platforms/service.ts'
import { startSlack } from './platforms/slack/server.ts'

const home = mkdtempSync(join(tmpdir(), 'vigil-service-'))
const discord = await startDiscord()
const slack = await startSlack()

const ADMIN = '199999999999999999'
const slackAdmin = slack.addUser().id

const ENV = {
  VIGIL_HOME: home,
  VIGIL_DATA: SHIPPED_PACK,
  DISCORD_TOKEN: discord.token,
  DISCORD_APPLICATION_ID: discord.applicationId,
  DISCORD_API_URL: discord.apiUrl,
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_APP_TOKEN: slack.appToken,
  SLACK_API_URL: slack.apiUrl,
  VIGIL_ADMINS: `discord:${ADMIN},slack:${slack.teamId}/${slackAdmin}`,
}

let service: Service
beforeAll(async () => {
  service = startService(ENV)
  await Promise.all([
    service.printed(/Vigil serves Discord \(gateway\)/),
    service.printed(/Vigil serves Slack \(Socket Mode\)/),
  ])
}, 60_000)
afterAll(async () => {
  await service.stop()
  await discord.close()
  await slack.close()
  rmSync(home, { recursive: true, force: true, maxRetries: 10 })
})

let people = 0
/** Another person each time, so that nobody asks too fast. */
function anybody(): string {
  people += 1
  return String(200_000_000_000_000_000n + BigInt(people))
}

/** One question for each command, as its options on Discord. */
const ASKED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  who: { name: 'qin-gang' },
  risks: { category: 'political' },
  timeline: { subject: 'li-shangfu' },
  cases: { since: '2023-01-01', until: '2023-11-04' },
  search: { words: '策反' },
  source: { id: 'seed-article' },
  check: { claim: 'seed-01' },
  changes: {},
  seats: { body: 'mfa' },
  link: { a: 'qin-gang', b: 'wang-yi' },
  watch: { action: 'add', name: 'qin-gang' },
  digest: { action: 'list' },
  follow: { action: 'list' },
  correct: {},
  review: {},
  admin: { action: 'recall', which: 'qin-gang-removed-minister-2023-07-25' },
  help: {},
  about: {},
}

const isForAdmins = (name: string | undefined): boolean =>
  commands.some((one) => one.name === name && one.audience !== 'reader')

describe('npm start with both platforms set', () => {
  it('has a question for every command', () => {
    expect(Object.keys(ASKED).toSorted()).toEqual(commands.map(({ name }) => name).toSorted())
  })

  it.each(commands.map(({ name }) => name))('answers %s in Discord', async (name) => {
    const options = Object.fromEntries(
      Object.keys(ASKED[name] ?? {}).map((option) => [option, ASKED[name]?.[option] ?? '']),
    )
    const userId = isForAdmins(name) ? ADMIN : anybody()
    const asked = discord.interactions.command({ name, options, userId })
    const message = await asked.shown()
    expect(JSON.stringify(message)).toMatch(/[Rr]evision|What you can ask/)
    expect(JSON.stringify(message)).not.toMatch(/Please try that again|That did not work/)
  })

  it.each(
    commands.map(({ examples }) => examples[0] ?? ''),
  )('answers /vigil %s in Slack', async (text) => {
    const user = isForAdmins(text.split(' ')[0]) ? slackAdmin : slack.addUser().id
    const { payload } = await slack.say.command({ command: '/vigil', text, user }).response()
    expect(JSON.stringify(payload)).toMatch(/[Rr]evision|What you can ask/)
    expect(JSON.stringify(payload)).not.toMatch(/Please try that again|That did not work/)
  })

  it('breaks no rule of either platform', () => {
    expect([...discord.violations, ...slack.violations]).toEqual([])
  })

  it('stops when it is asked to, with success, and no token in anything it wrote', async () => {
    expect(await service.stop()).toBe(0)
    const log = join(home, 'vigil.log')
    const written = service.output() + (existsSync(log) ? readFileSync(log, 'utf8') : '')
    expect(written).toMatch(/Vigil stops/)
    for (const secret of [discord.token, slack.botToken, slack.appToken])
      expect(written).not.toContain(secret)
  })
})

describe('npm start with settings that cannot work', () => {
  const wrong = ['w'.repeat(24), 'abcdef', 'r'.repeat(38)].join('.')

  it.each<[what: string, env: Record<string, string>, said: RegExp]>([
    ['half a platform', { DISCORD_APPLICATION_ID: '' }, /DISCORD_APPLICATION_ID is missing/],
    ['a Discord token that is refused', { DISCORD_TOKEN: wrong }, /DISCORD_TOKEN is not accepted/],
    [
      'a Slack bot token that is refused',
      { SLACK_BOT_TOKEN: `xo${'xb'}-1-${wrong}` },
      /Slack does not accept SLACK_BOT_TOKEN/,
    ],
    [
      'a Slack app token that is refused',
      { SLACK_APP_TOKEN: `xa${'pp'}-1-${wrong}` },
      /Slack does not accept SLACK_APP_TOKEN/,
    ],
  ])('says so, without the token, and ends with 2: %s', async (_, env, said) => {
    await using refused = startService({ ...ENV, ...env })
    expect(await refused.ended).toBe(2)
    expect(refused.output()).toMatch(said)
    expect(refused.output()).not.toContain(wrong)
  })

  it('says that its port is taken, and ends with 2', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo // It listens on TCP.
    await using refused = startService({
      ...ENV,
      DISCORD_MODE: 'http',
      DISCORD_PUBLIC_KEY: discord.publicKey,
      VIGIL_HTTP_PORT: String(port),
    })
    expect(await refused.ended).toBe(2)
    expect(refused.output()).toMatch(/is taken: .*VIGIL_HTTP_PORT/)
    other.close()
  })
})

describe('a platform that is not there', () => {
  it('is tried again while the other is served, and stopping does not wait for it', async () => {
    await using alone = startService({ ...ENV, DISCORD_API_URL: 'http://127.0.0.1:9/api' })
    await Promise.all([
      alone.printed(/Vigil serves Slack/),
      alone.printed(/"connect.failed","platform":"Discord"/),
    ])
    expect(await alone.stop()).toBe(0)
  })

  it('whose gateway never answers does not keep the program from stopping', async () => {
    await using silent = await startDiscord()
    silent.gateway.acceptConnections(false)
    await using waiting = startService({
      ...ENV,
      DISCORD_TOKEN: silent.token,
      DISCORD_APPLICATION_ID: silent.applicationId,
      DISCORD_API_URL: silent.apiUrl,
    })
    await Promise.all([
      waiting.printed(/Vigil serves Slack/),
      silent.waitFor(({ path }) => path.includes('gateway')),
    ])
    expect(await waiting.stop()).toBe(0)
  })
})

describe('a token that is taken away while it is served', () => {
  it('ends the last platform with what to do, and the program with 2', async () => {
    await using lonely = await startDiscord()
    const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_API_URL, ...rest } = ENV
    await using served = startService({
      ...rest,
      DISCORD_TOKEN: lonely.token,
      DISCORD_APPLICATION_ID: lonely.applicationId,
      DISCORD_API_URL: lonely.apiUrl,
    })
    await served.printed(/Vigil serves Discord/)
    lonely.dropGateway({ code: 4004 })
    expect(await served.ended).toBe(2)
    expect(served.output()).toMatch(/DISCORD_TOKEN is not accepted/)
  })

  it('leaves the other platform served', async () => {
    await using lost = await startDiscord()
    await using served = startService({
      ...ENV,
      DISCORD_TOKEN: lost.token,
      DISCORD_APPLICATION_ID: lost.applicationId,
      DISCORD_API_URL: lost.apiUrl,
    })
    await Promise.all([served.printed(/serves Discord/), served.printed(/serves Slack/)])
    lost.dropGateway({ code: 4004 })
    await served.printed(/no longer serves Discord\. .*DISCORD_TOKEN/)
    const asked = slack.say.command({ command: '/vigil', text: 'about', user: slack.addUser().id })
    expect(JSON.stringify((await asked.response()).payload)).toMatch(/Revision/)
    expect(await served.stop()).toBe(0)
  })
})
