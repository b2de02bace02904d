import { vi } from 'vitest'
import type { Access } from '#core/access.ts'
import { placeKey } from '#core/place.ts'
import { writeTyped } from '#core/rewrite.ts'
import { button, wordsIn } from '../adapters/slack/scene.ts'
import type { Message } from '../platforms/slack/channel.ts'
import type { Exchange } from '../platforms/slack/exchange.ts'
import type { SlackStandIn } from '../platforms/slack/stand-in.ts'
import { behind, idOf, type Pausing, type Person, type Told } from './people.ts'

const shownBy = new WeakMap<Told, Message>()

export type OnSlack = Pausing & {
  readonly user: string
  readonly access?: Access
  readonly team?: string
  readonly channel?: string
}

export function onSlack(
  slack: SlackStandIn,
  { pause, user, access = 'reader', ...where }: OnSlack,
): Person & { readonly mention: (line: string) => Promise<Told> } {
  const { team = slack.teamId, channel = slack.channelId } = where
  const who = { user, team, channel }
  const messages = () => slack.channel(channel).seenBy(user)
  const told = async (exchange: Exchange): Promise<Told> => {
    await exchange.response()
    return latest()
  }
  const latest = (): Told => {
    const shown = messages().at(-1)
    if (!shown) throw new Error('Nothing was shown')
    const one = { text: `${shown.text} ${wordsIn(shown)}`, isForOne: shown.to === user }
    shownBy.set(one, shown)
    return one
  }
  return {
    id: `slack:${team}/${user}`,
    access,
    place: placeKey({ platform: 'slack', space: team, kind: 'channel', id: channel }),
    ask(command, typed) {
      pause()
      const text = writeTyped(command, typed, 'action')
      return told(slack.say.command({ command: '/vigil', text, ...who }))
    },
    press(one, label) {
      pause()
      const shown = behind(shownBy, one)
      const message = { ...shown, teamId: team, channelId: channel, to: user }
      return told(slack.say.press({ message, actionId: button(shown, label), ...who }))
    },
    async open(one, label) {
      pause()
      const shown = behind(shownBy, one)
      const before = slack.modal(user)?.id
      await slack.say.press({ message: shown, actionId: button(shown, label), ...who }).acked
      await vi.waitUntil(() => slack.modal(user)?.id !== before, { timeout: 10_000 })
      return { of: user, shown: slack.modal(user)?.id }
    },
    async submit({ of }, values) {
      pause()
      const heard = slack.channel(channel).messages.length
      const sent = slack.say.submitView({ view: slack.modal(of), values, ...who })
      // A mistake is said at the form itself, which only they have in front of them.
      const { payload } = await sent.answer()
      const isForOne = slack.channel(channel).messages.length === heard
      return { text: JSON.stringify(payload['errors']), isForOne }
    },
    async mention(line) {
      pause()
      const asked = slack.say.mention({ text: line, ...who })
      await asked.acked
      await vi.waitUntil(() => messages().at(-1)?.isBot, { timeout: 10_000 })
      return latest()
    },
    forge(line) {
      pause()
      const text = { type: 'plain_text', text: 'Confirm' }
      const made = { type: 'button', action_id: 'made-up', text, value: idOf(line) }
      const blocks = [{ type: 'actions', block_id: 'made-up', elements: [made] }]
      const about = { ts: '1.000001', user: slack.botUserId, isBot: true, text: '' }
      const rest = { files: [], via: 'chat.postEphemeral', edits: 0 }
      const message = { ...about, ...rest, blocks, teamId: team, channelId: channel, to: user }
      return told(slack.say.press({ message, actionId: 'made-up', ...who }))
    },
  }
}
