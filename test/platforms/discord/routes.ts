import type { Answer } from './answer.ts'
import type { Request } from './request.ts'
import { createCallback } from './rest/callbacks.ts'
import * as commands from './rest/commands.ts'
import { getFile } from './rest/files.ts'
import * as guilds from './rest/guilds.ts'
import * as identity from './rest/identity.ts'
import * as messages from './rest/messages.ts'
import * as threads from './rest/threads.ts'
import * as webhooks from './rest/webhooks.ts'
import type { World } from './world.ts'

/** What a path says: `:guild` of the pattern under `guild`. */
export type Params = Readonly<Record<string, string | undefined>>

/** Answers a request, or throws an ApiError. */
export type Handler = (world: World, request: Request, params: Params) => Answer

export type Route = {
  readonly pattern: string
  readonly params: Params
  readonly handle: Handler
  /** Whether the bot's token must come with it. Interactions have tokens of their own. */
  readonly needsToken: boolean
}

const APP = '/applications/:app'
const IN_GUILD = `${APP}/guilds/:guild`
const HOOK = '/webhooks/:app/:token'

const ROUTES: readonly (readonly [method: string, pattern: string, handle: Handler])[] = [
  ['GET', '/gateway/bot', identity.getGatewayBot],
  ['GET', '/users/@me', identity.getMe],
  ['GET', '/users/@me/guilds', guilds.getMyGuilds],
  ['POST', '/users/@me/channels', guilds.createDm],
  ['GET', '/users/:user', identity.getUser],
  ['GET', '/applications/@me', identity.getApplication],
  ['GET', '/oauth2/applications/@me', identity.getApplication],
  ['GET', `${IN_GUILD}/commands/permissions`, commands.listCommandPermissions],
  ...[APP, IN_GUILD].flatMap((scope) => [
    ['GET', `${scope}/commands`, commands.listCommands] as const,
    ['PUT', `${scope}/commands`, commands.overwriteCommands] as const,
    ['POST', `${scope}/commands`, commands.createCommand] as const,
    ['GET', `${scope}/commands/:command`, commands.getCommand] as const,
    ['PATCH', `${scope}/commands/:command`, commands.editCommand] as const,
    ['DELETE', `${scope}/commands/:command`, commands.deleteCommand] as const,
  ]),
  ['POST', '/interactions/:id/:token/callback', createCallback],
  ['POST', HOOK, webhooks.createFollowUp],
  ['GET', `${HOOK}/messages/:message`, webhooks.getOriginal],
  ['PATCH', `${HOOK}/messages/:message`, webhooks.editOriginal],
  ['DELETE', `${HOOK}/messages/:message`, webhooks.deleteOriginal],
  ['GET', '/channels/:channel', guilds.getChannel],
  ['PATCH', '/channels/:channel', threads.editThread],
  ['POST', '/channels/:channel/messages/:message/threads', threads.startThread],
  ['GET', '/channels/:channel/messages', messages.getMessages],
  ['POST', '/channels/:channel/messages', messages.createMessage],
  ['GET', '/channels/:channel/messages/:message', messages.getMessage],
  ['PATCH', '/channels/:channel/messages/:message', messages.editMessage],
  ['DELETE', '/channels/:channel/messages/:message', messages.deleteMessage],
  ['GET', '/guilds/:guild', guilds.getGuild],
  ['GET', '/guilds/:guild/channels', guilds.getChannels],
  ['GET', '/guilds/:guild/roles', guilds.getRoles],
  ['GET', '/guilds/:guild/members/:user', guilds.getMember],
  ['GET', '/attachments/:channel/:attachment/:name', getFile],
]

const COMPILED = ROUTES.map(([method, pattern, handle]) => ({
  method,
  pattern,
  handle,
  fits: new RegExp(`^${pattern.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
}))

/** The route of a request; undefined when the stand-in has none for it. */
export function routeOf(method: string, path: string): Route | undefined {
  for (const { fits, handle, pattern, ...route } of COMPILED) {
    const match = route.method === method ? fits.exec(path) : null
    if (match) {
      const needsToken = !/^\/(?:webhooks|interactions|attachments)/.test(pattern)
      return { pattern, params: { ...match.groups }, handle, needsToken }
    }
  }
  return undefined
}
