import { grouped } from '../../grouped.ts'
import type { OperationWords, Stretch } from '../operations.ts'
import { counted } from './frame.ts'

export const operations: OperationWords = {
  title: 'Status',
  trouble: {
    full: 'The disk is full, so nothing was changed. An admin has to free space; then ask again.',
    'read-only':
      'The disk cannot be written to at present, so nothing was changed. An admin has to allow it; then ask again.',
    broken:
      'The disk did not do what it was asked, so nothing was changed. An admin has to look at it; then ask again.',
    damaged:
      'The file in which Vigil keeps what people set up is damaged, so nothing was changed. An admin has to put a backup in its place.',
    'facts-damaged':
      'The file of the facts is damaged, so this cannot be answered. An admin finds in Vigil’s status what to do.',
  },
  stands: (open) =>
    open === 0 ? 'Status: all is well' : `Status: ${counted(open, 'thing', 'things')} to look at`,
  summary: (open) =>
    open === 0
      ? 'Vigil runs, and all is well.'
      : `Vigil runs, and ${counted(open, 'thing is', 'things are')} to be looked at.`,
  well: (count, of) =>
    count === of
      ? `All ${counted(of, 'check is', 'checks are')} well.`
      : `${grouped(count)} of ${counted(of, 'check is', 'checks are')} well.`,
  toLookAt: (count) => `To look at (${grouped(count)})`,
  notReady: (platform) => `${platform} is not connected.`,
  notReadyFix: 'Vigil tries again by itself; if it goes on, run `npm run doctor` where it runs.',
  pausedFix: 'Mend what the reason says, then resume each.',
  conflicts: (ids) =>
    ids.length === 1
      ? `1 approved correction is not applied (${ids.join(', ')}): its record was altered in the pack since.`
      : `${grouped(ids.length)} approved corrections are not applied (${ids.join(', ')}): their records were altered in the pack since.`,
  conflictsFix: 'An editor looks at each and withdraws it, or mends the pack: `review overlays`.',
  label: {
    facts: 'Facts',
    deliveries: 'Messages',
    platforms: 'Platforms',
    tick: 'Last tick',
    backup: 'Newest backup',
    audit: 'Audit',
    room: 'Free room',
    running: 'Running',
    size: 'Size',
    hash: 'SHA-256',
    made: 'Made',
  },
  compiled: (day) => `compiled ${day}`,
  loaded: (moment) => `loaded ${moment}`,
  ago: (stretch) => (isShort(stretch) ? 'less than a minute ago' : `${lasting(stretch)} ago`),
  lasts: (stretch) => (isShort(stretch) ? 'less than a minute' : lasting(stretch)),
  upSince: (moment) => `since ${moment}`,
  waiting: (count, next) =>
    count === 0
      ? 'none waiting'
      : `${grouped(count)} waiting${next === undefined ? '' : `, the next due ${next}`}`,
  uncertain: (count) =>
    `${grouped(count)} may have arrived: looked into before anything is sent again`,
  givenUp: (count) => `${grouped(count)} refused or given up since the record began`,
  ready: (platform) => `${platform} connected`,
  neverYet: 'not yet',
  noPlatform: 'none is set up',
  entries: (count) => `whole, ${counted(count, 'entry', 'entries')}`,
  auditBroken: (at) => `The chain of the audit is broken at entry ${grouped(at)}.`,
  noBackup: 'none yet; make one with `admin backup`',
  unknown: 'not known',
  pausedHeading: (count) => `Paused digests (${grouped(count)})`,
  more: (count) => `and ${grouped(count)} more`,
  madeFor: {
    schedule: 'by schedule',
    asked: 'asked for',
    migration: 'before a migration',
    restore: 'before a restore',
  },
  backedUp: (name) => `Backup ${name} is made`,
  backedUpSummary: (name, size) =>
    `${name} is written and checked: ${size}. It holds the state, not the facts.`,
  backupNote: 'Copy it to another machine: on the same disk it is lost with it.',
  backups: (count) => counted(count, 'backup', 'backups'),
  backupsSummary: (count) =>
    count === 0
      ? 'There is no backup yet.'
      : `${counted(count, 'backup is', 'backups are')} kept, newest first.`,
  restoreNote:
    'A backup is restored where Vigil runs, while it is stopped: `npm run restore --` and its name.',
  columns: ['Name', 'Made', 'Size', 'For', 'SHA-256'],
  button: { backup: 'Back up now', backups: 'Backups' },
}

const isShort = ({ days, hours, minutes }: Stretch): boolean => days + hours + minutes === 0

/** The two largest units: "3 days 4 hours". */
function lasting({ days, hours, minutes }: Stretch): string {
  const units = [
    days > 0 && counted(days, 'day', 'days'),
    hours > 0 && counted(hours, 'hour', 'hours'),
    minutes > 0 && days === 0 && counted(minutes, 'minute', 'minutes'),
  ]
  return units.filter((one) => one !== false).join(' ')
}
