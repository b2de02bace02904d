import { type Fields, fieldsOf, isFields, listOf } from '../json.ts'
import { sizeOf } from './shape.ts'

/**
 * What counts towards the 8,000 characters of a command: names, descriptions and choice values of
 * all of it, of each text the longest translation.
 * https://docs.discord.com/developers/interactions/application-commands#slash-commands
 */
export const commandSize = (command: Fields): number =>
  longest(command, 'name') +
  longest(command, 'description') +
  listOf(command['options']).reduce<number>((sum, each) => sum + commandSize(fieldsOf(each)), 0) +
  listOf(command['choices']).reduce<number>((sum, each) => sum + choiceSize(fieldsOf(each)), 0)

const choiceSize = (choice: Fields): number =>
  longest(choice, 'name') + sizeOf(String(choice['value'] ?? ''))

function longest(fields: Fields, name: string): number {
  const translated = fields[`${name}_localizations`]
  const texts = [fields[name], ...(isFields(translated) ? Object.values(translated) : [])]
  return Math.max(0, ...texts.map((each) => (typeof each === 'string' ? sizeOf(each) : 0)))
}
