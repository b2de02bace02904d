import { type Json, jsonOf, listOf, objectsIn, textOf } from '../../../platforms/slack/json.ts'

/** What a reader sees of a block, without its buttons: its words, in order. */
export function wordsOf(block: unknown): string {
  const { type, text, elements, channel_id: channel } = jsonOf(block)
  if (type === 'actions') return ''
  if (type === 'channel') return `#${textOf(channel)}`
  if (type === 'link' || type === 'text') return textOf(text) ?? ''
  const own = textOf(jsonOf(text)['text']) ?? textOf(text) ?? ''
  return (
    own +
    listOf(elements)
      .map(wordsOf)
      .join(EDGE[String(type)] ?? '')
  )
}

const EDGE: Readonly<Record<string, string>> = {
  rich_text: '\n',
  rich_text_list: '\n',
  context: '\n',
}

/** What stands in a message, a line each; the buttons left out. */
export const linesIn = (blocks: readonly unknown[]): readonly string[] =>
  blocks.flatMap((block) => wordsOf(block).split('\n')).filter((line) => line !== '')

/** Everything in a message that can be pressed or chosen from, in order. */
export const pressables = (blocks: readonly unknown[]): readonly Json[] =>
  [...objectsIn(blocks)].map(([one]) => one).filter((one) => 'action_id' in one)

/** The label of a button, or what an empty menu says. */
export const labelOf = (one: Json): string =>
  textOf(jsonOf(one['text'])['text']) ?? textOf(jsonOf(one['placeholder'])['text']) ?? ''

export const labelsIn = (blocks: readonly unknown[]): readonly string[] =>
  pressables(blocks).map(labelOf)

/** What the button with this label carries. */
export function carriedBy(blocks: readonly unknown[], label: string): string | undefined {
  const found = pressables(blocks).find((one) => labelOf(one) === label)
  if (!found) throw new Error(`No “${label}” among ${labelsIn(blocks).join(', ')}`)
  return textOf(found['value'])
}
