import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeCheckup } from '#root/tools/doctor-settings.ts'
import { temporaryFolder } from '../fixtures/folder.ts'
import { GOOD_PACK } from '../fixtures/packs.ts'
import { discordEnv, doctor, notWell, platforms } from './asked.ts'
import { groupsIn } from './running.ts'

describe('settings that cannot be used', () => {
  it('are all said at once, each with where to look, and the other platform is still asked', async () => {
    const { discord } = await platforms()
    const ended = await doctor({
      ...discordEnv(discord),
      SLACK_BOT_TOKEN: 'xoxp-of-a-person',
      VIGIL_LOG_LEVEL: 'chatty',
      VIGIL_ADMINS: 'somebody',
    })
    expect(ended.code).toBe(2)
    const { Settings, Discord, Slack } = groupsIn(ended.out)
    expect(Settings?.filter((line) => line.startsWith('ill'))).toEqual([
      'ill SLACK_BOT_TOKEN: a bot token begins with xoxb-. Fix: Put it right in .env; see docs/slack.md.',
      'ill SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing. Fix: Put it right in .env; see docs/slack.md.',
      'ill VIGIL_ADMINS: somebody: write discord:<user id>, discord-role:<role id>, slack:<team id>/<user id> or slack-group:<team id>/<group id>, with commas between; @<id> behind one binds it to a server, workspace or channel. Fix: Put it right in .env; see .env.example.',
      'ill VIGIL_LOG_LEVEL: is one of debug, info, warn, error. Fix: Put it right in .env; see .env.example.',
    ])
    expect(Slack).toEqual([
      'doubtful Slack was not asked, because its settings cannot be used. Fix: Put right what is ill under Settings, then ask again.',
    ])
    expect(Discord?.[0]).toBe('well Discord accepts the token: the bot is vigil.')
  })

  it('of Discord point to its guide', async () => {
    const ended = await doctor({ DISCORD_APPLICATION_ID: '12345678' })
    expect(notWell(ended)).toEqual([
      'ill DISCORD_TOKEN is missing: copy it from the Bot page of the application. Fix: Put it right in .env; see docs/discord.md.',
      'doubtful Discord was not asked, because its settings cannot be used. Fix: Put right what is ill under Settings, then ask again.',
    ])
  })

  it('include the file of a secret that everybody may read', async () => {
    const path = join(temporaryFolder(), 'token')
    writeFileSync(path, 'hush-hush')
    chmodSync(path, 0o644)
    const ended = await doctor({ DISCORD_APPLICATION_ID: '12345678', DISCORD_TOKEN_FILE: path })
    expect(ended.code).toBe(2)
    expect(ended.out).not.toContain('hush-hush')
    expect(notWell(ended)).toEqual([
      'ill DISCORD_TOKEN_FILE: everybody may read the file. Take that away: `chmod o= <file>`. Fix: Put it right in .env; see docs/operating.md.',
      'doubtful Discord was not asked, because its settings cannot be used. Fix: Put right what is ill under Settings, then ask again.',
    ])
  })

  it('include a home that cannot be one', async () => {
    const home = join(GOOD_PACK, 'pack.yaml', 'home')
    const ended = await doctor({ VIGIL_HOME: home })
    expect(ended.code).toBe(2)
    expect(notWell(ended)).toEqual([
      `ill VIGIL_HOME, ${home}, cannot be written. Fix: Set VIGIL_HOME to a folder that whoever runs Vigil may write.`,
    ])
  })

  it('do not include a home that is still to be made', async () => {
    const folder = temporaryFolder()
    rmSync(folder, { recursive: true })
    const ended = await doctor({ VIGIL_HOME: join(folder, 'of', 'its own') })
    expect(notWell(ended)).toEqual([])
    expect(() => readdirSync(folder)).toThrow()
  })
})

describe('Node', () => {
  it.each([
    ['24.0.0', 'well'],
    ['26.1.0', 'well'],
    ['22.19.0', 'ill'],
    ['9.0.0', 'ill'],
  ])('%s is %s', (version, state) => {
    expect(nodeCheckup(version).state).toBe(state)
  })
})
