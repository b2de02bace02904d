import { isJson, type Json, listOf, textOf } from '../json.ts'
import { BOT_EVENTS, BOT_SCOPES, BUILT_IN_COMMANDS } from './manifest-names.ts'
import { twice } from './menus.ts'
import {
  broken,
  type Fields,
  type Finding,
  flag,
  linesOf,
  list,
  matching,
  oneOf,
  type Rule,
  shape,
  text,
  url,
  whole,
} from './rule.ts'

/**
 * What is wrong with an app manifest, one line each with the path in it. One bad command makes
 * Slack refuse all of them. https://docs.slack.dev/reference/app-manifest
 */
export const checkManifest = (manifest: unknown): string[] =>
  linesOf([...MANIFEST(manifest, ''), ...(isJson(manifest) ? findInParts(manifest) : [])])

/** Slack only ever calls addresses that are encrypted. */
const secure: Rule = (value, at) => [
  ...url(3000)(value, at),
  ...(textOf(value)?.startsWith('https://') ? [] : broken(at, 'must be an https address')),
]

/** https://docs.slack.dev/interactivity/implementing-slash-commands */
const command: Rule = shape({
  command: (value, at) => [
    ...matching(
      /^\/[a-z0-9-]{1,31}$/,
      'must be a slash and lower case letters, digits or hyphens, at most 32 characters',
    )(value, at),
    ...(BUILT_IN_COMMANDS.has(textOf(value) ?? '')
      ? broken(at, `${textOf(value)} is one of Slack's own`)
      : []),
  ],
  description: text(1, 2000),
  'usage_hint?': text(1, 1000),
  'should_escape?': flag,
  'url?': secure,
})

const scopes: Rule = list(0, 255, (value, at) =>
  BOT_SCOPES.has(textOf(value) ?? '') ? [] : broken(at, `"${String(value)}" is no scope of a bot`),
)
const events: Rule = list(1, 100, (value, at) =>
  BOT_EVENTS.has(textOf(value) ?? '') ? [] : broken(at, `"${String(value)}" is no event`),
)

const features: Fields = {
  'app_home?': shape({
    'home_tab_enabled?': flag,
    'messages_tab_enabled?': flag,
    'messages_tab_read_only_enabled?': flag,
  }),
  'bot_user?': shape({
    display_name: matching(
      /^[a-z0-9._-]{1,80}$/i,
      'must be letters, digits, dots, hyphens; at most 80',
    ),
    'always_online?': flag,
  }),
  'shortcuts?': list(
    1,
    10,
    shape({
      type: oneOf('global', 'message'),
      name: text(1, 24),
      callback_id: text(1, 255),
      description: text(1, 150),
    }),
  ),
  'slash_commands?': list(1, 50, command),
  'unfurl_domains?': list(1, 5, text(1, 255)),
}

const settings: Fields = {
  'allowed_ip_address_ranges?': list(1, 50, text(1, 100)),
  'event_subscriptions?': shape({
    'request_url?': secure,
    'bot_events?': events,
    'user_events?': events,
    'metadata_subscriptions?': list(
      1,
      20,
      shape({ app_id: text(1, 255), event_type: text(1, 255) }),
    ),
  }),
  'incoming_webhooks?': shape({ 'incoming_webhooks_enabled?': flag }),
  'interactivity?': shape({
    is_enabled: flag,
    'request_url?': secure,
    'message_menu_options_url?': secure,
  }),
  'org_deploy_enabled?': flag,
  'socket_mode_enabled?': flag,
  'token_rotation_enabled?': flag,
  'is_hosted?': flag,
  'function_runtime?': oneOf('remote', 'slack'),
}

const MANIFEST = shape({
  '_metadata?': shape({ 'major_version?': oneOf(1, 2), 'minor_version?': whole(0, 99) }),
  display_information: shape({
    name: text(1, 35),
    'description?': text(1, 140),
    'long_description?': text(174, 4000),
    'background_color?': matching(
      /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i,
      'must be a colour such as #0000aa',
    ),
  }),
  'features?': shape(features),
  'oauth_config?': shape({
    'redirect_urls?': list(1, 1000, secure),
    'scopes?': shape({
      'bot?': scopes,
      'bot_optional?': scopes,
      'user?': list(0, 255, text(1, 255)),
      'user_optional?': list(0, 255, text(1, 255)),
    }),
    'token_management_enabled?': flag,
  }),
  'settings?': shape(settings),
})

/** What one part of a manifest asks of another. */
function findInParts(manifest: Json): readonly Finding[] {
  const part = (...path: readonly string[]): unknown =>
    path.reduce<unknown>((value, name) => (isJson(value) ? value[name] : undefined), manifest)
  const commands = listOf(part('features', 'slash_commands')).filter(isJson)
  const bot = listOf(part('oauth_config', 'scopes', 'bot'))
  const isSocket = part('settings', 'socket_mode_enabled') === true
  const subscribed = listOf(part('settings', 'event_subscriptions', 'bot_events'))
  const needs = (scope: string, when: boolean, why: string) =>
    when && !bot.includes(scope)
      ? broken('oauth_config.scopes.bot', `needs ${scope} for ${why}`)
      : []
  const endpoint = (at: string, there: unknown) =>
    isSocket || textOf(there) ? [] : broken(at, 'is needed without Socket Mode')
  return [
    ...twice(commands.map((one) => one['command'])).flatMap((name) =>
      broken('features.slash_commands', `has ${name} twice`),
    ),
    ...twice(bot).flatMap((scope) => broken('oauth_config.scopes.bot', `has ${scope} twice`)),
    ...needs('commands', commands.length > 0, 'slash commands'),
    ...needs('app_mentions:read', subscribed.includes('app_mention'), 'app_mention'),
    ...needs('im:history', subscribed.includes('message.im'), 'message.im'),
    ...commands.flatMap((one, i) => endpoint(`features.slash_commands[${i}].url`, one['url'])),
    ...(subscribed.length > 0
      ? endpoint(
          'settings.event_subscriptions.request_url',
          part('settings', 'event_subscriptions', 'request_url'),
        )
      : []),
    ...(part('settings', 'interactivity', 'is_enabled') === true
      ? endpoint(
          'settings.interactivity.request_url',
          part('settings', 'interactivity', 'request_url'),
        )
      : []),
    ...(subscribed.includes('app_home_opened') &&
    part('features', 'app_home', 'home_tab_enabled') !== true
      ? broken('features.app_home.home_tab_enabled', 'must be true for app_home_opened')
      : []),
  ]
}
