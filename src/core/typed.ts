import type { Command, Typed } from './command.ts'
import { Mistake } from './errors.ts'
import { quoted } from './quoted.ts'

/** The longest command line that is looked at, in characters. */
export const LINE_MAX = 2_000

const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '「': '」', "'": "'" }

/** One word of a command line, and whether it stood between quotation marks. */
export type Word = { readonly text: string; readonly isQuoted: boolean }

/**
 * Splits a command line at spaces, keeping quoted names whole: `who "Li Shangfu" asof:2023-10`.
 * A quotation mark only opens at the start of a word or right after `name:`, so an apostrophe in
 * the middle of one stays a letter. An unclosed one runs to the end of the line.
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
    if (close && (text === '' || /^(?:--)?[a-z]+[:=]$/i.test(text))) {
      const end = typed.indexOf(close, at + 1)
      const stop = end < 0 ? typed.length : end
      const isWhole = text === ''
      text += typed.slice(at + 1, stop)
      at = stop + 1
      if (isWhole || end < 0) return { text, isQuoted: isWhole, end: at }
    } else {
      text += typed.charAt(at)
      at += 1
    }
  }
  return { text, isQuoted: false, end: at }
}

/**
 * Reads what stands after a command's name: `name:value`, `name=value`, `--name value`, and loose
 * words for the positional options. The last positional option takes every word that is left.
 *
 * @throws Mistake naming an option the command does not have, or a word it has no place for
 */
export function readTyped(words: readonly Word[], command: Command): Typed {
  const typed: Record<string, string> = {}
  const loose: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word // The loop stays within the list.
    const named = word.isQuoted ? undefined : /^(--)?([a-z]+)(?:[:=](.*))?$/is.exec(word.text)
    const [, dashes, name = '', value] = named ?? []
    const known = Object.hasOwn(command.options, name.toLowerCase())
    if (named && (dashes || value !== undefined) && (known || dashes || isMeant(name, value))) {
      if (!known) throw unknownOption(name, command)
      if (value === undefined) at += 1
      typed[name.toLowerCase()] = value ?? words[at]?.text ?? ''
    } else loose.push(word.text)
  }
  return placeLoose(loose, typed, command)
}

/** `colour:red` was meant as an option, were there one; an address was not. */
const isMeant = (name: string, value: string | undefined): boolean =>
  Boolean(value) && !/^https?$/i.test(name)

function placeLoose(
  loose: readonly string[],
  typed: Record<string, string>,
  command: Command,
): Typed {
  const places = Object.entries(command.options)
    .filter(([name, option]) => option.positional && typed[name] === undefined)
    .map(([name]) => name)
  if (loose.length > 0 && places.length === 0) {
    throw new Mistake(
      `I have no place for ${quoted(loose.join(' '))}. Name what it is, as in \`${command.examples[0]}\`.`,
    )
  }
  if (places.length === 2 && loose.length > 2) {
    throw new Mistake(`Put each name in quotation marks, as in \`${command.examples[0]}\`.`)
  }
  places.forEach((name, i) => {
    const words = i === places.length - 1 ? loose.slice(i) : loose.slice(i, i + 1)
    if (words.length > 0) typed[name] = words.join(' ')
  })
  return typed
}

const unknownOption = (name: string, command: Command) =>
  new Mistake(
    `\`${command.name}\` has no option ${quoted(name)}. It knows ${Object.keys(command.options).join(', ')}.`,
  )
