import type { AuditBreak } from '../../audit.ts'
import { grouped } from '../../grouped.ts'
import { quoted } from '../../quoted.ts'
import type { AuditWords } from '../audit.ts'
import { counted } from './frame.ts'

export const audit: AuditWords = {
  title: 'Audit',
  unit: 'Entries',
  count: (count, about) =>
    `${counted(count, 'entry', 'entries')} in the audit${about === undefined ? '' : ` about ${quoted(about)}`}`,
  whole: (entries) =>
    `The chain is whole: ${counted(entries, 'entry', 'entries')}, none altered, none missing.`,
  broken: (at, why) => `The chain is broken at entry ${grouped(at)}: ${BREAKS[why]}.`,
  fix: 'What stands there and after it cannot be relied on. Keep the state file as it is, and compare it with a backup.',
  none: (about) =>
    about === undefined ? 'Nothing was changed yet.' : `No entry is about ${quoted(about)}.`,
  number: (seq) => `No. ${grouped(seq)}`,
  outcome: { begun: 'begun', done: 'done', refused: 'refused', failed: 'failed' },
  itself: 'Vigil itself',
  terminal: 'the terminal',
  changed: (before, after) =>
    `${before === undefined ? 'nothing' : quoted(before)} → ${after === undefined ? 'nothing' : quoted(after)}`,
  why: (why) => `reason: “${why}”`,
  file: 'All as a file',
  actions: {
    'revision.load': 'facts loaded',
    'revision.rollback': 'rolled back',
    'correction.suggest': 'correction suggested',
    'correction.approve': 'correction approved',
    'correction.reject': 'suggestion rejected',
    'correction.withdraw': 'correction withdrawn',
    'identity.decide': 'decided who is who',
    'identity.undo': 'decision on who is who undone',
    'overlay.active': 'correction applied again',
    'overlay.contained': 'correction contained in the pack',
    'overlay.conflict': 'correction in conflict with the pack',
    'state.backup': 'backup made',
    'state.restore': 'state restored',
    'digest.subscribe': 'digest set up',
    'digest.edit': 'digest altered',
    'digest.pause': 'digest paused',
    'digest.resume': 'digest resumed',
    'digest.remove': 'digest removed',
    'digest.test': 'digest tried out',
    'watch.add': 'watch added',
    'watch.edit': 'watch altered',
    'watch.remove': 'watch removed',
    'follow.add': 'case followed',
    'follow.remove': 'case no longer followed',
    'command.unknown': 'unreadable button or form',
  },
  rules: {
    access: 'not allowed',
    'button-unreadable': 'the button could not be read',
    'plan-unknown': 'no such plan was waiting',
    'plan-used': 'the plan was used already',
    'plan-foreign': 'the plan was somebody else’s',
    'plan-expired': 'the plan had waited too long',
    'plan-stale': 'other facts were served by then, or other corrections stood',
    'plan-damaged': 'the prepared facts were altered or damaged',
    'suggestion-decided': 'it was decided already',
    'overlay-over': 'it was over already',
  },
}

const BREAKS: Readonly<Record<AuditBreak, string>> = {
  altered: 'it was altered',
  missing: 'entries are missing there',
  reordered: 'another entry stands in its place',
  'cut-off': 'the entries from there on are gone',
  'head-altered': 'the note of where the chain ends was altered',
}
