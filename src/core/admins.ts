import { Mistake } from './errors.ts'

/** Who may use the commands for admins, as configured: askers' ids and Discord roles. */
export type Admins = { readonly askers: ReadonlySet<string>; readonly roles: ReadonlySet<string> }

const ENTRY =
  /^(?:discord:\d{5,25}|discord-role:\d{5,25}|slack:[TE][A-Z0-9]{2,20}\/[UW][A-Z0-9]{2,20})$/

/**
 * Reads a comma-separated list of `discord:<user id>`, `discord-role:<role id>` and
 * `slack:<team id>/<user id>`.
 *
 * @throws Mistake naming every entry that is none of these
 */
export function readAdmins(list: string): Admins {
  const entries = list
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
  const wrong = entries.filter((entry) => !ENTRY.test(entry))
  if (wrong.length > 0) {
    throw new Mistake(
      `${wrong.join(', ')}: write discord:<user id>, discord-role:<role id> or slack:<team id>/<user id>, with commas between.`,
    )
  }
  const role = 'discord-role:'
  return {
    askers: new Set(entries.filter((entry) => !entry.startsWith(role))),
    roles: new Set(
      entries.filter((entry) => entry.startsWith(role)).map((entry) => entry.slice(role.length)),
    ),
  }
}

/** Whether an asker, by their id or one of their roles on this server, is an admin. */
export const isAdmin = (asker: string, roles: readonly string[], admins: Admins): boolean =>
  admins.askers.has(asker) || roles.some((role) => admins.roles.has(role))
