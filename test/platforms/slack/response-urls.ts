import type { ServerResponse } from 'node:http'
import type { OpenExchange } from './exchange.ts'
import { answer, type Incoming, type Reply } from './http.ts'
import { isJson, type Json, parseJson, textOf } from './json.ts'
import { judge } from './judge.ts'
import { findInMessage } from './limits/message.ts'
import { frowned } from './limits/rule.ts'
import { contentOf, post } from './posting.ts'
import type { ResponseUrl, World } from './world.ts'

/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
const USES_MAX = 5
const OPEN_MS = 30 * 60 * 1000

/** The path of an address the bot can answer at, for a command or for something pressed. */
export const responsePath = (world: World, kind: 'commands' | 'actions'): string =>
  `/${kind}/${world.clock.id('R')}/${crypto.randomUUID()}`

/** Takes an answer at a response_url. */
export async function takeResponse(
  world: World,
  incoming: Incoming,
  response: ServerResponse,
): Promise<void> {
  const url = world.responseUrls.get(incoming.path)
  const sent = parseJson(incoming.body.toString())
  const args = isJson(sent) ? sent : {}
  const teamId = url?.exchange.about.teamId
  await answer(world, response, incoming, { method: 'response_url', args, teamId }, () => {
    if (!url || !isJson(sent)) return refused(url ? 400 : 404, url ? 'invalid_payload' : 'no_url')
    if (world.clock.now().getTime() - url.issuedAt > OPEN_MS) return refused(404, 'expired_url')
    if (url.uses >= USES_MAX) return refused(404, 'used_url')
    url.uses += 1
    return apply(world, url, sent)
  })
}

const refused = (status: number, error: string): Reply => ({ status, body: { ok: false, error } })

function apply(world: World, { exchange, original }: ResponseUrl, payload: Json): Reply {
  const replaces = payload['replace_original']
  const deletes = payload['delete_original']
  const findings = [
    ...findInMessage(payload),
    ...(original && replaces === undefined && deletes === undefined
      ? frowned('replace_original', 'must be said: what Slack does without it has changed before')
      : []),
    ...(!original && (replaces === true || deletes === true)
      ? frowned('replace_original', 'does nothing for a command: there is no original message')
      : []),
  ]
  const refusal = judge(world, 'response_url', payload, findings, exchange.about.teamId)
  if (refusal) return refused(400, refusal.error)
  show(world, exchange, original, payload)
  exchange.answered('response_url', payload)
  return { status: 200, body: 'ok' }
}

/** Does to the channel what the answer says. Only what was pressed can be replaced or deleted. */
function show(
  world: World,
  { about }: OpenExchange,
  original: ResponseUrl['original'],
  payload: Json,
): void {
  const team = world.workspaces.teams.get(about.teamId)
  const channel = world.workspaces.findChannel(original?.channelId ?? about.channelId ?? '')
  if (!team || !channel) return
  if (original && payload['delete_original'] === true) {
    channel.remove(original.ts)
  } else if (original && payload['replace_original'] !== false) {
    channel.change(original.ts, contentOf(world, payload))
  } else {
    const to = payload['response_type'] === 'in_channel' ? undefined : about.userId
    const threadTs = textOf(payload['thread_ts'])
    post(world, { team, channel, via: 'response_url', to, threadTs }, payload)
  }
}
