import { line, strong } from '../../brief.ts'
import { grouped } from '../../grouped.ts'
import { quoted } from '../../quoted.ts'
import type { AskingWords } from '../asking.ts'
import type { FrameWords, Then } from '../frame.ts'
import { withoutStop } from '../without-stop.ts'

export const frame: FrameWords = {
  revision: (revision, compiled) => line`Revision ${revision}, facts compiled ${compiled}.`,
  asOf: (day) => line`As of ${day}: what was true by the end of that day.`,
  knownBy: (day, unpublished) =>
    unpublished === 0
      ? line`Known by ${day}: only sources dated no later are used.`
      : line`Known by ${day}: only sources dated no later are used; ${String(unpublished)} ${unpublished === 1 ? 'statement' : 'statements'} published later, or resting on undated sources alone, left out.`,
  fileCut: (rows, of) => line`The file holds the first ${grouped(rows)} of ${grouped(of)} rows.`,
  page: ({ unit, first, last, total, number, of }) =>
    `${unit} ${grouped(first)} to ${grouped(last)} of ${grouped(total)}, page ${number} of ${of}`,
  nextPage: 'Next page',
  previousPage: 'Previous page',
  joined: (items) => items.join(', '),
  headed: (head) => `${head}: `,
  detailed: (head, detail) => `${head}, ${detail}`,
  formerly: (post) => `formerly ${post}`,
  labelled: (label, what) => line`${strong(label)}: ${what}`,
  bracketed: (words) => ` (${words})`,
  sentence: (words) => (/[.!?]$/.test(words) ? words : `${words}.`),
  retracted: (day, why) => `Retracted ${day}: ${withoutStop(why)}.`,
  correctedBy: (id) => `Corrected by ${id}.`,
  saysNoReason: (claim) => /\bno (?:official )?(?:reason|explanation)/i.test(claim),
  readOn: (publisher, via) => `${publisher}, read on ${via}`,
  undated: 'undated',
  noLink: {
    archive: 'archived copy',
    mirror: 'read on a mirror',
    'odd-host': 'read on an unrelated host',
    none: 'no address kept',
  },
  language: (code) => new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code,
}

/** " known by 1 November 2023", " by 23 October 2023", or nothing: for saying that there is none. */
export const byThen = (then: Then | undefined): string =>
  then === undefined ? '' : then.by === 'known' ? ` known by ${then.day}` : ` by ${then.day}`

export const asking: AskingWords = {
  tryAgain: 'Please try that again',
  failed: 'That did not work',
  broke: (reference) => `Something broke on our side. Quote ${reference} to an admin.`,
  lineTooLong: (length, most) => `That is ${length} characters; ${most} is as far as I read.`,
  askSomething: 'Type a question, such as `who qin-gang`, or `help`.',
  noCommand: (typed, names) =>
    `There is no command ${quoted(typed)}. There are ${names.join(', ')}.`,
  noPlace: (typed, example) =>
    `I have no place for ${quoted(typed)}. Name what it is, as in \`${example}\`.`,
  quoteNames: (example) => `Put each name in quotation marks, as in \`${example}\`.`,
  noOption: (command, typed, names) =>
    `\`${command}\` has no option ${quoted(typed)}. It knows ${names.join(', ')}.`,
  missing: (what, command) =>
    `Something is missing: ${what.charAt(0).toLowerCase()}${what.slice(1)}. See \`help ${command}\`.`,
  tooLong: (length, most) => `That is ${length} characters long; ${most} is as far as I read.`,
  notOneOf: (typed, choices) => `${quoted(typed)} is not one of ${choices.join(', ')}.`,
  notADay: (typed) =>
    `${quoted(typed)} is not a date I can read. Write it as 2023-10-24, 2023-10 or 2023.`,
  notANumber: (typed, least, most) => `${quoted(typed)} is not a number from ${least} to ${most}.`,
  sinceAfterUntil: (since, until) => `since:${since} comes after until:${until}. Swap the two.`,
  fromAfterTo: (from, to) => `from:${from} comes after to:${to}. Swap the two.`,
  nothingChosen: (command) => `Nothing was chosen. See \`help ${command}\`.`,
  notAList: 'This answer is not a list, so there is nothing to export.',
  onlyOnePage: 'There is only one page. Ask for page:1.',
  onlyPages: (of) => `There are only ${of} pages. Ask for page:${of}.`,
  several: (typed, count, noun) =>
    `${quoted(typed)} names ${count} ${noun} in this store. Which one do you mean?`,
  nobody: (typed, hasOffers) =>
    `This store has nothing called ${quoted(typed)}. ${
      hasOffers ? 'Did you mean one of these?' : 'Try `search` with a word or two of it.'
    }`,
  watched: (name) => `${name} (watched)`,
  changed: (name) => `${name} (recently changed)`,
  because: (name, how) => `${name} (${how})`,
}

/** "1 case", "3 cases". */
export const counted = (value: number, one: string, many: string): string =>
  `${grouped(value)} ${value === 1 ? one : many}`
