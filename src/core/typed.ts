import type { Command, Typed } from './command.ts'
import { Mistake } from './errors.ts'
import { commandName, optionName, optionNamed } from './local-names.ts'
import type { Words } from './words.ts'
import { en } from './words-en.ts'

/**
 * The longest command line that is looked at, in characters: that of a command with the longest text
 * a platform takes in one option, which is Discord’s 6,000, and some more around it.
 * https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure
 */
export const LINE_MAX = 8_000

const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '「': '」', "'": "'" }

/** One word of a command line, and whether it stood between quotation marks. */
export type Word = { readonly text: string; readonly isQuoted: boolean }

/**
 * Splits a command line at spaces, keeping quoted names whole: `who "Li Shangfu" asof:2023-10`.
 * A quotation mark only opens at the start of a word or right after `name:`, so an apostrophe in
 * the middle of one stays a letter. An unclosed one runs to the end of the line. A plain one that
 * stands twice between plain ones is one of the words: `note:"he said ""no"""`.
 */
export function splitWords(typed: string): readonly Word[] {
  const words: Word[] = []
  const characters = typed.slice(0, LINE_MAX)
  let at = 0
  while (at < characters.length) {
    if (/\s/.test(characters.charAt(at))) at += 1
    else {
      const word = readWord(characters, at)
      words.push({ text: word.text, isQuoted: word.isQuoted })
      at = word.end
    }
  }
  return words
}

function readWord(typed: string, start: number): Word & { end: number } {
  let text = ''
  let at = start
  while (at < typed.length && !/\s/.test(typed.charAt(at))) {
    const close = QUOTES[typed.charAt(at)]
    if (close && (text === '' || NAME_BEFORE.test(text))) {
      const end = closeOf(typed, at + 1, close)
      const stop = end < 0 ? typed.length : end
      const isWhole = text === ''
      text += unescaped(typed.slice(at + 1, stop), close)
      at = stop + 1
      if (isWhole || end < 0) return { text, isQuoted: isWhole, end: at }
    } else {
      text += typed.charAt(at)
      at += 1
    }
  }
  return { text, isQuoted: false, end: at }
}

/** Where what was opened is closed; below 0 where it never is. */
function closeOf(typed: string, from: number, close: string): number {
  let end = typed.indexOf(close, from)
  while (close === DOUBLED && end >= 0 && typed.charAt(end + 1) === DOUBLED) {
    end = typed.indexOf(close, end + 2)
  }
  return end
}

/** The mark that stands twice where it is one of the words. */
const DOUBLED = '"'

const unescaped = (words: string, close: string): string =>
  close === DOUBLED ? words.replaceAll('""', '"') : words

/** An option's name in any script, and what stands behind it. A Chinese keyboard types `：`. */
const NAMED = /^(--)?([\p{L}\p{N}_'-]+)(?:[:=：＝](.*))?$/isu
const NAME_BEFORE = /^(?:--)?[\p{L}\p{N}_'-]+[:=：＝]$/iu

/**
 * Reads what stands after a command's name: `name:value`, `name=value`, `--name value`, and loose
 * words for the positional options. An option goes by its own name or the one in the asker's
 * language. The last positional option takes every word that is left.
 *
 * @throws Mistake naming an option the command does not have, or a word it has no place for
 */
export function readTyped(words: readonly Word[], command: Command, language: Words = en): Typed {
  const typed: Record<string, string> = {}
  const loose: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word // The loop stays within the list.
    const [, dashes, name = '', value] = (word.isQuoted ? null : NAMED.exec(word.text)) ?? []
    const option = dashes || value !== undefined ? optionNamed(name, command, language) : undefined
    if (option !== undefined) {
      if (value === undefined) at += 1
      typed[option] = value ?? words[at]?.text ?? ''
    } else if (isMeant(word)) throw unknownOption(name, command, language)
    else loose.push(word.text)
  }
  return placeLoose(loose, typed, command, language)
}

/** `colour:red` and `--colour` were meant as an option, were there one; an address was not. */
const isMeant = ({ text, isQuoted }: Word): boolean =>
  !isQuoted && (/^--[a-z]+(?:[:=].*)?$/is.test(text) || /^(?!https?[:=])[a-z]+[:=]./is.test(text))

function placeLoose(
  loose: readonly string[],
  typed: Record<string, string>,
  command: Command,
  { asking }: Words,
): Typed {
  const places = Object.entries(command.options)
    .filter(([name, option]) => option.positional && typed[name] === undefined)
    .map(([name]) => name)
  if (loose.length > 0 && places.length === 0) {
    throw new Mistake(asking.noPlace(loose.join(' '), command.examples[0] ?? command.name))
  }
  if (places.length === 2 && loose.length > 2) {
    throw new Mistake(asking.quoteNames(command.examples[0] ?? command.name))
  }
  places.forEach((name, i) => {
    const words = i === places.length - 1 ? loose.slice(i) : loose.slice(i, i + 1)
    if (words.length > 0) typed[name] = words.join(' ')
  })
  return typed
}

function unknownOption(typed: string, command: Command, words: Words): Mistake {
  const known = Object.keys(command.options).map((one) => optionName(command.name, one, words))
  return new Mistake(words.asking.noOption(commandName(command, words), typed, known))
}
