import type { Newsroom } from '#core/newsroom.ts'
import { readLine } from '#core/newsroom.ts'
import type { DiscordStandIn } from '../../test/platforms/discord/server.ts'
import type { SlackStandIn } from '../../test/platforms/slack/stand-in.ts'

/** One thing a user does: what it is, sending it until the first answer is there, and core's part. */
export type Question = {
  readonly what: string
  /** What must be there first, such as the message whose button is pressed; not measured. */
  readonly prepare?: () => Promise<unknown>
  readonly send: () => Promise<unknown>
  readonly core: () => unknown
}

const LINES = [
  'who qin-gang',
  'who "Li Shangfu" asof:2023-10-23',
  'who 外交部',
  'risks',
  'risks political',
  'timeline pla-rocket-force from:2023-07',
  'cases since:2023-01-01 until:2023-11-04',
  'cases stage:sentenced sector:finance',
  'search 策反',
  'search rocket force',
  'source seed-article',
  'check seed-01',
  'changes',
  'seats mfa',
  'link qin-gang wang-yi',
  'help',
  'about',
  'who "Li Wei"',
  'who "Xi Jinpin"',
]
const TYPED = ['', 'q', 'qin', 'qin g', 'li sh', '李', '秦刚', 'wang', 'xi jinp', 'rocket']
const SLACK_USERS = 300

const ASKER = { id: 'bench', access: 'reader' as const }

/** `count` mixed questions of many users to both platforms, the same at every run. */
export function mixed(
  count: number,
  discord: DiscordStandIn,
  slack: SlackStandIn,
  newsroom: Newsroom,
): readonly Question[] {
  const slackUsers = Array.from({ length: SLACK_USERS }, () => slack.addUser().id)
  const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T // Never empty.
  const makers = [
    (i: number) => discordCommand(at(LINES, i), userId(i), discord, newsroom),
    (i: number) => discordTyping(at(TYPED, i), userId(i), discord, newsroom),
    (i: number) => slackCommand(at(LINES, i), at(slackUsers, Math.floor(i / 3)), slack, newsroom),
    (i: number) => discordPress(userId(i), discord, newsroom),
    (i: number) => slackPress(at(slackUsers, Math.floor(i / 3)), slack, newsroom),
  ]
  // Of ten: four commands on Discord, two completions, two commands on Slack, a press on each.
  const order = [0, 1, 2, 0, 3, 0, 1, 2, 0, 4]
  return Array.from({ length: count }, (_, i) => at(makers, at(order, i))(i))
}

const userId = (i: number) => String(210_000_000_000_000_000n + BigInt(i))

function discordCommand(
  line: string,
  user: string,
  discord: DiscordStandIn,
  newsroom: Newsroom,
): Question {
  const { command, options } = readLine(line, newsroom.commands)
  const given = Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )
  return {
    what: 'Discord command',
    send: () =>
      discord.interactions.command({ name: command.name, options: given, userId: user }).answered,
    core: () => newsroom.ask(command, options, ASKER),
  }
}

function discordTyping(
  typed: string,
  user: string,
  discord: DiscordStandIn,
  newsroom: Newsroom,
): Question {
  const { command } = readLine('who', newsroom.commands)
  return {
    what: 'Discord completion',
    send: () =>
      discord.interactions.autocomplete({
        name: 'who',
        options: { name: typed },
        focused: 'name',
        userId: user,
      }).answered,
    core: () => newsroom.suggest(command, 'name', typed, ASKER),
  }
}

/** The first button of a card, which shows its next part. */
function discordPress(user: string, discord: DiscordStandIn, newsroom: Newsroom): Question {
  let press: () => Promise<unknown> = async () => undefined
  return {
    what: 'Discord button',
    async prepare() {
      const card = await discord.interactions
        .command({ name: 'who', options: { name: 'qin-gang' }, userId: user })
        .shown()
      const label = /"label":"(More[^"]*)"/.exec(JSON.stringify(card))?.[1] ?? ''
      press = () => discord.interactions.press({ message: card, label, userId: user }).answered
    },
    send: () => press(),
    core: () => newsroom.askLine('who qin-gang', ASKER),
  }
}

const slackCommand = (
  text: string,
  user: string,
  slack: SlackStandIn,
  newsroom: Newsroom,
): Question => ({
  what: 'Slack command',
  send: () => slack.say.command({ command: '/vigil', text, user }).response(),
  core: () => newsroom.askLine(text, ASKER),
})

function slackPress(user: string, slack: SlackStandIn, newsroom: Newsroom): Question {
  let press: () => Promise<unknown> = async () => undefined
  return {
    what: 'Slack button',
    async prepare() {
      await slack.say.command({ command: '/vigil', text: 'who qin-gang', user }).response()
      const message = slack.last(user)
      press = () => slack.say.press({ message, actionId: 'press.0', user }).response()
    },
    send: () => press(),
    core: () => newsroom.askLine('who qin-gang', ASKER),
  }
}
