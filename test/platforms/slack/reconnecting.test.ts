import type { App } from '@slack/bolt'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { startSocketApp } from './bolt-app.ts'
import { quiet } from './sample.ts'
import { startSlack } from './server.ts'
import type { SlackStandIn } from './stand-in.ts'

/** An app that answers every command with its text, and counts how often each was asked. */
function counting(asked: Map<string, number>) {
  return (app: App) => {
    app.command('/vigil', async ({ ack, command, respond }) => {
      asked.set(command.text, (asked.get(command.text) ?? 0) + 1)
      await ack()
      await respond({ text: command.text, ...quiet })
    })
  }
}

const commands = (slack: SlackStandIn, words: readonly string[]) =>
  words.map((text) => slack.say.command({ command: '/vigil', text }))

describe('sockets that end', () => {
  it('a refresh ends the old socket, and what is asked meanwhile comes over the new one', async () => {
    const asked = new Map<string, number>()
    await using slack = await startSlack()
    await using _app = await startSocketApp(slack, counting(asked))
    await slack.refreshSockets()
    expect(slack.connections).toBe(0)
    const exchanges = commands(slack, ['a', 'b', 'c'])
    await slack.connected()
    for (const exchange of exchanges) await exchange.response()
    expect([...asked.values()]).toEqual([1, 1, 1])
    expect(exchanges.map(({ deliveries }) => deliveries)).toEqual([1, 1, 1])
    expect(slack.violations).toEqual([])
  })

  it('what was sent over a socket that was cut comes again, with its number', async () => {
    await using slack = await startSlack()
    const first = await openSocket(slack)
    const asked = slack.say.mention({ text: 'who' })
    const [sent] = await first.messages(2)
    expect(sent).toMatchObject({ type: 'hello', num_connections: 1 })
    slack.dropSockets()
    const second = await openSocket(slack)
    const [, again] = await second.messages(2)
    expect(again).toMatchObject({ type: 'events_api', retry_attempt: 1, retry_reason: 'timeout' })
    expect(again?.['payload']).toEqual(asked.payload)
    second.socket.send(JSON.stringify({ envelope_id: again?.['envelope_id'] }))
    expect((await asked.acked).attempt).toBe(1)
    second.socket.terminate()
  })

  it('commands do not come again where only events do', async () => {
    await using slack = await startSlack({ resends: 'events' })
    const first = await openSocket(slack)
    const command = slack.say.command({ command: '/vigil' })
    const mention = slack.say.mention({ text: 'who' })
    await first.messages(3)
    slack.dropSockets()
    const second = await openSocket(slack)
    await second.messages(2)
    expect([command.deliveries, mention.deliveries]).toEqual([1, 2])
    second.socket.terminate()
  })

  it('an app that reconnects after a cut loses nothing', async () => {
    const asked = new Map<string, number>()
    await using slack = await startSlack()
    await using _app = await startSocketApp(slack, counting(asked))
    slack.dropSockets()
    const exchanges = commands(slack, ['a', 'b'])
    for (const exchange of exchanges) await exchange.response()
    expect([...asked.keys()]).toEqual(['a', 'b'])
  })

  it('something acknowledged can be brought again, to see whether it is answered twice', async () => {
    const asked = new Map<string, number>()
    await using slack = await startSlack()
    await using _app = await startSocketApp(slack, counting(asked))
    const [exchange] = commands(slack, ['a'])
    await exchange?.response()
    slack.redeliver(exchange?.id)
    await exchange?.response(1)
    expect(asked.get('a')).toBe(2)
    expect(exchange?.acks.map(({ attempt }) => attempt)).toEqual([0, 1])
  })
})

describe('many sockets', () => {
  it('each thing goes to one of them in turn', async () => {
    await using slack = await startSlack()
    const sockets = [await openSocket(slack), await openSocket(slack)]
    for (const text of ['a', 'b', 'c', 'd']) slack.say.command({ command: '/vigil', text })
    const got = await Promise.all(sockets.map((one) => one.messages(3)))
    expect(got.map(([hello]) => hello?.['num_connections'])).toEqual([1, 2])
    expect(got.map((messages) => messages.length)).toEqual([3, 3])
    for (const { socket } of sockets) socket.terminate()
  })

  it('ten are allowed, the eleventh is told so', async () => {
    await using slack = await startSlack()
    const sockets = []
    for (let i = 0; i < 10; i += 1) sockets.push(await openSocket(slack))
    const last = await openSocket(slack)
    expect(await last.messages(1)).toMatchObject([
      { type: 'disconnect', reason: 'too_many_websockets' },
    ])
    expect(slack.connections).toBe(10)
    for (const { socket } of sockets) socket.terminate()
  })

  it('a warning announces what a refresh does, and a switched-off app is told so', async () => {
    await using slack = await startSlack()
    const one = await openSocket(slack)
    await slack.warnSockets()
    expect(slack.connections).toBe(1)
    one.socket.on('message', (data) => {
      if (String(data).includes('link_disabled')) one.socket.close()
    })
    await slack.disableSockets()
    const reasons = (await one.messages(3)).map((message) => message['reason'])
    expect(reasons).toEqual([undefined, 'warning', 'link_disabled'])
  })

  it('an address is good for one connection, and pings are sent', async () => {
    await using slack = await startSlack()
    const { url, socket } = await openSocket(slack)
    const pinged = new Promise((resolve) => socket.once('ping', resolve))
    slack.pingSockets()
    await pinged
    const again = new WebSocket(url)
    const error = await new Promise<Error>((resolve) => again.once('error', resolve))
    expect(error.message).toContain('401')
    socket.terminate()
  })
})

it('the token of a bot opens no socket', async () => {
  await using slack = await startSlack()
  const answer = await fetch(`${slack.apiUrl}apps.connections.open`, {
    method: 'POST',
    headers: { authorization: `Bearer ${slack.botToken}` },
  })
  expect(await answer.json()).toEqual({ ok: false, error: 'invalid_auth' })
})

/** A bare socket, for looking at the protocol itself. */
async function openSocket(slack: SlackStandIn) {
  const answer = await fetch(`${slack.apiUrl}apps.connections.open`, {
    method: 'POST',
    headers: { authorization: `Bearer ${slack.appToken}` },
  })
  const { url } = (await answer.json()) as { url: string } // What the method answers.
  const socket = new WebSocket(url)
  const got: Record<string, unknown>[] = []
  let wake = () => {}
  socket.on('message', (data) => {
    got.push(JSON.parse(String(data)))
    wake()
  })
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  return {
    url,
    socket,
    /** The first messages, once there are so many. */
    async messages(count: number) {
      while (got.length < count) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      return got.slice(0, count)
    },
  }
}
