import { describe, expect, it } from 'vitest'
import { createSeal } from '#adapters/slack/seal.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { install, startInstaller } from './installer.ts'
import { slackForEach, spoken, whispers } from './scene.ts'

const { newsroom } = await shippedNewsroom()
const slackNow = slackForEach()

/** The bot with an installation that was sealed with another key than it has now. */
async function startWithOldSeal() {
  const slack = slackNow()
  const started = await startInstaller(slack, newsroom)
  await install(started.bot)
  const record = started.installations.records.get(slack.teamId)
  if (!record) throw new Error('It was installed')
  const sealedToken = createSeal('ab'.repeat(32)).close(slack.botToken, slack.teamId)
  await started.installations.save({ ...record, sealedToken })
  return started
}

describe('a token sealed with another key', () => {
  it('is named in the log with what to do, and whoever asks is told the reference', async () => {
    const slack = slackNow()
    await using started = await startWithOldSeal()
    const asked = slack.say.command({ command: '/vigil', text: 'about' })
    const { payload } = await asked.response()
    expect(payload['response_type']).toBe('ephemeral')
    expect(payload['text']).toContain('F-1')
    expect([spoken(slack), whispers(slack).length]).toEqual([[], 1])
    expect(started.bot.log).toContainEqual({
      level: 'error',
      event: 'slack.installation.sealed',
      place: slack.teamId,
      fix: expect.stringContaining('VIGIL_SECRET_KEY'),
    })
    expect(started.bot.faults.length).toBe(1)
  })

  it('leaves what has no address to answer at acknowledged and logged', async () => {
    const slack = slackNow()
    await using started = await startWithOldSeal()
    await slack.say.mention({ text: 'about' }).acked
    expect(started.bot.log.map(({ event }) => event)).toContain('slack.installation.sealed')
    expect(started.bot.faults).toEqual([])
  })
})

describe('a workspace without an installation', () => {
  it('is named in the log, with the reason', async () => {
    const slack = slackNow()
    await using started = await startInstaller(slack, newsroom)
    await slack.say.command({ command: '/vigil', text: 'about' }).acked
    await install(started.bot)
    await slack.say.revokeTokens().acked
    await started.installations.paused
    await slack.say.command({ command: '/vigil', text: 'about' }).acked
    const absent = started.bot.log.filter(({ event }) => event === 'slack.installation.absent')
    expect(absent.map(({ place, reason }) => [place, reason])).toEqual([
      [slack.teamId, 'Not installed'],
      [slack.teamId, 'Paused: tokens_revoked'],
    ])
  })
})
