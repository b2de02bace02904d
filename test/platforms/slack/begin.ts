import type { Delivery } from './delivery.ts'
import { type About, type Exchange, type OpenExchange, openExchange } from './exchange.ts'
import type { Json } from './json.ts'
import type { Keys, Scene } from './payloads/common.ts'
import { responsePath } from './response-urls.ts'
import type { ResponseUrl } from './world.ts'

/** What comes with a payload of this kind. */
export type Manner = {
  readonly kind: OpenExchange['kind']
  readonly acceptsResponse: boolean
  /** Whether something may be opened because of it. */
  readonly hasTrigger?: boolean
  /** Which response_url it has. */
  readonly responds?: 'commands' | 'actions'
  readonly original?: ResponseUrl['original']
  readonly about?: Partial<About>
}

/** Makes up the keys, writes the payload with them and brings it to the bot. */
export function begin(
  { world, team, user, channel }: Scene,
  delivery: Delivery,
  manner: Manner,
  write: (keys: Keys) => Json,
): Exchange {
  const { clock } = world
  const triggerId = `${clock.id('')}.${team.id}.${crypto.randomUUID().replaceAll('-', '')}`
  const path = responsePath(world, manner.responds ?? 'actions')
  const open = openExchange(
    {
      kind: manner.kind,
      payload: write({ triggerId, responseUrl: `${world.origin()}${path}` }),
      about: { teamId: team.id, userId: user.id, channelId: channel.id, ...manner.about },
      acceptsResponse: manner.acceptsResponse,
      look: () => channel.seenBy(user.id),
    },
    clock,
    world.journal,
  )
  const issuedAt = clock.now().getTime()
  if (manner.hasTrigger) {
    world.triggers.set(triggerId, { issuedAt, exchange: open, isUsed: false })
  }
  if (manner.responds) {
    const { original } = manner
    const url = { exchange: open, issuedAt, uses: 0 }
    world.responseUrls.set(path, original ? { ...url, original } : url)
  }
  world.exchanges.push(open)
  delivery.deliver(open)
  return open.exchange
}
