import type { Command } from './command.ts'
import { type Before, CLOSED, NAMED, readBefore, type Word, wordsOf } from './completion-words.ts'
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
import { LINE_MAX } from './typed.ts'
import type { Words } from './words.ts'

/** What could take the place of `on`, the end of what was typed. A `value` is ready to insert. */
export type Completion = {
  readonly on: string
  readonly offers: readonly Suggestion[]
  /** What the option is that is being typed, in words; absent where none is. */
  readonly about?: string
}

/** What a line can be finished with. */
export type Completing = {
  /** Those whoever types may see. */
  readonly commands: readonly Command[]
  /** Names are offered in this language, and taken in it or as they are declared. */
  readonly words: Words
  /** What could be the value of an option, best first. Never throws. */
  readonly suggest: (command: Command, option: string, typed: string) => readonly Suggestion[]
}

type Place = { readonly start: number; readonly typed: string; readonly option: string }

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
  const read = readBefore(command, before, completing.words)
  const on: On = { command, before, read, current, completing }
  return namedValue(on) ?? looseWord(on)
}

/** The word being typed, and what stands before it. */
type On = {
  readonly command: Command
  readonly before: readonly Word[]
  readonly read: Before
  readonly current: Word
  readonly completing: Completing
}

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
function namedValue(on: On): Completion | undefined {
  const { command, before, current, completing } = on
  const { raw, text } = current
  const [, dashes, name = '', mark] = NAMED.exec(raw) ?? []
  const option = dashes || !mark ? undefined : optionNamed(name, command, completing.words)
  if (option) {
    const offers = valuesLike(on, option, text.slice(name.length + 1))
    return {
      on: raw,
      offers: offers.map((one) => ({ ...one, value: `${name}:${one.value}` })),
      ...aboutIn(on, option),
    }
  }
  const [, dash, dashed = '', marked] = NAMED.exec(before.at(-1)?.raw ?? '') ?? []
  const named = dash && !marked ? optionNamed(dashed, command, completing.words) : undefined
  return named === undefined
    ? undefined
    : { on: raw, offers: valuesLike(on, named, text), ...aboutIn(on, named) }
}

/** A word without an option's name: the value of a positional option, or the name of another. */
function looseWord(on: On): Completion {
  const { command, before, current, completing } = on
  const { words } = completing
  const { used, loose } = on.read
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
  const values = place ? valuesLike(on, place.option, place.typed) : []
  return {
    on: kept.join('') + current.raw,
    offers: [...values, ...names].slice(0, SUGGESTIONS_MAX),
    ...(place ? aboutIn(on, place.option) : {}),
  }
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

/** What stands in another option already is not offered again, but for choices such as yes and no. */
const valuesLike = (
  { command, read, completing }: On,
  option: string,
  typed: string,
): readonly Suggestion[] =>
  completing
    .suggest(command, option, typed)
    .filter(({ value }) => command.options[option]?.choices || !read.values.has(value))
    .map(({ value, label }) => ({ value: oneWord(value), label }))

const aboutIn = ({ command, completing }: On, option: string): { readonly about?: string } => {
  const about = command.options[option]?.about
  return about === undefined
    ? {}
    : { about: optionAbout(command.name, option, about, completing.words) }
}

const oneWord = (value: string): string =>
  value === '' || /[\s"“「']/.test(value) ? quotedWhole(value) : value
