import { describe, expect, it } from 'vitest'
import type { Block } from '#core/brief.ts'
import type { Done, Refused } from '#core/messenger.ts'
import { clientOf } from '../../../platforms/slack/client.ts'
import { jsonOf, listOf } from '../../../platforms/slack/json.ts'
import { painting } from '../paint.ts'
import { briefWith } from '../render/shown.ts'
import { last, slackForEach, wordsIn } from '../scene.ts'
import { channelPlace, type MessengerOptions, messengerOf, outgoing } from './scene.ts'

const slackNow = slackForEach()

const chart = (...values: readonly number[]): Block => ({
  kind: 'chart',
  title: 'Changes a week',
  bars: values.map((value, i) => ({ label: `week ${i + 1}`, value })),
})

function scene(options: MessengerOptions = {}) {
  const slack = slackNow()
  const of = (block: Block, id = 'd-1') =>
    outgoing(channelPlace(slack), { id, brief: briefWith({ title: 'Digest', blocks: [block] }) })
  const called = (name: string) => slack.requests.filter(({ method }) => method === name).length
  return { slack, of, called, ...messengerOf(slack, { pictures: painting, ...options }) }
}

/** Where something was posted; a refusal fails the test. */
function placed(outcome: Done | Refused): Done {
  if (outcome.outcome === 'refused') throw new Error(`Refused: ${outcome.code}`)
  return outcome
}

const imagesIn = (blocks: unknown): readonly string[] =>
  listOf(blocks)
    .map(jsonOf)
    .filter(({ type }) => type === 'image')
    .map((image) => String(jsonOf(image['slack_file'])['id']))

describe('a digest with a picture', () => {
  it('has it uploaded before it is posted, once', async () => {
    const { slack, messenger, of } = scene()
    placed(await messenger.post(of(chart(1, 2))))
    expect(imagesIn(last(slack.channel().messages).blocks).length).toBe(1)
    expect(slack.requests.map(({ method }) => method)).toEqual([
      'files.getUploadURLExternal',
      'upload',
      'files.completeUploadExternal',
      'chat.postMessage',
    ])
    expect(slack.channel().messages.length).toBe(1)
  })

  it('that is posted again after a crash in between leaves no second message and no second file', async () => {
    const { slack, messenger, of, called } = scene()
    slack.fail({ method: 'chat.postMessage', error: 'ratelimited' })
    expect(await messenger.post(of(chart(1, 2)))).toMatchObject({ refusal: 'wait' })
    expect(slack.channel().messages).toEqual([])
    placed(await messenger.post(of(chart(1, 2))))
    expect([slack.channel().messages.length, called('upload')]).toEqual([1, 1])
  })

  it('shows another one when it is edited', async () => {
    const { slack, messenger, of, called } = scene()
    const posted = placed(await messenger.post(of(chart(1, 2))))
    const [before] = imagesIn(last(slack.channel().messages).blocks)
    placed(await messenger.edit(of(chart(1, 3)), posted))
    const message = last(slack.channel().messages)
    const [after] = imagesIn(message.blocks)
    expect([typeof after, after === before, called('upload')]).toEqual(['string', false, 2])
    expect(wordsIn(message)).toContain('week 2 3')
  })

  it('has a file of its own in each workspace', async () => {
    const slack = slackNow()
    const other = slack.addTeam()
    const clientFor = async (space: string) =>
      clientOf(slack, space === other.id ? other.botToken : slack.botToken)
    const { messenger, of, called } = scene({ clientFor })
    const [channel] = other.channels.keys()
    const there = { ...channelPlace(slack, channel), space: other.id }
    placed(await messenger.post(of(chart(1, 2))))
    placed(await messenger.post({ ...of(chart(1, 2), 'd-2'), place: there }))
    expect(called('upload')).toBe(2)
  })

  it('goes to two channels of a workspace with one file', async () => {
    const { slack, messenger, of, called } = scene()
    const { id } = slack.addChannel()
    placed(await messenger.post(of(chart(1, 2))))
    placed(await messenger.post({ ...of(chart(1, 2), 'd-2'), place: channelPlace(slack, id) }))
    expect(imagesIn(last(slack.channel(id).messages).blocks)).toEqual(
      imagesIn(last(slack.channel().messages).blocks),
    )
    expect(called('upload')).toBe(1)
  })
})

describe('Slack may refuse a message because of its picture', () => {
  it.each([
    ['looks at the file first', 1, 1],
    ['looks at it for long', 2, 0],
  ])('where it %s, and posts it once', async (_how, messages, pictures) => {
    const { slack, messenger, of, called, faults } = scene()
    slack.lookAtFiles(messages)
    placed(await messenger.post(of(chart(1, 2))))
    expect(imagesIn(last(slack.channel().messages).blocks).length).toBe(pictures)
    expect([slack.channel().messages.length, called('upload'), faults]).toEqual([1, 1, []])
  })

  it.each(['post', 'edit'] as const)('where somebody deleted it, in a new %s', async (act) => {
    let now = Date.parse('2026-11-24T09:00:00Z')
    const { slack, messenger, of, called } = scene({ now: () => new Date(now) })
    const posted = placed(await messenger.post(of(chart(1, 2))))
    slack.deleteFiles()
    now += 3_600_000
    const again = of(chart(1, 2), 'd-2')
    placed(act === 'post' ? await messenger.post(again) : await messenger.edit(again, posted))
    expect(imagesIn(last(slack.channel().messages).blocks).length).toBe(1)
    expect(called('upload')).toBe(2)
  })

  it('so slowly that there is no time for another try: then it is said plainly by whoever sends it', async () => {
    let now = Date.parse('2026-11-24T09:00:00Z')
    const { slack, messenger, of, called } = scene({ now: () => new Date(now) })
    slack.lookAtFiles(1)
    slack.fail({
      method: 'chat.postMessage',
      until: slack.request('files.completeUploadExternal').then(() => {
        now += 5_000
      }),
    })
    expect(await messenger.post(of(chart(1, 2)))).toMatchObject({
      refusal: 'malformed',
      code: 'invalid_blocks',
    })
    expect(called('chat.postMessage')).toBe(1)
  })
})

describe('a delivery does not depend on its picture', () => {
  it.each([
    ['is refused', { method: 'files.getUploadURLExternal', error: 'file_uploads_disabled' }],
    ['is not allowed', { method: 'files.getUploadURLExternal', error: 'missing_scope' }],
    ['fails', { method: 'upload', status: 500 }],
    ['is cut off', { method: 'upload', dropConnection: 'before' as const }],
    ['hangs', { method: 'upload', until: new Promise(() => {}) }],
  ])('where the upload %s', async (_how, fault) => {
    const { slack, messenger, of, faults } = scene()
    slack.fail(fault)
    placed(await messenger.post(of(chart(1, 2))))
    const message = last(slack.channel().messages)
    expect([imagesIn(message.blocks), faults]).toEqual([[], []])
    expect(wordsIn(message)).toContain('█')
  })

  it('but a dead token shows in both', async () => {
    const { slack, messenger, of, failed } = scene()
    slack.fail({ method: '*', error: 'token_revoked', times: 2 })
    expect(await messenger.post(of(chart(1, 2)))).toMatchObject({ code: 'token_revoked' })
    expect(failed.map(([team]) => team)).toEqual([slack.teamId, slack.teamId])
  })

  it.each([
    ['channel_not_found', 'channel-gone'],
    ['msg_blocks_too_long', 'malformed'],
    ['ratelimited', 'wait'],
    ['internal_error', 'unclear'],
  ])('and %s means what it does without one, and is asked once', async (error, refusal) => {
    const { slack, messenger, of, called } = scene()
    slack.fail({ method: 'chat.postMessage', error })
    expect(await messenger.post(of(chart(1, 2)))).toMatchObject({ refusal })
    expect(called('chat.postMessage')).toBe(1)
  })

  it('nor does a message whose blocks are wrong for another reason', async () => {
    const { slack, messenger, of, called } = scene()
    slack.fail({ method: 'chat.postMessage', error: 'invalid_blocks', times: 3 })
    expect(await messenger.post(of(chart(1, 2)))).toMatchObject({ refusal: 'malformed' })
    expect(called('chat.postMessage')).toBe(3)
  })
})
