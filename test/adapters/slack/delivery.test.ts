import { describe, expect, it } from 'vitest'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import type { Exchange } from '../../platforms/slack/exchange.ts'
import { startBot } from './bot.ts'
import { gated, slackForEach, spoken, whispers } from './scene.ts'

const { newsroom } = await shippedNewsroom()
const slackNow = slackForEach()

/** Something asked by somebody who asks for the first time, so that nobody asks too fast. */
function ask(i: number): Exchange {
  const slack = slackNow()
  const user = slack.addUser().id
  return i % 2 === 0
    ? slack.say.command({ command: '/vigil', text: 'about', user })
    : slack.say.mention({ text: 'about', user })
}

/** Waits for an answer to each, then for one more question, behind which nothing is left to come. */
async function settled(asked: readonly Exchange[]) {
  for (const one of asked) await one.answer(0, { timeoutMs: 20_000 })
  await ask(0).answer()
  return asked.map(({ answers }) => answers.length)
}

describe('what Slack delivers again', () => {
  it.each(['socket', 'http'] as const)('is answered once, over %s', async (over) => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom, { over })
    const mention = slack.say.mention({ text: 'about' })
    const command = slack.say.command({ command: '/vigil', text: 'about' })
    await Promise.all([mention.answer(), command.answer()])
    for (const { id } of [mention, command]) slack.redeliver(id)
    await slack.waitFor(() => mention.acks.length === 2 && command.acks.length === 2)
    expect(await settled([mention, command])).toEqual([1, 1])
  })

  it('is acknowledged again, though the first answer is still under way', async () => {
    const slack = slackNow()
    const { newsroom: slow, asked: reached, open } = gated(newsroom)
    await using _bot = await startBot(slack, slow)
    const mention = slack.say.mention({ text: 'about' })
    await reached
    slack.redeliver(mention.id)
    await slack.waitFor(() => mention.acks.length === 2)
    open()
    expect(await settled([mention])).toEqual([1])
  })
})

describe('the socket', () => {
  it('refreshed 50 times during traffic loses nothing and answers nothing twice', async () => {
    const slack = slackNow()
    await using bot = await startBot(slack, newsroom)
    const asked: Exchange[] = []
    for (let i = 0; i < 50; i += 1) {
      asked.push(ask(i))
      const refreshed = slack.refreshSockets()
      asked.push(ask(i + 1))
      await refreshed
      await slack.connected()
    }
    expect(await settled(asked)).toEqual(asked.map(() => 1))
    expect(bot.log.filter(({ level }) => level === 'error')).toEqual([])
    expect(bot.connection.isReady()).toBe(true)
  })

  it('cut 20 times during traffic loses nothing and answers nothing twice', async () => {
    const slack = slackNow()
    await using bot = await startBot(slack, newsroom)
    const asked: Exchange[] = []
    for (let i = 0; i < 20; i += 1) {
      asked.push(ask(i))
      slack.dropSockets()
      asked.push(ask(i + 1))
      await slack.waitFor(() => slack.connections === 0)
      await slack.connected()
    }
    expect(await settled(asked)).toEqual(asked.map(() => 1))
    expect(bot.connection.isReady()).toBe(true)
  })

  it('comes back when Slack could not be reached for a while', async () => {
    const slack = slackNow()
    await using bot = await startBot(slack, newsroom)
    slack.fail({ method: 'apps.connections.open', dropConnection: 'before' })
    slack.fail({ method: 'apps.connections.open', status: 503 })
    slack.dropSockets()
    await slack.waitFor(() => slack.connections === 0)
    await slack.connected()
    expect(await settled([ask(0), ask(1)])).toEqual([1, 1])
    expect(bot.log.filter(({ event }) => event === 'slack.socket.failed').length).toBe(2)
  })

  it('is ready only while it is connected', async () => {
    const slack = slackNow()
    const bot = await startBot(slack, newsroom)
    expect(bot.connection.isReady()).toBe(true)
    await bot[Symbol.asyncDispose]()
    expect(bot.connection.isReady()).toBe(false)
    await slack.waitFor(() => slack.connections === 0)
  })
})

describe('a channel that Slack limits', () => {
  it('waits for itself; the others are answered meanwhile, and nothing is lost', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    const busy = slack.addChannel().id
    slack.fail({
      method: 'chat.postMessage',
      retryAfterS: 1,
      matching: ({ channel }) => channel === busy,
    })
    const held = [
      slack.say.mention({ text: 'about', channel: busy }),
      slack.say.mention({ text: 'risks political', channel: busy }),
    ]
    await slack.request('chat.postMessage')
    const free = slack.say.mention({ text: 'about' })
    await free.answer()
    expect(spoken(slack, busy)).toEqual([])
    await slack.waitFor(() => spoken(slack, busy).length === 2)
    expect(held.map(({ acks }) => acks.length)).toEqual([1, 1])
    const posts = slack.requests.filter(({ method }) => method === 'chat.postMessage')
    expect(posts.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 429])
  })
})

describe('a stop', () => {
  it('finishes what was asked before, and takes nothing more', async () => {
    const slack = slackNow()
    const { newsroom: slow, asked: reached, open } = gated(newsroom)
    const bot = await startBot(slack, slow)
    const asked = slack.say.command({ command: '/vigil', text: 'about' })
    await reached
    const stopped = bot.connection.stop()
    await slack.waitFor(() => slack.connections === 0)
    open()
    await stopped
    expect(asked.answers.length).toBe(1)
  })

  it('finishes what came by HTTP, and tells Slack to come back later', async () => {
    const slack = slackNow()
    const { newsroom: slow, asked: reached, open } = gated(newsroom)
    await using bot = await startBot(slack, slow, { over: 'http' })
    const asked = slack.say.command({ command: '/vigil', text: 'about' })
    await reached
    const stopped = bot.connection.stop()
    open()
    await stopped
    const late = { url: `${bot.url}/slack/events`, kind: 'slash_commands' as const }
    const { status } = await slack.post({ ...late, payload: asked.payload })
    expect([asked.answers.length, status, bot.connection.isReady()]).toEqual([1, 503, false])
  })
})

describe('the log', () => {
  it('holds no token and nothing of what people typed', async () => {
    const slack = slackNow()
    await using bot = await startBot(slack, newsroom)
    slack.fail({ method: 'chat.postMessage', error: 'is_archived' })
    slack.say.mention({ text: 'who wonderfully-secret-name' })
    await slack.request('chat.postEphemeral')
    slack.say.mention({ text: 'search wonderfully-secret-name' })
    await slack.request('chat.postMessage')
    slack.dropSockets()
    await slack.waitFor(() => slack.connections === 0)
    await slack.connected()
    await ask(0).answer()
    const written = JSON.stringify(bot.log)
    expect(written).toContain('is_archived')
    expect(written).not.toMatch(/xox|xapp|wonderfully/)
    // The second could not be shown to everyone, so its asker sees it alone.
    expect(whispers(slack).length).toBe(2)
  })
})
