import { isJson, type Json, listOf, objectsIn, textOf } from './json.ts'
import { PICTURE } from './limits/file.ts'
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
  teamId?: string,
): Refusal | undefined {
  const all = [...findings, ...findUnknownFiles(world, payload, teamId)]
  const lines = [...linesOf(all), ...liveMentions(payload)]
  world.violations.push(...lines.map((line) => `${where}: ${line}`))
  const refused = [...all, ...findUnreadyFiles(world, payload)].filter(
    ({ refusal }) => refusal !== undefined,
  )
  const error = refused[0]?.refusal
  return error === undefined ? undefined : { error, messages: refused.map(inSlackWords) }
}

const inSlackWords = ({ says, path }: Finding): string =>
  `[ERROR] ${says} [json-pointer:/${path.replaceAll(/[.[]/g, '/').replaceAll(']', '')}]`

type Shown = { readonly id: string; readonly at: string }

/** The files that a payload shows as pictures. */
const filesIn = (payload: unknown): readonly Shown[] =>
  [...objectsIn(payload)].flatMap(([value, at]) => {
    const file: Json | undefined = isJson(value['slack_file']) ? value['slack_file'] : undefined
    const id = textOf(file?.['id'])
    return id === undefined ? [] : [{ id, at: `${at}.slack_file.id` }]
  })

/** A picture can only be shown once it has been uploaded, and only in the workspace it is in. */
const findUnknownFiles = (world: World, payload: unknown, teamId: string | undefined) =>
  filesIn(payload).flatMap(({ id, at }): readonly Finding[] => {
    const file = world.files.get(id)
    const isThere = file?.isShared && (teamId === undefined || file.teamId === teamId)
    // The shape of an id: https://github.com/slackapi/python-slack-sdk/issues/1521
    if (!/^F[A-Z0-9]{8,}$/.test(id)) return broken(at, `"${id}" is no id of a file`)
    if (!isThere) return broken(at, `"${id}" is no uploaded file`)
    return PICTURE.test(file.name) ? [] : broken(at, `"${id}" is no picture`)
  })

/**
 * What Slack refuses and nobody can know before: a file it is still looking at, and one that
 * somebody deleted.
 */
const findUnreadyFiles = (world: World, payload: unknown) =>
  filesIn(payload).flatMap(({ id, at }): readonly Finding[] => {
    const file = world.files.get(id)
    if (!file || (file.refusals === 0 && !file.isDeleted)) return []
    file.refusals = Math.max(0, file.refusals - 1)
    return broken(at, 'invalid slack file')
  })

/** Blocks as Slack keeps them: everything that can be pressed has a name. */
export const named = (world: World, blocks: unknown): readonly Json[] =>
  listOf(blocks)
    .filter(isJson)
    .map((block) => ({
      ...block,
      block_id: block['block_id'] ?? world.clock.id('b').toLowerCase(),
    }))
