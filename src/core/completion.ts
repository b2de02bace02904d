import type { Command } from './command.ts'
import {
  commandAbout,
  commandName,
  commandNamed,
  optionAbout,
  optionName,
  optionNamed,
} from './local-names.ts'
import { SUGGESTIONS_MAX, type Suggestion } from './option.ts'
import { quotedWhole } from './rewrite.ts'
import { LINE_MAX, splitWords } from './typed.ts'
import type { Words } from './words.ts'

/** What could take the place of `on`, the end of what was typed. A `value` is ready to insert. */
export type Completion = { readonly on: string; readonly offers: readonly Suggestion[] }

/** What a line can be finished with. */
export type Completing = {
  /** Those whoever types may see. */
  readonly commands: readonly Command[]
  /** Names are offered in this language, and taken in it or as they are declared. */
  readonly words: Words
  /** What could be the value of an option, best first. Never throws. */
  readonly suggest: (command: Command, option: string, typed: string) => readonly Suggestion[]
}

/** A word as typed, what it says without its quotation marks, and where in the line it begins. */
type Word = { readonly raw: string; readonly text: string; readonly at: number }

type Place = { readonly start: number; readonly typed: string; readonly option: string }

const WORD = /(?:[\p{L}\p{N}_-]+[:=：＝])?(?:"[^"]*"?|“[^”]*”?|「[^」]*」?|'[^']*'?)|\S+/giu
const CLOSED = /^(?:[\p{L}\p{N}_-]+[:=：＝])?(?:"[^"]*"|“[^”]*”|「[^」]*」|'[^']*')$/iu
const NAMED = /^(--)?([\p{L}\p{N}_-]+)([:=：＝])?/iu
const NONE: Completion = { on: '', offers: [] }

/**
 * Finishes the end of a half-typed line: the command, an option's name, a choice, or a name the
 * facts know in any script. At most 25 offers of a command's values and options, nothing for what is
 * no command and for lines that are too long. Never throws.
 */
export function completionOf(line: string, completing: Completing): Completion {
  const words = line.length > LINE_MAX ? [] : wordsOf(line)
  const last = words.at(-1)
  const isTyping = last !== undefined && last.at + last.raw.length === line.length
  const current: Word = isTyping ? last : { raw: '', text: '', at: line.length }
  const [first, ...before] = isTyping ? words.slice(0, -1) : words
  if (line.length > LINE_MAX || CLOSED.test(current.raw)) return NONE
  if (!first) return commandsLike(current, completing)
  const command = commandNamed(bare(first.text), completing.commands, completing.words)
  if (!command) return NONE
  const on: On = { command, before, current, completing }
  return namedValue(on) ?? looseWord(on)
}

/** The word being typed, and what stands before it. */
type On = {
  readonly command: Command
  readonly before: readonly Word[]
  readonly current: Word
  readonly completing: Completing
}

const wordsOf = (line: string): readonly Word[] =>
  [...line.matchAll(WORD)].map((found) => ({
    raw: found[0],
    text: splitWords(found[0])[0]?.text ?? '',
    at: found.index,
  }))

const bare = (name: string): string => name.replace(/^\//, '').toLowerCase()

function commandsLike({ raw, text }: Word, { commands, words }: Completing): Completion {
  const slash = raw.startsWith('/') ? '/' : ''
  const offers = commands
    .filter((one) =>
      [one.name, commandName(one, words)].some((name) => name.startsWith(bare(text))),
    )
    .map((one) => ({ value: slash + commandName(one, words), label: commandAbout(one, words) }))
  return { on: raw, offers }
}

/** `stage:exp`, or the word after `--stage`. Undefined when no option is named. */
function namedValue({ command, before, current, completing }: On): Completion | undefined {
  const { raw, text } = current
  const [, dashes, name = '', mark] = NAMED.exec(raw) ?? []
  const option = dashes || !mark ? undefined : optionNamed(name, command, completing.words)
  if (option) {
    const offers = valuesLike(command, option, text.slice(name.length + 1), completing)
    return { on: raw, offers: offers.map((one) => ({ ...one, value: `${name}:${one.value}` })) }
  }
  const [, dash, dashed = '', marked] = NAMED.exec(before.at(-1)?.raw ?? '') ?? []
  const named = dash && !marked ? optionNamed(dashed, command, completing.words) : undefined
  return named === undefined
    ? undefined
    : { on: raw, offers: valuesLike(command, named, text, completing) }
}

/** A word without an option's name: the value of a positional option, or the name of another. */
function looseWord({ command, before, current, completing }: On): Completion {
  const { words } = completing
  const { used, loose } = readBefore(command, before, words)
  const place = placeFor(command, used, loose, current)
  const start = place?.start ?? current.at
  // Of several loose words all are replaced, so an option's name brings the earlier ones along.
  const kept = before.filter(({ at }) => at >= start).map(({ raw }) => `${raw} `)
  const begun = current.raw.toLowerCase()
  const names = Object.entries(command.options)
    .filter(([name, { positional }]) => !used.has(name) && (current.raw !== '' || !positional))
    .map(([name, { about }]) => ({
      own: name,
      shown: optionName(command.name, name, words),
      label: optionAbout(command.name, name, about, words),
    }))
    .filter(({ own, shown }) => own.startsWith(begun) || shown.toLowerCase().startsWith(begun))
    .map(({ shown, label }) => ({ value: `${kept.join('')}${shown}:`, label }))
  const values = place ? valuesLike(command, place.option, place.typed, completing) : []
  return {
    on: kept.join('') + current.raw,
    offers: [...values, ...names].slice(0, SUGGESTIONS_MAX),
  }
}

function readBefore(command: Command, before: readonly Word[], words: Words) {
  const used = new Set<string>()
  const loose: Word[] = []
  for (let at = 0; at < before.length; at += 1) {
    const word = before[at] as Word // The loop stays within the list.
    const [, dashes, name = '', mark] = NAMED.exec(word.raw) ?? []
    const option = dashes || mark ? optionNamed(name, command, words) : undefined
    if (option) {
      used.add(option)
      if (!mark) at += 1
    } else loose.push(word)
  }
  return { used, loose }
}

/** The positional option the current word belongs to; the last one takes all that are left. */
function placeFor(
  { options }: Command,
  used: ReadonlySet<string>,
  loose: readonly Word[],
  current: Word,
): Place | undefined {
  const places = Object.entries(options).filter(
    ([name, { positional }]) => positional && !used.has(name),
  )
  const last = places.length - 1
  const option = places[Math.min(loose.length, last)]?.[0]
  const earlier = loose.slice(Math.max(0, last))
  if (!option || (current.raw === '' && earlier.length > 0)) return undefined
  const typed = [...earlier, current].map(({ text }) => text).join(' ')
  return { option, typed, start: earlier[0]?.at ?? current.at }
}

const valuesLike = (
  command: Command,
  option: string,
  typed: string,
  { suggest }: Completing,
): readonly Suggestion[] =>
  suggest(command, option, typed).map(({ value, label }) => ({ value: oneWord(value), label }))

const oneWord = (value: string): string =>
  value === '' || /[\s"“「']/.test(value) ? quotedWhole(value) : value
