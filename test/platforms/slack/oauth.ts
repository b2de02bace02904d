import type { Incoming, Reply } from './http.ts'
import { type Json, textOf } from './json.ts'
import { no } from './methods/method.ts'
import type { Team } from './workspaces.ts'
import type { World } from './world.ts'

/** https://docs.slack.dev/authentication/installing-with-oauth: a code is good for ten minutes. */
const CODE_MS = 10 * 60 * 1000

type Code = {
  readonly teamId: string
  readonly userId: string
  readonly scopes: readonly string[]
  readonly redirectUri: string | undefined
  readonly issuedAt: number
  isUsed: boolean
}

/** What the next person on the authorize page does. */
export type Decision = {
  readonly decides: 'allow' | 'deny'
  /** The workspace it is for. The first, unless said. */
  readonly team?: string
  readonly user?: string
}

export type OAuth = {
  /** Addresses that people may be sent back to; the first is where they go unless asked. */
  register(redirectUrls: readonly string[]): void
  decide(decision: Decision): void
  /** The authorize page, which sends people straight back. */
  authorize(incoming: Incoming): Reply
  /** `oauth.v2.access`. */
  access(args: Json, incoming: Incoming): Json
}

/** Everybody allows the app into the first workspace, until told otherwise. */
export function createOAuth(world: World): OAuth {
  let redirectUrls: readonly string[] = []
  const codes = new Map<string, Code>()
  let next: Decision = { decides: 'allow' }

  function teamFor(id: string | null | undefined): Team {
    const team = world.workspaces.teams.get(id ?? '') ?? [...world.workspaces.teams.values()][0]
    if (!team) throw new Error('There is no workspace to install into')
    return team
  }

  return {
    register(urls) {
      redirectUrls = urls
    },
    decide(decision) {
      next = decision
    },
    authorize({ query }) {
      const asked = query.get('redirect_uri') ?? undefined
      const redirectUri = asked ?? redirectUrls[0]
      const scopes = (query.get('scope') ?? '').split(',').filter(Boolean)
      if (query.get('client_id') !== world.app.clientId) return page('invalid_client_id')
      if (redirectUri === undefined || !isAllowed(redirectUrls, redirectUri)) {
        return page('bad_redirect_uri')
      }
      if (scopes.length === 0) return page('invalid_scope_requested')
      const team = teamFor(query.get('team') ?? next.team)
      const back = new URL(redirectUri)
      if (next.decides === 'deny') {
        back.searchParams.set('error', 'access_denied')
      } else {
        const code = world.clock.id('code-')
        const userId = next.user ?? team.userId
        const issuedAt = world.clock.now().getTime()
        const from = { teamId: team.id, userId, scopes, redirectUri: asked }
        codes.set(code, { ...from, issuedAt, isUsed: false })
        back.searchParams.set('code', code)
      }
      back.searchParams.set('state', query.get('state') ?? '')
      return { status: 302, body: '', headers: { location: back.href } }
    },
    access(args, { headers }) {
      const { id, secret } = credentials(args, headers.authorization)
      const code = codes.get(textOf(args['code']) ?? '')
      if (id !== world.app.clientId) return no('invalid_client_id')
      if (secret !== world.app.clientSecret) return no('bad_client_secret')
      if (!code) return no('invalid_code')
      if (code.isUsed) return no('code_already_used')
      if (world.clock.now().getTime() - code.issuedAt > CODE_MS) return no('invalid_code')
      if (textOf(args['redirect_uri']) !== code.redirectUri) return no('bad_redirect_uri')
      code.isUsed = true
      const team = teamFor(code.teamId)
      return {
        ok: true,
        access_token: world.workspaces.grant(team, code.scopes),
        token_type: 'bot',
        scope: code.scopes.join(','),
        bot_user_id: team.botUserId,
        app_id: world.app.appId,
        team: { id: team.id, name: team.name },
        enterprise: null,
        authed_user: { id: code.userId },
        is_enterprise_install: false,
      }
    },
  }
}

/** Slack shows what is wrong instead of sending somebody to an address it does not know. */
const page = (error: string): Reply => ({ status: 200, body: `<h1>${error}</h1>` })

/** No address registered means that any is fine here. */
const isAllowed = (registered: readonly string[], asked: string): boolean =>
  registered.length === 0 || registered.some((one) => asked.startsWith(one))

function credentials(args: Json, authorization = '') {
  const basic = /^Basic (.+)$/.exec(authorization)?.[1]
  const [id, secret] = basic ? Buffer.from(basic, 'base64').toString().split(':') : []
  return { id: id ?? textOf(args['client_id']), secret: secret ?? textOf(args['client_secret']) }
}
