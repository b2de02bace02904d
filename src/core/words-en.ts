import { type EdtfDate, FIRST_DAY, LAST_DAY, parseEdtf } from './edtf.ts'
import { grouped } from './grouped.ts'
import { access } from './words/en/access.ts'
import { audit } from './words/en/audit.ts'
import { bodies, link, people, tenures } from './words/en/cards.ts'
import { figures, measures, reports, risks, sources } from './words/en/catalogue.ts'
import { digests } from './words/en/digests.ts'
import { filters } from './words/en/filters.ts'
import { follow, recall } from './words/en/follow.ts'
import { asking, counted, frame } from './words/en/frame.ts'
import { given } from './words/en/given.ts'
import { about, help, search, watch } from './words/en/guide.ts'
import { labels } from './words/en/labels.ts'
import { cases, changes, events } from './words/en/lists.ts'
import { loading } from './words/en/loading.ts'
import { operations } from './words/en/operations.ts'
import { pictures } from './words/en/pictures.ts'
import { revisions } from './words/en/revisions.ts'
import { schedules } from './words/en/schedules.ts'
import { subscriptions } from './words/en/subscriptions.ts'
import { suggestions } from './words/en/suggestions.ts'
import type { NotAttached, Words } from './words.ts'

const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

/** The English frame. */
export const en: Words = {
  language: 'en',
  ...labels,
  chat: {
    more: (lines) => `More (${grouped(lines)} ${lines === 1 ? 'line' : 'lines'})`,
    back: 'Back',
    sources: (count) => `Sources (${grouped(count)})`,
    open: 'Open',
    stop: 'Stop',
    share: 'Share',
    sharedBy: (name) => `Shared by ${name}`,
    notShared: 'That could not be shared. Invite the app to this channel and press Share again.',
    part: (number, of) => `Part ${number} of ${of}`,
    sourcesHeading: 'Sources',
    choose: 'Choose one',
    typeName: 'Type a name',
    onlyMe: { name: 'only-me', about: 'Answer where only you can see it' },
    tooFast: (seconds) =>
      `That was a lot of questions at once. Please ask again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    deadButton: 'This button is from an older version and leads nowhere. Please ask again.',
    attached: (file) => `The whole list is attached as ${file}.`,
    notAttached: (file, why) => `${file} could not be attached${NOT_ATTACHED[why]}`,
    sentDirectly: (file) =>
      `The app is not in this channel, so ${file} was sent to you alone. Invite it to attach files here.`,
    fileAbout: (list, rows) => `${list}: ${grouped(rows)} ${rows === 1 ? 'row' : 'rows'}`,
    tooLarge: (file) => `${file} is too large to attach here. Ask for fewer rows at once.`,
    partial: 'partial',
    partialMeans: 'a period still running, or not covered whole',
    barChart: (title, figures, more) => {
      const others = figures.length === 0 ? '' : 'more '
      const rest = more === 0 ? [] : [counted(more, `${others}figure`, `${others}figures`)]
      return `Bar chart${title && `, ${title}`}: ${[...figures, ...rest].join(', ')}.`
    },
    noLink: 'no link',
    given: {
      none: 'No file came with this. Please ask again with the file attached.',
      tooLarge: (name, most) => `${name} is too large: a file may have at most ${most}.`,
      gone: (name) => `${name} is not there any more. Please attach it again.`,
      notAllowed:
        'The app may not read files here. Whoever installed it can add the scope files:read and install it again.',
      unreachable: (name) => `${name} could not be fetched just now. Please try again in a minute.`,
    },
    form: {
      cancel: 'Cancel',
      late: 'The form could not be opened in time. Press the button to open it.',
      open: 'Open the form',
    },
    home: {
      title: 'Vigil',
      intro:
        'Sourced answers about China’s anti-corruption campaign: who is this, what happened, when, and who says so.',
      watching: 'What you watch',
      watchingNothing:
        'You watch nothing yet. Press Watch on a card, or type `watch add` and a name.',
      subscriptions: 'Your digests',
      noSubscriptions:
        'You have no digest yet. Type `digest subscribe` in the channel it is for; with `where:me` it comes by direct message.',
      examples: 'Try',
      run: 'Run',
    },
  },
  about,
  asking,
  bodies,
  cases,
  changes,
  digests,
  events,
  figures,
  follow,
  filters,
  frame,
  given,
  help,
  link,
  measures,
  people,
  pictures,
  recall,
  reports,
  risks,
  schedules,
  search,
  sources,
  subscriptions,
  tenures,
  watch,
  audit,
  operations,
  suggestions,
  revisions,
  loading,
  access,
  date: (edtf) => writeDate(edtf, (name) => name),
  shortDate: (edtf) => writeDate(edtf, (name) => name.slice(0, 3)),
  number: grouped,
  count: counted,
}

const NOT_ATTACHED: Readonly<Record<NotAttached, string>> = {
  'not-in-channel': ' because the app is not in this channel. Invite it, or ask with only-me.',
  'not-allowed': ' because the app lacks a permission. Whoever installed it can add it.',
  unknown: '. Please ask again in a while.',
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
