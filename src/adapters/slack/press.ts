import type { App, BlockAction } from '@slack/bolt'
import { answer, show } from './answer.ts'
import { type Attended, attend } from './attend.ts'
import { openForm, type Trigger } from './form/open.ts'
import { publishHome } from './home.ts'
import type { Office } from './office.ts'
import { byDirect, byResponse, type Outlet, type Place } from './outlet.ts'
import { idOf, type PressedId, questionOfPress } from './pressed.ts'
import type { Running } from './running.ts'
import { say } from './said.ts'
import { type Visitor, visitorOf } from './visitor.ts'

/**
 * Answers buttons and menus. All they ask for stands in them, so they work after a restart; each
 * press is answered at the address it brings itself.
 * https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
 */
export function takePresses(app: App, office: Office, running: Running): void {
  app.action<BlockAction>({ type: 'block_actions' }, async ({ ack, action, body, client }) => {
    const acknowledged = running.acknowledge(ack)
    await running.add(async () => {
      await acknowledged
      const pressedId = idOf(action)
      // A button that only opens a link is acknowledged, and that is all.
      if (pressedId === undefined) return
      if (!office.isNew(`press ${body.trigger_id} ${action.action_ts}`)) return
      const visitor = visitorOf(body, client, body.channel?.id)
      // Bolt’s types promise an address where the home page has none.
      const address: string | undefined = body.response_url
      const isHome = address === undefined
      const trigger = { id: body.trigger_id, address }
      const outlet = isHome ? byDirect(office, visitor) : besideMessage(office, visitor, body)
      const message = body.container['message_ts']
      await attend(office, visitor, outlet, (attended) =>
        pressed(office, visitor, attended, outlet, { ...pressedId, isHome, trigger, message }),
      )
    })
  })
}

/** Lines after which the home page says something else. */
const CHANGES_HOME = /^(?:watch (?:add|remove)|digest (?:pause|resume)) /

type Pressed = PressedId & {
  readonly isHome: boolean
  readonly trigger: Trigger
  /** The message it stands in, if it is one. */
  readonly message: unknown
}

async function pressed(
  office: Office,
  visitor: Visitor,
  attended: Attended,
  outlet: Outlet,
  { id, chosen, isHome, trigger, message }: Pressed,
): Promise<void> {
  const { newsroom, lines } = office
  const { words, name } = attended
  const { commands } = newsroom
  const question = await questionOfPress({ id, chosen }, { lines, commands, words, name })
  if (!question) {
    await newsroom.unreadable(attended.asker)
    return await outlet.asker(say(words.chat.deadButton))
  }
  if (question.to === 'shared') {
    return await office.once(`share ${visitor.user} ${message} ${id}`, () =>
      answer(office, visitor, attended, outlet, question),
    )
  }
  if (await openForm(office, visitor, attended, outlet, { ...question, trigger })) return
  if (!isHome || !CHANGES_HOME.test(question.line)) {
    await answer(office, visitor, attended, outlet, question)
    return
  }
  // What changes the home page shows there, and needs no message.
  const brief = await newsroom.askLine(question.line, attended.asker)
  if (brief.outcome === 'answered') await publishHome(office, visitor, attended)
  else await show(office, visitor, attended, outlet, { ...question, brief })
}

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload: `container` */
function besideMessage(office: Office, visitor: Visitor, body: BlockAction): Outlet {
  const { container, message, channel, response_url: address } = body
  const thread: unknown = message?.['thread_ts'] ?? container['thread_ts']
  // The message that began a thread stands in the channel, not in the thread.
  const isReply = typeof thread === 'string' && thread !== container['message_ts']
  const place: Place | undefined = channel && {
    channel: channel.id,
    ...(isReply ? { thread } : {}),
  }
  return byResponse(office, visitor, address, {
    place,
    isEphemeral: container['is_ephemeral'] === true,
  })
}
