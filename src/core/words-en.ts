import { type EdtfDate, FIRST_DAY, LAST_DAY, parseEdtf } from './edtf.ts'
import { grouped } from './grouped.ts'
import type { Words } from './words.ts'

const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

/** The English frame. The Chinese in brackets is the phrase a notice uses for the same step. */
export const en: Words = {
  language: 'en',
  stage: {
    reported: 'reported, not confirmed',
    'under-investigation': 'under investigation (立案审查调查)',
    detained: 'detained (留置)',
    expelled: 'expelled (开除)',
    arrested: 'arrested (逮捕)',
    indicted: 'indicted (提起公诉)',
    tried: 'tried (开庭审理)',
    sentenced: 'sentenced (一审判决)',
    'removed-from-post': 'removed from post (免职)',
    resigned: 'resigned (辞职)',
    cleared: 'cleared',
    died: 'died',
  },
  certainty: { official: 'official', reported: 'reported', alleged: 'alleged' },
  reason: {
    given: 'official reason given',
    'not-given': 'no official reason given',
    'none-needed': '',
  },
  kind: {
    role: 'post',
    appointed: 'appointed',
    removed: 'removed',
    resigned: 'resigned',
    absence: 'absence',
    case: 'case',
    statement: 'statement',
    sanction: 'sanction',
    meeting: 'meeting',
    law: 'law',
    risk: 'risk',
    measure: 'measure',
    figure: 'figure',
    description: 'description',
    other: 'event',
  },
  nameKind: {
    alias: 'also written',
    'old-spelling': 'old spelling',
    misspelling: 'misspelt in a report',
    initials: 'initials',
    title: 'with title',
  },
  category: { political: 'Political', integrity: 'Integrity', management: 'Management' },
  rank: {
    national: 'national leader',
    'sub-national': 'deputy national leader',
    'provincial-ministerial': 'provincial or ministerial',
    military: 'senior military officer',
    soe: 'state enterprise',
    finance: 'bank or insurer',
    other: 'other centrally managed post',
    'not-traced': 'rank not traced',
  },
  verdict: {
    holds: 'holds',
    imprecise: 'imprecise',
    wrong: 'wrong',
    mistranslated: 'mistranslated',
    superseded: 'superseded',
    'relative-date': 'relative date',
    'single-source': 'single source',
  },
  subjectType: {
    person: 'person',
    organisation: 'organisation',
    post: 'post',
    case: 'case',
    risk: 'risk',
    measure: 'measure',
    figure: 'figure',
  },
  sourceKind: {
    official: 'official text',
    'state-media': 'state media',
    press: 'press',
    research: 'research',
    reference: 'reference work',
    archive: 'archived list',
    commentary: 'commentary',
    forum: 'forum',
  },
  chat: {
    more: (lines) => `More (${grouped(lines)} ${lines === 1 ? 'line' : 'lines'})`,
    back: 'Back',
    sources: (count) => `Sources (${grouped(count)})`,
    share: 'Share',
    sharedBy: (name) => `Shared by ${name}`,
    part: (number, of) => `Part ${number} of ${of}`,
    sourcesHeading: 'Sources',
    choose: 'Choose one',
    typeName: 'Type a name',
    onlyMe: { name: 'only-me', about: 'Answer where only you can see it' },
    tooFast: (seconds) =>
      `That was a lot of questions at once. Please ask again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    deadButton: 'This button is from an older version and leads nowhere. Please ask again.',
    attached: (file) => `The whole list is attached as ${file}.`,
    noLink: 'no link',
    home: {
      title: 'Vigil',
      intro:
        'Sourced answers about China’s anti-corruption campaign: who is this, what happened, when, and who says so.',
      watching: 'What you watch',
      watchingNothing:
        'You watch nothing yet. Press Watch on a card, or type `watch add` and a name.',
      subscriptions: 'Digests',
      noSubscriptions: 'Scheduled digests are not part of this version yet.',
      examples: 'Try',
      run: 'Run',
    },
  },
  date: (edtf) => writeDate(edtf, (name) => name),
  shortDate: (edtf) => writeDate(edtf, (name) => name.slice(0, 3)),
  number: grouped,
  count: (value, one, many) => `${grouped(value)} ${value === 1 ? one : many}`,
}

type Month = (name: string) => string

function writeDate(edtf: string | undefined, month: Month): string {
  const date = edtf === undefined ? undefined : parseEdtf(edtf)
  if (!date) return 'date not traced'
  if (date.precision !== 'interval') return writePoint(date, month)
  const [from = '', to = ''] = date.text.split('/')
  if (date.earliest === FIRST_DAY) return `by ${writeDate(to, month)}`
  if (date.latest === LAST_DAY) return `since ${writeDate(from, month)}`
  return `${writeDate(from, month)} to ${writeDate(to, month)}`
}

function writePoint({ text, precision, approximate, uncertain }: EdtfDate, month: Month): string {
  const [year, monthNumber, day] = text.replace(/[~?%]$/, '').split('-')
  const name = month(MONTHS[Number(monthNumber) - 1] ?? '')
  const point =
    precision === 'day'
      ? `${Number(day)} ${name} ${year}`
      : precision === 'month'
        ? `${name} ${year}`
        : `${year}`
  return `${approximate ? 'about ' : ''}${point}${uncertain ? ' (uncertain)' : ''}`
}
