import type { Context } from 'hono'
import type { Subscription } from '#core/subscription.ts'
import { addressOf, type Query, type View } from '../view.ts'
import { chosenOf, composed } from './chosen.ts'

/** Where the studio is. */
export const STUDIO = '/studio'

/** Everything a digest is set with, as it is typed. */
export const SETTINGS = [
  'topic',
  'when',
  'zone',
  'quiet',
  'filter',
  'empty',
  'cap',
  'first',
] as const

/** One of them. */
export type Setting = (typeof SETTINGS)[number]

/** What is looked at: settings as they are typed, and what is asked of them. */
export type Asked = Readonly<Record<Setting, string>> & {
  /** A subscription that was opened, by its id. */
  readonly id: string | undefined
  /** What is to be explained: a claim, a case or a person. */
  readonly about: string
  readonly page: string
}

/** What is looked at where nothing is said: what `digest preview` shows. */
export const USUAL: Readonly<Record<Setting, string>> = {
  topic: 'changes',
  when: 'weekdays 08:30',
  zone: '',
  quiet: 'none',
  filter: '',
  empty: 'heartbeat',
  cap: '10',
  first: 'nothing',
}

/** A subscription as it would be typed. */
export const typedOf = (one: Subscription): Readonly<Record<Setting, string>> => ({
  topic: one.topic,
  when: one.schedule.text,
  zone: one.zone,
  quiet: one.quiet.join(',') || 'none',
  filter: one.filter,
  empty: one.empty,
  cap: String(one.cap),
  first: one.sinceDay === undefined ? 'nothing' : 'week',
})

/** All values of a field, as an address or a form that was sent off has them; empty where it has none. */
export type Fields = (name: string) => readonly string[]

/** No address of ours is longer; what is, was put together by somebody. */
const VALUE_MAX = 600

/** The fields of an address, each value cut to what is ever read. */
export const fieldsIn =
  ({ req }: Pick<Context, 'req'>): Fields =>
  (name) =>
    (req.queries(name) ?? []).slice(0, 10).map((value) => value.slice(0, VALUE_MAX))

/** The id of the subscription that is to be opened. */
export const idIn = (of: Fields): string | undefined =>
  of('id')[0]?.trim().toLowerCase() || undefined

/** What is asked for; `known` is the subscription that is open, `zone` the zone of whoever says none. */
export function askedIn(of: Fields, known: Subscription | undefined, zone: string): Asked {
  const usual = known ? typedOf(known) : { ...USUAL, zone }
  const given = (name: Setting) => of(name)[0] ?? usual[name]
  return {
    topic: given('topic'),
    when: whenIn(of) ?? usual.when,
    zone: given('zone').trim() || usual.zone,
    quiet: isForm(of) ? of('quiet').join(',') || 'none' : given('quiet'),
    filter: everything(given('filter')),
    empty: given('empty'),
    cap: given('cap'),
    first: given('first'),
    id: known?.id,
    about: of('about')[0]?.trim() ?? '',
    page: isForm(of) ? '1' : (of('page')[0] ?? '1'),
  }
}

/** Whether it comes from the form, in which a schedule stands twice, and not from a link. */
export const isForm = (of: Fields): boolean => of('was').length > 0

/**
 * A schedule is typed and chosen in the same form. What was changed counts; where both were, what
 * was typed.
 */
function whenIn(of: Fields): string | undefined {
  const [typed] = of('when')
  if (!isForm(of) || typed !== of('was')[0]) return typed
  const chosen = composed(chosenOf(of))
  return chosen === of('chose')[0] ? typed : chosen
}

/** In an address that opens a subscription an empty filter must be told from none. */
const everything = (filter: string): string => (/^everything$/i.test(filter.trim()) ? '' : filter)

/** The query of an address that asks for the same: only what is not usual stands in it. */
export function queryOf(
  asked: Asked,
  usual: Readonly<Record<Setting, string>>,
  change: Partial<Asked> = {},
): Query {
  const all = { ...asked, ...change }
  const said = SETTINGS.filter((name) => all[name] !== usual[name]).map(
    (name) => [name, all[name] === '' ? EMPTY[name] : all[name]] as const,
  )
  return {
    id: all.id,
    ...Object.fromEntries(said),
    about: all.about === '' ? undefined : all.about,
    page: all.page === '1' ? undefined : all.page,
  }
}

const EMPTY: Readonly<Partial<Record<Setting, string>>> = { filter: 'everything' }

/** Where the same is looked at. */
export const studioAddress = (view: View, query: Query): string => addressOf(STUDIO, view, query)
