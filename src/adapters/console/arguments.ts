import { Mistake } from '#core/errors.ts'
import { quoted } from '#core/quoted.ts'
import { COLUMNS_MAX, COLUMNS_MIN } from './look.ts'

/** A question from a shell: the line as a person would type it, and how to print the answer. */
export type Question = {
  readonly line: string
  readonly isJson: boolean
  readonly columns?: number
}

const EXPORTS: Readonly<Record<string, string>> = {
  '--csv': 'csv',
  '--md': 'markdown',
  '--markdown': 'markdown',
}

/** Quotation marks a command line knows, in the order they are tried. */
const QUOTES = [
  ['"', '"'],
  ['“', '”'],
  ['「', '」'],
  ["'", "'"],
] as const

/** Whether `--json` is among the words, which also decides how a mistake in them is told. */
export const isJsonWanted = (args: readonly string[]): boolean => args.includes('--json')

/**
 * Joins the words a shell has split into one line again: an argument with spaces stays one word,
 * quoted. A single argument is taken as the whole line.
 *
 * @throws Mistake when `--width` is not followed by a number of columns
 */
export function readArguments(args: readonly string[]): Question {
  const words: string[] = []
  const tail: string[] = []
  let columns: number | undefined
  for (const [at, word] of args.entries()) {
    if (args[at - 1] === '--width') continue
    const form = EXPORTS[word]
    const [isWidth, width = args[at + 1] ?? ''] = /^--width(?:=(.*))?$/s.exec(word) ?? []
    if (form) tail.push('--export', form)
    else if (isWidth) columns = readColumns(width)
    else if (word !== '--json') words.push(word)
  }
  const [only = ''] = words
  const asked = words.length === 1 ? [only] : words.map(quoteArgument)
  const line = [...withHelp(asked), ...tail].join(' ')
  return { line, isJson: isJsonWanted(args), ...(columns === undefined ? {} : { columns }) }
}

/** `--help` anywhere asks about the command it stands with, as in any other program. */
function withHelp(words: readonly string[]): readonly string[] {
  const rest = words.filter((word) => word !== '--help' && word !== '-h')
  return rest.length === words.length ? words : ['help', ...rest.slice(0, 1)]
}

function readColumns(typed: string): number {
  const columns = /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN
  if (columns >= COLUMNS_MIN && columns <= COLUMNS_MAX) return columns
  throw new Mistake(
    `\`--width\` takes a number from ${COLUMNS_MIN} to ${COLUMNS_MAX}, not ${quoted(typed)}.`,
  )
}

/** `name:two words` keeps its name outside the quotation marks, and `--name=` becomes two words. */
function quoteArgument(argument: string): string {
  const [, name, dashed, value] = /^(?:([a-z]+[:=])|(--[a-z]+)=)(.*)$/is.exec(argument) ?? []
  if (value !== undefined && dashed) return `${dashed} ${quoteValue(value)}`
  if (value !== undefined && name) return name + (value && quoteValue(value))
  return quoteValue(argument)
}

/** A value as one word of a command line: as it is, or between marks it does not contain. */
export function quoteValue(value: string): string {
  if (value !== '' && !/[\s"“「']/.test(value)) return value
  const [open, close] = QUOTES.find(([, mark]) => !value.includes(mark)) ?? ['"', '"']
  return open + value.replaceAll(close, close.repeat(2)) + close
}
