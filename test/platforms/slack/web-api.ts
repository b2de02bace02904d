import type { ServerResponse } from 'node:http'
import { answer, argsOf, type Incoming, type Reply } from './http.ts'
import { type Json, textOf } from './json.ts'
import { CHAT } from './methods/chat.ts'
import { CONVERSATIONS } from './methods/conversations.ts'
import { FILES } from './methods/files.ts'
import { type Call, type Methods, no } from './methods/method.ts'
import { PEOPLE } from './methods/people.ts'
import { VIEWS } from './methods/views.ts'
import type { World } from './world.ts'

const METHODS: Methods = { ...CHAT, ...CONVERSATIONS, ...FILES, ...PEOPLE, ...VIEWS }

/** Methods that are not called with the token of a bot. */
export type Special = Readonly<Record<string, (args: Json, incoming: Incoming) => Json>>

/** Answers one call of the Web API. https://docs.slack.dev/apis/web-api */
export async function callWebApi(
  world: World,
  special: Special,
  incoming: Incoming,
  response: ServerResponse,
): Promise<void> {
  const name = incoming.path.replace(/^\/api\//, '')
  const { token: inArgs, ...args } = argsOf(incoming)
  const inHeader = /^Bearer (.+)$/.exec(incoming.headers.authorization ?? '')?.[1]
  const token = inHeader ?? textOf(inArgs) ?? ''
  const teamId = world.workspaces.grants.get(token)?.teamId
  const run = special[name]
  await answer(world, response, incoming, { method: name, args, teamId }, () =>
    run ? { status: 200, body: run(args, incoming) } : callAsBot(world, name, token, args),
  )
}

function callAsBot(world: World, name: string, token: string, args: Json): Reply {
  const method = METHODS[name]
  const grant = world.workspaces.grants.get(token)
  const team = world.workspaces.teams.get(grant?.teamId ?? '')
  if (!method) return { status: 200, body: no('unknown_method', { req_method: name }) }
  if (token === '') return { status: 200, body: no('not_authed') }
  if (token === world.app.appToken) return { status: 200, body: no('not_allowed_token_type') }
  if (!grant || !team) return { status: 200, body: no('invalid_auth') }
  if (grant.isRevoked) return { status: 200, body: no('token_revoked') }
  const call: Call = { world, team, token, args, name }
  const needed = typeof method.scopes === 'function' ? method.scopes(call) : (method.scopes ?? [])
  const provided = [...team.scopes].join(',')
  const isAllowed = needed.length === 0 || needed.some((scope) => team.scopes.has(scope))
  const waitS = isAllowed ? world.pace.take(team.id, name) : 0
  if (waitS > 0) {
    return { status: 429, body: no('ratelimited'), headers: { 'retry-after': String(waitS) } }
  }
  const body = isAllowed
    ? method.run(call)
    : no('missing_scope', { needed: needed.join(','), provided })
  const headers = { 'x-oauth-scopes': provided, 'x-accepted-oauth-scopes': needed.join(',') }
  return { status: 200, body, headers }
}
