import { noContent, ok } from '../answer.ts'
import { withoutLocalizations } from '../command-store.ts'
import { apiError } from '../errors.ts'
import { fieldsOf, listOf } from '../json.ts'
import { judge } from '../judge.ts'
import { commandFindings, commandListFindings, type Scope } from '../limits/commands.ts'
import type { Handler } from '../routes.ts'
import type { World } from '../world.ts'

/** https://docs.discord.com/developers/interactions/application-commands#get-global-application-commands */
export const listCommands: Handler = (world, { query }, params) => {
  const { guildId } = scopeOf(world, params)
  const commands = world.commands.list(guildId)
  return ok(query.get('with_localizations') === 'true' ? commands : withoutLocalizations(commands))
}

/** https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-global-application-commands */
export const overwriteCommands: Handler = (world, { body }, params) => {
  const { guildId, scope, path } = scopeOf(world, params)
  judge(world.violations, `PUT ${path}`, commandListFindings(body, scope))
  return ok(world.commands.overwrite(guildId, listOf(body).map(fieldsOf)))
}

/** https://docs.discord.com/developers/interactions/application-commands#create-global-application-command */
export const createCommand: Handler = (world, { body }, params) => {
  const { guildId, scope, path } = scopeOf(world, params)
  judge(world.violations, `POST ${path}`, commandFindings(body, scope, []))
  const { command, isNew } = world.commands.put(guildId, fieldsOf(body))
  return { status: isNew ? 201 : 200, body: command }
}

/** https://docs.discord.com/developers/interactions/application-commands#get-global-application-command */
export const getCommand: Handler = (world, _, params) =>
  ok(world.commands.get(scopeOf(world, params).guildId, params['command'] ?? ''))

/** https://docs.discord.com/developers/interactions/application-commands#edit-global-application-command */
export const editCommand: Handler = (world, { body }, params) => {
  const { guildId, scope, path } = scopeOf(world, params)
  const id = params['command'] ?? ''
  const after = { ...world.commands.get(guildId, id), ...fieldsOf(body) }
  const judged = scope === 'guild' ? { ...after, guild_id: undefined } : after
  judge(world.violations, `PATCH ${path}/:command`, commandFindings(judged, scope, []))
  return ok(world.commands.edit(guildId, id, fieldsOf(body)))
}

/** https://docs.discord.com/developers/interactions/application-commands#delete-global-application-command */
export const deleteCommand: Handler = (world, _, params) => {
  world.commands.delete(scopeOf(world, params).guildId, params['command'] ?? '')
  return noContent
}

/** Nobody has changed who may use which command. */
export const listCommandPermissions: Handler = () => ok([])

type Scoped = { readonly guildId: string | undefined; readonly scope: Scope; readonly path: string }

/** Which commands a path is about. Only those of the bot's own application are there for it. */
function scopeOf(world: World, params: Readonly<Record<string, string | undefined>>): Scoped {
  if (params['app'] !== world.application.id) throw apiError('missingAccess')
  const guildId = params['guild']
  if (guildId === undefined)
    return { guildId, scope: 'global', path: '/applications/:app/commands' }
  if (!world.places.guilds.has(guildId)) throw apiError('missingAccess')
  return { guildId, scope: 'guild', path: '/applications/:app/guilds/:guild/commands' }
}
