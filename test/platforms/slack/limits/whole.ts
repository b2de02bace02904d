import { isJson, type Json, listOf, objectsIn, textOf } from '../json.ts'
import { blockOn, type Surface } from './blocks.ts'
import { twice } from './menus.ts'
import { BUDGET, LIMITS } from './numbers.ts'
import { broken, type Finding, frowned, list } from './rule.ts'
import { tableCharacters } from './tables.ts'

/** All that is wrong with a list of blocks: each one, and all of them together. */
export function findInBlocks(value: unknown, at: string, surface: Surface): readonly Finding[] {
  const max = surface === 'message' ? LIMITS.blocksInMessage : LIMITS.blocksInView
  const blocks = listOf(value)
  return [
    ...list(surface === 'message' ? 1 : 0, max, blockOn(surface))(value, at),
    ...findTwins(blocks, at),
    ...(surface === 'message' ? findTooMuch(blocks, at) : findUnsendable(blocks, at)),
  ]
}

/** Ids that are there twice: what was pressed could not be told. */
function findTwins(blocks: readonly unknown[], at: string): readonly Finding[] {
  const blockIds = blocks.filter(isJson).map((block) => block['block_id'])
  const actionIds = blocks.map(actionIdsOf)
  return [
    ...twice(blockIds).flatMap((id) => broken(at, `has the block_id "${id}" twice`)),
    ...actionIds.flatMap((ids, i) =>
      twice(ids).flatMap((id) => broken(`${at}[${i}]`, `has the action_id "${id}" twice`)),
    ),
    ...twice(actionIds.flatMap((ids) => [...new Set(ids)])).flatMap((id) =>
      frowned(at, `has the action_id "${id}" in two blocks`),
    ),
  ]
}

const actionIdsOf = (block: unknown): readonly string[] =>
  [...objectsIn(block)].flatMap(([inner]) => textOf(inner['action_id']) ?? [])

/** Limits on the sum of everything a message holds. */
function findTooMuch(blocks: readonly unknown[], at: string): readonly Finding[] {
  const characters = JSON.stringify(blocks).length
  const of = (type: string) => blocks.filter((block) => isJson(block) && block['type'] === type)
  const markdown = of('markdown').reduce<number>((sum, block) => sum + markdownOf(block), 0)
  return [
    ...(blocks.length > BUDGET.blocks
      ? frowned(at, `has ${blocks.length} blocks; ${BUDGET.blocks} is what we allow ourselves`)
      : []),
    ...(characters > LIMITS.blocksCharacters
      ? broken(at, `has ${characters} characters of JSON in all`, 'msg_blocks_too_long')
      : characters > BUDGET.characters
        ? frowned(at, `has ${characters} characters of JSON; we stop at ${BUDGET.characters}`)
        : []),
    ...(tableCharacters(blocks) > LIMITS.tableCharacters
      ? broken(at, `has more than ${LIMITS.tableCharacters} characters in its tables`)
      : []),
    ...(of('data_visualization').length > LIMITS.chartsInMessage
      ? broken(at, `has more than ${LIMITS.chartsInMessage} charts`)
      : []),
    ...(markdown > LIMITS.markdown
      ? broken(at, `has more than ${LIMITS.markdown} characters of markdown in all`)
      : []),
  ]
}

const markdownOf = (block: unknown): number =>
  (isJson(block) ? textOf(block['text'])?.length : undefined) ?? 0

/** Only one field can have the cursor when a view opens. https://docs.slack.dev/surfaces/modals */
function findUnsendable(blocks: readonly unknown[], at: string): readonly Finding[] {
  const focused = [...objectsIn(blocks)].filter(([inner]: readonly [Json, string]) =>
    Boolean(inner['focus_on_load']),
  )
  return focused.length > 1 ? broken(at, 'has focus_on_load: true more than once') : []
}
