import type { Desk } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import { EVERYTHING, type Filter, joined, negated, SIGNS } from '#core/filter/filter.ts'
import { namesFrom } from '#core/filter/names.ts'
import { parseFilter } from '#core/filter/parse.ts'
import { writeFilter } from '#core/filter/write.ts'
import type { Fields } from './asked.ts'

/** How a field of a term is held against its value: `:` at all, `-` not at all, or by order. */
export const COMPARISONS = [':', '-', ...SIGNS] as const

/** One of them. */
export type ComparisonSign = (typeof COMPARISONS)[number]

const JOINTS = ['and', 'or'] as const

/** How a term is joined to the filter there is. */
export type Joint = (typeof JOINTS)[number]

/** A term as it is chosen. */
export type NewTerm = {
  readonly field: string
  readonly sign: ComparisonSign
  readonly value: string
  readonly joint: Joint
}

/** A term that is to be added, from the fields of the form; undefined where none is. */
export function newTermIn(of: Fields): NewTerm | undefined {
  const one = (name: string) => of(name)[0]
  // Who writes a value and sends the form off by its other button has not written it for nothing.
  const joint =
    JOINTS.find((each) => each === one('add')) ?? (one('value')?.trim() ? 'and' : undefined)
  if (!joint) return undefined
  const sign = COMPARISONS.find((each) => each === one('sign')) ?? ':'
  return { field: one('field') ?? '', sign, value: one('value')?.trim() ?? '', joint }
}

/**
 * A filter with a term more, in its normal form.
 *
 * @throws Mistake for what is no term, or no filter, in the words a chat has for it
 */
export function withTerm(
  filter: string,
  { field, sign, value, joint }: NewTerm,
  desk: Desk,
): string {
  const read = (typed: string): Filter => parseFilter(typed, namesFrom(desk.facts), desk.words)
  const isNot = sign === '-'
  const typed = `${field}${isNot ? ':' : sign}${quoted(value)}`
  const term = isNot ? negated(read(typed)) : read(typed)
  const before = read(filter)
  const whole = before.kind === 'everything' ? term : joined(joint, [before, term])
  // Read once more: what is too long or too deep as a whole is told so.
  return writeFilter(read(writeFilter(whole)))
}

/** A name of several words stands between marks; one that holds them itself stands as it is. */
const quoted = (value: string): string =>
  /[\s()]/.test(value) && !value.includes('"') ? `"${value}"` : value

/** A part of a filter that can be taken out of it. */
export type Part = {
  readonly filter: Filter
  /** What is left without it, in its normal form. */
  readonly without: string
}

/** The parts of a filter that stand side by side, and how they are joined; none of everything. */
export function partsOf(
  filter: string,
  desk: Desk,
): { readonly joint: Joint | undefined; readonly parts: readonly Part[] } {
  const read = readOrNothing(filter, desk)
  if (read.kind === 'everything') return { joint: undefined, parts: [] }
  if (read.kind !== 'and' && read.kind !== 'or') {
    return { joint: undefined, parts: [{ filter: read, without: '' }] }
  }
  const { kind, of } = read
  const parts = of.map((part, i) => ({
    filter: part,
    without: writeFilter(joined(kind, of.toSpliced(i, 1))),
  }))
  return { joint: kind, parts }
}

function readOrNothing(filter: string, { facts, words }: Desk): Filter {
  try {
    return parseFilter(filter, namesFrom(facts), words)
  } catch (error) {
    if (error instanceof Mistake) return EVERYTHING
    throw error
  }
}
