import { type Brief, plain } from '#core/brief.ts'
import { oneLine } from '#core/one-line.ts'
import { shownLine } from '../render/code.ts'
import { typedCommand } from '../render/runs.ts'
import type { Filled } from './filled.ts'

/** What is said below a field, by its option. */
export type FieldErrors = Record<string, string>

/** Slack names no limit; what is longer than a few lines is not read below a field. */
const ERROR_MAX = 400

/**
 * What is wrong with one field of a form, to be said below it while the form stays open. Undefined
 * when the answer is no mistake, or is one that goes on with its buttons or is too long for that.
 */
export function fieldErrors(brief: Brief, filled: Filled, prefix: string): FieldErrors | undefined {
  if (brief.outcome !== 'mistaken') return undefined
  const option = optionMeant(brief, filled)
  const text = errorText(brief, prefix)
  return option === undefined || text.length > ERROR_MAX ? undefined : { [option]: text }
}

/** The field that was asked for again, or is pointed into or quoted from; else the first one. */
function optionMeant(
  { asks, summary, blocks, actions }: Brief,
  filled: Filled,
): string | undefined {
  const options = Object.keys(filled)
  if (asks && options.includes(asks.option)) return asks.option
  const holding = (words: string | undefined) =>
    words && options.find((option) => filled[option]?.toLowerCase().includes(words.toLowerCase()))
  const pointed = holding(blocks.find((block) => block.kind === 'code')?.lines[0]?.trim())
  if (pointed) return pointed
  for (const [, quoted] of summary.matchAll(QUOTED)) {
    const from = holding(quoted)
    if (from) return from
  }
  // Where nothing leads on but this form again, closing it would lose what was filled in.
  return actions.every(({ command }) => FORM_AGAIN.test(command)) ? options[0] : undefined
}

/** The line that opens a form again with what was typed. */
const FORM_AGAIN = /^[a-z-]+ form(?: |$)/

/** What a sentence of any language quotes of what was typed. */
const QUOTED = /[“「"]([^“”「」"]+)[”」"]/g

/** All the words of a mistake. A caret stays below what it points at as far as letters allow. */
function errorText({ summary, blocks }: Brief, prefix: string): string {
  const typed = (_: string, command: string) => typedCommand(command, prefix)
  const lines = blocks.flatMap((block) => {
    switch (block.kind) {
      case 'code':
        return block.lines.map((line) => shownLine(line).replaceAll(' ', '\u00A0'))
      case 'list':
        return block.items.map((item) => `· ${oneLine(plain(item))}`)
      default:
        return []
    }
  })
  return [oneLine(summary).replaceAll(/`([^`]+)`/g, typed), ...lines].join('\n')
}
