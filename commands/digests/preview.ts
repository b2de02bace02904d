import { answered } from '#core/answer.ts'
import { type Brief, paragraph, plain, quiet } from '#core/brief.ts'
import { footer } from '#core/clocks.ts'
import type { Desk, Typed } from '#core/command.ts'
import type { Previewed } from '#core/digests.ts'
import { addDays, dayOf } from '#core/edtf.ts'
import { momentIn } from '#core/local-time.ts'
import { pageActions } from '#core/pages.ts'
import type { Subscription } from '#core/subscription.ts'
import { cardActions } from './card.ts'
import { type DigestGiven, settingsOf } from './options.ts'
import { placeGiven } from './places.ts'
import { noStrays } from './strays.ts'
import { timeOf } from './time.ts'
import { ownDigest, whichDigest } from './which.ts'

/** How far back a digest looks that nobody has set up yet. */
const DAYS_BACK = 90

/** When a digest runs that nobody has given a time. */
const USUALLY = 'weekdays 08:30'

/** What the next digest would say, of one that is set up or of one that might be. */
export async function preview(given: DigestGiven, desk: Desk, typed: Typed): Promise<Brief> {
  const { digests, words, now } = desk
  await noStrays(typed, desk)
  await desk.changes.record(desk.facts, now)
  const known = await knownDigest(given, desk, typed)
  const of = known
    ? { ...known, ...changesTo(known, given, desk, typed) }
    : imagined(given, desk, typed)
  const runs = digests.runs(of, now, 3).map((at) => momentIn(at, of.zone, desk.words))
  const { brief, isSilent } = await digests.preview(of, words, given.page)
  const said = words.subscriptions
  const { revision } = desk.facts.about()
  const note = isSilent ? said.previewSilent(runs) : said.previewNote(runs)
  return {
    ...brief,
    title: said.previewTitle(brief.title),
    blocks: [
      paragraph([quiet(note)]),
      ...(known || of.topic === 'debt'
        ? []
        : [paragraph([quiet(said.previewImagined(DAYS_BACK))])]),
      ...brief.blocks,
    ],
    footer: [...brief.footer.filter((line) => !plain(line).includes(revision)), ...footer(desk)],
    actions: [
      ...pageActions(brief.page, 'digest', typed, words),
      ...(known ? cardActions(known, desk).filter(isOther) : brief.actions.filter(isReal)),
    ],
    seenBy: 'asker',
  }
}

const isOther = ({ command }: { readonly command: string }) => !/^digest preview\b/.test(command)

/** Buttons of a digest lead to its delivery and its settings, and one that is imagined has neither. */
const isReal = ({ command }: { readonly command: string }) => !/^digest /.test(command)

/** One that is named, or the only one here when nothing else is said. */
async function knownDigest(
  given: DigestGiven,
  desk: Desk,
  typed: Typed,
): Promise<Subscription | undefined> {
  const { id, when, filter, topic } = given
  if (id !== undefined) return await whichDigest({ action: 'preview', id, typed }, desk)
  const isImagined = [when, filter, topic].some((one) => one !== undefined)
  if (isImagined || !desk.asker.place) return undefined
  const here = await desk.digests.at(desk.asker.place)
  return here.length === 0 ? undefined : await whichDigest({ action: 'preview', id, typed }, desk)
}

/** What of a digest that is set up is looked at otherwise, such as with another filter. */
function changesTo(known: Subscription, given: DigestGiven, desk: Desk, typed: Typed) {
  const { filter = known.filter, quiet: days = known.quiet, cap = known.cap } = given
  return { ...timeOf(given, desk, typed, known), filter, quiet: days, cap }
}

function imagined(given: DigestGiven, desk: Desk, typed: Typed): Previewed {
  const { words, now, digests, asker } = desk
  const time = timeOf({ ...given, when: given.when ?? USUALLY }, desk, typed) ?? {
    ...digests.readWhen(USUALLY, words),
    zone: asker.zone ?? digests.zone,
  }
  return {
    ...time,
    place: placeGiven(given, desk),
    ...settingsOf(given, words),
    sinceDay: addDays(dayOf(now), -DAYS_BACK),
  }
}

/** Posts the next digest as it would be now, marked; the window stays where it is. */
export async function test({ id }: DigestGiven, desk: Desk, typed: Typed): Promise<Brief> {
  const { words, digests, asker, facts, now } = desk
  const said = words.subscriptions
  await desk.changes.record(facts, now)
  const one = await ownDigest({ action: 'test', id, typed }, desk)
  const isPlanned = await digests.test(one, asker)
  const sentence = isPlanned ? said.tested(one.id) : said.testNothing(one.id)
  return answered({
    title: said.title(one.id),
    summary: sentence,
    blocks: [paragraph([sentence]), isPlanned ? paragraph([quiet(said.testNote)]) : undefined],
    actions: cardActions(one, desk),
    footer: footer(desk),
    seenBy: 'asker',
  })
}
