import type { CorrectionWords } from '../digests.ts'
import { counted } from './frame.ts'

export const corrections: CorrectionWords = {
  mark: { corrected: 'Corrected', retracted: 'Retracted' },
  correctedOn: (day) => `Corrected on ${day}`,
  correctedTitle: (title) => `Corrected · ${title}`,
  retractedTitle: (title) => `Retracted · ${title}`,
  takenOut: (day) => `Taken out of the store on ${day}; no reason was recorded.`,
  sinceThen: 'Since then',
  asBefore: 'Stands again as it was first told.',
  changed: (differences) => `Changed: ${differences.join('; ')}.`,
  differs: (part, from, to) => `${PARTS[part]} ${from} → ${to}`,
  notStated: 'not stated',
  wording: (before) => `worded before “${before}”`,
  sourcesDiffer: (added, takenOut) =>
    [
      added > 0 ? `${counted(added, 'source', 'sources')} added` : '',
      takenOut > 0 ? `${counted(takenOut, 'source', 'sources')} taken out` : '',
    ]
      .filter(Boolean)
      .join(', '),
  noteDiffers: 'its note rewritten',
  disputed: (ids) => `now contradicted by ${ids.join(', ')}`,
  settled: (ids) => `no longer contradicted by ${ids.join(', ')}`,
  restored: 'its retraction withdrawn',
  unreplaced: (id) => `no longer corrected by ${id}`,
  unreplacing: (id) => `no longer corrects ${id}`,
  partsDiffer: 'who plays which part in it',
  statedBy: (before, after) => `stated by ${after} instead of ${before}`,
  supersedes: (id, date, certainty, line) =>
    `Corrects ${id}, which said: ${date}, ${certainty}, “${line}”`,
  outcome: {
    followed: 'followed to its last known step',
    'not-traced': 'outcome not traced',
    died: 'ended by death',
  },
  correction: 'Correction',
  correctionSummary: (count) =>
    `${counted(count, 'statement', 'statements')} told here before ${count === 1 ? 'is' : 'are'} corrected.`,
  correctionIntro: 'What was told in the message above is corrected:',
}

const PARTS = {
  date: 'date',
  certainty: 'certainty',
  stage: 'stage',
  kind: 'kind',
  reason: 'reason',
  subjects: 'named in it',
  sentence: 'sentence',
  post: 'post',
  rank: 'rank',
  body: 'body',
  sector: 'sector',
  announced: 'made public',
  outcome: 'outcome',
} as const
