import { exchangeFor } from '../attribution.ts'
import { type Json, jsonOf, textOf } from '../json.ts'
import { judge } from '../judge.ts'
import { broken } from '../limits/rule.ts'
import { findInView } from '../limits/view.ts'
import { changeView, homeOf, openView, useTrigger } from '../views.ts'
import type { OpenView } from '../world.ts'
import { type Call, type Methods, no, refuse } from './method.ts'

/** https://docs.slack.dev/reference/methods?family=views */
export const VIEWS: Methods = {
  'views.open': { run: (call) => open(call, false) },
  'views.push': { run: (call) => open(call, true) },
  'views.update': { run: update },
  'views.publish': { run: publish },
}

function open(call: Call, isPushed: boolean): Json {
  const { world, team, args } = call
  const refusal = judgeView(call, 'modal')
  if (refusal) return refuse(refusal)
  const exchange = useTrigger(world, args['trigger_id'])
  if (typeof exchange === 'string') return no(exchange)
  const { userId, viewId } = exchange.about
  const below = isPushed ? world.views.get(viewId ?? '')?.view : undefined
  if (isPushed && !below) return no('not_found')
  const view = openView(world, { team, userId, exchange, below }, jsonOf(args['view']))
  exchange.answered(call.name, view)
  return { ok: true, view }
}

function update(call: Call): Json {
  const { world, team, args } = call
  const refusal = judgeView(call)
  const known = [...world.views.values()].find(
    (one) =>
      one.teamId === team.id &&
      (one.view.id === args['view_id'] ||
        (args['external_id'] !== undefined && one.view['external_id'] === args['external_id'])),
  )
  if (!known?.isOpen) return no('not_found')
  if (isStale(known, args)) return no('hash_conflict')
  if (refusal) return refuse(refusal)
  const view = changeView(world, team, known, jsonOf(args['view']))
  known.exchange?.answered(call.name, view)
  return { ok: true, view }
}

function publish(call: Call): Json {
  const { world, team, args } = call
  const refusal = judgeView(call, 'home')
  const userId = textOf(args['user_id']) ?? ''
  if (!team.users.has(userId)) return no('user_not_found')
  const known = homeOf(world, team, userId)
  if (known && isStale(known, args)) return no('hash_conflict')
  if (refusal) return refuse(refusal)
  const sent = jsonOf(args['view'])
  const view = known
    ? changeView(world, team, known, sent)
    : openView(world, { team, userId }, sent)
  exchangeFor(world, { teamId: team.id, userId })?.answered(call.name, view)
  return { ok: true, view }
}

/** Looks at the view, and whether it is of the kind that this method shows. */
function judgeView({ world, args, name }: Call, type?: 'modal' | 'home') {
  const view = args['view']
  const isWrong = type !== undefined && jsonOf(view)['type'] !== type
  return judge(world, name, view, [
    ...findInView(view),
    ...(isWrong ? broken('type', `must be ${type}`, 'invalid_arguments') : []),
  ])
}

/** Whether somebody changed the view since. https://docs.slack.dev/reference/methods/views.update#hash */
const isStale = ({ view }: OpenView, args: Json): boolean =>
  args['hash'] !== undefined && args['hash'] !== view['hash']
