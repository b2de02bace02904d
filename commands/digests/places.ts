import type { Span } from '#core/brief.ts'
import type { Desk } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import { choice, type Option, optional, text } from '#core/option.ts'
import { type ChatPlatform, isSamePlace, type Place, placeOfPerson } from '#core/place.ts'
import type { Subscription } from '#core/subscription.ts'

/**
 * Where something is told when no channel is given. Discord takes nothing but channels for one, so
 * `here` and `me` have an option of their own.
 */
export const whereOption = optional(
  choice('When no channel is given: here, or me by direct message', ['here', 'me']),
)

/**
 * A channel, by a mention or an id; where it is typed also `here`, and `me` for direct messages with
 * the asker. Undefined when nothing is given.
 */
export const placeOption = (about: string): Option<Place | undefined> => ({
  ...text(about),
  required: false,
  kind: 'channel',
  read(typed, { desk, command }) {
    const given = typed?.trim().toLowerCase()
    if (!given) return undefined
    const place = placeFrom(typed?.trim() ?? '', desk)
    if (place) return place
    const { subscriptions, follow } = desk.words
    if (desk.asker.place) throw new Mistake(subscriptions.notAPlace(given))
    throw new Mistake(command === 'follow' ? follow.notHere : subscriptions.notHere)
  },
})

/**
 * The place that was asked for; undefined when nothing is said of it.
 *
 * @throws Mistake where nothing can be posted, as in a terminal
 */
export function placeGiven(
  {
    channel,
    where,
  }: { readonly channel: Place | undefined; readonly where: 'here' | 'me' | undefined },
  desk: Desk,
  said: Pick<PlaceWords, 'notHere'> = desk.words.subscriptions,
): Place | undefined {
  if (channel !== undefined || where === undefined) return channel
  const here = hereOf(desk, said)
  return where === 'here' ? here : placeOfPerson(desk.asker.id)
}

/** `<#C012|news>` and `#123` as people paste them, and plain ids. */
const CHANNEL = /^<?#?([A-Za-z0-9]{1,30})(?:\|[^>]*)?>?$/

function placeFrom(typed: string, { asker }: Desk): Place | undefined {
  const word = typed.toLowerCase()
  if (word === 'here') return asker.place
  if (word === 'me') return placeOfPerson(asker.id)
  const [, id] = CHANNEL.exec(typed) ?? []
  const { place } = asker
  if (id === undefined || !place) return undefined
  const isKnownForm = place.platform === 'discord' ? /^\d{5,20}$/ : /^[CGD][A-Z0-9]{2,}$/
  if (!isKnownForm.test(id)) return undefined
  return { platform: place.platform, space: place.space, kind: 'channel', id }
}

/**
 * Whether the asker may set digests up in a place: it is their own direct messages, a channel they
 * manage, or they are one of Vigil’s admins.
 */
export function mayUse(place: Place, { asker }: Desk): boolean {
  if (asker.access === 'admin') return true
  if (place.kind === 'channel') return asker.manages?.includes(place.id) ?? false
  const own = placeOfPerson(asker.id)
  return own !== undefined && isSamePlace(own, place)
}

/** What is told somewhere, and who set it up. */
type Kept = Pick<Subscription, 'place' | 'createdBy'>

/** Whether the asker may change a digest: they may set some up in its place, or set up this one. */
export const mayChange = ({ place, createdBy }: Kept, desk: Desk): boolean =>
  createdBy === desk.asker.id || mayUse(place, desk)

/** The sentences of a command about where it can be used. */
type PlaceWords = {
  readonly whoMay: (platform: ChatPlatform) => string
  readonly notHere: string
}

/** @throws Mistake that says who can, when the asker may not */
export function mustUse(
  place: Place,
  desk: Desk,
  said: Pick<PlaceWords, 'whoMay'> = desk.words.subscriptions,
): void {
  if (mayUse(place, desk)) return
  const { whoMayDirectly } = desk.words.subscriptions
  throw new Mistake(place.kind === 'channel' ? said.whoMay(place.platform) : whoMayDirectly)
}

/**
 * Whether the asker may know what a place is told: they ask there, or may set something up there.
 * Others of the same server or workspace may not even be able to see that channel.
 */
export const maySeeAt = (place: Place, desk: Desk): boolean =>
  mayUse(place, desk) || (desk.asker.place !== undefined && isSamePlace(desk.asker.place, place))

/** Whether the asker may know of a digest: they may see what its place is told, or set it up. */
export const maySee = ({ place, createdBy }: Kept, desk: Desk): boolean =>
  createdBy === desk.asker.id || maySeeAt(place, desk)

/** @throws Mistake when what a place is told is not for the asker to see */
export function mustSeeAt(place: Place, desk: Desk): void {
  if (!maySeeAt(place, desk)) throw new Mistake(desk.words.subscriptions.whoSees)
}

/** @throws Mistake where nothing can be posted, as in a terminal */
export function hereOf(
  { asker, words }: Desk,
  said: Pick<PlaceWords, 'notHere'> = words.subscriptions,
): Place {
  if (!asker.place) throw new Mistake(said.notHere)
  return asker.place
}

/** A place as people know it: here, direct messages, or the channel by its name. */
export function placeSpan(place: Place, { asker, words }: Desk): Span {
  const said = words.subscriptions
  if (place.kind === 'person') {
    const own = placeOfPerson(asker.id)
    return own && isSamePlace(own, place) ? said.directly : said.directlyToOther
  }
  if (asker.place && isSamePlace(asker.place, place)) return said.here
  return { place, text: said.channel(place.id) }
}

/** Somebody by their asker’s id: you, or who it is. Nobody is called. */
export function askerSpan(id: string, { asker, words }: Desk): Span {
  const { you, member } = words.subscriptions
  if (id === asker.id) return you
  const who = placeOfPerson(id)
  return who ? { place: who, text: member(who.id) } : member(id)
}
