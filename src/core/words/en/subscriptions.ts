import { line } from '../../brief.ts'
import type { SubscriptionWords } from '../subscriptions.ts'
import { explain } from './explaining.ts'
import { counted } from './frame.ts'

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

const digests = (count: number) => counted(count, 'digest', 'digests')

export const subscriptions: SubscriptionWords = {
  notHere:
    'Digests are set up in Discord or Slack, where there is a channel to post them in. Here, `digest preview` shows what one would say.',
  moment: (day, { time, weekday }, zone) => `${WEEKDAYS[weekday]} ${day}, ${time} (${zone})`,
  here: 'here',
  directly: 'your direct messages',
  directlyToOther: 'somebody’s direct messages',
  channel: (id) => `channel ${id}`,
  you: 'you',
  member: (id) => `member ${id}`,

  label: {
    where: 'Where',
    topic: 'About',
    what: 'Filter',
    when: 'When',
    next: 'Next',
    empty: 'With nothing new',
    first: 'First digest',
    quiet: 'Quiet days',
    cap: 'Length',
    by: 'Set up by',
    status: 'Status',
    last: 'Last sent',
  },
  everything: 'everything',
  topic: { changes: 'what changed', debt: 'what editors still owe the facts' },
  empty: {
    skip: 'say nothing',
    line: 'say so in one line',
    heartbeat: 'one line after seven silent days',
  },
  first: { nothing: 'from now on', week: 'with the last seven days' },
  quiet: {
    weekends: 'weekends',
    'cn-holidays': 'holidays of China',
    'us-holidays': 'federal holidays of the United States',
  },
  holidaysUntil: (quiet, year) =>
    `${quiet}. Holidays are known up to the end of ${year}; later ones are not quiet.`,
  cap: (lines) => `${counted(lines, 'line', 'lines')} in the message, the rest behind a button`,
  nothingDue: 'nothing while it is paused',

  setUp: (id) => `Digest ${id} is set up`,
  setUpSummary: (what, when, next) =>
    next === undefined
      ? `It is paused. Once it is resumed it is posted ${when}, and covers ${what}.`
      : `It is posted ${when}, next on ${next}, and covers ${what}.`,
  changed: (id) => `Digest ${id} is changed`,
  title: (id) => `Digest ${id}`,
  form: {
    title: 'New digest',
    titleEdit: 'Change digest',
    submit: 'Save',
    channel: 'Where it is posted',
    channelHint: 'Left empty: in your direct messages',
    when: 'When, with the time zone',
    whenHint: 'daily 09:00 · weekdays 08:30 · weekly mon,thu 09:00 · monthly last 17:00 · cron',
    filter: 'Filter: empty for everything',
    filterHint: 'body:mfa stage>=expelled -rank:soe (person:qin-gang or post:foreign-minister)',
    empty: 'When there is nothing new',
    first: 'How it begins',
    only: 'Forms can be filled in on Discord and Slack. Here, type what is to be set, as in `digest preview when:"weekdays 08:30 Europe/Berlin" filter:"body:mfa"`.',
  },
  button: {
    preview: 'Preview',
    test: 'Send a test',
    edit: 'Change',
    pause: 'Pause',
    resume: 'Resume',
    remove: 'Remove',
    undo: 'Undo',
    history: 'History',
    list: 'All digests here',
    correct: 'Correct it',
  },

  whoMay: (platform) =>
    platform === 'slack'
      ? 'Digests of a channel are set up and changed in that channel, by whoever can post there, and by Vigil’s admins. Ask there, or have your own with `digest subscribe where:me`.'
      : 'Digests of a channel are set up and changed by those who manage that channel, and by Vigil’s admins. Ask one of them, or have your own with `digest subscribe where:me`.',
  whoMayDirectly:
    'Digests in direct messages are set up and changed by the person who reads them. Have your own with `digest subscribe where:me`.',
  whoSees:
    'What a channel is told can be seen there, and by those who manage it. Ask in that channel.',
  noDigest: (id) => `There is no digest ${id} here. See \`digest list\`.`,
  noneHere: 'There is no digest here yet. Set one up with `digest subscribe`.',
  whichOne: 'There are several digests here. Say which one by its id:',
  whenMissing:
    'Say when the digest is to be posted, as in `digest subscribe when:"weekdays 08:30 Europe/Berlin"`.',
  stray: (typed, example) =>
    `“${typed}” stands behind no option. Put what has spaces in quotation marks, as in \`${example}\`.`,
  notAPlace: (typed) =>
    `“${typed}” is no channel. Choose one, or write \`where:here\` or \`where:me\`.`,
  tooMany: (most) =>
    `There are ${most} digests there already, and that is as many as there can be. Remove one first: \`digest list\`.`,
  notQuiet: (typed, known) =>
    `“${typed}” is no kind of quiet day. Known are ${known.join(', ')}, and none.`,
  untilMissing: 'Say until which day, as in `digest mute until:2026-12-01`.',
  untilPast: (day) => `${day} is not in the future. Choose a later day.`,
  toMissing: line`Say where the copy is to be posted, as in ${{ command: 'digest copy to:me' }}.`,
  obstacles: (found) =>
    `Vigil cannot post there yet, so nothing was set up. ${found.join(' ')} Then try again.`,
  corrected: (filter) => `Use ${filter}`,

  list: (count, of) =>
    `${digests(count)} ${{ here: 'here', there: 'there', all: 'you can see in this space' }[of]}`,
  listSummary: (count, of) =>
    count === 0
      ? `There is no digest ${of === 'all' ? 'to show' : of} yet.`
      : `${subscriptions.list(count, of)}.`,
  begin: line`Begin with ${{ command: 'digest subscribe' }}, or see what one would say with ${{ command: 'digest preview' }}.`,
  listLeavesOut: 'Digests of channels you do not manage are left out.',
  item: (parts) => parts.join('; '),
  by: (who) => `set up by ${who}`,
  next: (moment) => `next ${moment}`,
  lastSent: (moment) => `last sent ${moment}`,
  notYetSent: 'not sent yet',
  paused: (reason, since) => `paused since ${since}: ${reason}`,
  reason: {
    asked: 'somebody paused it',
    'channel-gone': 'the channel is gone or archived',
    forbidden: 'Vigil may not write there',
    'wrong-kind': 'that kind of channel takes no message',
    'space-gone': 'Vigil was removed from the server or workspace',
    blocked: 'automatic moderation keeps blocking it',
  },
  mutedUntil: (moment) => `muted until ${moment}`,

  isPaused: (id) => `Digest ${id} is paused until it is resumed.`,
  isMuted: (id, until) => `Digest ${id} says nothing until ${until}.`,
  isMutedPaused: (id, until) =>
    `Digest ${id} is paused and stays so: it says nothing until it is resumed, also after ${until}.`,
  isResumed: (id, next) => `Digest ${id} goes on${next === undefined ? '' : `; next on ${next}`}.`,
  isRemoved: (id) => `Digest ${id} is removed.`,
  isRestored: (id, next) =>
    next === undefined
      ? `Digest ${id} is back. It is still paused and says nothing until it is resumed.`
      : `Digest ${id} is back; next on ${next}.`,
  gapNote: 'Nothing is lost: one digest then tells what happened in the meantime.',
  undoNote: 'It can be brought back, with all its settings.',
  copied: (from, to) => `Digest ${from} is copied as ${to}.`,
  elsewhere: 'To have the same on another server, workspace or platform, paste this there:',

  previewNote: (runs) => `Nothing was posted. It would run on ${runs.join('; ')}.`,
  previewSilent: (runs) =>
    `Nothing was posted, and nothing would be while nothing is new. It would run on ${runs.join('; ')}.`,
  previewImagined: (days) =>
    `As nobody set it up yet, it looks back ${counted(days, 'day', 'days')} here; a new one begins where you say.`,
  previewTitle: (title) => `Preview: ${title}`,
  tested: (id) => `A test of digest ${id} is on its way.`,
  testNothing: (id) => `Digest ${id} would have nothing to say now, so no test was sent.`,
  testNote: 'It is marked as a test, and the next digest tells the same again.',

  history: (id, count) => `Digest ${id}: ${counted(count, 'slot', 'slots')}`,
  historySummary: (id, count) =>
    count === 0
      ? `Digest ${id} has not been due yet.`
      : `The last ${counted(count, 'slot', 'slots')} of digest ${id}, newest first.`,
  historyNone: 'Nothing was due yet.',
  columns: ['For', 'What became of it', 'Sent'],
  state: {
    planned: 'waiting to be sent',
    claimed: 'about to be sent',
    sending: 'being sent',
    uncertain: 'may have arrived; being looked into',
    retry: 'to be tried again',
    sent: 'sent',
    failed: 'refused by the platform',
    dead: 'given up',
    expired: 'too late; the next one covered it',
    superseded: 'covered by the next one',
    skipped: 'nothing to say',
  },
  code: (code) => ` (${code})`,
  open: 'open',
  noDelivery: (id) => `There is no delivery ${id} that you can see.`,

  explain,
}
