import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { App } from '@slack/bolt'
import { describe, expect, it } from 'vitest'
import { startHttpApp } from './bolt-app.ts'
import { plain, pressable, quiet } from './sample.ts'
import { startSlack } from './server.ts'
import { FORGERIES } from './signed-http.ts'
import type { SlackStandIn } from './stand-in.ts'

const answering = (app: App) => {
  app.command('/vigil', async ({ ack, command, respond }) => {
    await ack()
    const blocks = [pressable('next', { value: '2' })]
    await respond({ text: `You asked ${command.text}`, blocks, ...quiet })
  })
  app.action('next', async ({ ack, respond }) => {
    await ack()
    await respond({ delete_original: true })
  })
  app.options('pick', async ({ ack }) => {
    await ack({ options: [{ text: plain('秦刚'), value: 'qin-gang' }] })
  })
  app.event('app_mention', async ({ event, client }) => {
    await client.chat.postMessage({ channel: event.channel, text: 'Heard', ...quiet })
  })
}

const command = {
  kind: 'slash_commands',
  payload: { command: '/vigil', text: 'who', channel_id: 'C1', team_id: 'T1', user_id: 'U1' },
} as const

describe('signed requests', () => {
  it('bring a command, its button and a mention to the app', async () => {
    await using slack = await startSlack()
    await using _app = await startHttpApp(slack, answering)
    const asked = slack.say.command({ command: '/vigil', text: '秦刚 & more' })
    expect((await asked.acked).over).toBe('http')
    expect((await asked.response()).payload['text']).toBe('You asked 秦刚 & more')
    const pressed = slack.say.press({ actionId: 'next', message: slack.last() })
    await pressed.response()
    expect(slack.channel().seenBy(slack.userId)).toEqual([])
    const mention = slack.say.mention({ text: 'who' })
    await mention.acked
    await slack.request('chat.postMessage')
    expect(slack.last().text).toBe('Heard')
    expect(slack.violations).toEqual([])
  })

  it('an endpoint answers the challenge and the unsigned check of its certificate', async () => {
    await using slack = await startSlack()
    await using app = await startHttpApp(slack, answering)
    const { body, challenge, status } = await slack.verifyUrl(app.url)
    expect([status, body]).toEqual([200, { challenge }])
    expect((await slack.checkSsl(app.url)).status).toBe(200)
  })

  it.each(FORGERIES)('%s is refused, and the next honest one is taken', async (forge) => {
    await using slack = await startSlack()
    await using app = await startHttpApp(slack, answering)
    const answer = await slack.post({ url: app.url, ...command, forge })
    expect([0, 401, 413]).toContain(answer.status)
    expect(answer.text).toBe('')
    const honest = await slack.post({ url: app.url, ...command })
    expect(honest.status).toBe(200)
  })

  it('a timestamp may be a little off, and no more', async () => {
    await using slack = await startSlack()
    await using app = await startHttpApp(slack, answering)
    const late = async (skewS: number) =>
      (await slack.post({ url: app.url, ...command, skewS })).status
    expect([await late(-280), await late(-320)]).toEqual([200, 401])
  })

  it('an event that failed is sent again at once, with its number and the reason', async () => {
    await using slack = await startSlack()
    await using endpoint = await startEndpoint(slack, [500, 503, 200])
    const mention = slack.say.mention({ text: 'who' })
    expect((await mention.acked).attempt).toBe(2)
    expect(endpoint.retries).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
      ['2', 'http_error'],
    ])
    slack.redeliver(mention.id)
    await slack.waitFor(() => mention.acks.length === 2)
    expect(endpoint.retries.at(-1)).toEqual(['3', 'http_timeout'])
  })

  it('an event that must not be sent again is not', async () => {
    await using slack = await startSlack()
    await using endpoint = await startEndpoint(slack, [500, 200], { 'x-slack-no-retry': '1' })
    await expect(slack.say.mention({ text: 'who' }).acked).rejects.toThrow(/status 500/)
    expect(endpoint.retries).toHaveLength(1)
  })

  it('an event nobody takes is tried four times and then given up', async () => {
    await using slack = await startSlack()
    await using app = await startHttpApp(slack, answering)
    slack.deliverTo(app.url.replace('/slack/events', '/nowhere'))
    const mention = slack.say.mention({ text: 'who' })
    await expect(mention.acked).rejects.toThrow(/refused: status 404/)
    expect(mention.deliveries).toBe(4)
    const asked = slack.say.command({ command: '/vigil' })
    await expect(asked.acked).rejects.toThrow(/refused: status 404/)
    expect(asked.deliveries).toBe(1)
  })
})

/** An endpoint that answers with one status after the other, and keeps to the last. */
async function startEndpoint(
  slack: SlackStandIn,
  statuses: readonly number[],
  headers: Readonly<Record<string, string>> = {},
) {
  const retries: unknown[] = []
  const server = createServer((request, response) => {
    const { 'x-slack-retry-num': num, 'x-slack-retry-reason': reason } = request.headers
    const status = statuses[retries.length] ?? statuses.at(-1) ?? 200
    retries.push([num, reason])
    request.resume()
    response.writeHead(status, headers).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // It listens on a port, not on a pipe.
  slack.deliverTo(`http://127.0.0.1:${port}/slack/events`)
  const close = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { retries, [Symbol.asyncDispose]: close }
}
