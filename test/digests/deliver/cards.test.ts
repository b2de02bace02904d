import { webApi } from '@slack/bolt'
import { describe, expect, it } from 'vitest'
import type { NewDelivery } from '#core/ledger.ts'
import type { Place } from '#core/place.ts'
import { discordMessenger, slackMessenger } from '../../crash/messengers.ts'
import { startDiscord } from '../../platforms/discord/server.ts'
import { startSlack } from '../../platforms/slack/server.ts'
import { CHANNEL, digest, ENTRIES, newId } from './samples.ts'
import { openScene, openSender } from './scene.ts'
import { refused, scripted } from './scripted.ts'

const CASE = 'a-case'
const ofCase = (slot: string, more: Partial<NewDelivery>): NewDelivery => ({
  ...digest('follow', { id: newId(), slot, content: { kind: 'card', caseId: CASE }, carries: [] }),
  window: undefined,
  ...more,
})
const cardIn = (place: Place) => ofCase('card', { place })
/** What a load plans for a followed case: its card is edited, and its news stand below. */
const newsBelow = (card: NewDelivery, slot: string) => {
  const { place, id: below } = card
  const content = { kind: 'event', caseId: CASE, entries: ENTRIES } as const
  return [
    ofCase(slot, { place, below, act: 'edit' }),
    ofCase(slot, { place, below, content }),
  ] as const
}

/** A card that is there, with a sender for it. */
async function posted() {
  const scene = await openScene()
  const discord = scripted('discord')
  const { runUntil } = openSender({ ...scene, messengers: [discord] })
  const card = cardIn(CHANNEL)
  await scene.ledger.plan([card])
  await runUntil()
  const tell = async (slot: string) => {
    const [edit, event] = newsBelow(card, slot)
    await scene.ledger.plan([edit, event])
    await runUntil()
    const told = discord.calls.filter(
      ({ what, message }) => what === 'post' && message.id === event.id,
    )
    return { edit, event, below: told.map(({ message }) => message.below?.messageId) }
  }
  return { ...scene, discord, card, tell }
}

describe('the card of a case', () => {
  it('that was deleted silences no news: they stand in the channel itself', async () => {
    const { ledger, discord, card, tell } = await posted()
    discord.answers('edit', refused('missing', '10008'))
    discord.answers('post', refused('missing', '10008'))
    const { edit, event } = await tell('load:2')
    expect(await ledger.find(edit.id)).toMatchObject({ state: 'failed', error: '10008' })
    expect(await ledger.find(event.id)).toMatchObject({ state: 'sent', attempts: 1 })
    expect((await ledger.find(card.id))?.goneAt).toBeDefined()
    // From then on nobody asks the platform again for what is gone.
    const requests = discord.calls.length
    const later = await tell('load:3')
    expect(later.below).toEqual([undefined])
    expect(discord.calls.slice(requests).map(({ what }) => what)).toEqual(['post', 'finish'])
    expect(await ledger.find(later.edit.id)).toMatchObject({ error: 'no-message' })
  })

  it.each([
    'channel-gone',
    'wrong-kind',
  ] as const)('whose thread was closed (%s) keeps being edited, and its news stand in the channel', async (refusal) => {
    const { ledger, discord, card, tell } = await posted()
    discord.answers('post', refused(refusal))
    const { edit, below } = await tell('load:2')
    expect(below).toEqual(['m1', undefined])
    expect(await ledger.find(edit.id)).toMatchObject({ state: 'sent' })
    expect((await ledger.find(card.id))?.goneAt).toBeUndefined()
  })

  it('that can no longer be edited is given up as well', async () => {
    const { ledger, discord, card, tell } = await posted()
    discord.answers('edit', refused('fixed', '50005'))
    await tell('load:2')
    expect((await ledger.find(card.id))?.goneAt).toBeDefined()
  })
})

it('posts news of a case in the Discord channel whose card somebody deleted', async () => {
  const { clock, state, ledger } = await openScene()
  await using discord = await startDiscord({ now: clock.now })
  const { apiUrl, token, guildId, channelId } = discord
  const messenger = discordMessenger({
    ...{ address: { apiUrl, token } },
    lines: state.lines,
    now: clock.now,
  })
  const { runUntil } = openSender({ clock, state, messengers: [messenger] })
  const card = cardIn({ platform: 'discord', space: guildId, kind: 'channel', id: channelId })
  await ledger.plan([card])
  await runUntil()
  discord.messages.delete((await ledger.find(card.id))?.messageId ?? '')
  await ledger.plan(newsBelow(card, 'load:2'))
  await runUntil()
  expect(discord.messages.inChannel(channelId)).toHaveLength(1)
  expect(await ledger.counts()).toMatchObject({ sent: 2, failed: 1 })
  expect(discord.violations).toEqual([])
})

it('posts them in the Slack channel as well', async () => {
  const { clock, state, ledger } = await openScene()
  await using slack = await startSlack({ now: clock.now })
  const { apiUrl, botToken: token, channelId, teamId } = slack
  const messenger = slackMessenger({
    ...{ address: { apiUrl, token } },
    lines: state.lines,
    now: clock.now,
  })
  const { runUntil } = openSender({ clock, state, messengers: [messenger] })
  const card = cardIn({ platform: 'slack', space: teamId, kind: 'channel', id: channelId })
  await ledger.plan([card])
  await runUntil()
  const client = new webApi.WebClient(token, { slackApiUrl: apiUrl })
  const ts = (await ledger.find(card.id))?.messageId ?? ''
  await client.chat.delete({ channel: channelId, ts })
  await ledger.plan(newsBelow(card, 'load:2'))
  await runUntil()
  expect(slack.channel().messages).toHaveLength(1)
  expect(await ledger.counts()).toMatchObject({ sent: 2, failed: 1 })
  expect(slack.violations).toEqual([])
})
