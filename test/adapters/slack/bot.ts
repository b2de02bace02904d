import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connectSlack, type SlackConnection, type SlackSettings } from '#adapters/slack/connect.ts'
import type { Fault } from '#core/errors.ts'
import { readGrants } from '#core/grants.ts'
import type { Installations } from '#core/installations.ts'
import type { Newsroom } from '#core/newsroom.ts'
import type { Pictures } from '#core/picture.ts'
import type { LongLines } from '#core/press.ts'
import type { SlackStandIn } from '../../platforms/slack/stand-in.ts'

export type LogEntry = {
  readonly level: string
  readonly event: string
  readonly [key: string]: unknown
}

/** The bot as it runs, connected to the stand-in. */
export type Bot = AsyncDisposable & {
  readonly connection: SlackConnection
  /** Where it takes requests, without a path; empty in plain Socket Mode. */
  readonly url: string
  readonly log: readonly LogEntry[]
  readonly faults: readonly Fault[]
  readonly lines: LongLines & { readonly kept: ReadonlyMap<string, string> }
}

export type BotOptions = {
  readonly over?: 'socket' | 'http'
  readonly settings?: Partial<SlackSettings>
  readonly installations?: Installations
  readonly admins?: string
  readonly lines?: Bot['lines']
  readonly pictures?: Pictures
  readonly onArrived?: (space: string) => void
  /** Real time, unless said. */
  readonly now?: () => Date
}

/** Starts the bot over a newsroom and points the stand-in to it. */
export async function startBot(
  slack: SlackStandIn,
  newsroom: Newsroom,
  { over = 'socket', settings, installations, admins = '', ...options }: BotOptions = {},
): Promise<Bot> {
  const log: LogEntry[] = []
  const faults: Fault[] = []
  const lines = options.lines ?? linesInMemory()
  const common = { apiUrl: slack.apiUrl, prefix: 'vigil', botToken: slack.botToken }
  const { signingSecret, appToken } = slack
  const connection = await connectSlack(
    { ...common, ...(over === 'socket' ? { appToken } : { signingSecret }), ...settings },
    {
      newsroom,
      grants: { editor: [], admin: readGrants(admins) },
      lines,
      log: (level, event, details = {}) => void log.push({ level, event, ...details }),
      report: (fault) => `F-${faults.push(fault)}`,
      now: options.now ?? (() => new Date()),
      installations,
      pictures: options.pictures,
      onArrived: options.onArrived,
    },
  )
  const { url, close } = await listen(connection)
  if (over === 'http') slack.deliverTo(`${url}/slack/events`)
  return {
    connection,
    url,
    log,
    faults,
    lines,
    async [Symbol.asyncDispose]() {
      await connection.stop()
      await close()
    },
  }
}

async function listen({ listener }: SlackConnection) {
  if (!listener) return { url: '', close: async () => {} }
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // It listens on a port, not on a pipe.
  const close = async () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${port}`, close }
}

/** Lines behind buttons that last as long as they are held; a new bot may be given the same. */
export function linesInMemory(): Bot['lines'] {
  const kept = new Map<string, string>()
  const key = (line: string) => createHash('sha256').update(line).digest('base64url').slice(0, 22)
  return {
    kept,
    key,
    async keep(lines) {
      for (const line of lines) kept.set(key(line), line)
    },
    find: async (id) => kept.get(id),
  }
}
