import type { OpenExchange } from './exchange.ts'
import { isJson, type Json, jsonOf, listOf } from './json.ts'
import { judge } from './judge.ts'
import { findInMessage } from './limits/message.ts'
import { findInOptions } from './limits/options.ts'
import { broken, type Finding, frowned } from './limits/rule.ts'
import { findInView } from './limits/view.ts'
import { post } from './posting.ts'
import { changeView, openView } from './views.ts'
import type { World } from './world.ts'

/** Does what an acknowledgement says, once: a repetition that is acknowledged too shows nothing. */
export function applyAck(world: World, open: OpenExchange, acked: unknown): void {
  if (open.exchange.acks.length > 1) return
  const payload = typeof acked === 'string' && acked !== '' ? { text: acked } : acked
  const type = open.exchange.payload['type']
  if (isEmpty(payload)) closeSubmitted(world, open)
  else if (open.kind === 'slash_commands') answerCommand(world, open, jsonOf(payload))
  else if (type === 'block_suggestion') answerOptions(world, open, payload)
  else if (type === 'view_submission') answerSubmission(world, open, jsonOf(payload))
  else judge(world, 'ack', undefined, frowned('', `of ${String(type)} must be empty`))
}

/** A view that was sent off without a word is closed. */
function closeSubmitted(world: World, { about, exchange }: OpenExchange): void {
  const shown = world.views.get(about.viewId ?? '')
  if (shown && exchange.payload['type'] === 'view_submission') shown.isOpen = false
}

const isEmpty = (payload: unknown): boolean =>
  payload === undefined ||
  payload === null ||
  payload === '' ||
  (isJson(payload) && Object.keys(payload).length === 0)

/** https://docs.slack.dev/interactivity/implementing-slash-commands#responding_immediate_response */
function answerCommand(world: World, open: OpenExchange, payload: Json): void {
  const { teamId, channelId = '', userId } = open.about
  const team = world.workspaces.teams.get(teamId)
  const channel = world.workspaces.findChannel(channelId)
  const refusal = judge(world, 'ack', payload, findInMessage(payload, 'ack'))
  if (refusal || !team || !channel) return
  const to = payload['response_type'] === 'in_channel' ? undefined : userId
  post(world, { team, channel, via: 'ack', to }, payload)
  open.answered('ack', payload)
}

function answerOptions(world: World, open: OpenExchange, payload: unknown): void {
  const refusal = judge(world, 'ack', payload, findInOptions(payload))
  if (!refusal) open.answered('ack', jsonOf(payload))
}

/** https://docs.slack.dev/surfaces/modals#interactions */
function answerSubmission(world: World, open: OpenExchange, payload: Json): void {
  const shown = world.views.get(open.about.viewId ?? '')
  const team = world.workspaces.teams.get(open.about.teamId)
  if (!shown || !team) return
  const view = jsonOf(payload['view'])
  const action = payload['response_action']
  const refusal = judge(world, 'ack', payload, findInSubmission(payload, shown.view))
  if (refusal) return
  if (action === 'update') changeView(world, team, shown, view)
  if (action === 'push') {
    openView(world, { team, userId: shown.userId, exchange: open, below: shown.view }, view)
  }
  if (action === 'clear') {
    for (const one of world.views.values()) {
      if (one.userId === shown.userId && one.view.type === 'modal') one.isOpen = false
    }
  }
  open.answered('ack', payload)
}

function findInSubmission(payload: Json, view: Json): readonly Finding[] {
  const inputs = listOf(view['blocks']).filter((block) => jsonOf(block)['type'] === 'input')
  const ids = inputs.map((block) => jsonOf(block)['block_id'])
  switch (payload['response_action']) {
    case 'clear':
      return []
    case 'update':
    case 'push':
      return findInView(payload['view']).map((finding) => ({
        ...finding,
        path: `view.${finding.path}`,
      }))
    case 'errors':
      return Object.keys(jsonOf(payload['errors'])).flatMap((id) =>
        ids.includes(id) ? [] : broken(`errors.${id}`, 'is no input block of the view'),
      )
    default:
      return broken('response_action', 'must be errors, update, push or clear')
  }
}
