import { Fault } from '#core/errors.ts'
import type { Delivery } from '#core/ledger.ts'
import type { Outgoing, Refused } from '#core/messenger.ts'
import type { Sending } from './parts.ts'
import { plainly } from './plainly.ts'
import type { Root } from './root.ts'

/**
 * The message of a delivery in words; an edit keeps the marker of the message it changes. What
 * cannot be put into words did not leave, and is a fault of ours.
 */
export async function messageOf(
  delivery: Delivery,
  root: Extract<Root, { standing: 'none' | 'there' }>,
  { compose, resentRemark, report }: Pick<Sending, 'compose' | 'resentRemark' | 'report'>,
  isResent = false,
): Promise<Outgoing | Refused> {
  const { content, language } = delivery
  const address = addressOf(delivery, root)
  try {
    return {
      ...address,
      brief: await compose({ id: address.id, content, language }),
      question: `digest show ${address.id}`,
      language,
      ...(isResent ? { remark: resentRemark(language) } : {}),
    }
  } catch (cause) {
    const what = `A message of kind ${content.kind} cannot be put into words (${delivery.id})`
    // It is tried as long as it is worth anything, and reported once.
    if (delivery.error !== NOT_COMPOSED) report(new Fault(what, { cause }))
    return { outcome: 'refused', refusal: 'unsent', code: NOT_COMPOSED }
  }
}

const NOT_COMPOSED = 'not-composed'

/** Where a message stands and what it is found by. */
export function addressOf(
  delivery: Delivery,
  root: Extract<Root, { standing: 'none' | 'there' }>,
): Pick<Outgoing, 'id' | 'place' | 'below'> {
  const isReply = delivery.act === 'post' && root.standing === 'there'
  return {
    id: markerOf(delivery, root),
    place: delivery.place,
    ...(isReply ? { below: root.posted } : {}),
  }
}

const markerOf = (delivery: Delivery, root: Root): string =>
  delivery.act === 'edit' && root.standing === 'there' ? root.id : delivery.id

/** The same message without anything a platform could find wrong with its form. */
export const plainMessage = (message: Outgoing): Outgoing => ({
  ...message,
  brief: plainly(message.brief),
})
