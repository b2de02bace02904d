import { isAtLeast } from '#core/access.ts'
import type { Given } from '#core/command.ts'
import { WHY_MAX } from '#core/corrections.ts'
import { choiceNamed } from '#core/local-names.ts'
import { choice, type Option, optional, positional, text, withDefault } from '#core/option.ts'
import { listOptions } from '#core/pages.ts'
import type { Words } from '#core/words.ts'
import { recordOption } from '../review/options.ts'

/** What can be done to run Vigil, the most common first. */
export const ADMIN_ACTIONS = [
  'status',
  'reseed',
  'plan',
  'confirm',
  'discard',
  'rollback',
  'revisions',
  'diff',
  'backup',
  'backups',
  'audit',
  'recall',
  'try',
] as const
export type AdminAction = (typeof ADMIN_ACTIONS)[number]

/** Revisions whose snapshots are kept; what else the option can be is not to be guessed. */
const which: Option<string> = text(
  'A plan, a revision or a claim, as answers name it; for audit, whose or which entries',
  (typed, { facts }) =>
    facts
      .revisions()
      .filter((revision) => revision.startsWith(typed.trim().toLowerCase()))
      .map((revision) => ({ value: revision, label: revision })),
)

const from: Option<string> = text(
  'For reseed: folder, file, or the name of a bundled pack',
  (typed, { words, keeping, asker }) =>
    [
      ...(['folder', 'file'] as const).map((value) => ({
        value,
        label: words.revisions.ask.source[value],
      })),
      // Who may only try records has no use for them.
      ...(isAtLeast(asker.access, 'admin') ? (keeping?.packs?.() ?? []) : []).map((value) => ({
        value,
        label: value,
      })),
    ].filter((one) => [one.value, one.label].some((word) => word.startsWith(typed.trim()))),
)

export const adminOptions = {
  action: withDefault(positional(choice('What to do', ADMIN_ACTIONS)), 'status'),
  which: optional(positional(which)),
  to: optional(positional(text('For diff: the revision to compare with'))),
  from: optional(from),
  file: {
    ...optional(text('For reseed and try: a YAML or JSON file, may be gzipped')),
    kind: 'file' as const,
  },
  why: optional({
    ...text('For reseed, rollback and confirm: why, for the record'),
    most: WHY_MAX,
  }),
  'dry-run': withDefault(choice('For reseed and rollback: only look', ['yes', 'no']), 'no'),
  record: recordOption('For try: a record as in data/, in YAML'),
  ...listOptions,
}

export type AdminGiven = Given<typeof adminOptions>

/** The action that was typed, by its own name or the one in the asker’s language. */
export const actionOf = (typed: string | undefined, words: Words): AdminAction | undefined =>
  typed?.trim() ? choiceNamed(typed, ADMIN_ACTIONS, 'admin', words) : 'status'

/** `try` in every language, for where only what was typed is known. */
export const TRY_NAMES: readonly string[] = ['try', '试看', '試看']

/** What may take longer than a platform waits: it builds, compares, copies or reads all of something. */
export const SLOW: readonly string[] = [
  'status',
  'reseed',
  'confirm',
  'rollback',
  'diff',
  'backup',
  'audit',
  'try',
]
