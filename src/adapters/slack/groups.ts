import type { Grants } from '#core/grants.ts'
import type { Log } from '#core/log.ts'
import { codeOf, missingScope } from './api-errors.ts'
import type { Visitor } from './visitor.ts'
import { within } from './within.ts'

export type Groups = {
  /**
   * Ids of the user groups somebody is in, of those that access is granted to in their workspace.
   * Never throws: who cannot be looked up is in none.
   */
  readonly find: (visitor: Visitor) => Promise<readonly string[]>
  /** What is known without asking: for what must be answered at once. */
  readonly known: (visitor: Visitor) => readonly string[]
}

export type GroupsParts = {
  readonly grants: Grants
  /** Milliseconds. */
  readonly now: () => number
  readonly log: Log
  /** Told of every error, so that a dead token is noticed wherever it shows first. */
  readonly failed: (error: unknown, visitor: Visitor) => void
}

const SCOPE = 'usergroups:read'

/** So long somebody who was taken out of a group may still do what it allows. */
const REMEMBERED_MS = 5 * 60 * 1000
/** After a failure Slack is left alone for a while, not asked with every question. */
const FAILED_MS = 60 * 1000
/** An answer waits so long; until then whoever asks is a reader. */
const PATIENCE_MS = 1500

/**
 * Looks up who is in the user groups that access is granted to; others are never asked about.
 * https://docs.slack.dev/reference/methods/usergroups.users.list (scope `usergroups:read`)
 */
export function createGroups({ grants, now, log, failed }: GroupsParts): Groups {
  const granted = [...grants.admin, ...grants.editor].filter(({ kind }) => kind === 'slack-group')
  const members = new Map<string, { readonly users: readonly string[]; readonly until: number }>()
  const pending = new Map<string, Promise<readonly string[]>>()
  const told = new Set<string>()

  const groupsOf = (team: string): readonly string[] => [
    ...new Set(granted.filter((grant) => grant.team === team).map(({ id }) => id)),
  ]

  function fresh(group: string): readonly string[] | undefined {
    const found = members.get(group)
    return found && found.until > now() ? found.users : undefined
  }

  const known = ({ team, user }: Visitor): readonly string[] =>
    groupsOf(team).filter((group) => fresh(group)?.includes(user))

  /** Trouble is told once, until the same goes well again. */
  function tell(event: string, about: string, details: Parameters<Log>[2]): void {
    if (told.has(about)) return
    told.add(about)
    log('warn', event, details)
  }

  async function look(group: string, visitor: Visitor): Promise<readonly string[]> {
    try {
      const { users = [] } = await visitor.client.usergroups.users.list({ usergroup: group })
      members.set(group, { users, until: now() + REMEMBERED_MS })
      for (const about of [group, SCOPE, visitor.team]) told.delete(about)
      return users
    } catch (error) {
      failed(error, visitor)
      members.set(group, { users: [], until: now() + FAILED_MS })
      const effect = 'Nobody is known by a user group, so its people are readers'
      if (missingScope(error) === undefined) {
        tell('slack.group.unknown', group, { group, code: codeOf(error), effect })
      } else {
        const fix = `Add ${SCOPE} to the bot scopes and install the app again`
        tell('slack.scope.missing', SCOPE, { scope: SCOPE, effect, fix })
      }
      return []
    }
  }

  async function usersIn(group: string, visitor: Visitor): Promise<readonly string[]> {
    const users = fresh(group)
    if (users) return users
    const asked = pending.get(group) ?? look(group, visitor).finally(() => pending.delete(group))
    pending.set(group, asked)
    return await asked
  }

  return {
    async find(visitor) {
      const groups = groupsOf(visitor.team)
      if (groups.every((group) => fresh(group))) return known(visitor)
      const asked = groups.map(async (group) =>
        (await usersIn(group, visitor)).includes(visitor.user) ? [group] : [],
      )
      const found = await within(PATIENCE_MS, Promise.all(asked))
      const { team } = visitor
      if (!found) tell('slack.group.late', team, { team, effect: 'They ask as readers' })
      return found?.flat() ?? []
    },
    known,
  }
}
