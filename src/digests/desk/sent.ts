import type { Sent } from '#core/digests.ts'
import type { Delivery } from '#core/ledger.ts'
import type { DeskParts } from './parts.ts'

/** A delivery with the link to its message, where its platform is connected and has one. */
export function sentBy(delivery: Delivery, { messengers }: Pick<DeskParts, 'messengers'>): Sent {
  const { place, messageId, channelId } = delivery
  const messenger = messengers().find(({ platform }) => platform === place.platform)
  if (!messenger || messageId === undefined || channelId === undefined) return { delivery }
  return { delivery, link: messenger.linkTo(place, { channelId, messageId }) }
}
