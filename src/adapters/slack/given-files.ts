import { type Attachment, fetchAttached } from '#core/attached.ts'
import type { Command } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import type { FetchFile } from '#core/given-file.ts'
import { readLine } from '#core/newsroom.ts'
import { lineFor } from '#core/rewrite.ts'
import type { GivenFileWords, Words } from '#core/words.ts'
import { codeOf, missingScope } from './api-errors.ts'
import type { Office } from './office.ts'
import type { Visitor } from './visitor.ts'

/**
 * A file as payloads describe it. Of one from another workspace only the id is there.
 * https://docs.slack.dev/reference/objects/file-object
 */
export type SlackAttachment = {
  readonly id: string
  readonly name?: string | null
  readonly size?: number | undefined
  readonly url_private?: string | undefined
  readonly url_private_download?: string | undefined
}

/**
 * Fetches what was attached to a call, by its id: to this one, and to no other. The token is shown
 * to Slack’s host for files alone. https://docs.slack.dev/messaging/working-with-files (`files:read`)
 */
export function fileFetcher(
  visitor: Visitor,
  words: GivenFileWords,
  office: Pick<Office, 'apiUrl' | 'log' | 'failed'>,
): FetchFile {
  const { client, attached = [] } = visitor
  return fetchAttached({
    async find(id) {
      const file = attached.find((one) => one.id === id)
      return file && (described(file) ?? (await lookUp(file, visitor, words, office)))
    },
    isOwn: ({ origin }) =>
      ['https://files.slack.com', URL.parse(office.apiUrl)?.origin].includes(origin),
    headers: { authorization: `Bearer ${client.token ?? ''}` },
    words,
    // Whoever may not have a file is led to a page to sign in.
    refused: () => words.notAllowed,
    log: office.log,
  })
}

function described({ id, name, size, ...file }: SlackAttachment): Attachment | undefined {
  const url = file.url_private_download ?? file.url_private
  return url === undefined ? undefined : { id, name: name ?? '', size, url }
}

/** https://docs.slack.dev/reference/methods/files.info */
async function lookUp(
  { id }: SlackAttachment,
  visitor: Visitor,
  words: GivenFileWords,
  { log, failed }: Pick<Office, 'log' | 'failed'>,
): Promise<Attachment | undefined> {
  try {
    const { file } = await visitor.client.files.info({ file: id })
    return file && described({ ...file, id })
  } catch (error) {
    failed(error, visitor)
    const scope = missingScope(error)
    log('warn', 'slack.file.unknown', { code: codeOf(error), scope })
    throw new Mistake(scope ? words.notAllowed : words.unreachable(id))
  }
}

/** A line with a file in the option of its command that takes one, unless that holds one already. */
export function withFile(
  line: string,
  file: SlackAttachment | undefined,
  commands: readonly Command[],
  words: Words,
): string {
  if (!file) return line
  try {
    const { command, options } = readLine(line, commands, words)
    const option = Object.keys(command.options).find(
      (name) => command.options[name]?.kind === 'file' && !options[name],
    )
    return option === undefined ? line : lineFor(command, { ...options, [option]: file.id })
  } catch {
    // What is wrong with it is told when it is answered.
    return line
  }
}
