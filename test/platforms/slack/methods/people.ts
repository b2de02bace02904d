import { type Json, textOf } from '../json.ts'
import { type Call, type Methods, no } from './method.ts'

/** https://docs.slack.dev/reference/methods: who and where somebody is. */
export const PEOPLE: Methods = {
  'auth.test': { run: test },
  'auth.revoke': { run: revoke },
  'users.info': { scopes: ['users:read'], run: user },
  'bots.info': { scopes: ['users:read'], run: bot },
  'team.info': { scopes: ['team:read'], run: teamInfo },
  'usergroups.users.list': { scopes: ['usergroups:read'], run: members },
}

function test({ team }: Call): Json {
  return {
    ok: true,
    url: `https://${team.domain}.slack.com/`,
    team: team.name,
    user: team.users.get(team.botUserId)?.name ?? '',
    team_id: team.id,
    user_id: team.botUserId,
    bot_id: team.botId,
    is_enterprise_install: false,
  }
}

function revoke({ world, token, args }: Call): Json {
  const grant = world.workspaces.grants.get(token)
  const isTest = args['test'] === true || args['test'] === '1'
  if (grant && !isTest) grant.isRevoked = true
  return { ok: true, revoked: !isTest }
}

function user({ team, args }: Call): Json {
  const found = team.users.get(textOf(args['user']) ?? '')
  if (!found) return no('user_not_found')
  return {
    ok: true,
    user: {
      id: found.id,
      team_id: team.id,
      name: found.name,
      real_name: found.name,
      deleted: false,
      tz: found.tz,
      is_admin: found.isAdmin,
      is_owner: false,
      is_primary_owner: false,
      is_restricted: false,
      is_bot: found.isBot,
      is_app_user: false,
      profile: { display_name: found.name, real_name: found.name, team: team.id },
      ...(args['include_locale'] === true ? { locale: found.locale } : {}),
    },
  }
}

function members({ team, args }: Call): Json {
  const users = team.groups.get(textOf(args['usergroup']) ?? '')
  return users ? { ok: true, users: [...users] } : no('no_such_subteam')
}

function bot({ world, team, args }: Call): Json {
  if (args['bot'] !== undefined && args['bot'] !== team.botId) return no('bot_not_found')
  const { appId } = world.app
  const name = team.users.get(team.botUserId)?.name ?? ''
  return {
    ok: true,
    bot: { id: team.botId, app_id: appId, user_id: team.botUserId, name, deleted: false },
  }
}

function teamInfo({ team }: Call): Json {
  const { id, name, domain } = team
  return { ok: true, team: { id, name, domain, email_domain: '', icon: { image_default: true } } }
}
