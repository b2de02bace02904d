import type { App, BlockAction, BlockElementAction } from '@slack/bolt'
import { type Press, readPress } from '#core/press.ts'
import { lineOf } from '#core/pressed.ts'
import { answer, type Question, show } from './answer.ts'
import { type Attended, attend } from './attend.ts'
import { publishHome } from './home.ts'
import type { Office } from './office.ts'
import { byDirect, byResponse, type Outlet, type Place } from './outlet.ts'
import { PICK } from './render/press-button.ts'
import type { Running } from './running.ts'
import { say } from './said.ts'
import type { Visitor } from './visitor.ts'

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
      const enterprise = body.enterprise?.id ?? body.team?.enterprise_id
      const team = body.team?.id ?? body.user.team_id ?? enterprise ?? ''
      const visitor: Visitor = { team, enterprise, user: body.user.id, client }
      const isHome = body.response_url === undefined
      const outlet = isHome ? byDirect(office, visitor) : besideMessage(office, visitor, body)
      const message = body.container['message_ts']
      await attend(office, visitor, outlet, (attended) =>
        pressed(office, visitor, attended, outlet, { id, chosen, isHome, message }),
      )
    })
  })
}

type Pressed = {
  readonly id: string
  readonly chosen: string | undefined
  readonly isHome: boolean
  /** The message it stands in, if it is one. */
  readonly message: unknown
}

async function pressed(
  office: Office,
  visitor: Visitor,
  attended: Attended,
  outlet: Outlet,
  { id, chosen, isHome, message }: Pressed,
): Promise<void> {
  const { newsroom, lines } = office
  const press = await readPress(id, lines)
  if (!press) return await outlet.asker(say(attended.words.chat.deadButton))
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
  if (!isHome || !/^watch (?:add|remove) /.test(question.line)) {
    await answer(office, visitor, attended, outlet, question)
    return
  }
  // On the home page a change of what is watched shows there, and needs no message.
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
    return action.url === undefined && action.value !== undefined ? { id: action.value } : {}
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
