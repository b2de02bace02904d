import type { Command } from '#core/command.ts'
import type { Newsroom } from '#core/newsroom.ts'
import type { Suggestion } from '#core/option.ts'
import { LINE_MAX, splitWords } from '#core/typed.ts'
import { quoteValue } from './arguments.ts'
import { OPERATOR } from './io.ts'
import { safe } from './safe.ts'

/** What could take the place of `on`, the end of what was typed. A `value` is ready to insert. */
export type Completion = { readonly on: string; readonly offers: readonly Suggestion[] }

/** A word as typed, what it says without its quotation marks, and where in the line it begins. */
type Word = { readonly raw: string; readonly text: string; readonly at: number }

type Place = { readonly start: number; readonly typed: string; readonly option: string }

const WORD = /(?:[a-z]+[:=])?(?:"[^"]*"?|“[^”]*”?|「[^」]*」?|'[^']*'?)|\S+/giu
const CLOSED = /^(?:[a-z]+[:=])?(?:"[^"]*"|“[^”]*”|「[^」]*」|'[^']*')$/iu
const OFFERS_MAX = 25
const NONE: Completion = { on: '', offers: [] }

/**
 * Finishes the end of a half-typed line: the command, an option's name, a choice, or a name the
 * facts know in any script. Never throws: a suggestion that fails must not end the console.
 */
export function complete(line: string, newsroom: Newsroom): Completion {
  const words = line.length > LINE_MAX ? [] : wordsOf(line)
  const last = words.at(-1)
  const isTyping = last !== undefined && last.at + last.raw.length === line.length
  const current: Word = isTyping ? last : { raw: '', text: '', at: line.length }
  const [first, ...before] = isTyping ? words.slice(0, -1) : words
  if (line.length > LINE_MAX || CLOSED.test(current.raw)) return NONE
  if (!first) return commandsLike(current, newsroom)
  const name = bare(first.text)
  const command = newsroom.commands.find((one) => one.name === name)
  if (!command) return NONE
  const offers: Offer = (option, typed) => valuesLike(command, option, typed, newsroom)
  return namedValue(command, before, current, offers) ?? looseWord(command, before, current, offers)
}

type Offer = (option: string, typed: string) => readonly Suggestion[]

const wordsOf = (line: string): readonly Word[] =>
  [...line.matchAll(WORD)].map((found) => ({
    raw: found[0],
    text: splitWords(found[0])[0]?.text ?? '',
    at: found.index,
  }))

const bare = (name: string): string => name.replace(/^\//, '').toLowerCase()

function commandsLike({ raw, text }: Word, { commands }: Newsroom): Completion {
  const slash = raw.startsWith('/') ? '/' : ''
  const offers = commands
    .filter(({ name }) => name.startsWith(bare(text)))
    .map(({ name, about }) => ({ value: slash + name, label: about }))
  return { on: raw, offers }
}

/** `stage:exp`, or the word after `--stage`. Undefined when no option is named. */
function namedValue(
  { options }: Command,
  before: readonly Word[],
  { raw, text }: Word,
  offer: Offer,
): Completion | undefined {
  const name = /^([a-z]+)[:=]/i.exec(raw)?.[1]
  const option = name && ownOption(options, name)
  if (option) {
    const offers = offer(option, text.slice(name.length + 1))
    return { on: raw, offers: offers.map((one) => ({ ...one, value: `${name}:${one.value}` })) }
  }
  const dashed = ownOption(options, /^--([a-z]+)$/i.exec(before.at(-1)?.raw ?? '')?.[1] ?? '')
  return dashed === undefined ? undefined : { on: raw, offers: offer(dashed, text) }
}

/** The option's name as it is declared, if the command has it. */
const ownOption = (options: Command['options'], name: string): string | undefined =>
  Object.hasOwn(options, name.toLowerCase()) ? name.toLowerCase() : undefined

/** A word without an option's name: the value of a positional option, or the name of another. */
function looseWord(
  command: Command,
  before: readonly Word[],
  current: Word,
  offer: Offer,
): Completion {
  const { used, loose } = readBefore(command, before)
  const place = placeFor(command, used, loose, current)
  const start = place?.start ?? current.at
  // Of several loose words all are replaced, so an option's name brings the earlier ones along.
  const kept = before.filter(({ at }) => at >= start).map(({ raw }) => `${raw} `)
  const names = Object.entries(command.options)
    .filter(([name, { positional }]) => !used.has(name) && (current.raw !== '' || !positional))
    .filter(([name]) => name.startsWith(current.raw.toLowerCase()))
    .map(([name, { about }]) => ({ value: `${kept.join('')}${name}:`, label: about }))
  const values = place ? offer(place.option, place.typed) : []
  return { on: kept.join('') + current.raw, offers: [...values, ...names].slice(0, OFFERS_MAX) }
}

function readBefore({ options }: Command, before: readonly Word[]) {
  const used = new Set<string>()
  const loose: Word[] = []
  for (let at = 0; at < before.length; at += 1) {
    const word = before[at] as Word // The loop stays within the list.
    const [, dashes, name = '', mark] = /^(--)?([a-z]+)([:=])?/i.exec(word.raw) ?? []
    if ((dashes || mark) && ownOption(options, name)) {
      used.add(name.toLowerCase())
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

function valuesLike(
  command: Command,
  option: string,
  typed: string,
  newsroom: Newsroom,
): readonly Suggestion[] {
  return newsroom
    .suggest(command, option, typed, OPERATOR)
    .map(({ value, label }) => ({ value: quoteValue(safe(value)), label: safe(label) }))
}
