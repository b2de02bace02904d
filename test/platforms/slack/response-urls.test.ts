import { describe, expect, it } from 'vitest'
import { pressable, quiet } from './sample.ts'
import { startSlack } from './server.ts'
import type { SlackStandIn } from './stand-in.ts'

const MINUTE_MS = 60_000

/** A clock that a test moves by hand. */
function createHands() {
  let ms = Date.UTC(2026, 10, 20, 9)
  return {
    now: () => new Date(ms),
    pass(more: number) {
      ms += more
    },
  }
}

const respond = async (exchange: { payload: Readonly<Record<string, unknown>> }, body: object) => {
  const answer = await fetch(String(exchange.payload['response_url']), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...quiet, ...body }),
  })
  return [answer.status, await answer.text()] as const
}

/** Something pressed in a message that everyone sees. */
async function press(slack: SlackStandIn, threaded = false) {
  const asked = slack.say.command({ command: '/vigil' })
  const blocks = [pressable('next')]
  const thread_ts = threaded ? '1.1' : undefined
  await respond(asked, { text: 'Page 1', blocks, response_type: 'in_channel', thread_ts })
  return slack.say.press({ actionId: 'next', message: slack.last() })
}

describe('a response_url', () => {
  it('takes five answers and no sixth', async () => {
    await using slack = await startSlack()
    const asked = slack.say.command({ command: '/vigil' })
    const got = []
    for (let i = 1; i <= 6; i += 1) got.push(await respond(asked, { text: `Answer ${i}` }))
    expect(got.map(([status]) => status)).toEqual([200, 200, 200, 200, 200, 404])
    expect(got.at(-1)?.[1]).toBe('{"ok":false,"error":"used_url"}')
    expect(asked.responses).toHaveLength(5)
    expect(slack.channel().ephemeral(slack.userId)).toHaveLength(5)
  })

  it('is open for thirty minutes', async () => {
    const hands = createHands()
    await using slack = await startSlack(hands)
    const asked = slack.say.command({ command: '/vigil' })
    hands.pass(30 * MINUTE_MS)
    expect((await respond(asked, { text: 'just' }))[0]).toBe(200)
    hands.pass(1)
    expect(await respond(asked, { text: 'late' })).toEqual([
      404,
      '{"ok":false,"error":"expired_url"}',
    ])
  })

  it('answers who asked, or everyone, or in a thread', async () => {
    await using slack = await startSlack()
    const asked = slack.say.command({ command: '/vigil' })
    await respond(asked, { text: 'only you' })
    await respond(asked, { text: 'everyone', response_type: 'in_channel' })
    const { ts } = slack.last()
    await respond(asked, { text: 'beneath', response_type: 'in_channel', thread_ts: ts })
    expect(slack.channel().messages.map(({ text }) => text)).toEqual(['everyone', 'beneath'])
    expect(slack.channel().thread(ts)).toHaveLength(2)
    const other = slack.addUser()
    expect(slack.channel().seenBy(other.id)).toHaveLength(2)
    expect(slack.channel().seenBy(slack.userId)).toHaveLength(3)
  })

  it('replaces, deletes or leaves what was pressed', async () => {
    await using slack = await startSlack()
    const pressed = await press(slack)
    await respond(pressed, { text: 'Page 2', replace_original: true })
    expect(slack.last()).toMatchObject({ text: 'Page 2', edits: 1 })
    await respond(pressed, { text: 'Sources', replace_original: false })
    expect(slack.channel().ephemeral(slack.userId)).toHaveLength(1)
    await respond(pressed, { delete_original: true })
    expect(slack.channel().messages).toEqual([])
    expect(slack.violations).toEqual([])
  })

  it('has to be told whether it replaces, and replaces nothing for a command', async () => {
    await using slack = await startSlack()
    const pressed = await press(slack)
    await respond(pressed, { text: 'Page 2' })
    expect(slack.last().text).toBe('Page 2')
    const asked = slack.say.command({ command: '/vigil' })
    await respond(asked, { text: 'a', replace_original: true })
    expect(slack.violations).toEqual([
      expect.stringContaining('replace_original: must be said'),
      expect.stringContaining('replace_original: does nothing for a command'),
    ])
  })

  it('refuses what a message may not be, and what is no message', async () => {
    await using slack = await startSlack()
    const asked = slack.say.command({ command: '/vigil' })
    expect(await respond(asked, { text: '' })).toEqual([400, '{"ok":false,"error":"no_text"}'])
    const [status] = await respond(
      { payload: { response_url: `${slack.apiUrl}../commands/x` } },
      {},
    )
    expect(status).toBe(404)
    slack.fail({ method: 'response_url', status: 500 })
    expect((await respond(asked, { text: 'b' }))[0]).toBe(500)
    expect(asked.responses).toEqual([])
  })
})
