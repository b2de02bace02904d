import { strong } from '../../brief.ts'
import type { NewsWords } from '../digests.ts'
import { counted } from './frame.ts'

export const news: NewsWords = {
  quiet: (from) =>
    from
      ? `Nothing that is told here has changed since ${from}.`
      : 'Nothing that is told here has changed.',
  heartbeat:
    'Nothing was said here for a week because nothing changed. This line shows that the digest is alive.',
  debt: {
    disputed: (count) =>
      `${counted(count, 'claim', 'claims')} contradicted by another and left open`,
    unconfirmed: (count, days) =>
      `${counted(count, 'report or accusation', 'reports and accusations')} unconfirmed for ${counted(days, 'day', 'days')} or more`,
    partial: (count) =>
      `${counted(count, 'claim', 'claims')} with a partial, approximate or missing date`,
    single: (count) => `${counted(count, 'claim', 'claims')} on one source`,
  },
  noDebt: 'Nothing is owed: no claim is contradicted, unconfirmed, loosely dated or on one source.',
  debtNote: 'This is about the sourcing of this store. It says nothing about anybody named.',
  gone: (count) => `${counted(count, 'claim', 'claims')} listed then, no longer in the store`,
  debtUnit: 'Items',

  alert: (names) => `Watched · ${names}`,
  alertCount: (count) => counted(count, 'change', 'changes'),
  because: (watched) => `Told because this is watched here: ${watched}.`,
  watchedFilter: (text) => `the filter (${text})`,
  absent: (name) => `No public event · ${name}`,
  absence: (name, day, days) =>
    `No public event of ${name} in this store since ${day} (${counted(days, 'day', 'days')}).`,
  absenceNote: (name) => `That is what the store holds, not a statement about ${name}.`,
  lastOne: 'The last one in this store',

  caseOf: (name) => `Case of ${name}`,
  newEvent: (name) => `Case of ${name}: new in the store`,
  newStage: (name, stage) => `New stage · ${name}${stage ? `: ${stage}` : ''}`,
  stageBack: (name, stage) => `Stage corrected · ${name}: now ${stage}`,
  stageNow: (stage, sentence, date) => [
    strong(stage),
    `${sentence ? `: ${sentence}` : ''}, ${date}`,
  ],
  cardSummary: (name, stage, date, certainty) =>
    `Case of ${name}: ${stage}, ${date}, ${certainty}.`,
  steps: 'Steps',
  missing: 'Not known here',
  lacks: {
    announced: 'when the case was made public',
    day: 'the day of one or more steps',
    post: 'the post at the time',
    body: 'the body',
    outcome: 'what came of it after the last step',
    reason: 'an official reason when a post was lost',
    single: 'a second source for the stage',
  },
  caseGone: (id) => `The case ${id} is no longer in this store. Nothing follows from that.`,
  noCase: 'Case no longer in this store',
  living: 'This message is kept up to date: it shows the case as this store holds it.',
}
