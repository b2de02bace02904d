import { apologise, ask } from './ask.ts'
import type { Brief } from './brief.ts'
import type { Asker, Command, Desk, Typed } from './command.ts'
import { Mistake, type Report } from './errors.ts'
import type { Facts } from './fact-store.ts'
import { nearestWords } from './near-words.ts'
import { quoted } from './quoted.ts'
import { LINE_MAX, readTyped, splitWords } from './typed.ts'
import type { Words } from './words.ts'

/** What the platforms share: the commands, and everything needed to answer one. */
export type Newsroom = {
  readonly commands: readonly Command[]
  readonly desk: (asker: Asker) => Desk
  /** Answers a command whose options a platform has already told apart. */
  readonly ask: (command: Command, typed: Typed, asker: Asker) => Promise<Brief>
  /** Answers a whole line as a person types it: `who "Li Shangfu" asof:2023-10-23`. */
  readonly askLine: (typed: string, asker: Asker) => Promise<Brief>
}

export type NewsroomParts = {
  readonly commands: readonly Command[]
  readonly facts: () => Facts
  readonly words: Words
  readonly now: () => Date
  readonly report: Report
}

export function openNewsroom({ commands, facts, words, now, report }: NewsroomParts): Newsroom {
  const desk = (asker: Asker): Desk => ({ facts: facts(), asker, now: now(), words })
  const answer = (command: Command, typed: Typed, asker: Asker) =>
    ask(command, typed, desk(asker), report)
  return {
    commands,
    desk,
    ask: answer,
    async askLine(typed, asker) {
      try {
        const { command, options } = readLine(typed, commands)
        return await answer(command, options, asker)
      } catch (error) {
        return apologise(error, report)
      }
    },
  }
}

/**
 * Finds the command a line begins with and reads the rest for it. A leading slash is fine.
 *
 * @throws Mistake when there is no such command, naming the closest ones
 */
export function readLine(
  typed: string,
  commands: readonly Command[],
): { command: Command; options: Typed } {
  if (typed.length > LINE_MAX) {
    throw new Mistake(`That is ${typed.length} characters; ${LINE_MAX} is as far as I read.`)
  }
  const [first, ...rest] = splitWords(typed)
  const name = first?.text.replace(/^\//, '').toLowerCase() ?? ''
  const command = commands.find((one) => one.name === name)
  if (command) return { command, options: readTyped(rest, command) }
  if (name === '') throw new Mistake('Type a question, such as `who qin-gang`, or `help`.')
  const names = commands.map((one) => one.name)
  const close = nearestWords(name, names, 3)
  const after = rest.map(({ text, isQuoted }) => (isQuoted ? `"${text}"` : text)).join(' ')
  throw new Mistake(`There is no command ${quoted(name)}. There are ${names.join(', ')}.`, {
    actions: close.map((other) => ({ label: other, command: `${other} ${after}`.trim() })),
  })
}
