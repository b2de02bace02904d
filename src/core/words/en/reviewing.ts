import { quoted } from '../../quoted.ts'
import type { IdentityWords, OverlayWords, ReviewWords } from '../suggestions.ts'
import { counted } from './frame.ts'

const NEXT_LOAD =
  'Nothing that is served has changed yet; the next load changes it. An admin can load now with `admin reseed`.'

export const review: ReviewWords = {
  queue: (count) =>
    count === 0
      ? 'Nothing waits for the editors'
      : `${counted(count, 'suggestion', 'suggestions')} to decide`,
  queueSummary: (count) =>
    count === 0
      ? 'No suggested correction waits for a decision.'
      : `${counted(count, 'suggested correction waits', 'suggested corrections wait')} for a decision, oldest first.`,
  unit: 'Suggestions',
  title: (id) => `Suggestion ${id}`,
  showSummary: (id, claim, state) =>
    `Suggestion ${id} about ${claim} ${{ open: 'waits for a decision', approved: 'was approved', rejected: 'was not taken up' }[state]}.`,
  served: 'The statement as it is served',
  gone: 'This statement is no longer in the store.',
  suggestion: 'What is suggested',
  unchecked: 'Somebody suggests this. Nobody has checked it.',
  draft: 'The record as it would be',
  record: 'The record from the next load on',
  incomplete:
    'Something in it still has to be filled in, such as the title of a source that is new. Edit it before it can be approved.',
  newSource: 'not in the store yet; not shown as a link',
  button: {
    open: (id) => `Open ${id}`,
    approve: 'Approve',
    edit: 'Edit',
    reject: 'Reject',
    again: 'Open the form again',
    queue: 'All that wait',
    overlays: 'Approved corrections',
    export: 'As YAML for data/',
    load: 'Load it now',
  },
  form: {
    edit: 'Edit the record',
    approve: 'Approve it so',
    record: 'The record, as YAML',
    recordHint: 'It is checked with the whole pack before anything is kept.',
    reject: 'Reject the suggestion',
    why: 'Why it is not taken up',
    whyHint: 'Whoever suggested it will read this.',
  },
  approved: (id) => `Suggestion ${id} is approved`,
  approvedSummary: (id, overlay) => `Suggestion ${id} is approved as correction ${overlay}.`,
  nextLoad: NEXT_LOAD,
  rejected: (id) => `Suggestion ${id} is rejected`,
  rejectedSummary: (id) =>
    `Suggestion ${id} was not taken up. Whoever suggested it sees the reason with \`correct\`.`,
  idMissing: (example) => `Say which one by its id, as in \`${example}\`. \`review\` lists them.`,
  unknown: (id) => `There is no suggestion ${quoted(id)}. \`review\` lists those that wait.`,
  decided: (id, state) =>
    `Suggestion ${id} was decided already: it was ${state === 'approved' ? 'approved' : 'not taken up'}.`,
  whyMissing: (id) =>
    `Say why, for whoever suggested it: \`review reject ${id} why:"The source says otherwise."\``,
  recordMissing: (id) =>
    `The form for this is on Discord and Slack. Here, give the record whole, as \`review show ${id}\` shows it: \`review edit ${id} record:'…'\``,
  recordTooLong: (length, most) =>
    `The record has ${length} characters, and a form takes ${most}. Change it in data/ instead.`,
  incompleteYet: (id) =>
    `Something in the record of ${id} still has to be filled in. Use \`review edit ${id}\`.`,
  refused: 'The record would not be accepted',
  refusedSummary: (findings) =>
    `The record would not be accepted: ${counted(findings, 'finding', 'findings')}. Nothing was changed.`,
  allInFile: (file) => `All of them are in ${file}.`,
}

export const overlays: OverlayWords = {
  title: (count) =>
    count === 0
      ? 'No approved correction'
      : counted(count, 'approved correction', 'approved corrections'),
  summary: (count) =>
    count === 0
      ? 'No correction has been approved here yet.'
      : `${counted(count, 'correction has', 'corrections have')} been approved here, newest first.`,
  unit: 'Corrections',
  state: {
    active: 'laid over the pack at each load',
    contained: 'dropped: the pack says it by itself now',
    conflict: 'not applied: the pack’s record was altered since, so an editor has to look',
    withdrawn: 'withdrawn',
  },
  approvedBy: 'approved by',
  withdraw: (id) => `Withdraw ${id}`,
  missing: 'Say which correction by its id, as in `review withdraw k7m2p9`. See `review overlays`.',
  unknown: (id) => `There is no approved correction ${quoted(id)}. See \`review overlays\`.`,
  withdrawn: (id) => `Correction ${id} is withdrawn`,
  withdrawnSummary: (id) =>
    `Correction ${id} is withdrawn: from the next load on, the pack’s own record stands again.`,
  exported: 'Approved corrections as YAML',
  exportedSummary: 'All corrections that are applied are in the file, each as it stands in data/.',
  exportedHow:
    'Put each record where the line above it says. Once a pack holds it, the correction here is dropped by itself, and the load says so.',
  nothingToExport: 'No correction is applied on top of the pack, so there is nothing to export.',
}

export const identity: IdentityWords = {
  verdict: { same: 'the same', 'not-same': 'not the same' },
  missing: (verdict) =>
    `Name the two, as in \`review ${verdict} qin-gang li-shangfu\`, and why if it is not plain.`,
  self: (name) => `Both are ${name}. Name two different ones.`,
  kinds: 'A person can only be compared with a person, and an organisation with an organisation.',
  decided: 'The decision is kept',
  decidedSummary: (a, b, verdict) =>
    `Editors hold ${a} and ${b} ${verdict === 'same' ? 'to be the same' : 'not to be the same'}.`,
  title: (count) =>
    count === 0
      ? 'Nothing decided on who is who'
      : counted(count, 'decision on who is who', 'decisions on who is who'),
  summary: (count) =>
    count === 0
      ? 'No editor has decided yet whether two entries are the same.'
      : `Editors decided ${counted(count, 'time', 'times')} whether two entries are the same, newest first.`,
  unit: 'Decisions',
  pair: (a, b) => `${a} and ${b}`,
  undo: (id) => `Undo ${id}`,
  missingId: 'Say which decision by its id, as in `review undo k7m2p9`. See `review decisions`.',
  unknown: (id) => `There is no decision ${quoted(id)}. See \`review decisions\`.`,
  undone: (id) => `Decision ${id} is undone`,
  undoneSummary: (a, b) =>
    `From the next load on, nothing is held about whether ${a} and ${b} are the same.`,
}
