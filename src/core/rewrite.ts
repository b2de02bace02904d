import type { Action } from './brief.ts'
import type { Typed } from './command.ts'
import type { Reading } from './option.ts'

/** Writes a command line that reads back as the same words. */
export function writeTyped(command: string, typed: Typed): string {
  const words = Object.entries(typed)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(
      ([name, value = '']) =>
        `${name}:${/[\s"“「']/.test(value) ? `"${value.replaceAll('"', '')}"` : value}`,
    )
  return [command, ...words].join(' ')
}

/** The command being read, with one option replaced: what a "did you mean" button runs. */
export const rewrite = (
  { command, option, typed }: Reading,
  value: string,
  label = value,
): Action => ({
  label,
  command: writeTyped(command, { ...typed, [option]: value }),
})
