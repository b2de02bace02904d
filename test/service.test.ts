import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
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

const ENV = {
  VIGIL_HOME: home,
  VIGIL_DATA: SHIPPED_PACK,
  DISCORD_TOKEN: discord.token,
  DISCORD_APPLICATION_ID: discord.applicationId,
  DISCORD_API_URL: discord.apiUrl,
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_APP_TOKEN: slack.appToken,
  SLACK_API_URL: slack.apiUrl,
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
  rmSync(home, { recursive: true, force: true })
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
  help: {},
  about: {},
}

describe('npm start with both platforms set', () => {
  it('has a question for every command', () => {
    expect(Object.keys(ASKED).toSorted()).toEqual(commands.map(({ name }) => name).toSorted())
  })

  it.each(commands.map(({ name }) => name))('answers %s in Discord', async (name) => {
    const options = Object.fromEntries(
      Object.keys(ASKED[name] ?? {}).map((option) => [option, ASKED[name]?.[option] ?? '']),
    )
    const asked = discord.interactions.command({ name, options, userId: anybody() })
    const message = await asked.shown()
    expect(JSON.stringify(message)).toMatch(/[Rr]evision|What you can ask/)
    expect(JSON.stringify(message)).not.toMatch(/Please try that again|That did not work/)
  })

  it.each(
    commands.map(({ examples }) => examples[0] ?? ''),
  )('answers /vigil %s in Slack', async (text) => {
    const { payload } = await slack.say
      .command({ command: '/vigil', text, user: slack.addUser().id })
      .response()
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
  it('says what is missing and ends with 2', async () => {
    await using half = startService({ ...ENV, DISCORD_APPLICATION_ID: '' })
    await half.printed(/DISCORD_APPLICATION_ID is missing/)
    expect(await half.ended).toBe(2)
  })

  it('says that Discord refuses the token, without showing it, and ends with 2', async () => {
    const wrong = ['w'.repeat(24), 'abcdef', 'r'.repeat(38)].join('.')
    await using refused = startService({ ...ENV, DISCORD_TOKEN: wrong })
    await refused.printed(/DISCORD_TOKEN/)
    expect(await refused.ended).toBe(2)
    expect(refused.output()).not.toContain(wrong)
  })
})
