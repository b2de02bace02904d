import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ComponentType, PermissionFlagsBits } from 'discord-api-types/v10'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openState } from '#root/state/open.ts'
import { SHIPPED_PACK } from './fixtures/packs.ts'
import { startDiscord } from './platforms/discord/server.ts'
import { type Service, startService } from './platforms/service.ts'
import { startSlack } from './platforms/slack/server.ts'

// The whole program tells what changed between three revisions of the shipped facts: the first says
// less, the second is the one that is shipped, in the third one claim is taken back.
const LINE =
  'Removed as foreign minister by the NPC Standing Committee and replaced by Wang Yi; no reason was given.'
const EARLIER = 'Removed as foreign minister; no reason was given.'
const CITED = '    citations: [ktsf-20230725, etnet-20230726, seed-article]'
const WITHDRAWN = `    retracted: { on: "2026-11-25", why: The decision was read wrongly. }`

const home = mkdtempSync(join(tmpdir(), 'vigil-telling-'))
const data = join(home, 'data')
const discord = await startDiscord()
const slack = await startSlack()
const OWNER = '200000000000000777'
const MANAGER = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ManageChannels

const ENV = {
  VIGIL_HOME: home,
  VIGIL_DATA: data,
  VIGIL_TIME_ZONE: 'Europe/Berlin',
  DISCORD_TOKEN: discord.token,
  DISCORD_APPLICATION_ID: discord.applicationId,
  DISCORD_API_URL: discord.apiUrl,
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_APP_TOKEN: slack.appToken,
  SLACK_API_URL: slack.apiUrl,
}

/** Writes the facts with the claim as it is in one of the revisions. */
function publish(change: (text: string) => string): void {
  cpSync(SHIPPED_PACK, data, { recursive: true })
  const file = join(data, 'people/qin-gang.yaml')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, change(text))
}

async function serve(): Promise<Service> {
  const service = startService(ENV)
  await Promise.all([
    service.printed(/Vigil serves Discord \(gateway\)/),
    service.printed(/Vigil serves Slack \(Socket Mode\)/),
  ])
  return service
}

/** A schedule whose last slot is a few minutes ago and whose next one is tomorrow. */
const ago = new Date(Date.now() - 5 * 60_000)
const WHEN = `daily ${ago.toISOString().slice(11, 16)} UTC`

/** Lets the last slot of every subscription come round now, as if nobody had run for a moment. */
async function letComeDue(): Promise<void> {
  await using state = await openState(join(home, 'state.sqlite'), () => new Date())
  for (const { id } of await state.subscriptions.all())
    await state.subscriptions.change(id, { nextDue: `${ago.toISOString().slice(0, 16)}:00.000Z` })
}

const onDiscord = (channel = discord.channelId) =>
  discord.messages.inChannel(channel).filter(({ type }) => type === 0)
const onSlack = (channel = slack.channelId) =>
  slack.channel(channel).messages.filter(({ via }) => via === 'chat.postMessage')
const said = (message: unknown): string => JSON.stringify(message) ?? ''

let service: Service
beforeAll(async () => {
  publish((text) => text.replace(LINE, EARLIER))
  service = await serve()
}, 60_000)
afterAll(async () => {
  await service.stop()
  await discord.close()
  await slack.close()
  rmSync(home, { recursive: true, force: true, maxRetries: 10 })
})

/** Waits for something in either stand-in, as long as a start with new facts may take. */
const LONG = { timeoutMs: 30_000 }
const isCard = (message: { components?: readonly { type: number }[] | undefined }): boolean =>
  message.components?.some(({ type }) => type === ComponentType.Container) ?? false

async function subscribeOnDiscord(channel?: string): Promise<string> {
  const asked = discord.interactions.command({
    name: 'digest',
    options: {
      action: 'subscribe',
      when: WHEN,
      filter: 'person:qin-gang',
      ...(channel ? { channel } : {}),
    },
    userId: OWNER,
    memberPermissions: MANAGER,
    channelPermissions: channel ? { [channel]: MANAGER } : {},
  })
  return said(await asked.shown())
}

async function subscribeOnSlack(channel = slack.channelId): Promise<string> {
  const text = `digest subscribe when:"${WHEN}" filter:person:qin-gang`
  const { payload } = await slack.say.command({ command: '/vigil', text, channel }).response()
  return said(payload)
}

describe('what changed', () => {
  const lost = { discord: '', slack: '' }

  it('is asked for in both platforms, and nobody is told what was there before', async () => {
    lost.discord = discord.places.addChannel({ guildId: discord.guildId })
    lost.slack = slack.addChannel().id
    for (const answer of [
      await subscribeOnDiscord(),
      await subscribeOnSlack(),
      await subscribeOnDiscord(lost.discord),
      await subscribeOnSlack(lost.slack),
    ]) {
      expect(answer).toMatch(/person:qin-gang|Qin Gang/)
      expect(answer).not.toMatch(/Please try that again/)
    }
    await using state = await openState(join(home, 'state.sqlite'), () => new Date())
    const all = await state.subscriptions.all()
    expect(all.map(({ place, filter }) => `${place.platform} ${filter}`).toSorted()).toEqual([
      'discord person:qin-gang',
      'discord person:qin-gang',
      'slack person:qin-gang',
      'slack person:qin-gang',
    ])
    expect([onDiscord(), onSlack()]).toEqual([[], []])
  })

  it('is listed with channels by their names, calling nobody', async () => {
    const asked = discord.interactions.command({
      name: 'digest',
      options: { action: 'list', scope: 'all' },
      userId: OWNER,
      memberPermissions: MANAGER,
    })
    expect(said(await asked.shown())).toContain(`<#${lost.discord}>`)
    const text = 'digest list scope:all'
    const { payload } = await slack.say.command({ command: '/vigil', text }).response()
    expect(said(payload)).toContain(`{"type":"channel","channel_id":"${lost.slack}"}`)
    expect([...discord.violations, ...slack.violations]).toEqual([])
  })

  it('is told once in each place that can be reached, with old and new', async () => {
    await service.stop()
    await letComeDue()
    discord.places.removeChannel(lost.discord)
    slack.archive(lost.slack)
    publish((text) => text)
    service = await serve()
    await discord.until(() => onDiscord().some(isCard), LONG)
    await slack.waitFor(() => onSlack().length > 0, LONG)
    expect(onDiscord()).toHaveLength(1)
    expect(onSlack()).toHaveLength(1)
    for (const message of [onDiscord()[0], onSlack()[0]]) {
      expect(said(message)).toMatch(/replaced by Wang Yi/)
      expect(said(message)).toMatch(/official/)
    }
  })

  it('is told no more where the channel is gone, and who set that up is told so once', async () => {
    const owner = () => discord.messages.inChannel(discord.places.dmWith(OWNER))
    await discord.until(() => owner().some(isCard), LONG)
    await slack.waitFor(() => slack.direct().messages.length > 0, LONG)
    expect(owner()).toHaveLength(1)
    expect(said(owner()[0])).toMatch(/digest resume/)
    expect(said(owner()[0])).toContain(`<#${lost.discord}>`)
    expect(slack.direct().messages).toHaveLength(1)
    expect(said(slack.direct().messages[0])).toContain(`"channel_id":"${lost.slack}"`)
    await using state = await openState(join(home, 'state.sqlite'), () => new Date())
    const all = await state.subscriptions.all()
    expect(all.filter(({ pause }) => pause?.reason === 'channel-gone')).toHaveLength(2)
    expect(all).toHaveLength(4)
  })

  it('is not told again by a new start', async () => {
    const before = [onDiscord(), onSlack()].map(said)
    await service.stop()
    await letComeDue()
    service = await serve()
    await vi.waitFor(async () => {
      await using state = await openState(join(home, 'state.sqlite'), () => new Date())
      expect(await state.subscriptions.due(new Date(), 10)).toEqual([])
    }, 10_000)
    expect(await service.stop()).toBe(0)
    expect([onDiscord(), onSlack()].map(said)).toEqual(before)
  })

  it('is corrected in both messages when it is taken back', async () => {
    publish((text) => text.replace(CITED, `${WITHDRAWN}\n${CITED}`))
    service = await serve()
    await discord.until(() => said(onDiscord()[0]).includes('read wrongly'), LONG)
    await slack.waitFor(() => said(onSlack()[0]).includes('read wrongly'), LONG)
    for (const message of [onDiscord()[0], onSlack()[0]]) {
      expect(said(message)).toMatch(/[Rr]etracted/)
    }
  })

  it('breaks no rule of either platform', () => {
    expect([...discord.violations, ...slack.violations]).toEqual([])
  })
})
