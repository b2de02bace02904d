import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import type { DiscordStandIn } from '../../test/platforms/discord/server.ts'
import type { Service } from '../../test/platforms/service.ts'
import { FORGERIES } from '../../test/platforms/slack/signed-http.ts'
import type { SlackStandIn } from '../../test/platforms/slack/stand-in.ts'
import { printTable } from '../measure.ts'

const ROUNDS = 10
const A_ROUND = 500
const FORGED = ['signature', 'timestamp', 'body', 'key', 'unsigned', 'garbage', 'short'] as const

/** A body without end: sent for as long as it is read, up to this many bytes. */
const ENDLESS = 64 * 1024 * 1024

/**
 * Forged, replayed, stale and endless requests to both HTTP endpoints of the running program: how
 * many it refused, and its memory after each round.
 */
export async function benchHostile(
  address: string,
  service: Service,
  discord: DiscordStandIn,
  slack: SlackStandIn,
): Promise<void> {
  const rows: [string, number, number, number][] = [['before', 0, 0, megabytes(service)]]
  for (let round = 1; round <= ROUNDS; round += 1) {
    let refused = 0
    for (let i = 0; i < A_ROUND; i += 1) {
      if (await isRefusedByDiscord(i, address, discord)) refused += 1
      if (await isRefusedBySlack(i, address, slack)) refused += 1
    }
    const read = await Promise.all([
      endless(address, '/discord/interactions'),
      endless(address, '/slack/events'),
    ])
    rows.push([`round ${round}`, refused, Math.max(...read) / 1e6, megabytes(service)])
  }
  console.log(
    `\nForged, replayed and stale requests, ${2 * A_ROUND} a round, and one endless body each`,
  )
  printTable(['', 'refused', 'MB read of an endless body', 'memory MB'], rows)
}

/** Every second one is a forgery; the others are right, but come for the second time or late. */
async function isRefusedByDiscord(
  i: number,
  address: string,
  discord: DiscordStandIn,
): Promise<boolean> {
  const url = `${address}/discord/interactions`
  const asked = discord.interactions.command({ name: 'help', deliver: false, userId: `3${i}` })
  const forge = FORGED[i % FORGED.length]
  if (i % 2 === 0 && forge) {
    return (await discord.interactions.post(url, asked, { forge })).status === 401
  }
  const timestamp = new Date(Date.now() - 6 * 60_000)
  return (await discord.interactions.post(url, asked, { timestamp })).status === 401
}

async function isRefusedBySlack(i: number, address: string, slack: SlackStandIn): Promise<boolean> {
  const forge = FORGERIES[i % FORGERIES.length]
  const payload = { command: '/vigil', text: 'help', user_id: 'U1', team_id: 'T1' }
  const { status } = await slack.post({
    url: `${address}/slack/events`,
    kind: 'slash_commands',
    payload,
    ...(forge ? { forge } : {}),
  })
  return status === 0 || status >= 400
}

/** Sends a body until the other side stops reading it; gives how many bytes it took. */
function endless(address: string, path: string): Promise<number> {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  const chunk = Buffer.alloc(64 * 1024, 'x')
  socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: ${ENDLESS}\r\n\r\n`)
  return new Promise((resolve) => {
    socket
      .on('error', () => {})
      .on('close', () => resolve(socket.bytesWritten - socket.writableLength))
    socket.resume()
    const more = () => {
      while (!socket.destroyed && socket.bytesWritten < ENDLESS) {
        if (!socket.write(chunk)) return void socket.once('drain', more)
      }
      socket.end()
    }
    more()
  })
}

/** Resident memory of the program, in megabytes. https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
function megabytes({ process: { pid } }: Service): number {
  const [, kilobytes = '0'] =
    /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1_000
}
