import { browseLabelsEn } from './browse-labels-en.ts'

const several = (count: number, one: string, many: string): string => (count === 1 ? one : many)

/** What the pages of the store say. Numbers come written; a count tells which form of a word fits. */
export const browseEn = {
  store: 'The store',
  overview: 'Overview',
  ...browseLabelsEn,
  noDate: 'not traced',
  notStated: 'not stated',
  noReasonNeeded: 'none expected',
  untraced: '· no outcome traced',
  disputed: 'contradicted',
  narrow: 'Narrow the list',
  search: 'Search this list',
  find: 'Find a person, body, post, case or risk',
  findHint: 'By a name in any script, or by an id: Qin Gang, 秦刚, qin-gang.',
  findIt: 'Search',
  sort: 'Order',
  show: 'Show',
  csv: 'As CSV',
  chosen: 'Narrowed by',
  remove: 'Remove:',
  clear: 'Remove all',
  wordsChosen: (words: string) => `Words: ${words}`,
  counted: (count: number, written: string) =>
    `, ${written} ${several(count, 'result', 'results')}`,
  more: (count: string) => `${count} more`,
  nothing: 'Nothing in this store fits all of that. Remove a filter, or search for fewer words.',
  pages: 'Pages',
  where: 'Where you are',
  asList: (count: string) => `All ${count} as a list`,
  wholeList: (list: string) => `The whole list: ${list}`,
  notPossible: 'That is not possible',
  notThere: (id: string) => `Nothing in this store is called “${id}”`,
  near: 'Perhaps one of these was meant:',
  nothingNear: 'Nothing here has an id like it.',
  readThere: (publisher: string) => `Read it at ${publisher}`,
  openClaim: 'Open this claim',
  sourcesHeading: 'Sources',
  ask: (typed: string) => `Ask ${typed}`,
  suggest: 'Suggest a correction',
  id: 'Id',
  names: 'Names',
  born: 'Born',
  about: 'What it is',
  partOf: 'Part of',
  under: 'Under it',
  caseHeading: 'Case',
  steps: 'Its steps',
  pictureHeading: 'Picture',
  postsHeading: 'Posts',
  againstHeading: 'Claims that contradict each other',
  claimsHeading: (count: string) => `Claims (${count})`,
  noClaims: 'No claim of this store is about it.',
  checksHeading: 'What reports said, and what that is worth',
  identitiesHeading: 'Who is who',
  whomHeading: 'Who and what it names',
  citesHeading: 'What it rests on',
  historyHeading: 'How loads altered it',
  onlyOne: 'One source only: nothing else in this store confirms it.',
  replacedBy: 'Replaced by',
  wasSeen: 'yes, on that date',
  whatItSaid: 'What it said',
  takenBackWords: 'No longer stated:',
  noLonger: 'No longer stated. In its place stands',
  carries: (citing: number, written: string, alone: number, aloneWritten: string) =>
    citing === 0
      ? 'No claim of this store rests on it.'
      : `${written} ${several(citing, 'claim rests', 'claims rest')} on it; ${
          alone === 0
            ? 'each has another source too'
            : `${aloneWritten} ${several(alone, 'rests', 'rest')} on it alone`
        }.`,
  itsChecks: (count: string) => `Its statements, checked (${count})`,
  undatedSource: 'Undated: no answer about what was known by a past day uses it.',
  aloneHeading: (count: string) => `What it alone carries (${count})`,
  citingHeading: (count: string) => `What rests on it (${count})`,
  statements: (count: number, written: string) =>
    `${written} ${several(count, 'statement', 'statements')}`,
  statementsOf: (shown: string, all: string) => `${shown} of ${all} statements.`,
  asSource: 'The report as a source',
  reportSays: (id: string) => `${id}: what the report says`,
  storeKnows: (id: string) => `${id}: what this store knows`,
  aboutThese: 'About:',
  restsOn: (count: number, written: string) =>
    `${written} ${several(count, 'claim', 'claims')} of this store`,
  claimCheck: (publisher: string) => `The claim check of ${publisher}`,
  claimCheckAbout: (count: string) =>
    `sets ${count} statements of one report beside what better sources say.`,
  revision: 'Revision',
  compiled: 'Facts compiled',
  newestEvent: 'Newest event',
  newestSource: 'Newest dated source',
  daysAgo: (days: number) =>
    days < 0
      ? 'ahead of today'
      : days === 0
        ? 'today'
        : `${days} ${several(days, 'day', 'days')} ago`,
  whoIsForAdmins: 'Who loaded a revision, and why, is shown to admins: choose “Ask as: Admin”.',
  onlyOneRevision: 'Only one revision is kept, so there is nothing to compare it with yet.',
  sinceBefore: (revision: string) => `What differs from ${revision}`,
  compareHeading: 'Compare two',
  older: 'From',
  newer: 'To',
  compare: 'Compare',
  notKept: 'One of these revisions is not kept',
  notComparable: 'Nothing can be compared here',
  keptOnes: 'Kept are:',
  otherWay: 'The other way round',
  goneForEditors:
    'What was taken back is not quoted here. Editors see it struck out: choose “Ask as: Editor”.',
  moreLeftOut: (count: string) => `${count} more are left out.`,
  marks: { added: 'Added:', removed: 'Removed:', end: 'End.' },
  debtAbout:
    'What editors still owe the facts. None of it says that a claim is wrong: it says what is missing.',
  debtOverlaps: 'One claim can owe several things, so the numbers do not add up to a total.',
  owed: {
    disputed: 'Open contradictions',
    unconfirmed: 'Reports and accusations not confirmed',
    partial: 'Dates partial or missing',
    single: 'One source only',
    reason: 'No official reason given',
  },
  owedWhy: {
    disputed: (_days: number) => 'Claims that contradict another one that stands as well.',
    unconfirmed: (days: number) =>
      `Reported or alleged ${days} days ago or earlier, and no official case in this store since.`,
    partial: (_days: number) => 'The day is not known exactly, or no date was traced.',
    single: (_days: number) => 'A second source would confirm it, or correct it.',
    reason: (_days: number) =>
      'No reason is given in this store’s sources where one would be expected.',
  },
  owedOutcome: 'Cases whose outcome is not traced',
  owedOutcomeWhy: 'What became of them is not in this store; it may have been published.',
  owedAddress: 'Sources without a public address',
  owedAddressWhy: 'Read in an archive, on a mirror or elsewhere, so no link is shown.',
}

export type BrowseWords = typeof browseEn
