import type { Span } from '#core/brief.ts'
import type { Desk } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import { type Option, text } from '#core/option.ts'
import { isSamePlace, type Place, placeOfPerson, readPlace } from '#core/place.ts'

/**
 * A channel: `here`, `me` for direct messages with the asker, a mention or an id. Undefined when
 * nothing is given.
 */
export const placeOption = (about: string): Option<Place | undefined> => ({
  ...text(about),
  required: false,
  kind: 'channel',
  read(typed, { desk }) {
    const given = typed?.trim().toLowerCase()
    if (!given) return undefined
    const place = placeFrom(typed?.trim() ?? '', desk)
    if (place) return place
    const { subscriptions } = desk.words
    throw new Mistake(desk.asker.place ? subscriptions.notAPlace(given) : subscriptions.notHere)
  },
})

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
  if (asker.isAdmin) return true
  if (place.kind === 'channel') return asker.manages?.includes(place.id) ?? false
  const own = placeOfPerson(asker.id)
  return own !== undefined && isSamePlace(own, place)
}

/** @throws Mistake that says who can, when the asker may not */
export function mustUse(place: Place, desk: Desk): void {
  if (mayUse(place, desk)) return
  const { whoMay, whoMayDirectly } = desk.words.subscriptions
  throw new Mistake(place.kind === 'channel' ? whoMay : whoMayDirectly)
}

/** Whether the asker may know of a digest there: it is here, in the same space, or theirs. */
export function maySee(place: Place, { asker }: Desk): boolean {
  if (asker.isAdmin) return true
  const own = placeOfPerson(asker.id)
  if (place.kind === 'person') return own !== undefined && isSamePlace(own, place)
  const { place: here } = asker
  return here?.platform === place.platform && here.space === place.space
}

/** @throws Mistake where nothing can be posted, as in a terminal */
export function hereOf({ asker, words }: Desk): Place {
  if (!asker.place) throw new Mistake(words.subscriptions.notHere)
  return asker.place
}

/** A place as people know it: here, direct messages, or a link to the channel. */
export function placeSpan(place: Place, { asker, words }: Desk): Span {
  const said = words.subscriptions
  if (place.kind === 'person') {
    const own = placeOfPerson(asker.id)
    return own && isSamePlace(own, place) ? said.directly : said.directlyToOther
  }
  if (asker.place && isSamePlace(asker.place, place)) return said.here
  return { link: said.channel(place.id), to: addressOf(place) }
}

/** Somebody by their asker’s id: you, or a link to who it is. Nobody is mentioned. */
export function askerSpan(id: string, { asker, words }: Desk): Span {
  if (id === asker.id) return words.subscriptions.you
  const who = readPlace(id)
  if (!who) return words.subscriptions.member(id)
  return { link: words.subscriptions.member(who.id), to: addressOf({ ...who, kind: 'person' }) }
}

/**
 * Where a browser or the app shows a channel or a person.
 * https://docs.slack.dev/interactivity/deep-linking
 */
const addressOf = ({ platform, space, kind, id }: Place): string => {
  if (platform === 'slack') return `https://slack.com/app_redirect?team=${space}&channel=${id}`
  return kind === 'person'
    ? `https://discord.com/users/${id}`
    : `https://discord.com/channels/${space}/${id}`
}
