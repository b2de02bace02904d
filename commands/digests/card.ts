import { type Action, type Block, type Line, list } from '#core/brief.ts'
import type { Desk } from '#core/command.ts'
import { describeFilter } from '#core/filter/describe.ts'
import { momentIn } from '#core/local-time.ts'
import type { Subscription, SubscriptionSettings } from '#core/subscription.ts'
import type { SettingName } from '#core/words/subscriptions.ts'
import { askerSpan, placeSpan } from './places.ts'
import { quietLines } from './quiet-line.ts'

/** A schedule with its zone, as it can be typed. */
export const whenOf = ({ schedule, zone }: Pick<SubscriptionSettings, 'schedule' | 'zone'>) =>
  `${schedule.text} ${zone}`

/** The same, shown as what is typed. */
export const whenLine = (of: Pick<SubscriptionSettings, 'schedule' | 'zone'>): Line => [
  { code: whenOf(of) },
]

/** What a filter finds, in words, and behind it as it is typed. */
export function filterLine(filter: string, { facts, words }: Desk): Line {
  if (filter === '') return [words.subscriptions.everything]
  return [describeFilter(filter, facts, words), ' ', { code: filter }]
}

/** All that is set up, one thing a line, with the next three run times. */
export function settingsBlock(one: Subscription, desk: Desk): Block {
  const { words, digests, now } = desk
  const said = words.subscriptions
  const at = (moment: Date | string) => momentIn(moment, one.zone, desk.words)
  const runs = one.nextDue === undefined ? [] : digests.runs(one, before(one.nextDue, now), 3)
  const line = (name: SettingName, what: Line): Line => [
    ...words.frame.labelled(said.label[name], ''),
    ...what,
  ]
  return list([
    line('where', [placeSpan(one.place, desk)]),
    ...(one.topic === 'debt' ? [line('topic', [said.topic.debt])] : []),
    line('what', filterLine(one.filter, desk)),
    line('when', [digests.sayWhen(one.schedule, words), ' ', ...whenLine(one)]),
    line('next', [runs.length === 0 ? said.nothingDue : said.item(runs.map(at))]),
    line('empty', [said.empty[one.empty]]),
    ...(one.lastSentAt === undefined
      ? [line('first', [said.first[one.sinceDay === undefined ? 'nothing' : 'week']])]
      : []),
    ...quietLines(one.quiet, desk).map((quiet) => line('quiet', [quiet])),
    line('cap', [said.cap(one.cap)]),
    line('by', [askerSpan(one.createdBy, desk)]),
    ...statusOf(one, desk).map((status) => line('status', [status])),
    ...(one.lastSentAt === undefined ? [] : [line('last', [at(one.lastSentAt)])]),
  ])
}

/** Run times are reckoned from just before the next one, so that it is the first of them. */
const before = (nextDue: string, now: Date): Date =>
  new Date(Math.max(Date.parse(nextDue), now.getTime()) - 1)

/** Why nothing is sent at present; empty when all is well. */
export function statusOf(one: Subscription, desk: Desk): readonly string[] {
  const said = desk.words.subscriptions
  const at = (moment: string) => momentIn(moment, one.zone, desk.words)
  return [
    ...(one.pause
      ? [
          said.paused(said.reason[one.pause.reason], at(one.pause.at)) +
            (one.pause.code === undefined ? '' : said.code(one.pause.code)),
        ]
      : []),
    ...(one.mutedUntil && isMuted(one, desk) ? [said.mutedUntil(at(one.mutedUntil))] : []),
  ]
}

/** A mute that is over stays written down, and means nothing. */
const isMuted = ({ mutedUntil }: Subscription, { now }: Desk): boolean =>
  mutedUntil !== undefined && Date.parse(mutedUntil) > now.getTime()

/** What to do next with a digest; what it is paused for decides what is offered first. */
export function cardActions(one: Subscription, desk: Desk): readonly Action[] {
  const { button } = desk.words.subscriptions
  const to = (action: keyof typeof button): Action => ({
    label: button[action],
    command: `digest ${action} ${one.id}`,
  })
  const isStopped = one.pause !== undefined || isMuted(one, desk)
  return [
    ...(isStopped ? [to('resume')] : []),
    to('preview'),
    to('edit'),
    ...(isStopped ? [] : [to('test'), to('pause')]),
    to('remove'),
  ]
}
