import { describe, expect, it } from 'vitest'
import { clientOf, errorOf } from './client.ts'
import { plain, quiet, said } from './sample.ts'
import { startSlack } from './server.ts'
import type { SlackStandIn } from './stand-in.ts'

describe('the Web API', () => {
  it('knows its bot, and the scopes of its token', async () => {
    await using slack = await startSlack()
    slack.setScopes(['commands', 'chat:write'])
    const { response_metadata, ...who } = await clientOf(slack).auth.test()
    expect(who).toMatchObject({ ok: true, team_id: slack.teamId, user_id: slack.botUserId })
    expect(response_metadata?.scopes).toEqual(['commands', 'chat:write'])
  })

  it.each([
    ['not_authed', ''],
    ['invalid_auth', 'xoxb-not-ours'],
  ])('says %s to the token %j', async (error, token) => {
    await using slack = await startSlack()
    expect(await errorOf(clientOf(slack, token).auth.test())).toMatchObject({ error })
  })

  it('says token_revoked once a token was revoked', async () => {
    await using slack = await startSlack()
    await clientOf(slack).auth.revoke()
    expect(await errorOf(clientOf(slack).auth.test())).toMatchObject({ error: 'token_revoked' })
  })

  it('names the scope that is missing', async () => {
    await using slack = await startSlack()
    slack.setScopes(['commands'])
    const { channelId: channel } = slack
    expect(
      await errorOf(clientOf(slack).chat.postMessage({ channel, text: 'a', ...quiet })),
    ).toEqual(
      expect.objectContaining({
        error: 'missing_scope',
        needed: 'chat:write',
        provided: 'commands',
      }),
    )
  })

  it.each([
    ['channel_not_found', () => 'C404'],
    ['not_in_channel', (slack: SlackStandIn) => slack.addChannel({ hasBot: false }).id],
    [
      'channel_not_found',
      (slack: SlackStandIn) => slack.addChannel({ hasBot: false, isPrivate: true }).id,
    ],
    ['is_archived', (slack: SlackStandIn) => slack.addChannel({ isArchived: true }).id],
  ])('says %s where nothing can be posted', async (error, place) => {
    await using slack = await startSlack()
    const call = clientOf(slack).chat.postMessage({ channel: place(slack), text: 'a', ...quiet })
    expect(await errorOf(call)).toMatchObject({ ok: false, error })
  })

  it('posts, changes and deletes, and only its own', async () => {
    await using slack = await startSlack()
    const { chat } = clientOf(slack)
    const { channelId: channel } = slack
    const { ts = '' } = await chat.postMessage({ channel, text: 'one', ...quiet })
    await chat.update({ channel, ts, text: 'two', blocks: [said('two')] })
    expect(slack.channel().find(ts)).toMatchObject({ text: 'two', edits: 1 })
    slack.say.mention({ text: 'mine' })
    const theirs = chat.update({ channel, ts: slack.last().ts, text: 'taken' })
    expect(await errorOf(theirs)).toMatchObject({ error: 'cant_update_message' })
    await chat.delete({ channel, ts })
    expect(slack.channel().find(ts)).toBeUndefined()
    expect(slack.violations).toEqual([])
  })

  it('shows an ephemeral message to one person, who must be there', async () => {
    await using slack = await startSlack()
    const { chat } = clientOf(slack)
    const { channelId: channel, userId: user } = slack
    await chat.postEphemeral({ channel, user, text: 'psst' })
    expect(slack.last().to).toBe(user)
    const away = chat.postEphemeral({ channel, user: 'U404', text: 'psst' })
    expect(await errorOf(away)).toMatchObject({ error: 'user_not_in_channel' })
  })

  it('refuses what breaks a limit, and says where', async () => {
    await using slack = await startSlack()
    const blocks = [{ type: 'header', text: plain('x'.repeat(151)) }] as const
    const { channelId: channel } = slack
    const call = clientOf(slack).chat.postMessage({
      channel,
      text: 'a',
      blocks: [...blocks],
      ...quiet,
    })
    expect(await errorOf(call)).toMatchObject({
      error: 'invalid_blocks',
      response_metadata: {
        messages: ['[ERROR] must have at most 150 characters [json-pointer:/blocks/0/text/text]'],
      },
    })
    expect(slack.violations).toEqual([
      'chat.postMessage: blocks[0].text.text: must have at most 150 characters',
    ])
  })

  it('tells the language of somebody, and whether they are an admin, when asked', async () => {
    await using slack = await startSlack()
    const { id } = slack.addUser({ locale: 'zh-CN', isAdmin: true })
    const { users, team, bots, conversations } = clientOf(slack)
    const { user } = await users.info({ user: id, include_locale: true })
    expect([user?.locale, user?.is_admin]).toEqual(['zh-CN', true])
    expect((await users.info({ user: id })).user?.locale).toBeUndefined()
    expect((await team.info()).team?.id).toBe(slack.teamId)
    expect((await bots.info({})).bot?.app_id).toBe(slack.appId)
    const { channel } = await conversations.info({ channel: slack.channelId })
    expect([channel?.is_member, channel?.is_archived]).toEqual([true, false])
    const { members } = await conversations.members({ channel: slack.channelId })
    expect(members).toEqual([slack.botUserId, slack.userId, id])
    const opened = await conversations.open({ users: id })
    expect(opened.channel?.id).toBe(slack.direct(id).id)
  })

  it('keeps the metadata of a message that is changed, unless another is named', async () => {
    await using slack = await startSlack()
    const { chat } = clientOf(slack)
    const { channelId: channel } = slack
    const metadata = { event_type: 'digest', event_payload: { key: 'a' } }
    const { ts = '' } = await chat.postMessage({ channel, text: 'one', metadata, ...quiet })
    await chat.update({ channel, ts, text: 'two' })
    expect(slack.channel().find(ts)?.metadata).toEqual(metadata)
    const other = { event_type: 'digest', event_payload: { key: 'b' } }
    await chat.update({ channel, ts, text: 'three', metadata: other })
    expect(slack.channel().find(ts)?.metadata).toEqual(other)
  })

  it('gives history 15 at a time and once a minute, where it is strict', async () => {
    let ms = 1_000_000
    await using slack = await startSlack({ now: () => new Date(ms) })
    const { chat, conversations } = clientOf(slack, slack.botToken, {
      rejectRateLimitedCalls: true,
    })
    const { channelId: channel } = slack
    for (let i = 0; i < 16; i += 1) await chat.postMessage({ channel, text: `${i}`, ...quiet })
    slack.limitHistory()
    const first = await conversations.history({ channel, limit: 100 })
    expect([first.messages?.length, first.has_more]).toEqual([15, true])
    ms += 20_000
    const soon = await conversations.history({ channel }).catch((error: unknown) => error)
    expect(soon).toMatchObject({ retryAfter: 40 })
    ms += 40_000
    const cursor = first.response_metadata?.next_cursor ?? ''
    const second = await conversations.history({ channel, cursor })
    expect(second.messages?.map(({ text }) => text)).toEqual(['0'])
  })

  it('knows a channel that was archived, and one the bot was taken out of', async () => {
    await using slack = await startSlack()
    const { chat } = clientOf(slack)
    const post = (channel: string) => errorOf(chat.postMessage({ channel, text: 'a', ...quiet }))
    slack.kick()
    expect(await post(slack.channelId)).toMatchObject({ error: 'not_in_channel' })
    slack.archive()
    expect(await post(slack.channelId)).toMatchObject({ error: 'is_archived' })
  })

  it('gives history in pages, with metadata when asked', async () => {
    await using slack = await startSlack()
    const { chat, conversations } = clientOf(slack)
    const { channelId: channel } = slack
    for (const key of ['a', 'b', 'c']) {
      const metadata = { event_type: 'digest', event_payload: { key } }
      await chat.postMessage({ channel, text: key, metadata, ...quiet })
    }
    const first = await conversations.history({ channel, limit: 2, include_all_metadata: true })
    expect(first.messages?.map(({ metadata }) => metadata?.event_payload)).toEqual([
      { key: 'c' },
      { key: 'b' },
    ])
    const cursor = first.response_metadata?.next_cursor ?? ''
    const second = await conversations.history({ channel, limit: 2, cursor })
    expect([second.messages?.map(({ text }) => text), second.has_more]).toEqual([['a'], false])
  })
})
