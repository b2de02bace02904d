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
}

const BREAKS: Readonly<Record<AuditBreak, string>> = {
  altered: 'it was altered',
  missing: 'entries are missing there',
  reordered: 'another entry stands in its place',
  'cut-off': 'the entries from there on are gone',
  'head-altered': 'the note of where the chain ends was altered',
}
