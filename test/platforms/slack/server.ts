import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createClock } from './clock.ts'
import { createDelivery } from './delivery.ts'
import { createFaults } from './faults.ts'
import { answer, argsOf, type Incoming, readRequest, send } from './http.ts'
import { createJournal } from './journal.ts'
import { no } from './methods/method.ts'
import { createOAuth, type OAuth } from './oauth.ts'
import { createPace } from './pace.ts'
import { createPeople } from './people.ts'
import { takeResponse } from './response-urls.ts'
import { createSocketMode, type SocketMode } from './socket-mode.ts'
import type { SlackOptions, SlackStandIn } from './stand-in.ts'
import { giveFile, takeUpload } from './uploads.ts'
import { callWebApi, type Special } from './web-api.ts'
import { createStandIn } from './wiring.ts'
import { createWorkspaces } from './workspaces.ts'
import type { World } from './world.ts'

/**
 * Starts a stand-in for Slack on a free port of loopback, with one workspace that has the app. It
 * speaks the Web API, Socket Mode, signed requests, response_urls and OAuth well enough for the
 * real SDK; `await using` closes it.
 */
export async function startSlack(options: SlackOptions = {}): Promise<SlackStandIn> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // It listens on a port, not on a pipe.
  const world = createWorld(options, `http://127.0.0.1:${port}`)
  const socketMode = createSocketMode(world, options.resends ?? 'all')
  const oauth = createOAuth(world)
  const delivery = createDelivery(world, socketMode)
  const route = createRoutes(world, socketMode, oauth)
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    readRequest(request)
      .then((incoming) => route(incoming, response))
      .catch(() => response.destroy())
  })
  server.on('upgrade', socketMode.upgrade)
  const close = async () => {
    socketMode.close()
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  const people = createPeople(world, delivery)
  return createStandIn(world, { socketMode, delivery, oauth, people, close })
}

function createWorld({ now = () => new Date() }: SlackOptions, origin: string): World {
  const clock = createClock(now)
  const journal = createJournal()
  const workspaces = createWorkspaces(clock, journal)
  workspaces.addTeam()
  const appId = clock.id('A')
  return {
    app: {
      appId,
      appToken: `xapp-1-${appId}-${clock.id('')}`,
      clientId: clock.id('client-'),
      clientSecret: crypto.randomUUID(),
      signingSecret: crypto.randomUUID().replaceAll('-', ''),
      verificationToken: crypto.randomUUID(),
    },
    clock,
    journal,
    faults: createFaults(),
    pace: createPace(clock),
    workspaces,
    origin: () => origin,
    date: { shown: undefined },
    violations: [],
    exchanges: [],
    triggers: new Map(),
    responseUrls: new Map(),
    views: new Map(),
    files: new Map(),
    looking: { messages: 0 },
  }
}

/** Which part answers what. */
function createRoutes(world: World, socketMode: SocketMode, oauth: OAuth) {
  const special: Special = {
    'apps.connections.open': (_, { headers }) =>
      headers.authorization === `Bearer ${world.app.appToken}`
        ? { ok: true, url: socketMode.ticket() }
        : no(headers.authorization ? 'invalid_auth' : 'not_authed'),
    'oauth.v2.access': (args, incoming) => oauth.access(args, incoming),
    'api.test': (args) => ({ ok: true, args }),
  }
  return async (incoming: Incoming, response: ServerResponse): Promise<void> => {
    const { path } = incoming
    if (path.startsWith('/api/')) return callWebApi(world, special, incoming, response)
    if (/^\/(?:commands|actions)\//.test(path)) return takeResponse(world, incoming, response)
    if (path.startsWith('/upload/v1/')) return takeUpload(world, incoming, response)
    if (path.startsWith('/files-pri/')) return giveFile(world, incoming, response)
    if (path === '/oauth/v2/authorize') {
      const called = { method: 'authorize', args: argsOf(incoming), teamId: undefined }
      return answer(world, response, incoming, called, () => oauth.authorize(incoming))
    }
    send(world, response, { status: 404, body: 'nothing here' })
  }
}
