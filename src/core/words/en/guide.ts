import { line, strong } from '../../brief.ts'
import { quoted } from '../../quoted.ts'
import type { AboutWords, HelpWords } from '../help.ts'
import type { SearchWords } from '../search.ts'
import type { WatchWords } from '../watch.ts'
import { counted } from './frame.ts'

export const search: SearchWords = {
  unit: 'Results',
  title: (count, typed) => `${counted(count, 'result', 'results')} for ${quoted(typed)}`,
  summary: (count, typed) => `${search.title(count, typed)}.`,
  loose: line`No text here has all of these words; these have at least one.`,
  noOther: 'No other text contains it.',
  matched: { name: 'in a name', line: 'in the text', source: 'in a source’s title' },
  kind: {
    person: 'person',
    organisation: 'organisation',
    post: 'post',
    case: 'case',
    risk: 'risk',
    measure: 'measure',
    figure: 'figure',
    claim: 'claim',
    source: 'source',
    phrase: 'phrase',
    check: 'check',
  },
  named: (type, how) => `${type}, found by ${how}`,
  statement: 'a report’s statement: ',
  nothing: (typed, hasOffers) =>
    `Nothing in this store contains ${quoted(typed)}.${
      hasOffers ? ' Did you mean one of these?' : ' Try fewer or other words.'
    }`,
}

export const help: HelpWords = {
  title: 'What you can ask',
  summary: (names) => `${names.length} commands: ${names.join(', ')}.`,
  tryHeading: 'Try',
  hint: line`Names work as ids, in characters of either script, in pinyin with or without tones, in either order. Put names of several words in quotation marks. Options are written ${{ code: 'name:value' }}.`,
  command: (name, _local, about) => line`${{ command: name }} ${about}`,
  about: (name, about) => `${name}: ${about}.`,
  sentence: (about) => line`${about}.`,
  optionsHeading: 'Options',
  option: ({ name, about, choices }, { isNeeded, isLoose }) =>
    line`${strong(name)} ${about}${choices.length > 0 ? `: ${choices.join(', ')}` : ''}${isNeeded ? ' (needed)' : ''}${isLoose ? ' (its name may be left out)' : ''}`,
  examplesHeading: 'Examples',
  noCommand: (typed) => `There is no command ${quoted(typed)}.`,
}

export const about: AboutWords = {
  counted: (what, count) => counted(count, what, what),
  summary: (title, counts) => `${title}: ${counts.join(', ')}.`,
  counts: (counts) => line`${counts.join(' · ')}.`,
  coversHeading: 'Covers',
  ageHeading: 'Age',
  compiled: (date) => line`Compiled ${date}.`,
  newest: (event, days, source) =>
    line`Last event: ${event}, ${days < 0 ? 'ahead of today' : `${counted(days, 'day', 'days')} ago`}. Newest dated source: ${source}.`,
  readingHeading: 'How to read an answer',
  reading: [
    line`${strong('official')}: announced by a Chinese Party, state or military organ, or by state media, though sometimes read second-hand. ${strong('reported')}: stated by media or researchers. ${strong('alleged')}: an accusation that nobody official has confirmed.`,
    line`Dates are never finer than the source. A missing reason is said to be missing. Being under investigation is not being guilty.`,
    line`No sentence here is written by a machine at the time you ask; every line was reviewed and carries its sources.`,
  ],
  licenceHeading: 'Licence',
  revisions: (revision, kept) => line`Revision ${revision}. Kept revisions: ${kept.join(', ')}.`,
}

export const watch: WatchWords = {
  nameIt: (action) => `Name what to ${action}, as in \`watch ${action} qin-gang\`.`,
  full: (most) =>
    `You watch ${most} already, and that is as many as there can be. Remove one first: \`watch list\`.`,
  added: (name, isNew) => `${isNew ? 'You now watch' : 'You already watch'} ${name}.`,
  removed: (name, wasWatched) =>
    `${wasWatched ? 'You no longer watch' : 'You do not watch'} ${name}.`,
  all: 'All you watch',
  allHere: 'All this channel watches',
  whoMay: (platform) =>
    platform === 'slack'
      ? 'What a channel watches is set up in that channel, by whoever can post there. Leave out `where:here` to watch by yourself.'
      : 'What a channel watches is set up by those who manage that channel, and by Vigil’s admins. Leave out `where:here` to watch by yourself.',
  notHere: 'A channel can watch on Discord and Slack. Here, leave out `where:here`.',
  title: (count) => `You watch ${counted(count, 'subject', 'subjects')}`,
  summary: (count, names) => `${watch.title(count)}: ${names.join(', ')}.`,
  nothingTitle: 'You watch nothing yet',
  nothing: 'You watch nothing yet.',
  begin: line`Begin with ${{ command: 'watch add qin-gang' }}.`,
  noEvent: 'no event in this store',
  addedHere: (name, isNew) =>
    `This channel ${isNew ? 'now watches' : 'watches'} ${name}${isNew ? '' : ' already'}.`,
  removedHere: (name, wasWatched) =>
    `This channel ${wasWatched ? 'no longer watches' : 'does not watch'} ${name}.`,
  titleHere: (count) => `This channel watches ${counted(count, 'thing', 'things')}`,
  fullHere: (most) =>
    `This channel watches ${most} already, and that is as many as there can be. Remove one first: \`watch list where:here\`.`,
  told: (when, isHere) =>
    when === 'at-once'
      ? `${isHere ? 'It is told here' : 'You are told by direct message'} as soon as something is added, corrected or withdrawn.`
      : `It is told with the next digest ${isHere ? 'of this channel' : 'in your direct messages'}.`,
  manner: { 'at-once': 'told at once', digest: 'with the digest' },
  least: {
    routine: 'whatever happens',
    notable: 'from notable on',
    urgent: 'only what is urgent',
  },
  absence: (days) => `also after ${counted(days, 'day', 'days')} without a public event`,
  onlyListed: 'Here it is only listed. On Discord and Slack it is also told.',
  neverSeen: (name) =>
    `The store has no public event of ${name} yet, so there is no day to count from: an absence is told only after one is recorded.`,
  onlyPeople: 'Only a person can be missed: leave out absence, or name a person.',
  notBoth: 'Name something to watch or give a filter, not both.',
  this: 'Watch this',
}
