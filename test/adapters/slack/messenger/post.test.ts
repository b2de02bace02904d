import { describe, expect, it } from 'vitest'
import { list } from '#core/brief.ts'
import type { Posted } from '#core/messenger.ts'
import { briefWith } from '../render/shown.ts'
import { button, controlsIn, last, longBrief, slackForEach, wordsIn } from '../scene.ts'
import { channelPlace, messengerOf, outgoing, personPlace } from './scene.ts'

const slackNow = slackForEach()

/** Posts, and gives what came of it; a refusal fails the test. */
async function posted(...[message, options = {}]: Parameters<typeof post>) {
  const { done, ...scene } = await post(message, options)
  if (done.outcome !== 'done') throw new Error(`Refused: ${done.code}`)
  return { done, ...scene }
}

async function post(message: ReturnType<typeof outgoing>, options = {}) {
  const scene = messengerOf(slackNow(), options)
  return { ...scene, done: await scene.messenger.post(message) }
}

describe('a message that nobody asked for', () => {
  it('stands in the channel, whole at once, and says where it is', async () => {
    const slack = slackNow()
    const { done } = await posted(outgoing(channelPlace(slack)))
    const message = last(slack.channel().messages)
    expect(done).toEqual({
      outcome: 'done',
      channelId: slack.channelId,
      messageId: message.ts,
      isFinished: true,
    })
    expect([message.text, wordsIn(message)]).toEqual(['One new stage.', 'Vigil daily'])
    expect(slack.requests.map(({ args }) => [args['unfurl_links'], args['unfurl_media']])).toEqual([
      [false, false],
    ])
  })

  it('carries its id where only apps see it, and nothing else', async () => {
    const slack = slackNow()
    const message = outgoing(channelPlace(slack))
    await posted(message)
    expect(last(slack.channel().messages).metadata).toEqual({
      event_type: 'vigil_delivery',
      event_payload: { id: message.id },
    })
  })

  it('for a person is a direct message, in the conversation Slack names', async () => {
    const slack = slackNow()
    const { done } = await posted(outgoing(personPlace(slack)))
    expect(done.channelId).toBe(slack.direct().id)
    expect(slack.direct().messages.length).toBe(1)
  })

  it('stands in a thread where it belongs to another message', async () => {
    const slack = slackNow()
    const { done: root, messenger } = await posted(outgoing(channelPlace(slack)))
    await messenger.post(outgoing(channelPlace(slack), { id: 'reply', below: root }))
    expect(slack.channel().thread(root.messageId).length).toBe(2)
  })

  it('says above all else that it may be there twice', async () => {
    const slack = slackNow()
    const remark = 'Sent again: the first copy could not be confirmed.'
    await posted(outgoing(channelPlace(slack), { remark }))
    expect(wordsIn(last(slack.channel().messages))).toBe(`${remark} Vigil daily`)
  })

  it('has the rest of it behind a button that still works after a restart', async () => {
    const slack = slackNow()
    await posted(outgoing(channelPlace(slack), { brief: longBrief(300) }))
    const message = last(slack.channel().messages)
    const more = controlsIn(message).find(({ actionId }) => actionId === button(message, 'More'))
    expect(more?.value).toMatch(/^turn\.2:digest show 0193f1a0-/)
  })

  it('attaches nothing, and so promises no file', async () => {
    const slack = slackNow()
    const file = { name: 'a.csv', mediaType: 'text/csv', text: 'a' }
    await posted(outgoing(channelPlace(slack), { brief: { ...longBrief(1), file } }))
    expect(slack.requests.map(({ method }) => method)).toEqual(['chat.postMessage'])
    expect(wordsIn(last(slack.channel().messages))).not.toContain('a.csv')
  })

  it('is sent even when lines behind its buttons cannot be kept, and that is reported', async () => {
    const slack = slackNow()
    const keep = () => Promise.reject(new Error('disk full'))
    const scene = messengerOf(slack, { keep })
    const actions = [{ label: 'Again', command: 'search "<a>"' }]
    const brief = briefWith({ blocks: [list([['a']])], actions })
    const done = await scene.messenger.post(outgoing(channelPlace(slack), { brief }))
    expect([done.outcome, scene.faults.length]).toEqual(['done', 1])
  })
})

describe('an edit', () => {
  it('takes the place of what the message said, and its marker stays', async () => {
    const slack = slackNow()
    const message = outgoing(channelPlace(slack))
    const { done, messenger } = await posted(message)
    const brief = briefWith({ title: 'Corrected', summary: 'One stage is corrected.' })
    const edited = await messenger.edit({ ...message, id: 'edit', brief }, done)
    expect(edited).toEqual({ ...done, isFinished: true })
    const now = last(slack.channel().messages)
    expect([now.text, wordsIn(now), now.edits]).toEqual(['One stage is corrected.', 'Corrected', 1])
    expect(now.metadata).toMatchObject({ event_payload: { id: message.id } })
  })

  it.each([
    [
      'missing',
      'that is gone',
      (channel: string, ts: string) => slackNow().channel(channel).remove(ts),
    ],
    ['channel-gone', 'in a channel that was archived', () => slackNow().archive()],
  ])('is refused as %s for a message %s', async (refusal, _what, arrange) => {
    const slack = slackNow()
    const message = outgoing(channelPlace(slack))
    const { done, messenger } = await posted(message)
    arrange(done.channelId, done.messageId)
    expect(await messenger.edit(message, done)).toMatchObject({ outcome: 'refused', refusal })
  })

  it('has no second step to be finished', async () => {
    const slack = slackNow()
    const message = outgoing(channelPlace(slack))
    const { done, messenger } = await posted(message)
    expect(await messenger.finish(message, done)).toEqual({ ...done, isFinished: true })
    expect(slack.requests.length).toBe(1)
  })
})

describe('a link', () => {
  const at: Posted = { channelId: 'C0123', messageId: '1700000000.000100' }

  it('leads to the message once the address of the workspace is known, else to its channel', async () => {
    const slack = slackNow()
    const { messenger } = messengerOf(slack)
    const place = channelPlace(slack, 'C0123')
    const redirect = `https://slack.com/app_redirect?team=${slack.teamId}&channel=C0123`
    expect(messenger.linkTo(place, at)).toBe(redirect)
    await slack.request('auth.test')
    await expect
      .poll(() => messenger.linkTo(place, at))
      .toBe(`https://${slack.team.domain}.slack.com/archives/C0123/p1700000000000100`)
    expect(slack.requests.length).toBe(1)
  })
})
