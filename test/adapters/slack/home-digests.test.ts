import { describe, expect, it } from 'vitest'
import { type Digests, noDigests } from '#core/digests.ts'
import { openNewsroom } from '#core/newsroom.ts'
import type { Subscription } from '#core/subscription.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { startBot } from './bot.ts'
import { digestOf } from './digest.ts'
import { button, slackForEach, wordsIn } from './scene.ts'

const { newsroom: shipped, facts } = await shippedNewsroom()
const slackNow = slackForEach()

/** A newsroom with one digest, which the first person set up in the first channel. */
function withDigest(about: Partial<Subscription> = {}) {
  const { teamId, channelId, userId } = slackNow()
  let kept = digestOf({
    place: { platform: 'slack', space: teamId, kind: 'channel', id: channelId },
    createdBy: `slack:${teamId}/${userId}`,
    ...about,
  })
  const digests: Digests = {
    ...noDigests(),
    ofAsker: async () => [kept],
    find: async (id) => (id === kept.id ? kept : undefined),
    async pause(_id, { id: by }) {
      const { nextDue: _, ...rest } = kept
      kept = { ...rest, pause: { reason: 'asked', at: '2026-11-24T09:00:00.000Z', by } }
      return kept
    },
  }
  return openNewsroom({
    ...shipped,
    facts: () => facts,
    digests,
    now: () => new Date('2026-11-24T09:00:00Z'),
    report: () => 'F-1',
  })
}

/** Opens the home page, and gives it. */
async function opened() {
  const slack = slackNow()
  await slack.say.homeOpened().answer()
  return slack.home() ?? {}
}

describe('a digest on the home page', () => {
  it('is paused from there, and the page shows it at once', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, withDigest())
    await opened()
    const view = slack.home()
    slack.say.press({ view, actionId: button(view ?? {}, 'Pause') })
    await slack.request('views.publish', { index: 1 })
    expect(wordsIn(slack.home() ?? {})).toContain('somebody paused it')
    expect(slack.direct().messages).toEqual([])
  })

  it('is changed in a form that opens over the page', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, withDigest())
    await opened()
    const view = slack.home()
    slack.say.press({ view, actionId: button(view ?? {}, 'Change') })
    await slack.request('views.open')
    expect(slack.modal()?.['title']).toMatchObject({ text: 'Change digest' })
  })

  it('of a channel somebody else set it up in is not theirs to know of', async () => {
    const slack = slackNow()
    const createdBy = `slack:${slack.teamId}/U0OTHER`
    await using _bot = await startBot(slack, withDigest({ createdBy }))
    await opened()
    const view = slack.home()
    slack.say.press({ view, actionId: button(view ?? {}, 'Pause') })
    await slack.request('chat.postMessage')
    expect(slack.direct().messages.map(({ text }) => text)).toEqual([
      expect.stringContaining('There is no digest'),
    ])
  })
})
