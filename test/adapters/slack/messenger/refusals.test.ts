import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import type { RefusalClass } from '#core/messenger.ts'
import type { Fault as PlatformFault } from '../../../platforms/slack/faults.ts'
import { briefWith } from '../render/shown.ts'
import { slackForEach } from '../scene.ts'
import { channelPlace, messengerOf, outgoing } from './scene.ts'

const slackNow = slackForEach()

/** What Slack says no with, by what it means for the message. */
const CODES: Readonly<Partial<Record<RefusalClass, readonly string[]>>> = {
  wait: ['ratelimited', 'rate_limited'],
  unsent: ['request_timeout'],
  unclear: [
    'fatal_error',
    'internal_error',
    'service_unavailable',
    'duplicate_message_not_found',
    'duplicate_channel_not_found',
  ],
  later: ['team_added_to_org', 'org_login_required', 'accesslimited'],
  'channel-gone': ['channel_not_found', 'is_archived'],
  forbidden: [
    'not_in_channel',
    'restricted_action',
    'restricted_action_read_only_channel',
    'restricted_action_non_threadable_channel',
    'no_permission',
    'missing_scope',
    'access_denied',
    'ekm_access_denied',
    'messages_tab_disabled',
  ],
  'wrong-kind': ['restricted_action_thread_only_channel', 'restricted_action_thread_locked'],
  'space-gone': [
    'account_inactive',
    'token_revoked',
    'invalid_auth',
    'not_authed',
    'team_access_not_granted',
    'token_expired',
  ],
  malformed: [
    'invalid_blocks',
    'invalid_blocks_format',
    'msg_too_long',
    'msg_blocks_too_long',
    'no_text',
    'invalid_metadata_format',
    'invalid_metadata_schema',
    'metadata_too_large',
    'invalid_arguments',
    'never_heard_of_it',
  ],
  missing: ['thread_not_found', 'cannot_reply_to_message'],
}

const rows = Object.entries(CODES).flatMap(([refusal, codes]) =>
  codes.map((code) => [code, refusal] as const),
)

async function posted(fault: Omit<PlatformFault, 'method'>) {
  const slack = slackNow()
  slack.fail({ method: 'chat.postMessage', ...fault })
  return await messengerOf(slack).messenger.post(outgoing(channelPlace(slack)))
}

describe('Slack says no to a post', () => {
  it.each(rows)('with %s: that is %s', async (code, refusal) => {
    const done = await posted({ error: code })
    expect(done).toMatchObject({ outcome: 'refused', refusal, code })
  })

  it('because it came too fast: as long as Slack says', async () => {
    expect(await posted({ retryAfterS: 7 })).toEqual({
      outcome: 'refused',
      refusal: 'wait',
      code: 'ratelimited',
      afterMs: 7_000,
    })
  })

  it.each(['accesslimited', 'ratelimited'])('with %s and no time: some is set', async (error) => {
    expect(await posted({ error })).toMatchObject({ afterMs: expect.any(Number) })
  })
})

describe('an edit is refused', () => {
  it.each([
    ['message_not_found', 'missing'],
    ['edit_window_closed', 'fixed'],
    ['cant_update_message', 'fixed'],
  ])('with %s: that is %s', async (error, refusal) => {
    const slack = slackNow()
    slack.fail({ method: 'chat.update', error })
    const { messenger } = messengerOf(slack)
    const at = { channelId: slack.channelId, messageId: '1.1' }
    const edited = await messenger.edit(outgoing(channelPlace(slack)), at)
    expect(edited).toMatchObject({ refusal, code: error })
  })
})

describe('no answer', () => {
  it.each([
    ['the line was cut', { dropConnection: 'after' }, 'unclear'],
    ['Slack’s server failed', { status: 500 }, 'unclear'],
    ['there was a page instead of JSON', { status: 200, error: '<h1>Down</h1>' }, 'unclear'],
    ['something in between refused it', { status: 403, error: '<h1>No</h1>' }, 'unsent'],
  ] as const)('because %s', async (_why, fault, refusal) => {
    const done = await posted(fault)
    expect(done).toMatchObject({
      outcome: 'refused',
      refusal,
      code: expect.stringMatching(/^\w+$/),
    })
  })

  it('in time: it may have been posted', async () => {
    const slack = slackNow()
    const { promise, resolve } = Promise.withResolvers<void>()
    slack.fail({ method: 'chat.postMessage', until: promise })
    const { messenger } = messengerOf(slack, { timeout: 20 })
    const done = await messenger.post(outgoing(channelPlace(slack)))
    expect(done).toMatchObject({ refusal: 'unclear', code: 'TimeoutError' })
    resolve()
    await slack.waitFor(({ kind }) => kind === 'shown')
  })

  it('because nobody listened: it never left', async () => {
    const slack = slackNow()
    const server = createServer()
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo // It listens on a port, not on a pipe.
    await new Promise((done) => server.close(done))
    const { messenger } = messengerOf(slack, { apiUrl: `http://127.0.0.1:${port}/api/` })
    const done = await messenger.post(outgoing(channelPlace(slack)))
    expect(done).toEqual({ outcome: 'refused', refusal: 'unsent', code: 'ECONNREFUSED' })
  })

  it('is never asked for twice', async () => {
    const slack = slackNow()
    slack.fail({ method: 'chat.postMessage', status: 503, times: 9 })
    await messengerOf(slack).messenger.post(outgoing(channelPlace(slack)))
    expect(slack.requests.length).toBe(1)
    expect(messengerOf(slack).messenger.isRepeatSafe(0)).toBe(false)
  })
})

describe('the workspace', () => {
  it('that has no app any more is gone', async () => {
    const slack = slackNow()
    const { messenger } = messengerOf(slack, { clientFor: async () => undefined })
    const done = await messenger.post(outgoing(channelPlace(slack)))
    expect(done).toEqual({ outcome: 'refused', refusal: 'space-gone', code: 'not_installed' })
  })

  it('whose token cannot be read is tried later, and that is reported', async () => {
    const slack = slackNow()
    const { messenger, faults } = messengerOf(slack, {
      clientFor: () => Promise.reject(new Error('wrong key')),
    })
    const done = await messenger.post(outgoing(channelPlace(slack)))
    expect([done, faults.length]).toEqual([expect.objectContaining({ refusal: 'later' }), 1])
  })

  it('whose token is dead is passed on, wherever that shows', async () => {
    const slack = slackNow()
    const { messenger, failed } = messengerOf(slack)
    slack.say.revokeTokens()
    const message = outgoing(channelPlace(slack))
    await messenger.post(message)
    await messenger.find(message, { from: new Date(0), to: new Date() })
    expect(failed.map(([team]) => team)).toEqual([slack.teamId, slack.teamId])
  })
})

describe('a message that cannot be written', () => {
  it('is a fault of ours, and nothing is sent', async () => {
    const slack = slackNow()
    const { messenger, faults } = messengerOf(slack)
    const broken = briefWith({})
    Object.defineProperty(broken, 'blocks', {
      get() {
        throw new Error('broken')
      },
    })
    const done = await messenger.post(outgoing(channelPlace(slack), { brief: broken }))
    expect([done, faults.length]).toEqual([expect.objectContaining({ refusal: 'malformed' }), 1])
    expect(slack.requests).toEqual([])
  })
})
