import { ok } from '../answer.ts'
import { userOf } from '../people.ts'
import type { Handler } from '../routes.ts'
import type { World } from '../world.ts'

/** https://docs.discord.com/developers/events/gateway#get-gateway-bot */
export const getGatewayBot: Handler = (world) =>
  ok({
    url: world.gatewayUrl(),
    shards: world.shards,
    session_start_limit: {
      total: 1_000,
      remaining: 999,
      reset_after: 14_400_000,
      max_concurrency: 16,
    },
  })

/** https://docs.discord.com/developers/resources/user#get-current-user */
export const getMe: Handler = (world) =>
  ok({ ...world.bot, mfa_enabled: true, verified: true, locale: 'en-US' })

/** https://docs.discord.com/developers/resources/user#get-user */
export const getUser: Handler = (world, _, { user = '' }) =>
  ok(user === world.bot.id ? world.bot : userOf(user))

/** https://docs.discord.com/developers/resources/application#get-current-application */
export const getApplication: Handler = (world) => ok(applicationPayload(world))

const applicationPayload = ({ application, bot, places }: World) => ({
  id: application.id,
  name: 'Vigil',
  icon: null,
  description: '',
  type: null,
  bot,
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: application.publicKey,
  flags: 0,
  flags_new: '0',
  redirect_uris: [],
  interactions_endpoint_url: null,
  role_connections_verification_url: null,
  owner: userOf('100000000000000001'),
  team: null,
  approximate_guild_count: places.guilds.size,
  approximate_user_install_count: 0,
  approximate_user_authorization_count: 0,
  explicit_content_filter: 0,
  eligible_oauth2_scopes: [],
  integration_types_config: { '0': {}, '1': {} },
})
