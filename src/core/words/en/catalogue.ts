import { line, quiet, strong } from '../../brief.ts'
import { quoted } from '../../quoted.ts'
import type { RiskCategory } from '../../vocabulary.ts'
import type { MeasureWords, RiskWords } from '../catalogue.ts'
import type { FigureWords } from '../figures.ts'
import type { ReportWords, SourceWords } from '../reports.ts'
import { byThen, counted } from './frame.ts'
import { labels } from './labels.ts'

export const risks: RiskWords = {
  title: (name, which) => `${name}: ${labels.category[which].toLowerCase()} risk`,
  exposed: (whom) => line`${strong('Exposed')}: ${whom}.`,
  saidBy: (who, date, certainty, isSourced) =>
    line`${strong('Said by')}: ${who}, ${date} · ${certainty} · ${
      isSourced ? 'the category is the source’s own' : 'the category was assigned by the editors'
    }.`,
  answeredBy: (measures) =>
    line`${strong('Answered by')}: ${
      measures.length > 0 ? measures.join(', ') : 'no measure is tied to it in the sources'
    }.`,
  wording: (drift) => line`${strong('Wording')}: ${drift}`,
  listTitle: (count, each) => `${counted(count, 'risk', 'risks')} named in public: ${counts(each)}`,
  list: (count, each) => `${counted(count, 'risk', 'risks')}: ${counts(each)}.`,
  note: 'A category is where the source, or where marked the editors, filed a risk; it judges nobody.',
  heading: (which, count) => `${labels.category[which]} (${count})`,
  byEditors: ' · filed by the editors',
  all: 'All risks',
  allOf: (which) => `All ${which} risks`,
  inFull: (which) => `${labels.category[which]} in full`,
  offered: (which) => `${labels.category[which]} risks`,
  neither: (typed) => `${quoted(typed)} is no category and no risk. Did you mean this one?`,
  none: ({ audience, issuer, then }) => {
    const asked = [audience && `to ${quoted(audience)}`, issuer && `named by ${issuer}`]
      .filter(Boolean)
      .join(' and ')
    const which = asked ? ` ${asked}` : ''
    return then
      ? `This store has no risk${which}${byThen(then)}.`
      : `No risk${which || ' that fits'} is in this store. The audiences it knows:`
  },
}

const counts = (each: readonly (readonly [RiskCategory, number])[]): string =>
  each.map(([which, count]) => `${count} ${which}`).join(', ')

export const measures: MeasureWords = {
  kind: (kind) => kind,
  by: (who, date, certainty, kind) =>
    line`${strong('By')}: ${who}${date ? `, ${date}` : ''} · ${certainty} · ${kind}.`,
  status: (status) => line`${strong('Status')}: ${status}.`,
  stepsHeading: 'Steps',
  notYet: (name, { by, day }) =>
    `Nothing about ${name} ${
      by === 'known' ? `was published in a dated source by ${day}` : `had happened by ${day}`
    }.`,
  knownToday: 'What is known today',
  marksStage: (stage) => line`${strong('Marks the stage')}: ${stage}`,
  seenIn: [strong('Seen in'), ':'],
  ownMeaning: line`The meaning is the editors’ own; no source of this store explains it.`,
  searchIt: 'Search for it',
}

export const reports: ReportWords = {
  unit: 'Statements',
  statement: (id) => `Statement ${id}`,
  oneByOne: (publisher) => `${publisher}, statement by statement`,
  about: (name) => `What reports said about ${name}`,
  like: (typed, most) =>
    `Checked statements like ${quoted(typed)}${most === undefined ? '' : `, the ${most} closest`}`,
  summary: (title, count) =>
    `${title}: ${counted(count, 'checked statement', 'checked statements')}.`,
  place: (place) => line` ${quiet(`(${place})`)}`,
  verdict: (verdicts) => line`Verdict: ${strong(verdicts)}.`,
  better: (reading) => [`Better sources: ${reading}`],
  means: (expression, means) => `“${expression}” means ${means}.`,
  why: (why) => `Why it was said: ${why}`,
  theReport: 'The report',
  notChecked: (typed) =>
    `No statement checked in this store is about ${quoted(typed)}. That does not make it true: it was not checked.`,
  checkedReports: 'Reports that were checked',
  searchFacts: 'Search the facts',
  allTitle: (statements, all) => `${statements} statements of ${all} reports checked`,
  all: (statements, all) => `${statements} statements of ${all} reports were checked.`,
  allNote: line`A report is checked statement by statement against better sources. What is not listed was not checked.`,
  report: (publisher, title) => line`${strong(publisher)}: ${title}`,
  wrongHeading: 'What reports got wrong or left open',
  more: (count) => `${count} more: `,
}

export const sources: SourceWords = {
  unit: 'Entries',
  summary: (publisher, claims, checks) =>
    `${publisher}: supports ${counted(claims, 'statement', 'statements')} of this store${
      checks > 0 ? `; ${checks} of its own statements were checked` : ''
    }.`,
  described: (publisher, kind, date, language) =>
    line`${strong(publisher)} · ${kind} · ${date} · in ${language}`,
  undatedNote: line`Undated, so it is never used when a question says ${{ quiet: 'known:' }}.`,
  verdicts: (statements, each) =>
    line`${strong(counted(statements, 'statement', 'statements'))} checked (a statement can have two verdicts): ${each
      .map(({ verdict, count }) => `${verdict} ${count}`)
      .join(' · ')}.`,
  statementsHeading: 'Its statements, one by one',
  supports: (count) => `Supports ${counted(count, 'statement', 'statements')} here`,
  noId: (typed, hasOffers) =>
    `No source, claim or figure has the id ${quoted(typed)}. ${
      hasOffers ? 'These are close:' : 'Ids stand in exports and after `search`.'
    }`,
  claim: (certainty, date, words) => `${certainty}, ${date}: ${words}`,
  labels: {
    date: 'Date',
    certainty: 'Certainty',
    stage: 'Stage',
    reason: 'Reason',
    note: 'Note',
    replaces: 'Replaces',
  },
  whereHeading: 'Where each source says it',
  allFrom: (publisher) => `All from ${publisher}`,
  claimId: (id) => `Claim ${id}.`,
}

export const figures: FigureWords = {
  publishedHeading: 'Published totals, and what each counts',
  besideHeading: 'Rows here beside the published totals',
  lacksHeading: 'What the rows here lack or add',
  counts: (what) => ` What it counts: ${what}`,
  differs: (why) => ` Why it differs: ${why}`,
  totalsCount: (what) => line`What the published totals count: ${what}`,
  columns: {
    year: 'Year',
    civilian: 'Here, civilian',
    military: 'Here, military',
    published: 'Published',
  },
  notStated: 'not stated',
  remark: (period, remark) => line`${period}: ${remark}`,
  earlierRemarks: (count) =>
    `${counted(count, 'remark', 'remarks')} on earlier times not shown; until: with an earlier day shows them.`,
  summary: (number, unit, period, counts) =>
    `${number} ${unit}, ${period}. What it counts: ${counts}`,
  number: (number, unit, period) => [strong(number), ` ${unit}, ${period} · `],
  countsLine: (what) => line`${strong('Counts')}: ${what}`,
  stated: (date) => line`${strong('Stated')}: ${date}.`,
  differsLine: (why) => line`${strong('Differs from the rows here')}: ${why}`,
  neverAdd: 'Never add figures that count different things.',
}
