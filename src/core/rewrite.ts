import type { Action } from './brief.ts'
import type { Command, Options, Typed } from './command.ts'
import type { Reading } from './option.ts'

/**
 * Writes a command line that reads back as the same words. The value of `first`, the option that
 * needs no name, stands right behind the command: `who qin-gang asof:2023-10-23`.
 */
export function writeTyped(command: string, typed: Typed, first?: string): string {
  const given = Object.entries(typed).filter(([, value]) => value !== undefined && value !== '')
  const words = given
    .toSorted(([a], [b]) => Number(b === first) - Number(a === first))
    .map(([name, value = '']) =>
      name === first ? bare(value) : `${name}:${quotedIfNeeded(value)}`,
    )
  return [command, ...words].join(' ')
}

/** The option whose value may stand right behind the command's name, if it has one. */
export const firstOption = (options: Options): string | undefined =>
  Object.keys(options).find((name) => options[name]?.positional)

/** The line of a command with what was typed for it, written the one way that reads back the same. */
export const lineFor = (
  { name, options }: Pick<Command, 'name' | 'options'>,
  typed: Typed,
): string => writeTyped(name, typed, firstOption(options))

const quotedIfNeeded = (value: string): string =>
  /[\s"“「']/.test(value) ? quotedWhole(value) : value

/** Pairs of quotation marks as `splitWords` reads them, the plain one first. */
const PAIRS = ['""', "''", '「」'] as const

/** Between marks that the value itself does not end; where it has them all, the plain one is doubled. */
export function quotedWhole(value: string): string {
  const pair = PAIRS.find((one) => !value.includes(one.charAt(1)))
  return pair ? `${pair[0]}${value}${pair[1]}` : `"${value.replaceAll('"', '""')}"`
}

/** A value without its option's name must not look like one: `name:value` and `--name` are quoted. */
const bare = (value: string): string =>
  /^-|[:=：＝]/.test(value) ? quotedWhole(value) : quotedIfNeeded(value)

/** The command being read, with one option replaced: what a "did you mean" button runs. */
export const rewrite = (
  { command, option, typed, first }: Reading,
  value: string,
  label = value,
): Action => ({
  label,
  command: writeTyped(command, { ...typed, [option]: value }, first),
})
