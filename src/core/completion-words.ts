import type { Command } from './command.ts'
import { optionNamed } from './local-names.ts'
import { splitWords } from './typed.ts'
import type { Words } from './words.ts'

/** A word as typed, what it says without its quotation marks, and where in the line it begins. */
export type Word = { readonly raw: string; readonly text: string; readonly at: number }

const WORD = /(?:[\p{L}\p{N}_-]+[:=：＝])?(?:"[^"]*"?|“[^”]*”?|「[^」]*」?|'[^']*'?)|\S+/giu

/** A word that was closed by its quotation mark. */
export const CLOSED = /^(?:[\p{L}\p{N}_-]+[:=：＝])?(?:"[^"]*"|“[^”]*”|「[^」]*」|'[^']*')$/iu

/** Dashes, the name of an option, and the mark behind it. */
export const NAMED = /^(--)?([\p{L}\p{N}_-]+)([:=：＝])?/iu

/** The words of a half-typed line. */
export const wordsOf = (line: string): readonly Word[] =>
  [...line.matchAll(WORD)].map((found) => ({
    raw: found[0],
    text: splitWords(found[0])[0]?.text ?? '',
    at: found.index,
  }))

/** What stands before the word being typed. */
export type Before = {
  readonly used: ReadonlySet<string>
  readonly loose: readonly Word[]
  /** All values, of whichever option. */
  readonly values: ReadonlySet<string>
}

/** Takes what stands before it apart into named and loose words. */
export function readBefore(command: Command, before: readonly Word[], words: Words): Before {
  const used = new Set<string>()
  const values = new Set<string>()
  const loose: Word[] = []
  for (let at = 0; at < before.length; at += 1) {
    const word = before[at] as Word // The loop stays within the list.
    const [, dashes, name = '', mark] = NAMED.exec(word.raw) ?? []
    const option = dashes || mark ? optionNamed(name, command, words) : undefined
    if (option) {
      used.add(option)
      values.add(mark ? word.text.slice(name.length + 1) : (before[at + 1]?.text ?? ''))
      if (!mark) at += 1
    } else {
      loose.push(word)
      values.add(word.text)
    }
  }
  return { used, loose, values }
}
