import { answered } from '#core/answer.ts'
import { type Action, type Brief, type Line, list, paragraph, quiet, strong } from '#core/brief.ts'
import { footer } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import { momentIn } from '#core/local-time.ts'
import { isSamePlace, type Place, placeOfPerson } from '#core/place.ts'
import { sentenceLine } from '#core/sentence.ts'
import type { Subscription } from '#core/subscription.ts'
import { filterLine, statusOf, whenLine } from './card.ts'
import type { DigestGiven } from './options.ts'
import { askerSpan, hereOf, maySee, mustSeeAt, placeGiven, placeSpan } from './places.ts'
import { labelOf } from './suggest.ts'

/** As many digests as have a button of their own below the list. */
const BUTTONS_MAX = 5

/** The digests of this place; with `scope:all` those of the whole space that the asker may change. */
export async function listed({ scope, ...given }: DigestGiven, desk: Desk): Promise<Brief> {
  const { words, asker } = desk
  const said = words.subscriptions
  if (!asker.place) return nothingHere(desk)
  const isAll = scope === 'all'
  const place = placeGiven(given, desk) ?? asker.place
  const found = isAll ? await ofSpace(desk) : await ofPlace(place, desk)
  const of = isAll ? 'all' : isSamePlace(place, asker.place) ? 'here' : 'there'
  return answered({
    title: said.list(found.length, of),
    summary: said.listSummary(found.length, of),
    blocks: [
      found.length === 0
        ? paragraph(said.begin)
        : list(found.map((one) => itemLine(one, desk, isAll))),
      isAll && asker.access !== 'admin' ? paragraph([quiet(said.listLeavesOut)]) : undefined,
    ],
    actions: found.length === 0 ? beginning(desk) : found.slice(0, BUTTONS_MAX).map(toChange(desk)),
    footer: footer(desk),
    seenBy: 'asker',
  })
}

/** An empty list is an answer, also where there can be none. */
const nothingHere = (desk: Desk): Brief =>
  answered({
    title: desk.words.chat.home.subscriptions,
    summary: desk.words.subscriptions.listSummary(0, 'here'),
    blocks: [paragraph(sentenceLine(desk.words.subscriptions.notHere))],
    footer: footer(desk),
    seenBy: 'asker',
  })

/** @throws Mistake when what the place is told is not for the asker to see */
async function ofPlace(place: Place, desk: Desk): Promise<readonly Subscription[]> {
  const found = (await desk.digests.at(place)).filter((one) => maySee(one, desk))
  // Somebody who set one up there sees it, and nothing else.
  if (found.length === 0) mustSeeAt(place, desk)
  return found
}

async function ofSpace(desk: Desk): Promise<readonly Subscription[]> {
  const { digests, asker } = desk
  const own = placeOfPerson(asker.id)
  const isShown = (one: Subscription) => {
    // What somebody reads in their direct messages is nobody else’s business.
    if (one.place.kind === 'person') return own !== undefined && isSamePlace(one.place, own)
    return maySee(one, desk)
  }
  const all = [...(await digests.inSpace(hereOf(desk))), ...(await digests.ofAsker(asker))]
  return [...new Map(all.filter(isShown).map((one) => [one.id, one])).values()]
}

function itemLine(one: Subscription, desk: Desk, isAll: boolean): Line {
  const { words } = desk
  const said = words.subscriptions
  const at = (moment: string) => momentIn(moment, one.zone, desk.words)
  const status = statusOf(one, desk)
  const rest = [
    ...status,
    ...(one.nextDue === undefined ? [] : [said.next(at(one.nextDue))]),
    one.lastSentAt === undefined ? said.notYetSent : said.lastSent(at(one.lastSentAt)),
  ]
  return [
    strong(one.id),
    ' · ',
    ...(isAll ? [placeSpan(one.place, desk), ' · '] : []),
    ...whenLine(one),
    ' · ',
    ...(one.topic === 'debt' ? [said.topic.debt, ' · '] : []),
    ...filterLine(one.filter, desk),
    ' · ',
    said.by(''),
    askerSpan(one.createdBy, desk),
    ' · ',
    said.item(rest),
  ]
}

const toChange =
  (desk: Desk) =>
  (one: Subscription): Action => ({
    label: labelOf(one, desk),
    command: `digest edit ${one.id}`,
  })

const beginning = ({ words }: Desk): readonly Action[] => [
  { label: words.subscriptions.form.title, command: 'digest subscribe' },
  { label: words.subscriptions.button.preview, command: 'digest preview' },
]
