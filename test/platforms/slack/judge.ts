import { isJson, type Json, listOf, objectsIn, textOf } from './json.ts'
import { liveMentions } from './limits/mentions.ts'
import { broken, type Finding, linesOf } from './limits/rule.ts'
import type { World } from './world.ts'

/** Why Slack says no, and where in the payload. */
export type Refusal = { readonly error: string; readonly messages: readonly string[] }

/**
 * Writes down all that is wrong with a payload of the bot, live mentions included, and tells
 * whether Slack would refuse it.
 */
export function judge(
  world: World,
  where: string,
  payload: unknown,
  findings: readonly Finding[],
): Refusal | undefined {
  const all = [...findings, ...findUnknownFiles(world, payload)]
  const lines = [...linesOf(all), ...liveMentions(payload)]
  world.violations.push(...lines.map((line) => `${where}: ${line}`))
  const refused = all.filter(({ refusal }) => refusal !== undefined)
  const error = refused[0]?.refusal
  return error === undefined ? undefined : { error, messages: refused.map(inSlackWords) }
}

const inSlackWords = ({ says, path }: Finding): string =>
  `[ERROR] ${says} [json-pointer:/${path.replaceAll(/[.[]/g, '/').replaceAll(']', '')}]`

/** A picture can only be shown once it has been uploaded. */
function findUnknownFiles(world: World, payload: unknown): readonly Finding[] {
  return [...objectsIn(payload)].flatMap(([value, at]): readonly Finding[] => {
    const file: Json | undefined = isJson(value['slack_file']) ? value['slack_file'] : undefined
    const id = textOf(file?.['id'])
    const isThere = id === undefined || world.files.get(id)?.isShared === true
    return isThere ? [] : broken(`${at}.slack_file.id`, `"${id}" is no uploaded file`)
  })
}

/** Blocks as Slack keeps them: everything that can be pressed has a name. */
export const named = (world: World, blocks: unknown): readonly Json[] =>
  listOf(blocks)
    .filter(isJson)
    .map((block) => ({
      ...block,
      block_id: block['block_id'] ?? world.clock.id('b').toLowerCase(),
    }))
