import { answered } from '#core/answer.ts'
import { type Brief, type Line, paragraph } from '#core/brief.ts'
import { footer } from '#core/clocks.ts'
import type { Desk, Typed } from '#core/command.ts'
import type { Sent } from '#core/digests.ts'
import { Mistake } from '#core/errors.ts'
import type { Delivery } from '#core/ledger.ts'
import { momentIn } from '#core/local-time.ts'
import { isSamePlace } from '#core/place.ts'
import type { Subscription } from '#core/subscription.ts'
import type { DigestGiven } from './options.ts'
import { maySee, maySeeAt } from './places.ts'
import { whichDigest } from './which.ts'

const SHOWN_MAX = 20

/** What became of the last slots of a digest, newest first. */
export async function history({ id }: DigestGiven, desk: Desk, typed: Typed): Promise<Brief> {
  const { words, digests } = desk
  const said = words.subscriptions
  const one = await whichDigest({ action: 'history', id, typed }, desk)
  const sent = await digests.history(one.id, SHOWN_MAX)
  const [slot, state, at] = said.columns
  return answered({
    title: said.history(one.id, sent.length),
    summary: said.historySummary(one.id, sent.length),
    blocks: [
      sent.length === 0
        ? paragraph([said.historyNone])
        : {
            kind: 'table',
            columns: [
              { title: slot, width: 'flex' },
              { title: state, width: 'flex' },
              { title: at, width: 'fit' },
            ],
            rows: sent.map((each) => rowOf(each, one, desk)),
          },
    ],
    actions: sent
      .slice(0, 3)
      .flatMap(({ delivery }) =>
        delivery.state === 'sent'
          ? [{ label: slotWords(delivery.slot), command: `digest show ${delivery.id}` }]
          : [],
      ),
    footer: footer(desk),
    seenBy: 'asker',
  })
}

function rowOf({ delivery, link }: Sent, one: Subscription, desk: Desk): readonly Line[] {
  const said = desk.words.subscriptions
  const { slot, state, error, sentAt } = delivery
  const at = sentAt === undefined ? '' : momentIn(sentAt, one.zone, desk.words)
  return [
    [slotWords(slot)],
    [said.state[state] + (error === undefined ? '' : said.code(error))],
    link === undefined ? [at] : [at, ' ', { link: said.open, to: link }],
  ]
}

/** `2026-10-25T09:00[Europe/Berlin]` as people read it; anything else as it stands. */
export function slotWords(slot: string): string {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(slot) ?? []
  return day === undefined || time === undefined ? slot : `${day} ${time}`
}

/** What a delivery said, in its present form: the rest of it, and what was corrected since. */
export async function show({ id, page }: DigestGiven, desk: Desk): Promise<Brief> {
  const { words, digests } = desk
  const delivery = id === undefined ? undefined : await digests.findDelivery(id.trim())
  if (!delivery || !(await maySeeDelivery(delivery, desk)))
    throw new Mistake(words.subscriptions.noDelivery(id ?? ''))
  return { ...(await digests.show(delivery, page, words.language)), seenBy: 'asker' }
}

/** Those who may see what its place is told, and whoever set up the digest it is one of. */
async function maySeeDelivery({ place, origin }: Delivery, desk: Desk): Promise<boolean> {
  if (maySeeAt(place, desk)) return true
  const of = await desk.digests.find(origin)
  return of !== undefined && isSamePlace(of.place, place) && maySee(of, desk)
}
