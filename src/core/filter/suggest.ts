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
import { FILTER_MAX } from './parse.ts'
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
  const typing = typingOf(typed, tokens)
  const names = namesFrom(facts)
  const sign = signBefore(tokens, typing)
  const isNew = createSeen(Number.POSITIVE_INFINITY)
  return (sign ? values(sign, tokens, typing) : [...fields(typing), ...bare(typing)])
    .filter(({ value }) => value.length <= FILTER_MAX && isNew(value))
    .slice(0, SUGGESTIONS_MAX)

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

/** The last word, unless something behind it shows that it is finished. */
function typingOf(typed: string, tokens: readonly Token[]): Typing {
  const last = tokens.at(-1)
  const isUnfinished = last?.kind === 'word' && last.end === typed.length && last.quote !== 'closed'
  return isUnfinished
    ? { before: typed.slice(0, last.start), part: last.text }
    : { before: typed, part: '' }
}

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
