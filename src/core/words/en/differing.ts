import type { IdentityVerdict } from '../../facts.ts'
import { grouped } from '../../grouped.ts'
import type {
  DifferenceHeadings,
  DifferenceSize,
  DifferingWords,
  NameCounts,
} from '../revisions.ts'
import { withoutStop } from '../without-stop.ts'
import { counted } from './frame.ts'

/** Claims and cases are not told apart from the rest where there is nothing else. */
export const sizeOf = ({ changes: count, names, decisions }: DifferenceSize): string =>
  names + decisions === 0
    ? counted(count, 'change', 'changes')
    : [
        `${counted(count, 'change', 'changes')} of claims and cases`,
        names > 0 && `${grouped(names)} of names`,
        decisions > 0 && counted(decisions, 'decision on who is who', 'decisions on who is who'),
      ]
        .filter((one) => one !== false)
        .join(', ')

/** " 1 name differs, 1 decision on who is who differs.", or nothing. */
export const besides = ({ names, decisions }: NameCounts): string => {
  const said = [
    names > 0 && counted(names, 'name differs', 'names differ'),
    decisions > 0 &&
      counted(decisions, 'decision on who is who differs', 'decisions on who is who differ'),
  ].filter((one) => one !== false)
  return said.length === 0 ? '' : ` ${said.join(', ')}.`
}

const HEADINGS: DifferenceHeadings = {
  planned: {
    added: 'Would be added',
    altered: 'Would be altered',
    retracted: 'Would be retracted or taken out',
    name: 'Names',
    identity: 'Decisions on who is who',
  },
  compared: {
    added: 'Added',
    altered: 'Altered',
    retracted: 'Retracted or taken out',
    name: 'Names',
    identity: 'Decisions on who is who',
  },
}

const VERDICTS: Readonly<Record<IdentityVerdict, string>> = {
  same: 'held to be the same',
  'not-same': 'held not to be the same',
}

/** What differs between two revisions, as it would be and as it is. */
export const differing: DifferingWords = {
  gone: {
    planned: {
      takenOut: 'would be taken out',
      retracted: (day, why) => `would be retracted ${day}: ${withoutStop(why)}`,
    },
    compared: {
      takenOut: 'taken out',
      retracted: (day, why) => `retracted ${day}: ${withoutStop(why)}`,
    },
  },
  headings: HEADINGS,
  differs: {
    name: (before, after) => {
      if (before.length === 0) return `also written ${after.join(', ')}`
      if (after.length === 0) return `no longer written ${before.join(', ')}`
      return `${before.join(', ')} → ${after.join(', ')}`
    },
    nobodyYet: 'new',
    nobodyAnyMore: 'no longer there',
    and: ' and ',
    decision: (before, after) => {
      if (before === undefined) return `added: ${after === undefined ? '' : VERDICTS[after]}`
      return after === undefined
        ? `taken back: ${VERDICTS[before]}`
        : `altered: ${VERDICTS[before]} → ${VERDICTS[after]}`
    },
  },
}
