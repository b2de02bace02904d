import { answered } from '#core/answer.ts'
import { type Brief, heading, type Line, list, paragraph, quiet } from '#core/brief.ts'
import { footer } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import type { Reached } from '#core/digests.ts'
import { dayOf } from '#core/edtf.ts'
import { Mistake } from '#core/errors.ts'
import type { Delivery } from '#core/ledger.ts'
import type { RecallPart } from '#core/words/follow.ts'
import type { Words } from '#core/words.ts'
import { slotWords } from '../digests/history.ts'
import { placeSpan } from '../digests/places.ts'
import type { AdminGiven } from './options.ts'

/** Every message that told something in an older form, and whether it was corrected. */
export async function recall({ which: id }: AdminGiven, desk: Desk): Promise<Brief> {
  const { facts, digests, words } = desk
  const said = words.recall
  if (id === undefined) throw new Mistake(said.missing)
  const reached = await digests.recalled(id)
  const isKnown = facts.findClaim(id) ?? facts.everyCase().find((one) => one.id === id)
  if (!isKnown && reached.length === 0) throw new Mistake(said.unknown(id))
  const parts = Map.groupBy(reached, partOf)
  const corrected = parts.get('reached')?.length ?? 0
  return answered({
    title: said.title(id),
    summary: said.summary(corrected, reached.length),
    blocks: [
      paragraph([said.summary(corrected, reached.length)]),
      ...PARTS.flatMap((part) => {
        const some = parts.get(part) ?? []
        if (some.length === 0) return []
        return [
          heading(said.heading(part, some.length)),
          list(some.map((one) => reachedLine(one, desk))),
        ]
      }),
      paragraph([quiet(said.none)]),
    ],
    actions: facts.findClaim(id) ? [{ label: id, command: `source ${id}` }] : [],
    footer: footer(desk),
    seenBy: 'asker',
  })
}

const PARTS: readonly RecallPart[] = ['missed', 'waiting', 'reached']

function partOf({ reach }: Reached): RecallPart {
  if (reach === 'waiting') return 'waiting'
  return reach === 'edited' || reach === 'answered' ? 'reached' : 'missed'
}

/** What a message was for: the slot of a digest, or the day on which the news came. */
const forWhen = ({ slot, plannedAt }: Delivery, words: Words): string =>
  /^\d{4}-/.test(slot) ? slotWords(slot) : words.shortDate(dayOf(new Date(plannedAt)))

function reachedLine({ delivery, link, reach, correction }: Reached, desk: Desk): Line {
  const { recall, subscriptions } = desk.words
  const name = recall.message(forWhen(delivery, desk.words))
  const code = reach === 'refused' ? correction?.error : undefined
  return [
    placeSpan(delivery.place, desk),
    ' · ',
    link === undefined ? name : { link: name, to: link },
    ' · ',
    recall.reach[reach],
    ...(code === undefined ? [] : [subscriptions.code(code)]),
  ]
}
