import type { Given } from '#core/command.ts'
import { FIRST_DIGESTS } from '#core/digests.ts'
import { choice, count, day, optional, positional, text, withDefault } from '#core/option.ts'
import { EMPTY_POLICIES, TOPICS } from '#core/subscription.ts'
import type { Words } from '#core/words.ts'
import { filterOption } from './filter-option.ts'
import { placeOption, whereOption } from './places.ts'
import { quietOption } from './quiet-option.ts'
import { suggestDigests } from './suggest.ts'

/** What can be done with digests, the most common first. */
export const ACTIONS = [
  'list',
  'subscribe',
  'form',
  'edit',
  'preview',
  'pause',
  'mute',
  'resume',
  'copy',
  'remove',
  'restore',
  'test',
  'history',
  'explain',
  'show',
] as const
export type DigestAction = (typeof ACTIONS)[number]

/** As many lines as still make one message, and as many as are worth one. */
export const CAP = { least: 3, most: 25, usual: 10 } as const

export const digestOptions = {
  action: withDefault(positional(choice('What to do', ACTIONS)), 'list'),
  id: optional(
    positional(
      text('Which digest, as the list names it; for show, which delivery', suggestDigests),
    ),
  ),
  channel: placeOption('The channel it is posted in'),
  where: whereOption,
  when: optional(
    text('When: daily 09:00, weekdays 08:30, weekly mon 09:00, monthly 1 09:00, or cron'),
  ),
  zone: optional(
    text('The time zone, such as Europe/Berlin', (typed, { digests }) =>
      digests.suggestZones(typed).map((zone) => ({ value: zone, label: zone })),
    ),
  ),
  filter: filterOption('Only what fits: body:mfa stage>=expelled -rank:soe'),
  topic: optional(choice('What changed, or what editors still owe the facts', TOPICS)),
  empty: optional(choice('What is said when there is nothing new', EMPTY_POLICIES)),
  first: optional(choice('How the first one begins', FIRST_DIGESTS)),
  quiet: quietOption('Days without a digest: weekends, cn-holidays, us-holidays; or none'),
  cap: optional(count('How many lines stand in the message', CAP.least, CAP.most)),
  until: optional(day('For mute: the day on which it may speak again', 'first')),
  to: placeOption('For copy: where the copy is posted'),
  event: optional(positional(text('For explain: a claim or a case, by its id'))),
  scope: withDefault(choice('Whose digests are listed', ['here', 'all']), 'here'),
  page: withDefault(count('Which page', 1, 10_000), 1),
}

export type DigestGiven = Given<typeof digestOptions>

/** What a digest is set up with where nothing else was said; a preview looks at the same. */
export const settingsOf = (
  { topic, quiet, filter, empty, cap }: DigestGiven,
  { language }: Pick<Words, 'language'>,
) => ({
  topic: topic ?? 'changes',
  quiet: quiet ?? [],
  filter: filter ?? '',
  empty: empty ?? 'heartbeat',
  cap: cap ?? CAP.usual,
  language,
})
