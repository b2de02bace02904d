import type { Desk } from '../command.ts'
import { SUGGESTIONS_MAX, type Suggestion } from '../option.ts'
import { createSeen } from '../seen.ts'
import { nameOfValue } from './describe.ts'
import {
  CLOSED_VALUES,
  FILTER_FIELDS,
  type FilterField,
  isNamedField,
  isOrdered,
  type NAMED_FIELDS,
  ORDERS,
} from './filter.ts'
import { lex, type Token } from './lex.ts'
import { namesFrom, type StoreNames } from './names.ts'
import { FILTER_MAX, isFilter } from './parse.ts'
import { AND, NOT, OR } from './reading.ts'
import { fieldNamed, folded, spellingsOfField, spellingsOfValue } from './spoken.ts'

/** The part of a text that is being typed, and what stands before it. */
type Typing = { readonly before: string; readonly part: string }

/**
 * Finishes the word being typed: the name of a field, then a value of it. Each suggestion is the
 * whole filter with that word finished; its label is that with
 * what the word means behind it, for a platform may send the label back. Never throws.
 */
export function suggestFilter(
  typed: string,
  { facts, words }: Pick<Desk, 'facts' | 'words'>,
): readonly Suggestion[] {
  if (typed.length > FILTER_MAX) return []
  const tokens = lex(typed)
  const names = namesFrom(facts)
  const isNew = createSeen(Number.POSITIVE_INFINITY)
  const found: Suggestion[] = []
  // A name of several words comes before what only its last word begins.
  for (const one of typings(typed, tokens).flatMap(finished)) {
    if (found.length === SUGGESTIONS_MAX) break
    if (one.value.length <= FILTER_MAX && isNew(one.value) && isOffered(one.value)) found.push(one)
  }
  return found

  function finished(typing: Typing): readonly Suggestion[] {
    const sign = signBefore(tokens, typing)
    if (sign) return values(sign, tokens, typing)
    return [...(typing.part.includes(' ') ? [] : fields(typing)), ...bare(typing)]
  }

  /** Nothing is offered that would be a mistake; a field still waits for its value. */
  function isOffered(text: string): boolean {
    if (text.endsWith(':')) return true
    const open = lex(text).reduce((sum, { kind }) => sum + (OPENING[kind] ?? 0), 0)
    return isFilter(`${text}${')'.repeat(Math.max(open, 0))}`, names, words)
  }

  function values(at: number, all: readonly Token[], { before, part }: Typing): Suggestion[] {
    const [name, sign] = [all[at - 1], all[at]]
    const field = name?.kind === 'word' ? fieldNamed(name.text, words) : undefined
    if (!field || sign?.kind !== 'sign') return []
    return valuesOf(field, part, sign.sign !== ':').map((value) => ({
      value: `${before}${value}`,
      label: label(`${before}${value}`, field, value),
    }))
  }

  function fields({ before, part }: Typing): Suggestion[] {
    return FILTER_FIELDS.filter((field) => begins(spellingsOfField(field, words), part)).map(
      (field) => ({
        value: `${before}${field}:`,
        label: `${before}${field}: · ${words.frame.headed(words.filters.field[field])}${words.filters.about[field]}`,
      }),
    )
  }

  /** What somebody may mean who began with the value: `expelled`, `qin`. */
  function bare({ before, part }: Typing): Suggestion[] {
    if (part.length < 2) return []
    return FILTER_FIELDS.flatMap((field) =>
      valuesOf(field, part, false)
        .slice(0, 5)
        .map((value) => ({
          value: `${before}${field}:${value}`,
          label: label(`${before}${field}:${value}`, field, value),
        })),
    )
  }

  function valuesOf(field: FilterField, part: string, isCompared: boolean): readonly string[] {
    if (isNamedField(field)) return completed(names, field, part)
    const all = isCompared && isOrdered(field) ? ORDERS[field] : CLOSED_VALUES[field]
    return all.filter((value) => begins(spellingsOfValue(field, value, words), part))
  }

  function label(piece: string, field: FilterField, value: string): string {
    const name = nameOfValue(field, value, names, words)
    return name === value ? piece : `${piece} · ${name}`
  }
}

const completed = (
  names: StoreNames,
  field: (typeof NAMED_FIELDS)[number],
  part: string,
): readonly string[] => names.completions(field, part, SUGGESTIONS_MAX).map(({ id }) => id)

const OPENING: Readonly<Partial<Record<Token['kind'], number>>> = { open: 1, close: -1 }

/**
 * What is being typed: the last word, unless something behind it shows that it is finished; and
 * before that the same with the words it may be one name with, the most of them first.
 */
function typings(typed: string, tokens: readonly Token[]): readonly Typing[] {
  const last = tokens.at(-1)
  const isUnfinished = last?.kind === 'word' && last.end === typed.length && last.quote !== 'closed'
  if (!isUnfinished) return [{ before: typed, part: '' }]
  return [3, 2]
    .filter((count) => count <= tokens.length && isOneName(tokens.slice(-count)))
    .map((count): Typing => {
      const { start } = tokens.at(-count) ?? last
      return { before: typed.slice(0, start), part: typed.slice(start) }
    })
    .concat({ before: typed.slice(0, last.start), part: last.text })
}

const isOneName = (tokens: readonly Token[]): boolean =>
  tokens.every(
    (token, i) =>
      token.kind === 'word' &&
      token.quote === undefined &&
      (i === 0 || !token.isValue) &&
      ![OR, AND, NOT].some((word) => word.test(token.text)),
  )

/** Where the sign stands whose value is being typed; undefined when none is. */
function signBefore(tokens: readonly Token[], { before }: Typing): number | undefined {
  const done = tokens.filter(({ start }) => start < before.length)
  let at = done.length - 1
  if (done[at]?.kind !== 'sign' && done[at]?.kind !== 'comma') return undefined
  while (at > 0 && done[at]?.kind === 'comma') at -= 2
  return done[at]?.kind === 'sign' ? at : undefined
}

const begins = (spellings: readonly string[], part: string): boolean =>
  spellings.some((spelling) => spelling.startsWith(folded(part)))
