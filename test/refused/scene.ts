import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import type { Access } from '#core/access.ts'
import { writePack } from '../fixtures/folder.ts'
import { goodFiles } from '../fixtures/packs.ts'
import { startDiscord } from '../platforms/discord/server.ts'
import { startSlack } from '../platforms/slack/server.ts'
import { titled } from '../store/installation.ts'
import { type OnDiscord, onDiscord } from './on-discord.ts'
import { type OnSlack, onSlack } from './on-slack.ts'
import type { Person, Told } from './people.ts'
import { startProgram } from './program.ts'

/** A refusal as the audit has it, and the sentence somebody reads. */
export type Refusal = {
  readonly action: string
  readonly target?: string | undefined
  readonly rule: string
  readonly says: RegExp
}

/** How somebody is denied what takes more than they are. */
export const denies = (needed: Access): RegExp =>
  new RegExp(`takes an ${needed}.*Whoever runs Vigil can`, 's')

/** The names of the people of a scene. `bound` is an admin, in one other place alone. */
const NAMES = ['admin', 'second', 'editor', 'bound', 'reader'] as const
type Name = (typeof NAMES)[number]

const ACCESS: Readonly<Record<Name, Access>> = {
  admin: 'admin',
  second: 'admin',
  editor: 'editor',
  bound: 'reader',
  reader: 'reader',
}

/**
 * The program on both platforms, with admins, an editor and readers. The bot is in a second server;
 * in a second workspace everybody’s id belongs to somebody else.
 */
export async function openScene() {
  const home = mkdtempSync(join(tmpdir(), 'vigil-refused-'))
  const discord = await startDiscord()
  const slack = await startSlack()
  const server = discord.places.addGuild({ name: 'Guild Two' })
  const roles = { anywhere: '300000000000000077', there: '300000000000000078' }
  const dc = byName((i) => `20000000000000010${i}`)
  const sl = byName(() => slack.addUser().id)
  const workspace = slack.addTeam('Elsewhere')
  const channel = slack.addChannel()
  for (const id of Object.values(sl)) {
    workspace.users.set(id, { ...slack.user(id), teamId: workspace.id })
    workspace.channels.get(workspace.channelId)?.members.add(id)
  }
  const group = slack.addGroup([sl.bound])
  const admins = [
    ...[`discord:${dc.admin}`, `discord:${dc.second}`, `discord:${dc.bound}@${server}`],
    ...[`discord-role:${roles.anywhere}`, `discord-role:${roles.there}@${server}`],
    ...[`slack:${slack.teamId}/${sl.admin}`, `slack:${slack.teamId}/${sl.second}`],
    `slack-group:${slack.teamId}/${group}@${channel.id}`,
  ]
  writePack(join(home, 'data'), goodFiles())
  mkdirSync(join(home, 'packs'))
  for (const name of ['a', 'b', 'c', 'd']) writePack(join(home, 'packs', name), titled(name))
  const program = await startProgram({
    VIGIL_HOME: home,
    VIGIL_DATA: join(home, 'data'),
    VIGIL_HTTP_PORT: '0',
    VIGIL_OPS_PORT: 'off',
    VIGIL_BACKUP_AT: 'off',
    DISCORD_TOKEN: discord.token,
    DISCORD_APPLICATION_ID: discord.applicationId,
    DISCORD_API_URL: discord.apiUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    VIGIL_ADMINS: admins.join(','),
    VIGIL_EDITORS: `discord:${dc.editor},slack:${slack.teamId}/${sl.editor}`,
  })
  slack.deliverTo(`${program.address}/slack/events`)
  afterAll(async () => {
    await program[Symbol.asyncDispose]()
    await discord.close()
    await slack.close()
    rmSync(home, { recursive: true, force: true, maxRetries: 10 })
  })
  const pause = () => program.pass(3_000)
  return {
    ...{ program, discord, slack, roles },
    /** Another server, another workspace, and another channel of the first workspace. */
    elsewhere: {
      server: { guildId: server },
      workspace: { team: workspace.id, channel: workspace.channelId },
      channel: { channel: channel.id },
    },
    onDiscord: (name: Name, more: Partial<OnDiscord> = {}): Person =>
      onDiscord(discord, { pause, userId: dc[name], access: ACCESS[name], ...more }),
    onSlack: (name: Name, more: Partial<OnSlack> = {}) =>
      onSlack(slack, { pause, user: sl[name], access: ACCESS[name], ...more }),

    /** Holds that what somebody does is refused, in every sense of it. */
    async refuses(
      { id, access, place }: Person,
      { action, target, rule, says }: Refusal,
      work: () => Promise<Told>,
    ): Promise<void> {
      const before = await program.standing()
      await program.entries()
      const told = await work()
      expect(told.text).toMatch(says)
      expect(told.text).not.toMatch(/did not work|\bF-[0-9a-z]/)
      expect(told.isForOne).toBe(true)
      const entry = { actor: id, access, place, action, outcome: 'refused', why: rule }
      const entries = await program.entries()
      expect(entries).toMatchObject([entry])
      expect(entries[0]?.target).toBe(target)
      expect(await program.standing()).toEqual(before)
    },
  }
}

const byName = (idOf: (index: number) => string): Readonly<Record<Name, string>> =>
  Object.fromEntries(NAMES.map((name, i) => [name, idOf(i)])) as Record<Name, string> // All of them.
