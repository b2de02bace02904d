import type { Access } from './access.ts'
import { Mistake } from './errors.ts'
import { type Place, placeOfPerson } from './place.ts'

/** Whom something is granted, and where: everywhere they can ask, or in one place alone. */
export type Grant = {
  readonly kind: 'person' | 'discord-role' | 'slack-group'
  /** `discord:<user>` or `slack:<team>/<user>` for a person; the bare id of a role or group. */
  readonly id: string
  /** The workspace of a group. */
  readonly team?: string | undefined
  /** A server, workspace or channel it is bound to. */
  readonly within?: string | undefined
}

/** Who may do more than read, as configured. */
export type Grants = Readonly<Record<Exclude<Access, 'reader'>, readonly Grant[]>>

export const NO_GRANTS: Grants = { editor: [], admin: [] }

const ENTRY =
  /^(?:(?<person>discord:\d{5,25}|slack:[TE][A-Z0-9]{2,20}\/[UW][A-Z0-9]{2,20})|discord-role:(?<role>\d{5,25})|slack-group:(?<team>[TE][A-Z0-9]{2,20})\/(?<group>S[A-Z0-9]{2,20}))(?:@(?<within>\d{5,25}|[TECG][A-Z0-9]{2,20}))?$/

/**
 * Reads a comma-separated list of `discord:<user id>`, `discord-role:<role id>`,
 * `slack:<team id>/<user id>` and `slack-group:<team id>/<group id>`, each bound to one server,
 * workspace or channel where `@<id>` stands behind it.
 *
 * @throws Mistake naming every entry that is none of these
 */
export function readGrants(list: string): readonly Grant[] {
  const entries = list
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
  const read = entries.map((entry) => [entry, ENTRY.exec(entry)?.groups] as const)
  const wrong = read.filter(([, parts]) => !parts).map(([entry]) => entry)
  if (wrong.length > 0) {
    throw new Mistake(
      `${wrong.join(', ')}: write discord:<user id>, discord-role:<role id>, slack:<team id>/<user id> or slack-group:<team id>/<group id>, with commas between; @<id> behind one binds it to a server, workspace or channel.`,
    )
  }
  return read.map(([, parts = {}]) => {
    const { person, role, team, group, within } = parts
    const bound = within === undefined ? {} : { within }
    if (person !== undefined) return { kind: 'person', id: person, ...bound }
    if (role !== undefined) return { kind: 'discord-role', id: role, ...bound }
    return { kind: 'slack-group', id: group ?? '', team: team ?? '', ...bound }
  })
}

/** Whom a platform vouches for in one call. */
export type Known = {
  /** `discord:<user>` or `slack:<team>/<user>`. */
  readonly id: string
  /** Ids of their roles on the Discord server where they ask. */
  readonly roles?: readonly string[] | undefined
  /** Ids of the user groups of their Slack workspace that they are in. */
  readonly groups?: readonly string[] | undefined
  readonly place?: Place | undefined
}

/** The most that is granted to somebody where they ask. */
export function accessOf(known: Known, grants: Grants): Access {
  if (grants.admin.some((grant) => isMeant(grant, known))) return 'admin'
  return grants.editor.some((grant) => isMeant(grant, known)) ? 'editor' : 'reader'
}

function isMeant(grant: Grant, { id, roles = [], groups = [], place }: Known): boolean {
  if (grant.within !== undefined && grant.within !== place?.space && grant.within !== place?.id)
    return false
  switch (grant.kind) {
    case 'person':
      return grant.id === id
    case 'discord-role':
      return roles.includes(grant.id)
    case 'slack-group':
      return id.startsWith(`slack:${grant.team}/`) && groups.includes(grant.id)
  }
}

/** Direct messages with everybody granted something by name: groups and roles cannot be written to. */
export const peopleIn = (grants: readonly Grant[]): readonly Place[] =>
  grants.flatMap(({ kind, id }) => (kind === 'person' ? (placeOfPerson(id) ?? []) : []))
