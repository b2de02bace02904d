import { quoted } from '../../quoted.ts'
import type { CorrectWords, SuggestionWords } from '../suggestions.ts'
import { counted } from './frame.ts'
import { identity, overlays, review } from './reviewing.ts'
import { trial } from './trials.ts'

const correct: CorrectWords = {
  action: 'Suggest a correction',
  submit: 'Send to the editors',
  field: {
    what: 'What is wrong',
    value: 'What it should say',
    source: 'The source that says so',
    note: 'A note for the editors',
  },
  hint: {
    value: 'A date as 2023-07-25 or 2023-07; a certainty as official, reported or alleged',
    source: 'The id of a source here, or an address that begins with https://',
    note: 'Where in the source it stands, or what an editor should look at',
  },
  own: (count) =>
    count === 0
      ? 'You have suggested nothing yet'
      : `Your ${counted(count, 'suggestion', 'suggestions')}`,
  ownSummary: (open, decided) =>
    open + decided === 0
      ? 'You have suggested no correction yet.'
      : `You have ${counted(open, 'open suggestion', 'open suggestions')} and ${decided} that ${decided === 1 ? 'was' : 'were'} decided.`,
  begin:
    'A correction is suggested for one statement, by its id: `correct qin-gang-removed-minister-2023-07-25`. The id stands at the end of the statement’s page, which `search` finds.',
  rules:
    'Editors decide, by the source. Until one of them approves it, nothing Vigil says changes. Only they and you can see it.',
  howSummary: (claim) => `What Vigil says in ${claim}, and how to suggest a correction.`,
  howTo: 'Say what is wrong, what it should say, and the source that says so:',
  filed: (id) => `Suggestion ${id} is filed`,
  filedSummary: (id, claim) => `Suggestion ${id} about ${claim} waits for the editors.`,
  alreadyFiled: (id) =>
    `You have suggested that already: it is ${id}, and it still waits for the editors.`,
  noClaim: (typed, hasOffers) =>
    `No statement here has the id ${quoted(typed)}. ${
      hasOffers
        ? 'Did you mean one of these?'
        : 'The id stands at the end of a statement’s page; `search` and a word or two finds it.'
    }`,
  isSubject: (name, hasClaims) =>
    hasClaims
      ? `A correction is suggested for one statement. Which one about ${name}?`
      : `A correction is suggested for one statement, and there is none about ${name} here.`,
  whatMissing:
    'Say what is wrong with it: `what:line` for the wording, or date, certainty, source, retract, other.',
  sourceMissing:
    'A suggestion needs its source: the id of one here, or an address, as in `source:https://example.org/news`. Without one nothing was filed.',
  valueMissing: (what) =>
    what === 'other'
      ? 'Say what is wrong, in a note or as what it should say.'
      : what === 'retract'
        ? 'Say in a note why it should be retracted.'
        : `Say what it should say instead: ${NEEDED[what]}.`,
  notADate: (typed) =>
    `${quoted(typed)} is not a date. Write it as precisely as the source and no more: 2023-07-25, 2023-07, 2023, 2023~ for about, or \`unknown\`.`,
  notACertainty: (typed, names) =>
    `${quoted(typed)} is not a certainty. It is one of ${names.join(', ')}.`,
  notASource: (typed, hasOffers) =>
    `${quoted(typed)} is neither the id of a source here nor an address with http:// or https:// and without a user name. ${
      hasOffers ? 'Did you mean one of these?' : 'Give one of the two.'
    }`,
  sameAlready: 'That is what it says now. Say what it should say instead.',
  retractedAlready: 'It is retracted already. If that is wrong, suggest `what:other` with a note.',
  tooMany: (most) =>
    `You have ${most} suggestions that still wait for the editors, and that is as many as there can be. Once one is decided, suggest the next. \`correct\` lists yours.`,
}

const NEEDED = {
  line: 'the wording',
  date: 'the date, such as 2023-07-25 or 2023-07',
  certainty: 'official, reported or alleged',
  source: 'the source',
} as const

export const suggestions: SuggestionWords = {
  what: {
    line: 'the wording',
    date: 'the date',
    certainty: 'the certainty',
    source: 'a source to add',
    retract: 'to be retracted',
    other: 'something else',
  },
  state: { open: 'waits for the editors', approved: 'approved', rejected: 'not taken up' },
  label: {
    claim: 'Statement',
    what: 'What',
    now: 'It says now',
    suggested: 'Suggested instead',
    source: 'Source given',
    note: 'Note',
    by: 'Suggested by',
    decided: 'Decided by',
    why: 'Reason',
  },
  correct,
  review,
  overlays,
  identity,
  trial,
}
