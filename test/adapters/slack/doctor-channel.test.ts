import { describe, expect, it } from 'vitest'
import { BOT_SCOPES } from '#adapters/slack/scopes.ts'
import type { Checkup } from '#core/checkup.ts'
import type { SlackStandIn } from '../../platforms/slack/stand-in.ts'
import { notWell, saying, sentences } from '../../tools/checkups.ts'
import { checked, type Row } from '../../tools/slack-scene.ts'

type Arrange = (slack: SlackStandIn) => string

/** Without what lets it read about channels. */
const UNREAD = BOT_SCOPES.filter((scope) => scope !== 'channels:read' && scope !== 'groups:read')

/** With what lets it read about channels of all kinds, and without. */
const KINDS = [
  ['asked what stands in the way of a message', UNREAD],
  ['reading about the channel', [...BOT_SCOPES, 'im:read']],
] as const

const withoutScopes = (all: readonly Checkup[]) =>
  all.filter(({ what }) => !/^The token has scopes that|^The scope/.test(what))

const ILL: readonly (readonly [about: string, arrange: Arrange, what: string, fix: string])[] = [
  [
    'it is not in',
    (slack) => slack.addChannel({ hasBot: false }).id,
    'Vigil is not in ',
    'In that channel: /invite @Vigil.',
  ],
  [
    'that is archived',
    (slack) => slack.addChannel({ isArchived: true }).id,
    ' is archived.',
    'Unarchive it, or name another one.',
  ],
  [
    'that is private, and it is not in',
    (slack) => slack.addChannel({ isPrivate: true, hasBot: false }).id,
    'or it is private and Vigil is not in it.',
    'in a private channel: /invite @Vigil.',
  ],
  [
    'that is not there',
    () => 'C0000000X',
    'There is no channel C0000000X',
    'Copy the id again from the channel’s details',
  ],
]

const WELL: readonly (readonly [about: string, arrange: Arrange])[] = [
  ['it is in', ({ channelId }) => channelId],
  ['that is private, and it is in', (slack) => slack.addChannel({ isPrivate: true }).id],
  ['of direct messages', (slack) => slack.direct().id],
]

describe.each(KINDS)('a channel, %s', (_, scopes) => {
  it.each(ILL)('%s: says so, and what to do', async (_about, arrange, what, fix) => {
    const all = await checked({ scopes, channels: (slack) => [arrange(slack)] })
    expect(notWell(withoutScopes(all))).toEqual([saying('ill', what, fix)])
  })

  it.each(WELL)('%s is well', async (_about, arrange) => {
    const all = await checked({ scopes, channels: (slack) => [arrange(slack)] })
    expect(notWell(withoutScopes(all))).toEqual([])
    expect(sentences(all)).toMatch(/Vigil (?:is in|may speak in) /)
  })
})

describe('a channel', () => {
  it.each<Row>([
    [
      'in which Slack refuses messages for another reason',
      {
        scopes: UNREAD,
        channels: ({ channelId }) => [channelId],
        arrange: (slack) =>
          slack.fail({ method: 'chat.postEphemeral', error: 'restricted_action' }),
      },
      'ill',
      '(restricted_action).',
      'chat.postEphemeral explains the word',
    ],
    [
      'when the app is called otherwise',
      {
        settings: { prefix: 'vigil-desk' },
        channels: (slack) => [slack.addChannel({ hasBot: false }).id],
      },
      'ill',
      'Vigil is not in ',
      '/invite @vigil-desk.',
    ],
    [
      'when the line fails just then',
      {
        channels: ({ channelId }) => [channelId],
        arrange: (slack) => slack.fail({ method: 'conversations.info', status: 500 }),
      },
      'ill',
      'Slack is out of order (it answered 500).',
      'https://slack-status.com',
    ],
  ])('%s: says so, and what to do', async (_, scene, state, what, fix) => {
    expect(notWell(withoutScopes(await checked(scene)))).toEqual([saying(state, what, fix)])
  })

  it('cannot be looked at without the scope to write', async () => {
    const scopes = UNREAD.filter((scope) => scope !== 'chat:write')
    const all = await checked({ scopes, channels: ({ channelId }) => [channelId] })
    expect(notWell(all)).toEqual([
      saying('ill', 'The scope chat:write is missing', 'reinstall'),
      saying('doubtful', 'The scope channels:read is missing', 'reinstall'),
      saying('doubtful', 'The scope groups:read is missing', 'reinstall'),
      saying('doubtful', 'cannot be seen without the scope chat:write.', 'Add the scope'),
    ])
  })

  it('is one of several, each with its own line', async () => {
    const all = await checked({
      channels: (slack) => [
        slack.channelId,
        slack.addChannel({ hasBot: false }).id,
        slack.addChannel({ isArchived: true }).id,
      ],
    })
    expect(all.slice(2, 5).map(({ state }) => state)).toEqual(['well', 'ill', 'ill'])
  })
})
