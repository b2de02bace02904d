import type { Brief } from '#core/brief.ts'
import { type Desk, defineCommand, type Typed } from '#core/command.ts'
import { approve, edit, reject } from './review/decide.ts'
import { reviewForm } from './review/form.ts'
import { decide, decisions, undo } from './review/identities.ts'
import { type ReviewAction, type ReviewGiven, reviewOptions } from './review/options.ts'
import { exportOverlays, overlays, withdraw } from './review/overlays.ts'
import { queue } from './review/queue.ts'
import { show } from './review/show.ts'

type Answer = (given: ReviewGiven, desk: Desk, typed: Typed) => Promise<Brief>

const ANSWERS: Readonly<Record<ReviewAction, Answer>> = {
  queue,
  show,
  approve,
  edit,
  // Where a form can be shown it was: a record typed beside it is not approved unseen.
  form: (given, desk) => edit({ ...given, record: undefined }, desk),
  reject,
  overlays,
  withdraw,
  export: exportOverlays,
  same: decide('same'),
  'not-same': decide('not-same'),
  decisions,
  undo,
}

/** What checks the whole pack before it answers. */
const SLOW: readonly string[] = [
  'show',
  'approve',
  'edit',
  'export',
  'withdraw',
  'same',
  'not-same',
  'undo',
]

/** What decides something, or takes a decision back. */
const CHANGING: readonly string[] = [
  'approve',
  'edit',
  'form',
  'reject',
  'withdraw',
  'same',
  'not-same',
  'undo',
]

export const review = defineCommand({
  name: 'review',
  about: 'For editors: decide on suggested corrections, see approved ones, tell who is who',
  examples: ['review', 'review overlays', 'review decisions'],
  audience: 'editor',
  options: reviewOptions,
  changes: ({ action = 'queue' }) => CHANGING.includes(action),
  isForAsker: () => true,
  isSlow: ({ action = 'queue' }) => SLOW.includes(action),
  form: reviewForm,
  answer: (given, desk, typed) => ANSWERS[given.action](given, desk, typed),
})
