import type { Sign } from '../../filter/filter.ts'
import { quoted } from '../../quoted.ts'
import type { FilterWords } from '../filters.ts'

const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

const commands = (texts: readonly string[]): string => either(texts.map((text) => `\`${text}\``))

const meant = (near: readonly string[]): string =>
  near.length === 0 ? '' : ` Did you mean ${commands(near)}?`

const change = { added: 'added', altered: 'altered', retracted: 'retracted' } as const
const severity = { routine: 'routine', notable: 'notable', urgent: 'urgent' } as const

const COMPARED: Readonly<Record<Sign, (value: string) => string>> = {
  '>=': (value) => `at least ${value}`,
  '>': (value) => `beyond ${value}`,
  '<=': (value) => `at most ${value}`,
  '<': (value) => `before ${value}`,
}

export const filters: FilterWords = {
  field: {
    stage: 'stage',
    person: 'person',
    body: 'body',
    post: 'post',
    sector: 'sector',
    rank: 'rank',
    kind: 'kind',
    certainty: 'certainty',
    province: 'province',
    change: 'change',
    severity: 'severity',
  },
  about: {
    stage: 'the stage of a case',
    person: 'somebody it names',
    body: 'a body, and all below it',
    post: 'a post, and whoever holds it',
    sector: 'the sector or province of the case',
    rank: 'the rank at the fall',
    kind: 'what kind of event',
    certainty: 'official, reported or alleged',
    province: 'a province named in words',
    change: 'added, altered or retracted',
    severity: 'how much it matters',
  },
  change,
  severity,
  mistake: {
    tooLong: (length, most) =>
      `The filter is ${length} characters long; ${most} is as far as I read. Make two digests of it.`,
    tooDeep: (most) => `More than ${most} parentheses or “not” stand within each other here.`,
    tooMany: (most) => `A filter takes at most ${most} values. Make two digests of it.`,
    noField: (typed, fields, near) =>
      `A filter has nothing called ${quoted(typed)}.${meant(near) || ` It knows ${fields.join(', ')}.`}`,
    bare: (typed, examples) => `Say what ${quoted(typed)} is, such as ${commands(examples)}.`,
    noValue: (field, some) => `Say which ${field}, such as ${commands(some)}.`,
    notAValue: (field, typed, near, all) =>
      `${quoted(typed)} is no ${field}.${meant(near) || ` There is ${all.join(', ')}.`}`,
    nobody: (field, typed, near) =>
      `This store has no ${field} called ${quoted(typed)}.${meant(near) || ' Try another way of writing it.'}`,
    several: (typed, which) =>
      `${quoted(typed)} can mean several: ${which.join('; ')}. Type the id of the one you mean.`,
    noOrder: (field, ordered) =>
      `There is no more or less of ${field}, only of ${either(ordered)}. Write \`${field}:\` and a value.`,
    beside: (stage, instead) =>
      `${quoted(stage)} stands beside the ladder of stages, so nothing comes before or after it. Write \`${instead}\`.`,
    nothingBeyond: (typed, value) =>
      `\`${typed}\` would find nothing: ${value} is the end of the list.`,
    oneValue: (field) => `One value is enough behind a comparison of ${field}.`,
    openQuote: 'This quotation mark is never closed.',
    openGroup: 'This parenthesis is never closed.',
    strayClose: 'This parenthesis was never opened.',
    emptyGroup: 'Nothing stands between these parentheses.',
    stray: (typed, example) =>
      `${quoted(typed)} stands alone here. Name a field before it, as in \`${example}\`.`,
    nothingBefore: (typed) => `Something must stand before ${quoted(typed)}.`,
    nothingAfter: (typed) => `Something must stand behind ${quoted(typed)}.`,
  },
  said: {
    everything: 'everything',
    all: (parts) => parts.join('; '),
    any: (parts) => parts.join(', or '),
    not: (part) => `not ${part}`,
    group: (parts) => `(${parts})`,
    term: (field, values) => {
      if (field === 'sector' || field === 'rank') return `${field} ${either(values)}`
      if (field === 'kind') return `events of the kind ${either(values)}`
      if (field === 'post') return `whoever is ${either(values)}`
      return either(values)
    },
    comparison: (_, sign, value) => COMPARED[sign](value),
  },
}
