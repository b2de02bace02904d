import type { Corrected } from '../../corrections.ts'
import { quoted } from '../../quoted.ts'
import type { GivenWords } from '../given.ts'
import { counted } from './frame.ts'

export const given: GivenWords = {
  file: {
    tooLarge: (name, most) =>
      `${quoted(name)} is larger than ${megabytes(most)}. Pack it with gzip, or give the files one by one.`,
    tooLargeInside: (name, most) =>
      `${quoted(name)} unpacks to more than ${megabytes(most)}. Give the files one by one.`,
    tooDense: (name, most) =>
      `${quoted(name)} unpacks to more than ${most} times its size, which text does not. Give it unpacked.`,
    tooMuch: (name) =>
      `${quoted(name)} holds more values than a pack can have. Give the files one by one.`,
    archive: (name) =>
      `${quoted(name)} is an archive. Give one YAML or JSON file, as it is or packed with gzip.`,
    damaged: (name) => `${quoted(name)} is damaged and cannot be unpacked. Pack it again.`,
    notText: (name) => `${quoted(name)} is not UTF-8 text. Save it as UTF-8 YAML or JSON.`,
    unknown: (name) =>
      `${quoted(name)} holds nothing that has a place in the pack. \`data/README.md\` says which file holds what.`,
    unnamed: (name) =>
      `${quoted(name)} holds records of the pack, but not which file they belong to. Name it as in the pack, such as \`2023.yaml\` or \`risks.yaml\`.`,
  },
  pack: {
    badName: (typed) =>
      `${quoted(typed)} is not the name of a pack. A name is up to 40 lower-case letters, digits and hyphens.`,
    none: (name, known) =>
      known.length === 0
        ? `There is no pack ${quoted(name)}, and no other beside the data folder.`
        : `There is no pack ${quoted(name)}. There are ${known.join(', ')}.`,
    noMemory:
      'There is more in this than there is memory for, so it was stopped. Nothing was changed. Give less at once.',
    leadsOut: (name) =>
      `The pack ${quoted(name)} holds a link to somewhere else, so it was not read. Put the files themselves there.`,
  },
  record: {
    none: 'That is not a record of the pack. Paste it as it would stand in a file of `data/`.',
    noPart: (typed, known) =>
      `There is no part ${quoted(typed)}. The parts are ${known.join(', ')}.`,
    refused: (findings) =>
      `The pack would not be accepted with this: ${counted(findings, 'finding', 'findings')}. Nothing was changed.`,
    unchanged: 'This says what the pack says already, so there is nothing to approve.',
    incomplete:
      'Something has to be filled in first. Choose Edit, complete the record and send it.',
    busy: 'Another record is being tried out at the moment. Please ask again in a minute.',
    tooLong: (length, most) => `That is ${length} characters; ${most} is as far as a record goes.`,
  },
  suggestion: {
    noClaim: (typed) =>
      `No statement here has the id ${quoted(typed)}. The id stands at the end of a statement’s page, which \`search\` finds.`,
    noSource: (typed) =>
      `${quoted(typed)} is neither a source of this store nor an address. Give the id of a source, or an address that begins with https://.`,
    badAddress: (typed) =>
      `${quoted(typed)} is not an address I can take. Give a whole one that begins with https://, without a user name in it.`,
    noValue: (what) => `Say what ${WHAT[what]} should be.`,
    badDate: (typed) =>
      `${quoted(typed)} is not a date. Write it as 2023-07-25, 2023-07 or 2023, or as \`unknown\`.`,
    badCertainty: (typed) =>
      `${quoted(typed)} is not a certainty. It is one of official, reported, alleged.`,
    notThere: (what) =>
      `This record has no place where ${WHAT[what]} could be corrected by itself. Choose \`other\` and say it in words.`,
    tooMany: (most) =>
      `You have ${most} suggestions waiting for an editor. Please wait until one is decided.`,
    none: (typed) => `There is no suggestion ${quoted(typed)}.`,
    decided: (id, state) =>
      `Suggestion ${id} was ${state === 'approved' ? 'approved' : 'rejected'} already. Nothing was changed.`,
    noRecord: (claim) =>
      `${quoted(claim)} is served, but its record is not in the data folder any more. An admin can load the data again.`,
  },
  draft: {
    suggested: (id, what) => `Suggestion ${id}, about ${WHAT[what]}.`,
    value: (value) => `Suggested: ${value}`,
    source: (source) => `Source given: ${source}`,
    note: (note) => `Note: ${note}`,
    byHand: 'The record below is as it is now. Put the correction into it by hand.',
    fillIn: 'Fill in what is empty; leave out `published` where the page shows no date.',
  },
  overlay: {
    none: (typed) => `There is no correction ${quoted(typed)}.`,
    over: (id, state) =>
      state === 'contained'
        ? `The pack contains correction ${id} by now. Change it in the data instead.`
        : `Correction ${id} was withdrawn already. Nothing was changed.`,
  },
  identity: {
    noSubject: (typed) => `This store has no person or body with the id ${quoted(typed)}.`,
    oneTwice: (id) => `${quoted(id)} was given twice. Name two different subjects.`,
    otherKind: (a, b) => `${a} and ${b} are a person and a body, which are never the same.`,
    before: (a, b, verdict) =>
      `That ${a} and ${b} are ${verdict === 'same' ? '' : 'not '}the same was decided before. Take that decision back first.`,
    contradicts: (a, b) =>
      `Other decisions say otherwise of ${a} and ${b}. Take one of them back first.`,
  },
}

const WHAT: Readonly<Record<Corrected, string>> = {
  line: 'the wording',
  date: 'the date',
  certainty: 'the certainty',
  source: 'the sources',
  retract: 'its retraction',
  other: 'something else',
}

const megabytes = (bytes: number): string => `${bytes / 1_000_000} MB`
