import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ComponentType, PermissionFlagsBits } from 'discord-api-types/v10'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openState } from '#root/state/open.ts'
import { isForOne, labelsOf, textOf } from './adapters/discord/reading.ts'
import { button, last, wordsIn } from './adapters/slack/scene.ts'
import { writePack } from './fixtures/folder.ts'
import { edited, goodFiles } from './fixtures/packs.ts'
import { startDiscord } from './platforms/discord/server.ts'
import { type Service, startService } from './platforms/service.ts'
import { startSlack } from './platforms/slack/server.ts'

// A mistake, all its way through the whole program: it is told in a digest on both platforms, a
// reader of one suggests what is right, an editor on the other approves, an admin loads it, and both
// digests say what is right.
const CLAIM = 'person-one-removed'
const BEFORE = 'Removed.'
const TOLD = 'Removed as minister of examples.'
const RIGHT = 'Removed as minister of examples and followed by Person Two.'

const home = mkdtempSync(join(tmpdir(), 'vigil-corrected-'))
const data = join(home, 'data')
const discord = await startDiscord()
const slack = await startSlack()
const MANAGER = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ManageChannels
const READER = '200000000000000771'
const ADMIN = '200000000000000772'

const ENV = {
  VIGIL_HOME: home,
  VIGIL_DATA: data,
  DISCORD_TOKEN: discord.token,
  DISCORD_APPLICATION_ID: discord.applicationId,
  DISCORD_API_URL: discord.apiUrl,
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_APP_TOKEN: slack.appToken,
  SLACK_API_URL: slack.apiUrl,
  VIGIL_ADMINS: `discord:${ADMIN}`,
  VIGIL_EDITORS: `slack:${slack.teamId}/${slack.userId}`,
}

async function serve(): Promise<Service> {
  const started = startService(ENV)
  await Promise.all([
    started.printed(/Vigil serves Discord \(gateway\)/),
    started.printed(/Vigil serves Slack \(Socket Mode\)/),
  ])
  return started
}

/** A schedule whose last slot is a few minutes ago and whose next one is tomorrow. */
const ago = new Date(Date.now() - 5 * 60_000)
const WHEN = `daily ${ago.toISOString().slice(11, 16)} UTC`

/** Lets the last slot of every subscription come round, as if nobody had run for a moment. */
async function letComeDue(): Promise<void> {
  await using state = await openState(join(home, 'state.sqlite'), () => new Date())
  for (const { id } of await state.subscriptions.all())
    await state.subscriptions.change(id, { nextDue: `${ago.toISOString().slice(0, 16)}:00.000Z` })
}

const LONG = { timeoutMs: 30_000 }
const said = (message: unknown): string => JSON.stringify(message) ?? ''
const onDiscord = () =>
  discord.messages
    .inChannel(discord.channelId)
    .filter((message) => message.type === 0 && !isForOne(message))
const isCard = (message: { components?: readonly { type: number }[] | undefined }): boolean =>
  message.components?.some(({ type }) => type === ComponentType.Container) ?? false
const onSlack = () => slack.channel().messages.filter(({ via }) => via === 'chat.postMessage')

/** What the editor is shown on Slack. */
async function editor(text: string) {
  await slack.say.command({ command: '/vigil', text }).response()
  return shown()
}
const shown = () => last(slack.channel().ephemeral(slack.userId))
async function pressOn(message: ReturnType<typeof shown>, label: string) {
  await slack.say.press({ message, actionId: button(message, label) }).response()
  return shown()
}

let service: Service
beforeAll(async () => {
  writePack(data, edited('people/person-one.yaml', `line: ${TOLD}`, `line: ${BEFORE}`))
  service = await serve()
  const filter = 'person:person-one'
  const options = { action: 'subscribe', when: WHEN, filter }
  await discord.interactions
    .command({ name: 'digest', options, userId: ADMIN, memberPermissions: MANAGER })
    .shown()
  const text = `digest subscribe when:"${WHEN}" filter:${filter}`
  await slack.say.command({ command: '/vigil', text }).response()
  await service.stop()
  await letComeDue()
  writePack(data, goodFiles())
  service = await serve()
  await discord.until(() => onDiscord().some(isCard), LONG)
  await slack.waitFor(() => onSlack().length > 0, LONG)
}, 90_000)

afterAll(async () => {
  await service.stop()
  await discord.close()
  await slack.close()
  rmSync(home, { recursive: true, force: true, maxRetries: 10 })
})

describe('a mistake that was told', () => {
  it('is suggested to be corrected, approved on the other platform and loaded', async () => {
    for (const message of [...onDiscord(), ...onSlack()]) {
      expect(said(message)).toContain(TOLD)
      expect(said(message)).not.toContain(RIGHT)
    }
    const options = { claim: CLAIM, what: 'line', value: RIGHT, source: 'notice-2020' }
    const asked = discord.interactions.command({ name: 'correct', options, userId: READER })
    expect(textOf(await asked.shown())).toContain(RIGHT)

    const queue = await editor('review')
    expect(wordsIn(queue)).toContain(CLAIM)
    const suggestion = await pressOn(queue, 'Open')
    expect(wordsIn(suggestion)).toContain(RIGHT)
    expect(wordsIn(await pressOn(suggestion, 'Approve'))).toMatch(/[Aa]pproved/)

    const admin = { userId: ADMIN }
    const reseed = { name: 'admin', options: { action: 'reseed' }, ...admin }
    const plan = await discord.interactions.command(reseed).shown()
    expect(textOf(plan)).toContain('2 messages sent earlier would be corrected.')
    const label = labelsOf(plan).find((one) => one.startsWith('Confirm'))
    expect([...onDiscord(), ...onSlack()].map(said).join()).not.toContain(RIGHT)
    await discord.interactions.press({ message: plan, label: label ?? '', ...admin }).shown()
  })

  it('is corrected in both digests where they stand, and nothing is posted anew', async () => {
    const posted = [onDiscord()[0]?.id, onSlack()[0]?.ts]
    // A start does at once what else is done each minute.
    await service.stop()
    service = await serve()
    await discord.until(() => said(onDiscord()[0]).includes(RIGHT), LONG)
    await slack.waitFor(() => said(onSlack()[0]).includes(RIGHT), LONG)
    expect(onDiscord().map(({ id }) => id)).toEqual([posted[0]])
    expect(onSlack().map(({ ts }) => ts)).toEqual([posted[1]])
  })

  it('is answered rightly from then on', async () => {
    const options = { id: CLAIM }
    const asked = discord.interactions.command({ name: 'source', options, userId: READER })
    expect(textOf(await asked.shown())).toContain(RIGHT)
  })

  it('leaves who did what in the audit, and breaks no rule of either platform', async () => {
    await service.stop()
    await using state = await openState(join(home, 'state.sqlite'), () => new Date())
    const { rows } = await state.audit.read({ offset: 0, limit: 100 })
    const done = rows.filter(({ outcome }) => outcome === 'done').toReversed()
    expect(done.map(({ action, actor }) => [action, actor])).toEqual(
      expect.arrayContaining([
        ['correction.suggest', `discord:${READER}`],
        ['correction.approve', `slack:${slack.teamId}/${slack.userId}`],
        ['revision.load', `discord:${ADMIN}`],
      ]),
    )
    expect(await state.audit.verify()).toMatchObject({ isWhole: true })
    expect([...discord.violations, ...slack.violations]).toEqual([])
  })
})
