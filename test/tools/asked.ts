import { readdirSync } from 'node:fs'
import { expect, onTestFinished } from 'vitest'
import { temporaryFolder } from '../fixtures/folder.ts'
import { GOOD_PACK } from '../fixtures/packs.ts'
import type { DiscordStandIn } from '../platforms/discord/server.ts'
import type { SlackStandIn } from '../platforms/slack/stand-in.ts'
import { type Ended, groupsIn, running } from './running.ts'
import { wellDiscord, wellSlack } from './well-platforms.ts'

type Env = Readonly<Record<string, string>>

/** What is set for it. */
export const discordEnv = (discord: DiscordStandIn): Env => ({
  DISCORD_TOKEN: discord.token,
  DISCORD_APPLICATION_ID: discord.applicationId,
  DISCORD_API_URL: discord.apiUrl,
})

/** The same. */
export const slackEnv = (slack: SlackStandIn): Env => ({
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_APP_TOKEN: slack.appToken,
  SLACK_API_URL: slack.apiUrl,
})

/**
 * Asks the doctor, in a home of its own that must stay as it is, about the small pack. Whatever it
 * says, no line is wider than a terminal, and nothing that is secret stands in it.
 */
export async function doctor(env: Env, ...args: readonly string[]): Promise<Ended> {
  const home = temporaryFolder()
  const ended = await running(['doctor', ...args], {
    VIGIL_HOME: home,
    VIGIL_DATA: GOOD_PACK,
    VIGIL_OPS_PORT: 'off',
    ...env,
  })
  expect(readdirSync(home)).toEqual([])
  for (const [name, value] of Object.entries(env)) {
    if (/TOKEN|SECRET/.test(name)) expect(ended.out + ended.err).not.toContain(value)
  }
  for (const line of ended.out.replaceAll(home, '…').split('\n'))
    expect(line.length).toBeLessThanOrEqual(80)
  return ended
}

/** The lines that are not well, but for the age of the pack, which grows, and the disk, which fills. */
export const notWell = ({ out }: Ended): readonly string[] =>
  Object.values(groupsIn(out))
    .flat()
    .filter((line) => !line.startsWith('well ') && !/ days ago\.| MB left\./.test(line))

/** Both, until the test is over. */
export async function platforms() {
  const [discord, slack] = await Promise.all([wellDiscord(), wellSlack()])
  onTestFinished(async () => void (await Promise.all([discord.close(), slack.close()])))
  return { discord, slack, env: { ...discordEnv(discord), ...slackEnv(slack) } }
}
