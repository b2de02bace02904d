import type { Brief } from '#core/brief.ts'
import { type Desk, defineCommand } from '#core/command.ts'
import { audit } from './admin/audit.ts'
import { backup, backups } from './admin/backups.ts'
import { confirm, discard, plan, reseed, rollback } from './admin/loading.ts'
import {
  type AdminAction,
  type AdminGiven,
  actionOf,
  adminOptions,
  SLOW,
  TRY_NAMES,
} from './admin/options.ts'
import { recall } from './admin/recall.ts'
import { diff, kept } from './admin/revisions.ts'
import { reseedForm } from './admin/source.ts'
import { status } from './admin/status.ts'
import { tryForm, tryOut } from './admin/try.ts'
import { nothingKept } from './kept.ts'

type Answer = (given: AdminGiven, desk: Desk) => Promise<Brief>

const ANSWERS: Readonly<Record<AdminAction, Answer>> = {
  status,
  reseed,
  plan,
  confirm,
  discard,
  rollback,
  revisions: kept,
  diff,
  backup,
  backups,
  audit,
  recall,
  try: tryOut,
}

export const admin = defineCommand({
  name: 'admin',
  about: 'For those who run Vigil: load facts, go back, back up, and see how it stands',
  examples: [
    'admin status',
    'admin reseed dry-run:yes',
    'admin revisions',
    'admin audit',
    'admin recall qin-gang-removed-minister-2023-07-25',
  ],
  audience: 'editor',
  needs: ({ action = '' }) =>
    TRY_NAMES.includes(action.trim().toLowerCase()) ? 'editor' : 'admin',
  isSlow: ({ action = 'status' }) => SLOW.includes(action.trim().toLowerCase()),
  isForAsker: () => true,
  options: adminOptions,
  changes: ({ action = 'status' }) => CHANGING.includes(action),
  form: async (typed, desk) => {
    const action = actionOf(typed['action'], desk.words)
    if (action === 'reseed' && desk.keeping) return reseedForm(typed, desk)
    return action === 'try' ? tryForm(typed, desk) : undefined
  },
  answer: (given, desk) =>
    desk.keeping === undefined && onlyLooks(given)
      ? nothingKept(desk.words.operations.title, desk)
      : ANSWERS[given.action](given, desk),
})

/** What changes what is served or kept: a plan waits in the home, even one that is only looked at. */
const CHANGING: readonly string[] = ['reseed', 'confirm', 'discard', 'rollback', 'backup']

/** Where nothing is kept there is nothing to see; to change something there is a mistake. */
const onlyLooks = (given: AdminGiven): boolean =>
  given.action === 'reseed' ? given['dry-run'] === 'yes' : LOOKS.includes(given.action)

const LOOKS: readonly AdminAction[] = ['status', 'revisions', 'backups', 'audit']
