import { grouped } from '../../grouped.ts'
import type { TrialWords } from '../suggestions.ts'
import { counted } from './frame.ts'

export const trial: TrialWords = {
  title: (card) => `Trial: ${card}`,
  summary: (parts) => `This is a trial; nothing was saved. ${parts.join('; ')}.`,
  nothingSaved: 'This is a trial. Nothing was saved, and nothing that is served has changed.',
  refused: 'Trial: the record would not be accepted',
  refusedSummary: (findings) =>
    `The record would not be accepted: ${counted(findings, 'finding', 'findings')}. This was a trial; nothing was saved.`,
  platform: (name) => `On ${name}`,
  parts: (name, count) => `${name}: ${counted(count, 'message', 'messages')}`,
  used: { characters: 'characters', components: 'components', blocks: 'blocks', bytes: 'bytes' },
  usedLine: (what, count, most) => `${grouped(count)} of ${grouped(most)} ${what}`,
  messages: (count) => counted(count, 'message', 'messages'),
  inFirst: (used) => `in the first: ${used}`,
  payloads: (file) => `Both messages as they would be sent are in ${file}.`,
  missing:
    "Give the record to try, as YAML: `admin try record:'…'`, or attach it as a file. The form for it opens on Discord and Slack.",
  both: 'Give the record as text or as a file, not both.',
  noFile: 'No file can be attached here. Give the record as text: `record:`.',
  notText: 'That file is not UTF-8 text. Attach the record as YAML or JSON.',
  again: 'Try it again',
  form: {
    title: 'Try a record',
    submit: 'Show it',
    record: 'The record, as YAML',
    recordHint: 'As it would stand in data/. Nothing is saved.',
    file: 'Or a file with it',
  },
}
