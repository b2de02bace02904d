import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { createRespond, type ResponseMessage } from '#adapters/slack/respond.ts'
import { say } from '#adapters/slack/said.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { startBot } from './bot.ts'
import { slackForEach } from './scene.ts'

const { newsroom } = await shippedNewsroom()
const slackNow = slackForEach()

describe('an address to answer at', () => {
  it('that is not Slack’s is never asked', async () => {
    const slack = slackNow()
    let visits = 0
    const elsewhere = createServer((_request, response) => {
      visits += 1
      response.end()
    })
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
    const { port } = elsewhere.address() as AddressInfo // It listens on a port, not on a pipe.
    await using bot = await startBot(slack, newsroom, { over: 'http' })
    const { payload } = slack.say.command({ command: '/vigil', text: 'help' })
    const forged = {
      ...payload,
      trigger_id: 'another',
      response_url: `http://127.0.0.1:${port}/latest/meta-data`,
    }
    await slack.post({ url: `${bot.url}/slack/events`, kind: 'slash_commands', payload: forged })
    await slack.request('chat.postEphemeral')
    elsewhere.close()
    expect(visits).toBe(0)
    expect(bot.log).toContainEqual({ level: 'warn', event: 'slack.response_url.refused' })
  })

  const message: ResponseMessage = {
    ...say('Something'),
    response_type: 'ephemeral',
    replace_original: false,
  }
  const unreachable = Object.assign(new TypeError('fetch failed'), {
    cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }),
  })
  const respondWith = (outcomes: (Error | number)[]) => {
    let asked = 0
    const respond = createRespond('https://hooks.slack.com/commands/1', {
      apiUrl: 'https://slack.com/api/',
      log: () => {},
      wait: async () => {},
      async fetch() {
        asked += 1
        const outcome = outcomes.shift() ?? 200
        if (outcome instanceof Error) throw outcome
        return new Response('ok', { status: outcome })
      },
    })
    return { respond, asked: () => asked }
  }

  it('that cannot be reached is asked once more: nothing was sent', async () => {
    const { respond, asked } = respondWith([unreachable])
    expect([await respond(message), asked()]).toEqual(['sent', 2])
  })

  it('that stays out of reach is given up', async () => {
    const { respond, asked } = respondWith([unreachable, unreachable, unreachable])
    expect([await respond(message), asked()]).toEqual(['gone', 2])
  })

  it('is used five times at most', async () => {
    const { respond, asked } = respondWith([])
    const sent = []
    for (let i = 0; i < 7; i += 1) sent.push(await respond(message))
    expect(sent).toEqual(['sent', 'sent', 'sent', 'sent', 'sent', 'gone', 'gone'])
    expect(asked()).toBe(5)
  })
})
