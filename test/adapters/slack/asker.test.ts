import { describe, expect, it } from 'vitest'
import { startBot } from './bot.ts'
import { planningNewsroom } from './planning.ts'
import { slackForEach } from './scene.ts'

const slackNow = slackForEach()

/** Asks in a channel, and gives who the newsroom thinks asked. */
async function askedIn(channel: string) {
  const slack = slackNow()
  const { newsroom, asked } = planningNewsroom()
  await using _bot = await startBot(slack, newsroom)
  await slack.say.command({ command: '/vigil', text: 'plan empty:line', channel }).response()
  const [first] = asked
  if (!first) throw new Error('Nothing was asked')
  return first.asker
}

describe('whoever asks', () => {
  it('in a channel asks about that channel, and may set things up there', async () => {
    const { teamId, channelId, userId } = slackNow()
    expect(await askedIn(channelId)).toMatchObject({
      id: `slack:${teamId}/${userId}`,
      place: { platform: 'slack', space: teamId, kind: 'channel', id: channelId },
      manages: [channelId],
    })
  })

  it('in direct messages asks about those', async () => {
    const slack = slackNow()
    const { teamId, userId } = slack
    expect(await askedIn(slack.direct().id)).toMatchObject({
      place: { platform: 'slack', space: teamId, kind: 'person', id: userId },
      manages: [],
    })
  })

  it('brings their time zone along, where Slack says', async () => {
    const slack = slackNow()
    slack.user(slack.userId).tz = 'Asia/Taipei'
    expect((await askedIn(slack.channelId)).zone).toBe('Asia/Taipei')
  })

  it('has none where the app may not look them up', async () => {
    const slack = slackNow()
    slack.setScopes(['commands', 'chat:write'])
    expect(await askedIn(slack.channelId)).not.toHaveProperty('zone')
  })
})

describe('a channel that is named', () => {
  it('is handed on as Slack writes it, for the command to read', async () => {
    const slack = slackNow()
    const { newsroom, asked } = planningNewsroom()
    await using _bot = await startBot(slack, newsroom)
    const text = 'plan empty:line channel:<#C0123|general>'
    await slack.say.command({ command: '/vigil', text }).response()
    expect(asked[0]?.typed['channel']).toBe('<#C0123|general>')
  })
})
