import type { Typed } from '#core/command.ts'
import type { Form } from '#core/form.ts'
import { LIMITS } from '../render/limits.ts'

/** What a form needs to know again when it is sent off. All of it stands in the form itself. */
export type Carried = {
  readonly command: string
  /** What was settled before the form was opened. */
  readonly typed: Typed
  /** Whom the answer is for, as in `Question`. */
  readonly to: 'everyone' | 'asker'
  /** Where the answer goes, and where it was asked; without them, by direct message. */
  readonly address?: string | undefined
  readonly channel?: string | undefined
  readonly thread?: string | undefined
}

/**
 * Writes it for `private_metadata`, which people do not see; undefined when Slack has no room for
 * it. https://docs.slack.dev/reference/views/modal-views
 */
export function writeCarried(
  { command, typed: settled, fields }: Pick<Form, 'command' | 'typed' | 'fields'>,
  answered: Omit<Carried, 'command' | 'typed'>,
): string | undefined {
  // What can be filled in comes with the form itself.
  const asked = new Set(fields.map(({ option }) => option))
  const typed = Object.fromEntries(Object.entries(settled).filter(([name]) => !asked.has(name)))
  const written = JSON.stringify({ command, typed, ...answered })
  return written.length <= LIMITS.privateMetadata ? written : undefined
}

/** Reads what `writeCarried` wrote; undefined for anything else, such as an older version’s. */
export function readCarried(written: string): Carried | undefined {
  try {
    const read: unknown = JSON.parse(written)
    return isCarried(read) ? read : undefined
  } catch {
    return undefined
  }
}

function isCarried(read: unknown): read is Carried {
  if (typeof read !== 'object' || read === null) return false
  const of = (name: string): unknown => Reflect.get(read, name)
  const typed = of('typed')
  const isText = (value: unknown) => value === undefined || typeof value === 'string'
  return (
    typeof of('command') === 'string' &&
    (of('to') === 'everyone' || of('to') === 'asker') &&
    typeof typed === 'object' &&
    typed !== null &&
    [...Object.values(typed), of('address'), of('channel'), of('thread')].every(isText)
  )
}
