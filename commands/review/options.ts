import type { Given } from '#core/command.ts'
import { WHY_MAX } from '#core/corrections.ts'
import {
  choice,
  count,
  type Option,
  optional,
  positional,
  text,
  withDefault,
} from '#core/option.ts'

/** What editors can do, the most common first. */
export const REVIEW_ACTIONS = [
  'queue',
  'show',
  'approve',
  'edit',
  'form',
  'reject',
  'overlays',
  'withdraw',
  'export',
  'same',
  'not-same',
  'decisions',
  'undo',
] as const
export type ReviewAction = (typeof REVIEW_ACTIONS)[number]

/**
 * As long as a text in a form may be, on Discord; Slack takes as much when it is not told less.
 * https://docs.discord.com/developers/components/reference#text-input
 */
export const RECORD_MAX = 4_000

/** A record as it was typed: the spaces a line begins with are part of YAML. */
export const recordOption = (about: string): Option<string | undefined> => ({
  ...text(about),
  required: false,
  most: RECORD_MAX,
  read: (typed) => (typed?.trim() ? typed.replaceAll(/\r\n?/g, '\n') : undefined),
})

export const reviewOptions = {
  action: withDefault(positional(choice('What to do', REVIEW_ACTIONS)), 'queue'),
  id: optional(positional(text('Which suggestion, correction or decision; one of two to compare'))),
  with: optional(positional({ ...text('For same and not-same: the other one'), most: WHY_MAX })),
  why: optional({ ...text('The reason; whoever suggested it reads it'), most: WHY_MAX }),
  record: recordOption('For edit: the whole record, as YAML'),
  page: withDefault(count('Which page', 1, 10_000), 1),
}

export type ReviewGiven = Given<typeof reviewOptions>
