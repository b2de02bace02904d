/** A command as Discord keeps it or as we write it; which fields are there differs. */
export type Registered = { readonly name: string; readonly type?: number | undefined }

/** By name, what a registration would change. */
export type Difference = {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

/** What is to be written against what is there; all three empty when nothing has to be. */
export function differenceOf(
  wanted: readonly Registered[],
  present: readonly Registered[],
): Difference {
  const before = new Map(present.map((one) => [keyOf(one), formOf(one)]))
  const after = new Map(wanted.map((one) => [keyOf(one), formOf(one)]))
  const both = [...after].filter(([key]) => before.has(key))
  return {
    added: [...after.keys()].filter((key) => !before.has(key)).map(nameIn),
    changed: both.filter(([key, form]) => before.get(key) !== form).map(([key]) => nameIn(key)),
    removed: [...before.keys()].filter((key) => !after.has(key)).map(nameIn),
  }
}

/** Where a command may be used cannot be said for one server, so it is neither sent nor compared. */
export const withoutPlaces = <C extends object>(
  command: C,
): Omit<C, 'contexts' | 'integration_types'> => {
  const { contexts, integration_types, ...rest } = command as C & Places // Either may be there.
  return rest
}

type Places = { readonly contexts?: unknown; readonly integration_types?: unknown }

/** Commands of different kinds may share a name. Unset, the kind is a slash command. */
const keyOf = ({ type, name }: Registered): string => `${type ?? 1} ${name}`
const nameIn = (key: string): string => key.slice(key.indexOf(' ') + 1)

/** What Discord gives a command by itself, and what only guides the reader of its answers. */
const GIVEN: ReadonlySet<string> = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'type',
  'dm_permission',
  'default_permission',
  'name_localized',
  'description_localized',
])

/** The same text for the same command, whatever order and defaults it came with. */
const formOf = (command: Registered): string =>
  JSON.stringify(
    normal(Object.fromEntries(Object.entries(command).filter(([field]) => !GIVEN.has(field)))),
  )

/** Fields by name; without what says nothing: null, false, empty. Order in a list has a meaning. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) {
    // Contexts and kinds of installation are sets of numbers; options and choices are in order.
    const items = value.map(normal)
    return items.every((item) => typeof item === 'number') ? items.toSorted() : items
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([field, inner]) => [field, normal(inner)] as const)
      .filter(([, inner]) => !isNothing(inner))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  (typeof value === 'object' && Object.keys(value).length === 0)
