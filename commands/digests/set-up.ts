import { answered } from '#core/answer.ts'
import { type Brief, paragraph } from '#core/brief.ts'
import { footer } from '#core/clocks.ts'
import type { Desk, Typed } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import { describeFilter } from '#core/filter/describe.ts'
import { momentIn } from '#core/local-time.ts'
import type { Obstacle } from '#core/messenger.ts'
import { isSamePlace, type Place } from '#core/place.ts'
import { writeTyped } from '#core/rewrite.ts'
import type { Subscription, SubscriptionSettings } from '#core/subscription.ts'
import { cardActions, settingsBlock, whenOf } from './card.ts'
import { withRefill } from './form.ts'
import { type DigestGiven, settingsOf } from './options.ts'
import { hereOf, mustUse, placeGiven } from './places.ts'
import { noStrays } from './strays.ts'
import { timeOf } from './time.ts'
import { ownDigest, whichDigest } from './which.ts'

/** As many as one channel can take in and still be read. */
const DIGESTS_MAX = 20

export async function subscribe(given: DigestGiven, desk: Desk, typed: Typed): Promise<Brief> {
  const { words, digests, asker } = desk
  const place = placeGiven(given, desk) ?? hereOf(desk)
  await noStrays(typed, desk)
  if (given.when === undefined) throw new Mistake(words.subscriptions.whenMissing)
  const time = timeOf(given, desk, typed)
  if (!time) throw new Mistake(words.subscriptions.whenMissing)
  await mustPost(place, desk, typed)
  const one = await digests.subscribe(
    {
      place,
      ...time,
      ...settingsOf(given, words),
    },
    asker,
    given.first ?? 'nothing',
  )
  return setUp(words.subscriptions.setUp(one.id), one, desk)
}

export async function edit(given: DigestGiven, desk: Desk, typed: Typed): Promise<Brief> {
  await noStrays(typed, desk)
  const one = await ownDigest({ action: 'edit', id: given.id, typed }, desk)
  const place = placeGiven(given, desk)
  const whole = { ...typed, id: one.id }
  if (place && !isSamePlace(place, one.place)) await mustPost(place, desk, whole)
  const time = timeOf(given, desk, whole, one)
  const { topic, quiet, filter, empty, cap } = given
  const changes = { place, ...time, topic, quiet, filter, empty, cap }
  const wanted = onlyGiven(changes)
  // Nothing to change: whoever asks sees what could be.
  if (Object.keys(wanted).length === 0)
    return setUp(desk.words.subscriptions.title(one.id), one, desk)
  const changed = await desk.digests.edit(one.id, wanted)
  return setUp(desk.words.subscriptions.changed(one.id), changed, desk)
}

/** Only what was given: an `undefined` would take the setting away. */
const onlyGiven = (
  changes: { readonly [K in keyof SubscriptionSettings]?: SubscriptionSettings[K] | undefined },
): Partial<SubscriptionSettings> =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))

/** The same digest in another place, and the line that sets it up where this one cannot reach. */
export async function copy(given: DigestGiven, desk: Desk, typed: Typed): Promise<Brief> {
  const { words, digests, asker } = desk
  const one = await whichDigest({ action: 'copy', id: given.id, typed }, desk)
  const to = given.to ?? placeGiven(given, desk)
  const line = lineOf(one)
  const said = words.subscriptions
  const elsewhere = [paragraph([said.elsewhere, ' ', { command: line }])]
  if (!to) {
    return answered({
      title: said.title(one.id),
      summary: words.frame.sentence(said.title(one.id)),
      blocks: [paragraph(said.toMissing), ...elsewhere],
      footer: footer(desk),
      seenBy: 'asker',
    })
  }
  await mustPost(to, desk, typed)
  const { topic, schedule, zone, quiet, filter, empty, cap, language } = one
  const settings = { place: to, topic, schedule, zone, quiet, filter, empty, cap, language }
  const made = await digests.subscribe(settings, asker, 'nothing')
  const brief = setUp(said.copied(one.id, made.id), made, desk)
  return { ...brief, blocks: [...brief.blocks, ...elsewhere] }
}

/** The line that sets up the same digest wherever it is typed. */
const lineOf = (one: Subscription): string =>
  writeTyped(
    'digest',
    {
      action: 'subscribe',
      when: whenOf(one),
      filter: one.filter,
      topic: one.topic === 'changes' ? undefined : one.topic,
      empty: one.empty,
      quiet: one.quiet.join(','),
      cap: String(one.cap),
    },
    'action',
  )

/**
 * @throws Mistake when the asker may not use the place, it is full, or something is in the way, with
 *   the form to choose another one in
 */
async function mustPost(place: Place, desk: Desk, typed: Typed): Promise<void> {
  const { words, digests } = desk
  const { tooMany, obstacles: inTheWay } = words.subscriptions
  const said = (one: Obstacle) => words.digests.obstacle(one)
  try {
    mustUse(place, desk)
    if ((await digests.at(place)).length >= DIGESTS_MAX) throw new Mistake(tooMany(DIGESTS_MAX))
    const obstacles = await digests.obstacles(place)
    if (obstacles.length > 0) throw new Mistake(inTheWay(obstacles.map(said)))
  } catch (error) {
    throw withRefill(error, desk, typed)
  }
}

function setUp(title: string, one: Subscription, desk: Desk): Brief {
  const { words } = desk
  const said = words.subscriptions
  const next = one.nextDue === undefined ? undefined : momentIn(one.nextDue, one.zone, desk.words)
  const { place: here } = desk.asker
  const isHere = one.place.kind === 'channel' && here && isSamePlace(here, one.place)
  const what = one.filter === '' ? said.everything : describeFilter(one.filter, desk.facts, words)
  return answered({
    title,
    summary: said.setUpSummary(what, desk.digests.sayWhen(one.schedule, words), next),
    blocks: [settingsBlock(one, desk)],
    actions: cardActions(one, desk),
    footer: footer(desk),
    // Whoever reads the channel is to know who set it up; what is set up elsewhere is the asker’s.
    seenBy: isHere ? 'everyone' : 'asker',
  })
}
