import type { App, BlockAction, BlockElementAction } from '@slack/bolt'
import { type Press, readPress } from '#core/press.ts'
import { lineOf } from '#core/pressed.ts'
import { answer, type Question, show } from './answer.ts'
import { type Attended, attend } from './attend.ts'
import { openForm, type Trigger } from './form/open.ts'
import { publishHome } from './home.ts'
import type { Office } from './office.ts'
import { byDirect, byResponse, type Outlet, type Place } from './outlet.ts'
import { PICK } from './render/press-button.ts'
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
      const { id, chosen } = idOf(action)
      // A button that only opens a link is acknowledged, and that is all.
      if (id === undefined) return
      if (!office.isNew(`press ${body.trigger_id} ${action.action_ts}`)) return
      const visitor = visitorOf(body, client, body.channel?.id)
      // Bolt’s types promise an address where the home page has none.
      const address: string | undefined = body.response_url
      const isHome = address === undefined
      const trigger = { id: body.trigger_id, address }
      const outlet = isHome ? byDirect(office, visitor) : besideMessage(office, visitor, body)
      const message = body.container['message_ts']
      await attend(office, visitor, outlet, (attended) =>
        pressed(office, visitor, attended, outlet, { id, chosen, isHome, trigger, message }),
      )
    })
  })
}

/** Lines after which the home page says something else. */
const CHANGES_HOME = /^(?:watch (?:add|remove)|digest (?:pause|resume)) /

type Pressed = {
  readonly id: string
  readonly chosen: string | undefined
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
  const press = await readPress(id, lines)
  if (!press) {
    await newsroom.unreadable(attended.asker)
    return await outlet.asker(say(attended.words.chat.deadButton))
  }
  const question = questionOf(
    press,
    lineOf(press, chosen, newsroom.commands, attended.words),
    attended,
  )
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

function questionOf(press: Press, line: string, { name }: Attended): Question {
  switch (press.kind) {
    case 'ask':
      return { line, part: press.part, to: 'everyone' }
    case 'mine':
      return { line, part: press.part, to: 'asker' }
    case 'turn':
      return { line, part: press.part, to: 'instead' }
    case 'share':
      return { line, part: press.part, to: 'shared', sharedBy: name }
    case 'pick':
      return { line, part: 1, to: press.isMine ? 'asker' : 'everyone' }
  }
}

/** Where the press stands: in a button's value, in the entry chosen, or beside the picker. */
function idOf(action: BlockElementAction): { readonly id?: string; readonly chosen?: string } {
  if (action.type === 'button') {
    return action.url === undefined ? { id: action.value ?? '' } : {}
  }
  if (action.type !== 'external_select' && action.type !== 'static_select') return {}
  const chosen = action.selected_option?.value
  if (chosen === undefined) return {}
  return action.action_id === PICK ? { id: action.block_id, chosen } : { id: chosen }
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
