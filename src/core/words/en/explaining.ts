import { line } from '../../brief.ts'
import type { ExplainWords } from '../explaining.ts'

export const explain: ExplainWords = {
  missing: 'Name a claim or a case, as in `digest explain qin-gang-removed-minister-2023-07-25`.',
  unknown: (id) =>
    `Nothing called “${id}” is in the record of changes. Claims and cases are named by their ids, as \`source\` shows them.`,
  title: (name, digest) => `${name} and digest ${digest}`,
  recorded: (kind, day, isFirst) =>
    isFirst
      ? line`Public since ${day}, and there before the record of changes began.`
      : line`${{ added: 'Added', altered: 'Altered', retracted: 'Retracted' }[kind]} on ${day}.`,
  stage: (step, passed, detail) => `${STEPS[step][passed ? 0 : 1]}${detail ? ` (${detail})` : ''}.`,
  outcome: {
    told: 'It was told.',
    will: 'It will be told.',
    not: 'It is not told.',
    paused: 'It waits, because the digest is paused.',
    earlier: 'It was there before this digest began.',
  },
  toldIn: (slot, state) => `In the digest for ${slot}: ${state}`,
  willBe: (moment) => `The next digest is on ${moment}.`,
}

const STEPS = {
  window: ['It is new since the last digest', 'It is not new since the last digest'],
  filter: ['It fits the filter', 'It does not fit the filter'],
  watch: [
    'It is watched here, to be told with the digest',
    'It is not watched here, to be told with the digest',
  ],
  severity: ['It matters enough', 'It does not matter enough'],
  twice: ['Nothing else in the digest tells the same', 'Another line of the digest tells the same'],
} as const
