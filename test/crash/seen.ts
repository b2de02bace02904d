import Database from 'better-sqlite3'
import { type APIMessage, ComponentType, MessageType } from 'discord-api-types/v10'
import { cardNumberOf } from '#adapters/discord/messenger/marks.ts'
import type { DiscordStandIn } from '../platforms/discord/server.ts'
import type { SlackStandIn } from '../platforms/slack/stand-in.ts'
import { nameOf } from './readers.ts'

/** A message as people see it. */
export type Seen = {
  /** Of the delivery it came of. */
  readonly delivery: string
  /** Origin, slot and kind of that. */
  readonly name: string
  /** Everything in it. */
  readonly text: string
  /** Whether it is the whole message, not only its first line. */
  readonly isWhole: boolean
  /** Whether it stands below another, as a reply. */
  readonly isBelow: boolean
}

type Row = {
  readonly id: string
  readonly origin: string
  /** As `placeKey` writes it. */
  readonly place: string
  readonly slot: string
  readonly act: 'post' | 'edit'
  readonly kind: string
  readonly how: string | null
  readonly is_open: number
}

/** Everything the ledger has, as it stands in the file. */
export function deliveriesIn(path: string): readonly Row[] {
  const db = new Database(path, { readonly: true })
  try {
    return db.prepare<[], Row>('SELECT * FROM delivery').all()
  } finally {
    db.close()
  }
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/

/** Everything that stands on both platforms, each message with the delivery it shows. */
export function seenBy(
  discord: DiscordStandIn,
  slack: SlackStandIn,
  channels: readonly string[],
  deliveries: readonly Row[],
): readonly Seen[] {
  const byCard = new Map(deliveries.map(({ id }) => [cardNumberOf(id), id]))
  const byId = new Map(deliveries.map((one) => [one.id, one]))
  const seen = (delivery = '', message: unknown, how: Pick<Seen, 'isWhole' | 'isBelow'>): Seen => {
    const known = byId.get(delivery)
    const text = JSON.stringify(message)
    return { delivery, name: known ? nameOf(known) : `unknown ${text}`, text, ...how }
  }
  const onDiscord = [...discord.places.channels.values()].flatMap((channel) =>
    discord.messages
      .inChannel(channel.id)
      .filter(isSaid)
      .map((message) => {
        const isWhole = message.content === ''
        const isBelow = channel.parentId !== undefined || message.message_reference !== undefined
        const id = isWhole ? byCard.get(cardNumberIn(message)) : idIn(message)
        return seen(id, message, { isWhole, isBelow })
      }),
  )
  const inSlack = channels
    .flatMap((id) => slack.channel(id).messages)
    .map((message) => {
      const isBelow = message.threadTs !== undefined
      return seen(idIn(message.metadata), message, { isWhole: true, isBelow })
    })
  return [...onDiscord, ...inSlack]
}

const idIn = (what: unknown): string | undefined => UUID.exec(JSON.stringify(what) ?? '')?.[0]

/** That a thread was begun is written there by Discord. */
const isSaid = ({ type }: APIMessage): boolean =>
  type === MessageType.Default || type === MessageType.Reply

const cardNumberIn = ({ components }: APIMessage): number =>
  components?.find((one) => one.type === ComponentType.Container)?.id ?? 0
