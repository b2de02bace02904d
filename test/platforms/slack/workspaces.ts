import { type Channel, createChannel } from './channel.ts'
import type { Clock } from './clock.ts'
import type { Journal } from './journal.ts'

/** Somebody in a workspace. What a test may set is not readonly. */
export type User = {
  readonly id: string
  readonly teamId: string
  name: string
  /** As Slack writes it, such as `zh-CN`. */
  locale: string
  isAdmin: boolean
  isBot: boolean
  tz: string
}

/** A workspace that has, or had, the app. */
export type Team = {
  readonly id: string
  readonly name: string
  readonly domain: string
  readonly botUserId: string
  readonly botId: string
  /** The token of the latest installation. */
  botToken: string
  scopes: ReadonlySet<string>
  /** The first channel and the first person, for tests that need just one. */
  readonly channelId: string
  readonly userId: string
  readonly channels: Map<string, Channel>
  readonly users: Map<string, User>
  /** Who is in each user group. */
  readonly groups: Map<string, Set<string>>
}

export type NewUser = Partial<Omit<User, 'id' | 'teamId'>>
export type NewChannel = Partial<Pick<Channel, 'name' | 'isPrivate' | 'isArchived'>> & {
  /** Whether the bot is a member. It is, unless said. */
  readonly hasBot?: boolean
}

/** What a token stands for. */
export type Grant = { readonly teamId: string; isRevoked: boolean }

export type Workspaces = {
  readonly teams: Map<string, Team>
  readonly grants: Map<string, Grant>
  addTeam(name?: string): Team
  addUser(team: Team, user?: NewUser): User
  addChannel(team: Team, channel?: NewChannel): Channel
  /** The direct messages of the bot and one person. */
  direct(team: Team, userId: string): Channel
  /** A new token for the bot in this team, with these scopes. The one before stays good. */
  grant(team: Team, scopes?: Iterable<string>): string
  findChannel(id: string): Channel | undefined
}

/** What the app asks for unless a test says otherwise. https://docs.slack.dev/reference/scopes */
export const SCOPES = [
  ...['app_mentions:read', 'channels:history', 'channels:read', 'chat:write', 'commands'],
  ...['files:read', 'files:write', 'groups:history', 'groups:read', 'im:history', 'im:read'],
  ...['im:write', 'team:read', 'usergroups:read', 'users:read'],
]

/** No workspace yet. */
export function createWorkspaces(clock: Clock, journal: Journal): Workspaces {
  const teams = new Map<string, Team>()
  const grants = new Map<string, Grant>()

  function addUser(team: Pick<Team, 'id' | 'users'>, user: NewUser = {}): User {
    const id = clock.id('U')
    const added: User = {
      id,
      teamId: team.id,
      name: `person.${team.users.size + 1}`,
      locale: 'en-US',
      isAdmin: false,
      isBot: false,
      tz: 'Europe/London',
      ...user,
    }
    team.users.set(id, added)
    return added
  }

  function addChannel(
    team: Pick<Team, 'id' | 'users' | 'channels' | 'botUserId'>,
    { hasBot = true, name, isPrivate = false, isArchived = false }: NewChannel = {},
  ): Channel {
    const id = clock.id(isPrivate ? 'G' : 'C')
    const title = name ?? `channel-${team.channels.size + 1}`
    const kind = { id, teamId: team.id, name: title, isPrivate, isIm: false, isArchived }
    const members = [...team.users.keys()].filter((user) => hasBot || user !== team.botUserId)
    const channel = createChannel(kind, members, journal)
    team.channels.set(id, channel)
    return channel
  }

  function grant(team: Pick<Team, 'id' | 'scopes' | 'botToken'>, scopes?: Iterable<string>) {
    const token = `xoxb-${team.id}-${clock.id('').toLowerCase()}`
    grants.set(token, { teamId: team.id, isRevoked: false })
    team.botToken = token
    if (scopes) team.scopes = new Set(scopes)
    return token
  }

  function addTeam(name = `Workspace ${teams.size + 1}`): Team {
    const id = clock.id('T')
    const domain = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
    const users = new Map<string, User>()
    const channels = new Map<string, Channel>()
    const botUserId = addUser({ id, users }, { name: 'vigil', isBot: true }).id
    const userId = addUser({ id, users }).id
    const channelId = addChannel({ id, users, channels, botUserId }).id
    const team: Team = {
      ...{ id, name, domain, users, channels, botUserId, userId, channelId },
      botId: clock.id('B'),
      botToken: '',
      scopes: new Set(SCOPES),
      groups: new Map(),
    }
    grant(team)
    teams.set(id, team)
    return team
  }

  return {
    teams,
    grants,
    addTeam,
    addUser,
    addChannel,
    grant,
    direct(team, userId) {
      const name = `direct-${userId}`
      const known = [...team.channels.values()].find((channel) => channel.name === name)
      if (known) return known
      const kind = { id: clock.id('D'), teamId: team.id, name, isPrivate: true, isIm: true }
      const members = [team.botUserId, userId]
      const channel = createChannel({ ...kind, isArchived: false }, members, journal)
      team.channels.set(channel.id, channel)
      return channel
    },
    findChannel: (id) =>
      [...teams.values()].flatMap(({ channels }) => channels.get(id) ?? []).at(0),
  }
}
