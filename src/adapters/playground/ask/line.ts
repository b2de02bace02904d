import { type Access, isAtLeast } from '#core/access.ts'
import { needOf } from '#core/ask.ts'
import { mayChange, withOwnChoices } from '#core/changing.ts'
import type { Command, Typed } from '#core/command.ts'
import { commandNamed } from '#core/local-names.ts'
import { readLine } from '#core/newsroom.ts'
import { lineFor } from '#core/rewrite.ts'
import { splitWords } from '#core/typed.ts'
import { LANGUAGES, type Language } from '#core/words.ts'
import type { Playground } from '../ports.ts'

type Asking = Pick<Playground, 'newsroom' | 'previews'>

/**
 * A line as the core reads it, from whatever was pasted: without a mention, a slash and the command
 * that takes all others, and with what another language of ours calls a command by its own names.
 */
export function lineOf(typed: string, language: Language, playground: Asking): string {
  const bare = typed.replace(/^(?:<@[^<>\s]*>|[@＠][\p{L}\p{N}._-]+)[,:，：]?(?:\s+|$)/u, '')
  return inOwnNames(withoutLead(bare, language, playground), language, playground)
}

function withoutLead(line: string, language: Language, { newsroom, previews }: Asking): string {
  const words = newsroom.words(language)
  const [, slash = '', lead = '', rest = ''] = /^(\/?)([\w-]+)(?:\s+(.*))?$/s.exec(line) ?? []
  const isLead = previews.some((one) => one.typed('help', words) === `/${lead.toLowerCase()} help`)
  const isCommand = slash === '' && commandNamed(lead.toLowerCase(), newsroom.commands, words)
  return isLead && !isCommand ? rest.replace(/^\//, '') : line.replace(/^\//, '')
}

function inOwnNames(line: string, language: Language, { newsroom }: Asking): string {
  const { commands } = newsroom
  const name = splitWords(line)[0]?.text.toLowerCase() ?? ''
  if (commandNamed(name, commands, newsroom.words(language))) return line
  for (const words of LANGUAGES.map((one) => newsroom.words(one))) {
    if (!commandNamed(name, commands, words)) continue
    try {
      const { command, options } = readLine(line, commands, words)
      return lineFor(command, withOwnChoices(command, options, words))
    } catch {
      return line // Its mistake is told as that of any other line.
    }
  }
  return line
}

/** What a line asks of which command; undefined where it is a mistake, which changes nothing. */
export function readIn(
  line: string,
  language: Language,
  { newsroom }: Pick<Playground, 'newsroom'>,
): { readonly command: Command; readonly typed: Typed } | undefined {
  try {
    const words = newsroom.words(language)
    const { command, options } = readLine(line, newsroom.commands, words)
    return { command, typed: withOwnChoices(command, options, words) }
  } catch {
    return undefined
  }
}

/** Whether a line may change something: it is then only asked by a press on a page of ours. */
export function isChanging(
  line: string,
  language: Language,
  playground: Pick<Playground, 'newsroom'>,
): boolean {
  const read = readIn(line, language, playground)
  const words = playground.newsroom.words(language)
  return read !== undefined && mayChange(read.command, read.typed, words)
}

/** What it takes to ask a line, where that is more than `access`. */
export function lackingFor(
  line: string,
  language: Language,
  access: Access,
  playground: Pick<Playground, 'newsroom'>,
): Access | undefined {
  const read = readIn(line, language, playground)
  const needed = read && needOf(read.command, read.typed)
  return needed === undefined || isAtLeast(access, needed) ? undefined : needed
}
