import { begin, type Manner } from './begin.ts'
import type { Message } from './channel.ts'
import type { Delivery } from './delivery.ts'
import type { Exchange } from './exchange.ts'
import { isJson, type Json, jsonOf, listOf } from './json.ts'
import { asSlackWritesFile } from './methods/files.ts'
import { commandPayload } from './payloads/command.ts'
import type { Keys, Scene } from './payloads/common.ts'
import { directEvent, eventPayload, homeOpenedEvent, mentionEvent } from './payloads/event.ts'
import {
  actionPayload,
  closedPayload,
  submissionPayload,
  suggestionPayload,
} from './payloads/interaction.ts'
import { typeIn } from './posting.ts'
import type { Attached, By, On, Say } from './say.ts'
import { homeOf } from './views.ts'
import type { World } from './world.ts'

const EVENT = { kind: 'events_api', acceptsResponse: false } as const
const ACTION = { kind: 'interactive', acceptsResponse: true, hasTrigger: true } as const

/** The people of the stand-in. */
export function createPeople(world: World, delivery: Delivery): Say {
  const { workspaces } = world

  function scene({ team: teamId, user, channel }: By): Scene {
    const [first] = workspaces.teams.values()
    const team = teamId === undefined ? first : workspaces.teams.get(teamId)
    const person = team?.users.get(user ?? team.userId)
    const place = team?.channels.get(channel ?? team.channelId)
    if (!team || !person || !place)
      throw new Error(`Not there: ${[teamId, user, channel].filter(Boolean)}`)
    return { world, team, user: person, channel: place }
  }

  const start = (at: Scene, manner: Manner, write: (keys: Keys) => Json): Exchange =>
    begin(at, delivery, manner, write)

  const tell = (at: Scene, event: Json, about: Manner['about'] = {}): Exchange =>
    start(at, { ...EVENT, about }, () => eventPayload(world, at.team, event))

  /** Where something is acted on, by whom unless said, and what an answer replaces. */
  function stage({ message, view, ...by }: By & On) {
    const on = message ?? view
    if (!on) throw new Error('A message or a view is needed')
    const shown = view ? world.views.get(view.id) : undefined
    const user = by.user ?? message?.to ?? shown?.userId
    const team = by.team ?? message?.teamId ?? shown?.teamId
    const channel = by.channel ?? message?.channelId
    const at = scene({ ...(user && { user }), ...(team && { team }), ...(channel && { channel }) })
    const manner: Manner = message
      ? {
          ...ACTION,
          responds: 'actions',
          original: { channelId: message.channelId, ts: message.ts },
          about: message.threadTs ? { threadTs: message.threadTs } : {},
        }
      : { ...ACTION, about: view ? { viewId: view.id } : {} }
    return { on, at, manner }
  }

  function openOnly(view: On['view']): NonNullable<On['view']> {
    if (!view) throw new Error('No view is open')
    return view
  }

  const attach = ({ team }: Scene, files: readonly Attached[] = []): readonly Json[] =>
    files.map(({ name, content, said = {} }) => {
      const id = world.clock.id('F')
      const bytes = Buffer.from(content)
      const about = { name, length: bytes.length, altText: undefined, title: name }
      const file = {
        id,
        teamId: team.id,
        content: bytes,
        isShared: true,
        refusals: 0,
        isDeleted: false,
        ...about,
      }
      world.files.set(id, file)
      return { ...asSlackWritesFile(world, file), ...said }
    })

  const inThread = (message: Message) => ({ threadTs: message.threadTs ?? message.ts })

  return {
    command({ command, text = '', ...by }) {
      const at = scene(by)
      const manner = { kind: 'slash_commands', acceptsResponse: true, hasTrigger: true } as const
      return start(at, { ...manner, responds: 'commands' }, (keys) =>
        commandPayload(at, keys, command, text),
      )
    },
    mention({ text, threadTs, files, ...by }) {
      const at = scene(by)
      const bot = `<@${at.team.botUserId}>`
      const words = text.includes(bot) ? text : `${bot} ${text}`
      const more = { threadTs, files: attach(at, files) }
      const message = typeIn(world, at.channel, at.user.id, words, more)
      return tell(at, mentionEvent(at.team, message), inThread(message))
    },
    directMessage({ text, threadTs, files, ...by }) {
      const { team, user } = scene(by)
      const channel = workspaces.direct(team, user.id)
      const at = { world, team, user, channel }
      const message = typeIn(world, channel, user.id, text, { threadTs, files: attach(at, files) })
      return tell(at, directEvent(team, message), threadTs ? { threadTs } : {})
    },
    press: ({ actionId, blockId, value, ...on }) => act(on, { actionId, blockId, value }),
    choose: ({ actionId, blockId, value, text, ...on }) =>
      act(on, { actionId, blockId, value, text }),
    suggest({ actionId, blockId, value, ...where }) {
      const { on, at, manner } = stage(where)
      const { about = {} } = manner
      const exchange = start(at, { kind: 'interactive', acceptsResponse: true, about }, () =>
        suggestionPayload(at, on, { actionId, blockId, value }),
      )
      return Object.defineProperty(exchange, 'options', {
        get: () => exchange.answer().then(({ payload }) => optionsIn(payload)),
      }) as Exchange & { readonly options: Promise<readonly Json[]> } // It was given the property.
    },
    submitView({ view, values = {}, files = {}, ...by }) {
      const { at, manner } = stage({ view, ...by })
      const given = Object.entries(files).map(([id, file]) => [id, attach(at, [file])] as const)
      const filled = { ...values, ...Object.fromEntries(given) }
      return start(at, manner, (keys) => submissionPayload(at, keys, openOnly(view), filled))
    },
    closeView({ view: closed, ...by }) {
      const view = openOnly(closed)
      const { at, manner } = stage({ view, ...by })
      const shown = world.views.get(view.id)
      if (shown) shown.isOpen = false
      if (view['notify_on_close'] !== true) return undefined
      return start(at, { ...manner, hasTrigger: false }, () => closedPayload(at, view))
    },
    homeOpened({ tab = 'home', ...by } = {}) {
      const at = scene(by)
      const home = homeOf(world, at.team, at.user.id)
      const { id } = workspaces.direct(at.team, at.user.id)
      return tell(at, homeOpenedEvent(world, at.user, id, tab, home))
    },
    uninstall(where = {}) {
      const tokensRevoked = revoke(where)
      const appUninstalled = tell(scene(where), { type: 'app_uninstalled' })
      return { tokensRevoked, appUninstalled }
    },
    revokeTokens: (where = {}) => revoke(where),
    event: ({ event, ...by }) => tell(scene(by), event),
  }

  function act(where: By & On, deed: Parameters<typeof actionPayload>[3]): Exchange {
    const { on, at, manner } = stage(where)
    return start(at, manner, (keys) => actionPayload(at, keys, on, deed))
  }

  /** https://docs.slack.dev/reference/events/tokens_revoked */
  function revoke(where: By): Exchange {
    const at = scene(where)
    for (const grant of workspaces.grants.values()) {
      if (grant.teamId === at.team.id) grant.isRevoked = true
    }
    const tokens = { oauth: [], bot: [at.team.botUserId] }
    return tell(at, { type: 'tokens_revoked', tokens, event_ts: world.clock.ts() })
  }
}

const optionsIn = (answer: Json): readonly Json[] =>
  [
    ...listOf(answer['options']),
    ...listOf(answer['option_groups']).flatMap((group) => listOf(jsonOf(group)['options'])),
  ].filter(isJson)
