import { describe, expect, it } from 'vitest'
import { type Digests, noDigests } from '#core/digests.ts'
import { openNewsroom } from '#core/newsroom.ts'
import { readSchedule, readZone } from '#digests/when/schedule.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { jsonOf, listOf } from '../../platforms/slack/json.ts'
import { startBot } from './bot.ts'
import { slackForEach } from './scene.ts'

const { newsroom: shipped, facts } = await shippedNewsroom()

/** Digests of which only the times are read. */
const digests: Digests = { ...noDigests(), readWhen: readSchedule, readZone }

const newsroom = openNewsroom({
  ...shipped,
  facts: () => facts,
  digests,
  now: () => new Date('2026-11-24T09:00:00Z'),
  report: () => 'F-1',
})
const slackNow = slackForEach()

/** Opens the form of a new digest. */
async function opened() {
  const slack = slackNow()
  await slack.say.command({ command: '/digest', text: 'subscribe' }).answer()
  return slack.modal()
}

describe('the form of a digest', () => {
  it('is one that Slack takes, filled with this channel and the time zone of whoever asks', async () => {
    const slack = slackNow()
    slack.user(slack.userId).tz = 'Asia/Taipei'
    await using _bot = await startBot(slack, newsroom)
    const fields = listOf((await opened())?.['blocks']).map((block) => jsonOf(block))
    expect(fields.map(({ block_id }) => block_id)).toEqual([
      'channel',
      'when',
      'filter',
      'empty',
      'first',
    ])
    expect(jsonOf(fields[0]?.['element'])['initial_conversation']).toBe(slack.channelId)
    expect(jsonOf(fields[1]?.['element'])['initial_value']).toContain('Asia/Taipei')
  })

  it('says below the time that there is no such time, or no such zone', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    const view = await opened()
    for (const when of ['weekdays 25:70', 'daily 09:00 Europe/Berln']) {
      const { payload } = await slack.say.submitView({ view, values: { when } }).answer()
      expect(Object.keys(jsonOf(payload['errors']))).toEqual(['when'])
    }
  })

  it('says below the filter what is wrong with it, and where', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    const view = await opened()
    const sent = slack.say.submitView({ view, values: { filter: 'stage>=expeled' } })
    const { payload } = await sent.answer()
    const { filter, ...others } = jsonOf(payload['errors'])
    expect(others).toEqual({})
    expect(String(filter).split('\n')).toEqual([
      expect.stringContaining('expeled'),
      'stage>=expeled',
      expect.stringMatching(/^\u00A0{7}\^+$/),
      expect.stringContaining('expelled'),
    ])
  })
})
