import { describe, expect, it } from 'vitest'
import { BOT_SCOPES } from '#adapters/slack/scopes.ts'
import type { Obstacle } from '#core/messenger.ts'
import type { SlackStandIn } from '../../../platforms/slack/stand-in.ts'
import { slackForEach } from '../scene.ts'
import { channelPlace, messengerOf, personPlace } from './scene.ts'

const slackNow = slackForEach()

const KINDS: readonly (readonly [how: string, scopes: readonly string[]])[] = [
  ['reading about the channel', BOT_SCOPES],
  ['asking what Slack would say to a message', ['chat:write']],
]

const ROWS: readonly (readonly [
  what: string,
  arrange: (slack: SlackStandIn) => string,
  found: readonly Obstacle[],
])[] = [
  ['in its channel', ({ channelId }) => channelId, []],
  ['in a private one it is in', (slack) => slack.addChannel({ isPrivate: true }).id, []],
  [
    'where it is no member',
    (slack) => slack.addChannel({ hasBot: false }).id,
    [{ kind: 'not-member' }],
  ],
  [
    'in an archived channel',
    (slack) => slack.addChannel({ isArchived: true }).id,
    [{ kind: 'archived' }],
  ],
  [
    'in a private channel it is not in',
    (slack) => slack.addChannel({ isPrivate: true, hasBot: false }).id,
    [{ kind: 'not-found' }],
  ],
  ['in a channel that is not there', () => 'C404', [{ kind: 'not-found' }]],
]

describe.each(KINDS)('what is in the way of posting, %s,', (_how, scopes) => {
  it.each(ROWS)('%s', async (_what, arrange, found) => {
    const slack = slackNow()
    const channel = arrange(slack)
    slack.setScopes(scopes)
    const { messenger } = messengerOf(slack)
    expect(await messenger.obstacles(channelPlace(slack, channel))).toEqual(found)
    // Whoever is there sees nothing of it.
    expect(slack.happenings.filter(({ kind }) => kind === 'shown')).toEqual([])
  })
})

describe('what is in the way of posting', () => {
  it.each([
    ['restricted_action', { kind: 'permission', name: 'restricted_action' }],
    ['restricted_action_thread_only_channel', { kind: 'wrong-kind' }],
    ['missing_scope', { kind: 'permission', name: 'chat:write' }],
  ])('is what %s means', async (error, obstacle) => {
    const slack = slackNow()
    slack.setScopes(['chat:write'])
    slack.fail({ method: 'chat.postEphemeral', error })
    const { messenger } = messengerOf(slack)
    expect(await messenger.obstacles(channelPlace(slack))).toEqual([obstacle])
  })

  it('cannot be known beforehand for a person', async () => {
    const slack = slackNow()
    const { messenger } = messengerOf(slack)
    expect(await messenger.obstacles(personPlace(slack))).toBeUndefined()
  })

  it.each([
    ['out of order', { method: 'conversations.info', status: 500 }],
    ['in no mood to say', { method: 'chat.postEphemeral', error: 'fatal_error' }],
  ])('cannot be told while Slack is %s', async (_, fault) => {
    const slack = slackNow()
    slack.fail(fault)
    const { messenger } = messengerOf(slack)
    expect(await messenger.obstacles(channelPlace(slack))).toBeUndefined()
  })

  it('cannot be told where the app is not installed any more', async () => {
    const slack = slackNow()
    const { messenger } = messengerOf(slack, { clientFor: async () => undefined })
    expect(await messenger.obstacles(channelPlace(slack))).toBeUndefined()
  })

  it('is also found where the bot is a member and only some may write', async () => {
    const slack = slackNow()
    slack.fail({ method: 'chat.postEphemeral', error: 'restricted_action_read_only_channel' })
    const { messenger } = messengerOf(slack)
    expect(await messenger.obstacles(channelPlace(slack))).toEqual([
      { kind: 'permission', name: 'restricted_action_read_only_channel' },
    ])
  })
})
