import { type Delivery, encoded } from './delivery.ts'
import type { Request } from './journal.ts'
import type { OAuth } from './oauth.ts'
import type { Say } from './say.ts'
import { postSigned } from './signed-http.ts'
import type { SocketMode } from './socket-mode.ts'
import type { Signed, SlackStandIn } from './stand-in.ts'
import { homeOf } from './views.ts'
import type { Team } from './workspaces.ts'
import type { World } from './world.ts'

export type Parts = {
  readonly socketMode: SocketMode
  readonly delivery: Delivery
  readonly oauth: OAuth
  readonly people: Say
  readonly close: () => Promise<void>
}

/** The stand-in as tests hold it, over the parts that do the work. */
export function createStandIn(world: World, parts: Parts): SlackStandIn {
  const { socketMode, delivery, oauth, people, close } = parts
  const { workspaces, journal } = world
  const team = [...workspaces.teams.values()][0] as Team // The world is made with one.
  const requests = () => journal.all.filter(isRequest)

  function sign({ url, kind, payload, forge, skewS = 0, retry, headers = {} }: Signed) {
    const { type, body } = encoded(kind, payload)
    const retried = retry && {
      'x-slack-retry-num': String(retry.num),
      'x-slack-retry-reason': retry.reason,
    }
    return postSigned(url, type, body, {
      secret: world.app.signingSecret,
      timestamp: world.clock.seconds() + skewS,
      forge,
      headers: { ...retried, ...headers },
    })
  }

  return {
    ...world.app,
    apiUrl: `${world.origin()}/api/`,
    authorizeUrl: `${world.origin()}/oauth/v2/authorize`,
    team,
    teamId: team.id,
    channelId: team.channelId,
    userId: team.userId,
    botUserId: team.botUserId,
    get botToken() {
      return team.botToken
    },
    say: people,
    get requests() {
      return requests()
    },
    happenings: journal.all,
    violations: world.violations,
    get acks() {
      return world.exchanges.flatMap(({ exchange }) => exchange.acks)
    },
    get connections() {
      return socketMode.connections()
    },
    addTeam: (name) => workspaces.addTeam(name),
    addUser(user, where = team) {
      const added = workspaces.addUser(where, user)
      for (const channel of where.channels.values())
        if (!channel.isIm) channel.members.add(added.id)
      return added
    },
    addChannel: (channel, where = team) => workspaces.addChannel(where, channel),
    addGroup(userIds, where = team) {
      const id = world.clock.id('S')
      where.groups.set(id, new Set(userIds))
      return id
    },
    channel: (id = team.channelId) => known(workspaces.findChannel(id), id),
    last: (userId = team.userId, id = team.channelId) =>
      known(known(workspaces.findChannel(id), id).seenBy(userId).at(-1), 'message'),
    direct: (userId = team.userId, where = team) => workspaces.direct(where, userId),
    user: (id) =>
      known([...workspaces.teams.values()].flatMap(({ users }) => users.get(id) ?? [])[0], id),
    home(userId = team.userId) {
      const where = [...workspaces.teams.values()].find(({ users }) => users.has(userId))
      return where && homeOf(world, where, userId)?.view
    },
    modal: (userId = team.userId) =>
      [...world.views.values()].findLast(
        (one) => one.view.type === 'modal' && one.isOpen && one.userId === userId,
      )?.view,
    setScopes(scopes, where = team) {
      where.scopes = new Set(scopes)
    },
    setDate(date) {
      world.date.shown = date
    },
    fail: (fault) => world.faults.fail(fault),
    limitHistory: () => world.pace.beStrict(),
    lookAtFiles(messages) {
      world.looking.messages = messages
    },
    deleteFiles() {
      for (const file of world.files.values()) file.isDeleted = true
    },
    archive(id = team.channelId) {
      known(workspaces.findChannel(id), id).isArchived = true
    },
    kick(id = team.channelId) {
      const channel = known(workspaces.findChannel(id), id)
      channel.members.delete(workspaces.teams.get(channel.teamId)?.botUserId ?? '')
    },
    deliverTo: (target) => delivery.to(target),
    redeliver: (exchangeId) => delivery.redeliver(exchangeId),
    post: sign,
    async verifyUrl(url) {
      const challenge = crypto.randomUUID()
      const payload = { token: world.app.verificationToken, challenge, type: 'url_verification' }
      return { ...(await sign({ url, kind: 'events_api', payload })), challenge }
    },
    checkSsl: (url) =>
      sign({
        url,
        kind: 'slash_commands',
        payload: { ssl_check: '1', token: world.app.verificationToken },
        headers: { 'x-slack-signature': undefined, 'x-slack-request-timestamp': undefined },
      }),
    setRedirectUrls: (urls) => oauth.register(urls),
    decide: (decision) => oauth.decide(decision),
    connected: (count = 1, patience = {}) =>
      journal.until(() => socketMode.connections() >= count, `${count} sockets`, patience),
    refreshSockets: () => socketMode.disconnect('refresh_requested'),
    warnSockets: () => socketMode.disconnect('warning'),
    disableSockets: () => socketMode.disconnect('link_disabled'),
    dropSockets: () => socketMode.drop(),
    pingSockets: () => socketMode.ping(),
    waitFor: (predicate, patience) => journal.waitFor(predicate, patience),
    async request(method, { index = 0, ...patience } = {}) {
      const calls = () => requests().filter((one) => one.method === method)
      await journal.until(() => calls().length > index, `Request ${index} of ${method}`, patience)
      return calls()[index] as Request // There are more than `index`, as was waited for.
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}

const isRequest = (one: { readonly kind: string }): one is Request => one.kind === 'request'

function known<Thing>(thing: Thing | undefined, id: string): Thing {
  if (thing === undefined) throw new Error(`There is no ${id}`)
  return thing
}
