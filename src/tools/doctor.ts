import { allowLeaving, type Io } from '#adapters/console/io.ts'
import type { Checkup } from '#core/checkup.ts'
import { en } from '#core/words-en.ts'
import { wordsIn } from '#core/words-in.ts'
import { type Config, setting } from '../config.ts'
import { discordSettings } from '../settings/discord.ts'
import { opsSettings } from '../settings/ops.ts'
import { readerOf } from '../settings/reader.ts'
import { slackSettings } from '../settings/slack.ts'
import { type NamedChannels, readChannels } from './doctor-channels.ts'
import { factCheckups } from './doctor-facts.ts'
import { absent, unfinished } from './doctor-platforms.ts'
import { createPrinter } from './doctor-print.ts'
import { runningCheckups } from './doctor-running.ts'
import { settingCheckups } from './doctor-settings.ts'
import { stateCheckups } from './doctor-state.ts'

/**
 * `vigil doctor [discord:<channel id> slack:<channel id> …]`: says what is well, doubtful and ill,
 * each with its fix, and changes nothing. The exit code is 2 when anything is ill.
 *
 * @throws Mistake when something else than channels is named
 */
export async function doctorTool(args: readonly string[], config: Config, io: Io): Promise<number> {
  const channels = readChannels(args)
  const now = () => new Date()
  allowLeaving(io)
  const printer = await createPrinter(io)
  const all: Checkup[] = []
  // One after the other: a computer that is busy building would make its clock look wrong.
  for (const [group, look] of groupsOf(config, io, channels, now)) {
    const checkups = await look()
    all.push(...checkups)
    await printer.group(group, checkups)
  }
  const count = (state: Checkup['state']) => all.filter((one) => one.state === state).length
  const [sick, unsure] = [count('ill'), count('doubtful')]
  await printer.last(
    sick + unsure === 0
      ? 'All is well.'
      : `${en.number(sick)} ill, ${en.number(unsure)} doubtful, ${en.number(count('well'))} well.`,
  )
  return sick > 0 ? 2 : 0
}

type Group = readonly [name: string, look: () => Promise<readonly Checkup[]>]

function groupsOf(
  config: Config,
  { env }: Io,
  channels: NamedChannels,
  now: () => Date,
): readonly Group[] {
  return [
    ['Settings', async () => await settingCheckups(config, env)],
    ['Service', async () => await runningCheckups(opsSettings(readerOf(env, [])))],
    [
      'Facts',
      async () => [...(await factCheckups(config, now())), ...(await stateCheckups(config, now))],
    ],
    [
      'Discord',
      async () => {
        const problems: string[] = []
        const settings = discordSettings(readerOf(env, problems))
        if (!settings) return absent('Discord', channels.discord)
        if (problems.length > 0) return unfinished('Discord')
        const [{ discordCheckups }, { commands }] = await Promise.all([
          import('#adapters/discord/doctor/checkups.ts'),
          import('#commands/index.ts'),
        ])
        const publicUrl = setting(env, 'VIGIL_PUBLIC_URL')
        const parts = { commands, words: wordsIn, channels: channels.discord, now, publicUrl }
        return await discordCheckups(settings, parts)
      },
    ],
    [
      'Slack',
      async () => {
        const problems: string[] = []
        const settings = slackSettings(readerOf(env, problems))
        if (!settings) return absent('Slack', channels.slack)
        if (problems.length > 0) return unfinished('Slack')
        const { slackCheckups } = await import('#adapters/slack/doctor/checkups.ts')
        return await slackCheckups(settings, { channels: channels.slack, now })
      },
    ],
  ]
}
