import { expect, it } from 'vitest'
import { PACE } from '#digests/deliver/pace.ts'
import { briefOf, CHANNEL, digest, edit, head, SLACK_CHANNEL, subscription } from './samples.ts'
import { openScene, openSender } from './scene.ts'
import { refused, scripted } from './scripted.ts'

async function opened(more: Parameters<typeof openSender>[1] = {}) {
  const scene = await openScene()
  const discord = scripted('discord')
  const slack = scripted('slack')
  await scene.subscriptions.add(subscription('abc234'))
  const { clock, state } = scene
  const sending = openSender({ clock, state, messengers: [discord, slack] }, more)
  return { ...scene, ...sending, discord, slack }
}

it('posts one plain line on Discord and then makes it a card', async () => {
  const { ledger, runUntil, discord, subscriptions } = await opened()
  const one = digest('abc234')
  await ledger.plan([one])
  await runUntil()
  expect(discord.calls.map(({ what }) => what)).toEqual(['post', 'finish'])
  expect(discord.calls[0]?.message).toMatchObject({
    id: one.id,
    question: `digest show ${one.id}`,
    brief: { summary: `digest ${one.id}` },
  })
  expect(await ledger.find(one.id)).toMatchObject({ state: 'sent', isFinished: true, attempts: 1 })
  expect(await subscriptions.find('abc234')).toMatchObject({ coveredTo: 5 })
})

it('repeats the second step, and never the first, until it is done', async () => {
  const { ledger, runUntil, discord } = await opened()
  const one = digest('abc234')
  await ledger.plan([one])
  discord.answers('finish', refused('unclear', '503'), refused('wait', '429', 2_000))
  await runUntil()
  expect(discord.calls.map(({ what }) => what)).toEqual(['post', 'finish', 'finish', 'finish'])
  expect(await ledger.find(one.id)).toMatchObject({ isFinished: true })
})

it.each([
  'missing',
  'fixed',
  'forbidden',
  'channel-gone',
] as const)('leaves the line as it is when the second step is %s, and pauses nothing', async (refusal) => {
  const { ledger, runUntil, discord, subscriptions } = await opened()
  const one = digest('abc234')
  await ledger.plan([one])
  discord.answers('finish', refused(refusal), refused(refusal), refused(refusal))
  await runUntil()
  expect(await ledger.find(one.id)).toMatchObject({ state: 'sent', isFinished: true })
  expect((await subscriptions.find('abc234'))?.pause).toBeUndefined()
})

it('replaces the text of a message under its own marker, when the message is finished', async () => {
  const { ledger, runUntil, discord } = await opened()
  const one = digest('abc234')
  const correction = edit(one.id)
  await ledger.plan([one, correction])
  await runUntil()
  expect(discord.calls.map(({ what, message }) => [what, message.id])).toEqual([
    ['post', one.id],
    ['finish', one.id],
    ['edit', one.id],
  ])
  expect(await ledger.find(correction.id)).toMatchObject({ state: 'sent', isFinished: true })
})

it('repeats an edit freely: it says the same', async () => {
  const { ledger, runUntil, discord } = await opened()
  const one = digest('abc234')
  const correction = edit(one.id)
  await ledger.plan([one, correction])
  discord.answers('edit', refused('unclear', '502'))
  await runUntil()
  expect(discord.looks).toBe(0)
  expect(await ledger.find(correction.id)).toMatchObject({ state: 'sent', attempts: 2 })
})

it('answers below a message that cannot be edited any more', async () => {
  const { ledger, runUntil, discord } = await opened()
  const one = digest('abc234')
  await ledger.plan([one, edit(one.id)])
  discord.answers('edit', refused('fixed', '30046'))
  await runUntil()
  expect(discord.calls.at(-2)).toMatchObject({
    what: 'post',
    message: { below: { channelId: CHANNEL.id, messageId: 'm1' } },
  })
  expect(await ledger.corrections(one.id)).toMatchObject([
    {
      act: 'post',
      state: 'sent',
      content: { kind: 'correction', of: one.id, entries: [{ n: 7, corrected: 9 }] },
    },
    { act: 'edit', state: 'failed', error: '30046' },
  ])
})

it('edits nothing that never arrived', async () => {
  const { ledger, runUntil, discord } = await opened()
  const one = digest('abc234')
  const correction = edit(one.id)
  discord.answers('post', refused('channel-gone', '10003'))
  await ledger.plan([one, correction])
  await runUntil()
  expect(await ledger.find(correction.id)).toMatchObject({ state: 'failed', error: 'no-message' })
})

it('stops a platform whose token is dead for a while, and no other', async () => {
  const { ledger, sender, discord, slack, clock } = await opened()
  discord.answers('post', refused('token', '401'))
  await ledger.plan([digest('abc234'), digest('other2', { place: SLACK_CHANNEL })])
  expect(await sender.run()).toEqual(new Date('2026-11-25T08:40:00Z'))
  await ledger.plan([digest('later2')])
  await sender.run()
  expect({ discord: discord.calls.length, slack: slack.calls.length }).toEqual({
    discord: 1,
    slack: 1,
  })
  clock.pass(600_000)
  await sender.run()
  expect(discord.calls.filter(({ what }) => what === 'post')).toHaveLength(3)
})

it('waits for a platform that is not connected', async () => {
  const scene = await openScene()
  await scene.ledger.plan([digest('abc234')])
  const { sender } = openSender({ ...scene, messengers: [] })
  expect(await sender.run()).toBeUndefined()
  expect(await scene.ledger.counts()).toMatchObject({ planned: 1 })
})

it('tries what could not be put into words again, and reports it', async () => {
  let isBroken = true
  const { ledger, runUntil, faults } = await opened({
    compose: async () => {
      if (isBroken) throw new Error('No words')
      return briefOf('1', { kind: 'card', caseId: 'x' })
    },
  })
  const one = digest('abc234')
  await ledger.plan([one])
  await runUntil('2026-11-25T08:30:00Z')
  expect(await ledger.find(one.id)).toMatchObject({ state: 'retry', error: 'not-composed' })
  expect((await ledger.find(one.id))?.firstSendAt).toBeUndefined()
  isBroken = false
  await runUntil()
  expect(await ledger.find(one.id)).toMatchObject({ state: 'sent' })
  expect(faults).toHaveLength(1)
})

it('sends a test without moving the window', async () => {
  const { ledger, runUntil, subscriptions } = await opened()
  const content = { kind: 'digest', head: head('abc234', { isTest: true }), entries: [] } as const
  await ledger.plan([digest('abc234', { content })])
  await runUntil()
  expect(await ledger.counts()).toMatchObject({ sent: 1 })
  expect(await subscriptions.find('abc234')).toMatchObject({ coveredTo: 3 })
})

it('keeps to one message a second in a Slack channel', async () => {
  const { ledger, runUntil, slack, clock } = await opened({ pace: PACE })
  const started = clock.now().getTime()
  const place = SLACK_CHANNEL
  await ledger.plan([1, 2, 3, 4].map((n) => digest(`sub${n}`, { place })))
  await runUntil()
  expect(slack.calls.filter(({ what }) => what === 'post')).toHaveLength(4)
  expect(clock.now().getTime() - started).toBeGreaterThanOrEqual(3_000)
})

it('takes nothing more once it is stopped, and waits for what is under way', async () => {
  const { ledger, sender, discord } = await opened()
  await ledger.plan([digest('abc234')])
  const running = sender.run()
  await sender.stop(1_000)
  expect(await running).toBeUndefined()
  const calls = discord.calls.length
  await ledger.plan([digest('other2')])
  await sender.run()
  expect(discord.calls).toHaveLength(calls)
})
