import { ApplicationIntegrationType, MessageFlags } from 'discord-api-types/v10'
import { noContent, ok } from '../answer.ts'
import { respond } from '../answers.ts'
import { apiError } from '../errors.ts'
import { type OpenInteraction, TOKEN_LIFE_MS } from '../interaction-store.ts'
import { fieldsOf } from '../json.ts'
import { judge } from '../judge.ts'
import { messageFindings } from '../limits/message.ts'
import type { Request } from '../request.ts'
import type { Handler } from '../routes.ts'
import type { Sent } from '../sent.ts'
import type { World } from '../world.ts'

/**
 * A follow-up. Right after a deferred answer it becomes that answer, as Discord still does.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message
 */
export const createFollowUp: Handler = (world, request, { app, token }) => {
  const open = answeredInteraction(world, app, token)
  const original = world.messages.get(open.originalId ?? '')
  if (((original?.flags ?? 0) & MessageFlags.Loading) !== 0) {
    return editOriginal(world, request, { app, token })
  }
  if (isUserInstalledOnly(open) && open.followUps.length >= USER_INSTALL_FOLLOW_UPS) {
    throw apiError('tooManyFollowUps')
  }
  judge(
    world.violations,
    'POST /webhooks/:app/:token',
    messageFindings(request.body, request.files, { kind: 'respond', ...sizeLimit(open) }),
  )
  const message = respond(world, open, fieldsOf(request.body), request.files)
  open.followUps.push(sent(request))
  open.followUpIds.push(message.id)
  open.waiting.changed()
  return ok(message)
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#get-original-interaction-response */
export const getOriginal: Handler = (world, _, { app, token, message }) =>
  ok(seen(world, messageOf(answeredInteraction(world, app, token), message)))

/** https://docs.discord.com/developers/interactions/receiving-and-responding#edit-original-interaction-response */
export const editOriginal: Handler = (world, request, { app, token, message }) => {
  const open = answeredInteraction(world, app, token)
  const id = messageOf(open, message)
  const existing = world.messages.existing(seen(world, id).id)
  judge(
    world.violations,
    'PATCH /webhooks/:app/:token/messages/:message',
    messageFindings(request.body, request.files, {
      kind: 'edit',
      ...sizeLimit(open),
      ...(existing ? { existing } : {}),
    }),
  )
  const edited = world.messages.edit(id, fieldsOf(request.body), request.files)
  open.edits.push(sent(request))
  open.waiting.changed()
  return ok(edited)
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#delete-original-interaction-response */
export const deleteOriginal: Handler = (world, _, { app, token, message }) => {
  const open = answeredInteraction(world, app, token)
  world.messages.delete(seen(world, messageOf(open, message)).id)
  open.waiting.changed()
  return noContent
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message */
const USER_INSTALL_FOLLOW_UPS = 5

function isUserInstalledOnly({ payload }: OpenInteraction): boolean {
  const owners = fieldsOf(fieldsOf(payload)['authorizing_integration_owners'])
  return (
    String(ApplicationIntegrationType.UserInstall) in owners &&
    !(String(ApplicationIntegrationType.GuildInstall) in owners)
  )
}

/** The interaction of a token that may still be used: answered in time, and not 15 minutes ago. */
function answeredInteraction(
  world: World,
  app: string | undefined,
  token: string | undefined,
): OpenInteraction {
  const open = world.interactions.byToken(token ?? '')
  if (!open?.callback || app !== world.application.id) throw apiError('unknownWebhook')
  const age = world.now().getTime() - open.sentAt.getTime()
  if (age > TOKEN_LIFE_MS) throw apiError(world.expiredToken)
  return open
}

const messageOf = (open: OpenInteraction, message: string | undefined): string => {
  if (message === undefined || message === '@original') return open.originalId ?? ''
  return open.followUpIds.includes(message) || message === open.originalId ? message : ''
}

function seen(world: World, id: string) {
  const message = world.messages.get(id)
  if (!message) throw apiError('unknownMessage')
  return message
}

const sizeLimit = ({ payload }: OpenInteraction) => ({
  sizeLimit: Number(fieldsOf(payload)['attachment_size_limit'] ?? Number.POSITIVE_INFINITY),
})

const sent = ({ body, files, isMultipart, at }: Request): Sent => ({
  data: fieldsOf(body),
  files,
  isMultipart,
  receivedAt: at,
})
