import type { OpenExchange } from './exchange.ts'
import { type Json, jsonOf, listOf, textOf } from './json.ts'
import { named } from './judge.ts'
import type { Team } from './workspaces.ts'
import type { OpenView, View, World } from './world.ts'

/** https://docs.slack.dev/interactivity/handling-user-interaction: a trigger is good for 3 seconds. */
const TRIGGER_MS = 3000

export type Opening = {
  readonly team: Team
  readonly userId: string
  readonly exchange?: OpenExchange | undefined
  /** The view it lies on top of. */
  readonly below?: View | undefined
}

/** Shows a view to somebody, with all that Slack adds to it. https://docs.slack.dev/reference/views */
export function openView(
  world: World,
  { team, userId, exchange, below }: Opening,
  sent: Json,
): View {
  const id = world.clock.id('V')
  const view = written(world, team, standingIn(exchange?.about.channelId, sent), {
    id,
    root_view_id: below?.['root_view_id'] ?? id,
    previous_view_id: below?.id ?? null,
  })
  const kept: OpenView = { view, teamId: team.id, userId, isOpen: true }
  world.views.set(id, exchange ? { ...kept, exchange } : kept)
  world.journal.record({ kind: 'view', view: id })
  return view
}

/** Shows something else in its place. */
export function changeView(world: World, team: Team, open: OpenView, sent: Json): View {
  const { id } = open.view
  open.view = written(world, team, sent, {
    id,
    root_view_id: open.view['root_view_id'],
    previous_view_id: open.view['previous_view_id'],
  })
  world.journal.record({ kind: 'view', view: id })
  return open.view
}

/** The Home tab of somebody, if the bot has published one. */
export const homeOf = (world: World, team: Team, userId: string): OpenView | undefined =>
  [...world.views.values()].find(
    (open) => open.view.type === 'home' && open.userId === userId && open.teamId === team.id,
  )

/** Uses up a trigger, or says why it is no good. https://docs.slack.dev/reference/methods/views.open#errors */
export function useTrigger(world: World, id: unknown): OpenExchange | string {
  const trigger = world.triggers.get(textOf(id) ?? '')
  if (!trigger) return 'invalid_trigger_id'
  if (trigger.isUsed) return 'exchanged_trigger_id'
  if (world.clock.now().getTime() - trigger.issuedAt > TRIGGER_MS) return 'expired_trigger_id'
  trigger.isUsed = true
  return trigger.exchange
}

/**
 * Menus that begin with the conversation somebody stands in, where their filter lets it through.
 * https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#conversations_select
 */
function standingIn(channel: string | undefined, sent: Json): Json {
  if (channel === undefined) return sent
  const blocks = listOf(sent['blocks']).map((block) => {
    const element = jsonOf(jsonOf(block)['element'])
    const isMeant = element['default_to_current_conversation'] === true
    const kinds = listOf(jsonOf(element['filter'])['include'])
    const isLetThrough = kinds.length === 0 || kinds.includes('im') || !channel.startsWith('D')
    if (!isMeant || !isLetThrough || element['initial_conversation']) return block
    return { ...jsonOf(block), element: { ...element, initial_conversation: channel } }
  })
  return { ...sent, blocks }
}

const written = (
  world: World,
  team: Team,
  sent: Json,
  ids: Json & { readonly id: string },
): View => ({
  team_id: team.id,
  app_id: world.app.appId,
  app_installed_team_id: team.id,
  bot_id: team.botId,
  callback_id: '',
  private_metadata: '',
  external_id: '',
  title: { type: 'plain_text', text: 'View Title', emoji: true },
  close: null,
  submit: null,
  clear_on_close: false,
  notify_on_close: false,
  state: { values: {} },
  hash: `${world.clock.seconds()}.${world.clock.id('')}`,
  ...sent,
  blocks: named(world, sent['blocks']),
  type: sent['type'] === 'home' ? 'home' : 'modal',
  ...ids,
})
