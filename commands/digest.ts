import type { Brief } from '#core/brief.ts'
import { type Desk, defineCommand, type Typed } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import { explain } from './digests/explain.ts'
import { digestForm } from './digests/form.ts'
import { history, show } from './digests/history.ts'
import { listed } from './digests/listed.ts'
import { type DigestAction, type DigestGiven, digestOptions } from './digests/options.ts'
import { preview, test } from './digests/preview.ts'
import { copy, edit, subscribe } from './digests/set-up.ts'
import { mute, pause, remove, restore, resume } from './digests/switches.ts'
import { ownDigest } from './digests/which.ts'

type Answer = (given: DigestGiven, desk: Desk, typed: Typed) => Promise<Brief>

const ANSWERS: Readonly<Record<DigestAction, Answer>> = {
  list: listed,
  subscribe,
  // Where a form can be shown it was; here it cannot.
  form: async ({ id }, desk, typed) => {
    // One that is gone, or not theirs to change, has no form: they are told so.
    if (id !== undefined && desk.asker.place) await ownDigest({ action: 'edit', id, typed }, desk)
    throw new Mistake(desk.words.subscriptions.form.only)
  },
  edit,
  preview,
  pause,
  mute,
  resume,
  copy,
  remove,
  restore,
  test,
  history,
  explain,
  show,
}

export const digest = defineCommand({
  name: 'digest',
  about: 'Digests of what changed, posted on a schedule: set up, see, change, pause, explain',
  examples: [
    'digest',
    'digest preview filter:"stage>=expelled" when:"weekdays 08:30 Europe/Berlin"',
    'digest preview filter:"body:mfa or post:foreign-minister"',
    'digest preview topic:debt',
  ],
  audience: 'reader',
  options: digestOptions,
  isForAsker,
  changes: ({ action = 'list' }) => CHANGING.includes(action),
  isSlow: ({ action }) => action === 'preview' || action === 'explain',
  form: digestForm,
  answer: (given, desk, typed) => ANSWERS[given.action](given, desk, typed),
})

/** What changes a digest, or posts one. */
const CHANGING: readonly string[] = [
  'subscribe',
  'edit',
  'pause',
  'mute',
  'resume',
  'copy',
  'remove',
  'restore',
  'test',
]

/** Everyone in a channel sees what is set up for it; what goes to direct messages is the asker’s. */
const SET_UP: readonly string[] = ['subscribe', 'edit', 'copy']

function isForAsker({ action = 'list', where, channel, to }: Typed): boolean {
  if (!Object.hasOwn(ANSWERS, action)) return false
  if (!SET_UP.includes(action)) return true
  return where === 'me' && channel === undefined && to === undefined
}
