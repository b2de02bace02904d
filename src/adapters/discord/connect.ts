import type { REST } from 'discord.js'
import { Mistake } from '#core/errors.ts'
import type { Messenger } from '#core/messenger.ts'
import { createSeen } from '#core/seen.ts'
import { createThrottle } from '#core/throttle.ts'
import { ageMs } from './age.ts'
import type { First } from './answering.ts'
import type { AskedInteraction } from './asker.ts'
import { type Breaker, createBreaker } from './breaker.ts'
import type { Chat } from './chat.ts'
import { applicationCommands } from './declare.ts'
import { goneOf, isConnected, onInteraction, onJoining, onSession } from './gateway.ts'
import { logGateway } from './gateway-log.ts'
import { handle } from './handle.ts'
import { createLine } from './line.ts'
import { createListener } from './listen.ts'
import { logIn } from './log-in.ts'
import { createDiscordMessenger } from './messenger/messenger.ts'
import { clearServers, keepRegistered } from './register.ts'
import { refuse } from './respond.ts'
import { createRest, watchRest } from './rest.ts'
import { createRunning, type Running } from './running.ts'
import { createSending } from './sending.ts'
import type { DiscordConnection, DiscordParts, DiscordSettings } from './settings.ts'
import { createVerify } from './signature.ts'

/** How often one person may ask: ten at once, then one more every two seconds. */
const PACE = { burst: 10, everyMs: 2_000 }

/** How often something may be looked up while one person types. */
const TYPING_PACE = { burst: 60, everyMs: 100 }

/** As many interactions are remembered, to answer each once however often it comes. */
const REMEMBERED = 10_000

/** All the time there is for a first answer, in milliseconds, a little short of Discord's 3,000. */
const FIRST_MS = 2_900

/** As long is tried in any case, in milliseconds: our clock may be wrong about an interaction's age. */
const FIRST_LEAST_MS = 500

/** How long leaving waits for what is being answered, in milliseconds, and for what came meanwhile. */
const FAREWELL_MS = 8_000
const LAST_MS = 2_000

/**
 * Connects to Discord: by the gateway, or by HTTP, where the `listener` is to be mounted. Commands
 * are registered on the way; that this failed is written to the log and nothing more.
 *
 * @throws Mistake when a setting is missing or Discord refuses one, with what to do
 * @throws Fault when Discord cannot be reached
 */
export const connectDiscord = async (
  settings: DiscordSettings,
  parts: DiscordParts,
): Promise<DiscordConnection> =>
  settings.mode === 'http'
    ? await connectByHttp(settings, parts)
    : await connectByGateway(settings, parts)

async function connectByGateway(
  settings: DiscordSettings,
  parts: DiscordParts,
): Promise<DiscordConnection> {
  const line = createLine(settings)
  const { client } = line
  const { chat, running, isNew, messenger } = open(client.rest, settings, parts)
  let stopped: Promise<void> | undefined
  logGateway(client, parts.log)
  const gone = goneOf(client)
  onSession(client, (spaces) => parts.onPresent?.(spaces))
  onInteraction(client, (interaction) => {
    if (!isNew(interaction.id)) return
    running.add(handle(interaction, firstByGateway(interaction, chat), chat))
  })
  await logIn(line, settings, parts)
  const { applicationId, guildId } = settings
  await unlessAborted(parts.signal, running, async () => {
    await register(client.rest, settings, parts)
    if (guildId !== undefined) return
    await clearServers(client.rest, applicationId, [...client.guilds.cache.keys()], parts.log)
  })
  // Commands of one server can only be registered once the app was added to it.
  onJoining(client, (joined) => {
    if (joined === guildId) running.add(register(client.rest, settings, parts))
    parts.onArrived?.(joined)
  })
  return {
    isReady: () => !stopped && isConnected(client),
    gone,
    messenger,
    stop() {
      stopped ??= farewell(running, line.leave)
      return stopped
    },
  }
}

/** Commands are still asked while the last answers go out; what was asked before the end is answered. */
async function farewell(running: Running, leave: () => void | Promise<void>): Promise<void> {
  await running.settled(FAREWELL_MS)
  await leave()
  await running.settled(LAST_MS)
}

/** Does not wait for the end of something that is no longer wanted. */
async function unlessAborted(
  signal: AbortSignal | undefined,
  running: Running,
  begin: () => Promise<void>,
): Promise<void> {
  const work = begin()
  running.add(work)
  if (signal?.aborted) return
  const aborted = Promise.withResolvers<void>()
  signal?.addEventListener('abort', () => aborted.resolve(), { once: true })
  await Promise.race([work, aborted.promise])
}

const firstByGateway = (interaction: AskedInteraction, { sending, now }: Chat): First => {
  const leftMs = FIRST_MS - ageMs(interaction.id, now())
  const deadline = AbortSignal.timeout(Math.max(leftMs, FIRST_LEAST_MS))
  return (response, files) => sending.answer(interaction, response, files, deadline)
}

async function connectByHttp(
  settings: DiscordSettings,
  parts: DiscordParts,
): Promise<DiscordConnection> {
  if (!settings.publicKey) throw new Mistake('Set DISCORD_PUBLIC_KEY to take interactions by HTTP.')
  const verify = createVerify(settings.publicKey)
  const rest = createRest(settings.apiUrl, settings.token)
  const { chat, running, isNew, messenger } = open(rest, settings, parts)
  let stopped: Promise<void> | undefined
  let isClosed = false
  const listen = createListener({
    verify,
    isNew,
    now: parts.now,
    log: parts.log,
    handle: (interaction, first) => handle(interaction, first, chat),
  })
  await unlessAborted(parts.signal, running, () => register(rest, settings, parts))
  return {
    isReady: () => !stopped,
    gone: new Promise(() => {}), // There is no connection that could be closed.
    messenger,
    async listener(request, response) {
      if (isClosed) return refuse(response, 503)
      const work = listen(request, response)
      running.add(work)
      await work
    },
    stop() {
      stopped ??= farewell(running, () => {
        isClosed = true
        rest.clearHashSweeper()
        rest.clearHandlerSweeper()
      })
      return stopped
    },
  }
}

type Office = {
  readonly chat: Chat
  readonly running: Running
  readonly isNew: (id: string) => boolean
  readonly messenger: Messenger
}

/** What both ways share: paces, memory, and requests under one breaker. */
function open(
  rest: REST,
  { apiUrl }: Pick<DiscordSettings, 'apiUrl'>,
  parts: DiscordParts,
): Office {
  const now = () => parts.now().getTime()
  const breaker: Breaker = createBreaker(now, parts.log)
  watchRest(rest, breaker, parts.log)
  const chat: Chat = {
    ...parts,
    sending: createSending(rest, breaker, parts.log),
    pace: createThrottle(PACE, now),
    typingPace: createThrottle(TYPING_PACE, now),
    apiUrl,
  }
  const { words } = parts.newsroom
  const messenger = createDiscordMessenger({ ...parts, rest, breaker, words })
  return { chat, running: createRunning(), isNew: createSeen(REMEMBERED), messenger }
}

const register = (
  rest: REST,
  { applicationId, guildId }: DiscordSettings,
  { newsroom, log }: DiscordParts,
): Promise<void> => {
  const wanted = applicationCommands(newsroom.commands, newsroom.words)
  return keepRegistered(rest, applicationId, guildId, wanted, log)
}
