import type { Command } from '#core/command.ts'
import { choiceName } from '#core/local-names.ts'
import { readLine } from '#core/newsroom.ts'
import { oneLine } from '#core/one-line.ts'
import type { Words } from '#core/words.ts'
import { inOrder } from './declare.ts'
import { commandIn, nameIn, ownOf } from './localise.ts'

/**
 * A command line as it stands in the message box while it is typed: `/who name:qin-gang`, every name
 * as it is registered in this language. What cannot be read stands as it is, behind a slash.
 */
export function typedLine(line: string, commands: readonly Command[], words: Words): string {
  try {
    const { command, options } = readLine(line, commands, words)
    const said = commandIn(words, command.name)
    const given = inOrder(command).flatMap(([option, { choices }]) => {
      const value = options[option] ?? ''
      if (value === '') return []
      const name = nameIn(option, ownOf(said?.options, option)?.name)
      // One of a fixed list stands there as it is shown in the list.
      const isChosen = choices?.includes(value) === true
      return [`${name}:${isChosen ? choiceName(command.name, value, words) : oneLine(value)}`]
    })
    return [`/${nameIn(command.name, said?.name)}`, ...given].join(' ')
  } catch {
    return `/${oneLine(line).trim().replace(/^\//, '')}`
  }
}
