import type { Brief } from '#core/brief.ts'
import { oneLine } from '#core/one-line.ts'
import type { Words } from '#core/words.ts'
import { LIMITS } from './limits.ts'

/** A file to send with a message. `description` says what it holds to those who do not see it. */
export type SlackFile = {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly description: string
}

/** The whole list of an answer as a file, where one was asked for. */
export function filesOf({ file, records, title }: Brief, { chat }: Words): readonly SlackFile[] {
  if (!file) return []
  const about = records ? chat.fileAbout(records.name, records.rows.length) : title
  const name = fileName(file.name)
  const description = oneLine(about).trim()
  return [
    {
      name,
      mediaType: file.mediaType,
      bytes: new TextEncoder().encode(file.text),
      description:
        description === '' || description.length > LIMITS.fileDescription ? name : description,
    },
  ]
}

/** A name that is no path, in any system. */
export function fileName(name: string): string {
  const words = oneLine(name)
    .replaceAll(/[/\\:*?"<>|]/g, '-')
    .replace(/^[. ]+/, '')
    .trim()
  return words === '' || words.length > FILE_NAME_MAX ? 'vigil.txt' : words
}

/** The longest name that file systems take. */
const FILE_NAME_MAX = 200
