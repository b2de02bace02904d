import { fieldsOf, isAbsent, isFields, listOf } from '../json.ts'
import { hasText } from './components.ts'
import { type Finding, noted, type Path, refused } from './finding.ts'
import { MESSAGE } from './numbers.ts'
import { list, object, oneOf, optional, text, truth } from './shape.ts'

/**
 * `allowed_mentions`: what Discord refuses, and that a message with words always says that nobody
 * may be pinged. An edit without it is read with Discord's defaults, which ping.
 * https://docs.discord.com/developers/resources/message#allowed-mentions-object
 */
export function pingFindings(message: unknown, path: Path): readonly Finding[] {
  const { allowed_mentions: allowed, content, embeds, components } = fieldsOf(message)
  const at = [...path, 'allowed_mentions']
  const says = Boolean(content) || listOf(embeds).length > 0 || hasText(components)
  if (isAbsent(allowed)) {
    return says ? [noted(at, 'PINGS', 'Must be there, with parse: [].')] : []
  }
  return [...shape(allowed, at), ...exclusive(allowed, at), ...(says ? pings(allowed, at) : [])]
}

const ids = optional(list(0, MESSAGE.allowedMentions, text(1, 20)))

const shape = object({
  parse: optional(list(0, 3, oneOf('users', 'roles', 'everyone'))),
  users: ids,
  roles: ids,
  replied_user: optional(truth),
})

/** A kind that is parsed cannot have a list of its own beside it. */
const exclusive = (allowed: unknown, path: Path): readonly Finding[] =>
  ['users', 'roles']
    .filter((kind) => {
      const { parse, [kind]: listed } = fieldsOf(allowed)
      return listOf(parse).includes(kind) && listOf(listed).length > 0
    })
    .map((kind) =>
      refused(
        [...path, kind],
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `Mutually exclusive with the allowed mentions parse "${kind}".`,
      ),
    )

function pings(allowed: unknown, path: Path): readonly Finding[] {
  if (!isFields(allowed)) return []
  const { parse, users, roles, replied_user: replied } = allowed
  const isQuiet =
    Array.isArray(parse) &&
    [...parse, ...listOf(users), ...listOf(roles)].length === 0 &&
    replied !== true
  return isQuiet ? [] : [noted(path, 'PINGS', 'Must be parse: [] and nothing else.')]
}
