import { describe, expect, it } from 'vitest'
import { doctor, notWell, platforms } from './asked.ts'
import { groupsIn } from './running.ts'

describe('the doctor, with nothing set', () => {
  it('says that the terminal works, and how to set a platform up', async () => {
    const ended = await doctor({})
    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(notWell(ended)).toEqual([])
    const groups = groupsIn(ended.out)
    expect(Object.keys(groups)).toEqual(['Settings', 'Service', 'Facts', 'Discord', 'Slack'])
    expect(groups['Settings']).toContain(
      'well No platform is set up, and none is needed: `npm run ask -- who qin-gang` and `npm run console` work in this terminal.',
    )
    expect(groups['Discord']).toEqual([
      'well Discord is not set up. To set it up, follow docs/discord.md.',
    ])
    expect(groups['Slack']).toEqual([
      'well Slack is not set up. To set it up, follow docs/slack.md.',
    ])
  })

  it('cannot look at a channel, and says why', async () => {
    const ended = await doctor({}, 'discord:123456', 'slack:C0123ABCD')
    expect(ended.code).toBe(2)
    expect(notWell(ended)).toEqual([
      'ill Channel 123456 cannot be looked at, because Discord is not set up. Fix: Follow docs/discord.md.',
      'ill Channel C0123ABCD cannot be looked at, because Slack is not set up. Fix: Follow docs/slack.md.',
    ])
  })

  it.each([
    'general',
    'discord:general',
    'slack:general',
    'discord:C0123ABCD',
    'teams:1',
    '--all',
  ])('does not take %s for a channel', async (named) => {
    const { code, out, err } = await doctor({}, named)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(`“${named}” names no channel. Write discord:<channel id>`)
  })
})

describe('the doctor, with both platforms set up', () => {
  it('finds everything well, and the channels', async () => {
    const { discord, slack, env } = await platforms()
    const channels = [`discord:${discord.channelId}`, `slack:${slack.channelId}`]
    const ended = await doctor({ ...env, VIGIL_ADMINS: 'discord:12345' }, ...channels)
    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(notWell(ended)).toEqual([])
    const { Settings, Discord, Slack } = groupsIn(ended.out)
    expect(Settings).toContain(
      'well The settings can be used: `npm start` serves Discord (gateway) and Slack (Socket Mode).',
    )
    expect(Settings).toContain('well Admins are named: 1.')
    expect(Discord?.join()).toContain(`Vigil may speak in #general (${discord.channelId}).`)
    expect(Slack?.join()).toContain(`Vigil is in #channel-1 (${slack.channelId}).`)
    expect([...discord.violations, ...slack.violations]).toEqual([])
  })

  it('counts what it found, and is not put off by what is only doubtful', async () => {
    const { env } = await platforms()
    const ended = await doctor(env)
    expect(ended.code).toBe(0)
    expect(notWell(ended)).toEqual([
      'doubtful VIGIL_ADMINS is empty, so nobody can use the commands for admins, nor is told when nobody else can be. Fix: Set it to discord:<user id>, discord-role:<role id>, slack:<team id>/<user id> or slack-group:<team id>/<group id>, with commas between.',
    ])
    expect(ended.out).toMatch(/\n0 ill, 3 doubtful, \d+ well\.\n$/)
  })

  it('ends with code 2 when one thing is ill, and still looks at the rest', async () => {
    const { slack, env } = await platforms()
    slack.fail({ method: 'auth.test', error: 'token_revoked' })
    const ended = await doctor({ ...env, VIGIL_ADMINS: 'discord:12345' })
    expect(ended.code).toBe(2)
    expect(notWell(ended)).toEqual([
      'ill Slack does not accept SLACK_BOT_TOKEN (token_revoked): it was taken back. Fix: Install the app to the workspace again (api.slack.com/apps, Install App) and set its new token.',
    ])
    expect(groupsIn(ended.out)['Discord']?.length).toBeGreaterThan(5)
  })

  it('says of platforms that are not there just that', async () => {
    const { discord, slack, env } = await platforms()
    await Promise.all([discord.close(), slack.close()])
    const ended = await doctor({ ...env, VIGIL_ADMINS: 'discord:12345' })
    expect({ code: ended.code, err: ended.err }).toEqual({ code: 2, err: '' })
    expect(notWell(ended)).toEqual([
      expect.stringMatching(/^ill Discord cannot be reached at \S+: the connection was refused\./),
      expect.stringMatching(/^ill Slack cannot be reached at \S+: the connection was refused\./),
    ])
    expect(ended.out + ended.err).not.toMatch(/\bat \S+:\d+:\d+/)
  })

  it('obeys nothing in names, and shows no secret that comes back in one', async () => {
    const { discord, env } = await platforms()
    const name = `\u001b[31m${discord.token}\u202e`
    discord.fail({ path: /users/, status: 200, body: { id: '1', username: name } })
    const { out } = await doctor(env)
    expect(groupsIn(out)['Discord']?.[0]).toBe(
      'well Discord accepts the token: the bot is [hidden].',
    )
  })
})
