import type { Given } from '#core/command.ts'
import { choice, count, optional, positional, withDefault } from '#core/option.ts'
import { subject } from '#core/subject-option.ts'
import { SEVERITIES } from '#core/vocabulary.ts'
import { filterOption } from '../digests/filter-option.ts'

/** A silence shorter than a week is none, and ten years are all there is to look at. */
const ABSENCE_DAYS = { least: 7, most: 3_650 } as const

export const watchOptions = {
  action: withDefault(positional(choice('What to do', ['list', 'add', 'remove'])), 'list'),
  name: optional(positional(subject('A person, body or post', ['person', 'organisation', 'post']))),
  filter: filterOption('Instead of a name, whatever fits: kind:case stage>=expelled'),
  where: withDefault(
    choice('Who is told: me by direct message, or here for all', ['me', 'here']),
    'me',
  ),
  when: optional(
    choice('At once, or with the next digest of the same place', ['at-once', 'digest']),
  ),
  least: optional(choice('Nothing less serious than this', SEVERITIES)),
  absence: optional(
    count(
      'Also tell when a person had no public event for so many days',
      ABSENCE_DAYS.least,
      ABSENCE_DAYS.most,
    ),
  ),
}

export type WatchGiven = Given<typeof watchOptions>
