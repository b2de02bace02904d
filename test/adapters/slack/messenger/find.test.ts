import { describe, expect, it } from 'vitest'
import type { Outgoing } from '#core/messenger.ts'
import { slackForEach } from '../scene.ts'
import { channelPlace, messengerOf, outgoing, personPlace } from './scene.ts'

let ms = Date.parse('2026-11-24T09:00:00Z')
const now = () => new Date(ms)
const slackNow = slackForEach({ now })

const MINUTE = 60_000

/** From just before now on, for as long as a post may take to appear. */
const around = () => ({ from: new Date(ms - 5_000), to: new Date(ms + 30_000) })

/** Posts a message whose answer is lost. */
async function lost(message: Outgoing): Promise<void> {
  const slack = slackNow()
  slack.fail({ method: 'chat.postMessage', dropConnection: 'after' })
  const done = await messengerOf(slack, { now }).messenger.post(message)
  expect(done).toMatchObject({ refusal: 'unclear' })
}

/** As many messages of others. */
function chatter(count: number): void {
  const { say } = slackNow()
  for (let i = 0; i < count; i += 1) say.mention({ text: `hello ${i}` })
}

describe('a message whose answer was lost', () => {
  it('is found by its marker among others', async () => {
    const slack = slackNow()
    const message = outgoing(channelPlace(slack))
    const between = around()
    await messengerOf(slack, { now }).messenger.post({ ...message, id: 'another' })
    await lost(message)
    const [, meant] = slack.channel().messages
    const found = await messengerOf(slack, { now }).messenger.find(message, between)
    expect(found).toEqual({
      outcome: 'found',
      channelId: slack.channelId,
      messageId: meant?.ts,
    })
  })

  it('is absent when it never arrived', async () => {
    const slack = slackNow()
    const message = outgoing(channelPlace(slack))
    slack.fail({ method: 'chat.postMessage', dropConnection: 'before' })
    const { messenger } = messengerOf(slack, { now })
    expect(await messenger.post(message)).toMatchObject({ refusal: 'unclear' })
    expect(await messenger.find(message, around())).toEqual({ outcome: 'absent' })
  })

  it('is looked for only when it can have been posted', async () => {
    const slack = slackNow()
    const message = outgoing(channelPlace(slack))
    await lost(message)
    ms += 10 * MINUTE
    const looked = await messengerOf(slack, { now }).messenger.find(message, around())
    expect(looked).toEqual({ outcome: 'absent' })
  })

  it.each([
    -60 * MINUTE,
    -20_000,
    20_000,
    60 * MINUTE,
  ])('is found where our clock is %i ms ahead of Slack’s, also after a restart', async (ahead) => {
    const slack = slackNow()
    const ours = () => new Date(ms + ahead)
    const message = outgoing(channelPlace(slack))
    slack.fail({ method: 'chat.postMessage', dropConnection: 'after' })
    await messengerOf(slack, { now: ours }).messenger.post(message)
    const between = { from: ours(), to: new Date(ours().getTime() + 30_000) }
    const found = await messengerOf(slack, { now: ours }).messenger.find(message, between)
    expect(found).toMatchObject({ outcome: 'found' })
  })

  it('is found where our clock was set back after it was posted', async () => {
    const slack = slackNow()
    let ahead = 60 * MINUTE
    const ours = () => new Date(ms + ahead)
    const { messenger } = messengerOf(slack, { now: ours, lookUpPaceMs: 0 })
    const message = outgoing(channelPlace(slack))
    await messenger.post({ ...message, id: 'another' })
    slack.fail({ method: 'chat.postMessage', dropConnection: 'after' })
    await messenger.post(message)
    const between = { from: ours(), to: new Date(ours().getTime() + 30_000) }
    ahead = 0
    await messenger.post({ ...message, id: 'a third' })
    expect(await messenger.find(message, between)).toMatchObject({ outcome: 'found' })
  })

  it('is found in direct messages, and in the thread it belongs to', async () => {
    const slack = slackNow()
    const direct = outgoing(personPlace(slack))
    const between = around()
    await lost(direct)
    const { messenger } = messengerOf(slack, { now, lookUpPaceMs: 0 })
    expect(await messenger.find(direct, between)).toMatchObject({
      outcome: 'found',
      channelId: slack.direct().id,
    })
    const root = await messenger.post(outgoing(channelPlace(slack), { id: 'root' }))
    if (root.outcome !== 'done') throw new Error('The root was not posted')
    const reply = outgoing(channelPlace(slack), { below: root })
    await lost(reply)
    expect(await messenger.find(reply, between)).toMatchObject({ outcome: 'found' })
  })
})

describe('looking under Slack’s strictest limit', () => {
  it('reads a page a minute, and goes on where it was', async () => {
    const slack = slackNow()
    slack.limitHistory()
    const message = outgoing(channelPlace(slack))
    const between = around()
    await lost(message)
    chatter(40)
    const { messenger } = messengerOf(slack, { now })
    const look = () => messenger.find(message, between)
    expect(await look()).toEqual({ outcome: 'unfinished', afterMs: MINUTE })
    ms += 20_000
    expect(await look()).toEqual({ outcome: 'unfinished', afterMs: 40_000 })
    ms += 40_000
    expect(await look()).toMatchObject({ outcome: 'unfinished' })
    ms += MINUTE
    expect(await look()).toMatchObject({ outcome: 'found' })
    const asked = slack.requests.filter(({ method }) => method === 'conversations.history')
    expect(asked.map(({ status }) => status)).toEqual([200, 200, 200])
  })

  it('waits as long as Slack says, where that is longer than was thought', async () => {
    const slack = slackNow()
    slack.limitHistory()
    const message = outgoing(channelPlace(slack))
    const { messenger } = messengerOf(slack, { now, lookUpPaceMs: 1_000 })
    expect(await messenger.find(message, around())).toEqual({ outcome: 'absent' })
    ms += 1_000
    expect(await messenger.find(message, around())).toEqual({
      outcome: 'unfinished',
      afterMs: 59_000,
    })
    expect(await messenger.find(message, around())).toEqual({
      outcome: 'unfinished',
      afterMs: 59_000,
    })
    const asked = slack.requests.filter(({ method }) => method === 'conversations.history')
    expect(asked.length).toBe(2)
  })

  it('begins anew after a restart, and for other moments', async () => {
    const slack = slackNow()
    const message = outgoing(channelPlace(slack))
    const between = around()
    await lost(message)
    chatter(20)
    const before = messengerOf(slack, { now, lookUpPaceMs: 0 }).messenger
    expect(await before.find(message, between)).toMatchObject({ outcome: 'unfinished' })
    const { messenger } = messengerOf(slack, { now, lookUpPaceMs: 0 })
    expect(await messenger.find(message, between)).toMatchObject({ outcome: 'unfinished' })
    const longer = { ...between, to: new Date(between.to.getTime() + 1) }
    expect(await messenger.find(message, longer)).toMatchObject({ outcome: 'unfinished' })
    expect(await messenger.find(message, longer)).toMatchObject({ outcome: 'found' })
  })
})

describe('where it cannot look', () => {
  it('says so, and in the log what to do about it', async () => {
    const slack = slackNow()
    slack.setScopes(['chat:write', 'channels:read'])
    const { messenger, log } = messengerOf(slack, { now })
    const looked = await messenger.find(outgoing(channelPlace(slack)), around())
    expect(looked).toEqual({ outcome: 'blind' })
    expect(log).toContainEqual(
      expect.objectContaining({ event: 'slack.scope.missing', scope: 'channels:history' }),
    )
  })

  it('because it is in the channel no more, nobody can say either', async () => {
    const slack = slackNow()
    slack.kick()
    const { messenger } = messengerOf(slack, { now })
    const looked = await messenger.find(outgoing(channelPlace(slack)), around())
    expect(looked).toEqual({ outcome: 'blind' })
  })

  it('because the channel is gone, that is the answer', async () => {
    const slack = slackNow()
    const { messenger } = messengerOf(slack, { now })
    const looked = await messenger.find(outgoing(channelPlace(slack, 'C404')), around())
    expect(looked).toMatchObject({ outcome: 'refused', refusal: 'channel-gone' })
  })

  it.each([
    ['the line is cut', { dropConnection: 'before' }],
    ['Slack’s server fails', { status: 503 }],
    ['Slack does not know', { error: 'internal_error' }],
  ] as const)('because %s, it is asked again: reading changes nothing', async (_why, fault) => {
    const slack = slackNow()
    const { messenger } = messengerOf(slack, { now, lookUpPaceMs: 1_000 })
    slack.fail({ method: 'conversations.history', ...fault })
    const looked = await messenger.find(outgoing(channelPlace(slack)), around())
    expect(looked).toEqual({ outcome: 'unfinished', afterMs: 1_000 })
  })
})
