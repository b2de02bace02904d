import { describe, expect, it } from 'vitest'
import { answered } from '#core/answer.ts'
import { defineCommand } from '#core/command.ts'
import { openNewsroom } from '#core/newsroom.ts'
import { en } from '#core/words-en.ts'
import type { SlackStandIn } from '../../platforms/slack/stand-in.ts'
import { smallFacts } from '../small-facts.ts'
import { type BotOptions, startBot } from './bot.ts'
import { slackForEach, whispers } from './scene.ts'

const slackNow = slackForEach()
const facts = await smallFacts()

const rank = defineCommand({
  name: 'rank',
  about: 'What you may do',
  examples: ['rank'],
  audience: 'reader',
  options: {},
  answer: (_given, { asker: { access } }) =>
    answered({ title: 'Rank', summary: access, blocks: [], footer: [], seenBy: 'asker' }),
})
const newsroom = openNewsroom({
  commands: [rank],
  facts: () => facts,
  words: () => en,
  now: () => new Date('2026-11-24T09:00:00Z'),
  report: () => 'F-1',
})

/** The bot, with this group granted to administer it, and a clock that can be put forward. */
async function start(slack: SlackStandIn, group: string, options: BotOptions = {}) {
  let now = new Date('2026-11-24T09:00:00Z').getTime()
  const admins = `slack-group:${slack.teamId}/${group}`
  const bot = await startBot(slack, newsroom, { admins, now: () => new Date(now), ...options })
  return {
    ...bot,
    log: bot.log,
    pass: (minutes: number) => {
      now += minutes * 60_000
    },
  }
}

type Who = { readonly user?: string; readonly channel?: string; readonly team?: string }

async function rankOf(slack: SlackStandIn, who: Who = {}): Promise<string | undefined> {
  const before = whispers(slack, who.user).length
  await slack.say.command({ command: '/vigil', text: 'rank', ...who }).response()
  return whispers(slack, who.user).slice(before).at(-1)
}

const asked = (slack: SlackStandIn) =>
  slack.requests.filter(({ method }) => method === 'usergroups.users.list').length

describe('whoever is in a user group that something is granted to', () => {
  it('may do it, and nobody else', async () => {
    const slack = slackNow()
    const other = slack.addUser().id
    await using _bot = await start(slack, slack.addGroup([slack.userId]))
    expect(await rankOf(slack)).toBe('admin')
    expect(await rankOf(slack, { user: other })).toBe('reader')
  })

  it('is looked up once in five minutes, however many ask', async () => {
    const slack = slackNow()
    await using bot = await start(slack, slack.addGroup([slack.userId]))
    await rankOf(slack)
    await rankOf(slack, { user: slack.addUser().id })
    bot.pass(4.9)
    await rankOf(slack)
    expect(asked(slack)).toBe(1)
    bot.pass(0.2)
    await rankOf(slack)
    expect(asked(slack)).toBe(2)
  })

  it('may do it no longer five minutes after they were taken out', async () => {
    const slack = slackNow()
    const group = slack.addGroup([slack.userId])
    await using bot = await start(slack, group)
    expect(await rankOf(slack)).toBe('admin')
    slack.team.groups.get(group)?.clear()
    bot.pass(5)
    expect(await rankOf(slack)).toBe('reader')
  })

  it('is a reader where the grant is bound to another place', async () => {
    const slack = slackNow()
    const group = slack.addGroup([slack.userId])
    const channel = slack.addChannel().id
    const admins = `slack-group:${slack.teamId}/${group}@${channel}`
    await using _bot = await start(slack, group, { admins })
    expect(await rankOf(slack)).toBe('reader')
    await slack.say.command({ command: '/vigil', text: 'rank', channel }).response()
    expect(slack.channel(channel).ephemeral(slack.userId).at(-1)?.text).toBe('admin')
  })
})

describe('groups are not asked about', () => {
  it('where nothing is granted to any', async () => {
    const slack = slackNow()
    await using _bot = await start(slack, '', { admins: `slack:${slack.teamId}/${slack.userId}` })
    expect(await rankOf(slack)).toBe('admin')
    expect(asked(slack)).toBe(0)
  })

  it('where they are of another workspace', async () => {
    const slack = slackNow()
    const admins = `slack-group:T0ELSEWHERE/${slack.addGroup([slack.userId])}`
    await using _bot = await start(slack, '', { admins })
    expect(await rankOf(slack)).toBe('reader')
    expect(asked(slack)).toBe(0)
  })
})

describe('without an answer of Slack’s everybody is a reader', () => {
  it('and a scope that is missing is told once, with its fix', async () => {
    const slack = slackNow()
    slack.setScopes(['commands', 'chat:write', 'users:read'])
    await using bot = await start(slack, slack.addGroup([slack.userId]))
    expect(await rankOf(slack)).toBe('reader')
    bot.pass(2)
    expect(await rankOf(slack)).toBe('reader')
    expect(asked(slack)).toBe(2)
    const told = bot.log.filter(({ scope }) => scope === 'usergroups:read')
    expect(told).toMatchObject([{ level: 'warn', fix: expect.stringContaining('usergroups:read') }])
  })

  it.each([{ error: 'no_such_subteam' }, { status: 500 }])('as after %j', async (fault) => {
    const slack = slackNow()
    await using bot = await start(slack, slack.addGroup([slack.userId]))
    slack.fail({ method: 'usergroups.users.list', ...fault })
    expect(await rankOf(slack)).toBe('reader')
    expect(bot.log.map(({ event }) => event)).toContain('slack.group.unknown')
    bot.pass(1)
    expect(await rankOf(slack)).toBe('admin')
  })

  it('and an answer waits no longer than a moment for it', async () => {
    const slack = slackNow()
    const { promise, resolve } = Promise.withResolvers<void>()
    await using bot = await start(slack, slack.addGroup([slack.userId]))
    slack.fail({ method: 'usergroups.users.list', until: promise })
    expect(await rankOf(slack)).toBe('reader')
    expect(bot.log.map(({ event }) => event)).toContain('slack.group.late')
    resolve()
    await slack.request('usergroups.users.list')
  })
})
