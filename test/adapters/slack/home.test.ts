import { describe, expect, it } from 'vitest'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { startBot } from './bot.ts'
import { button, controlsIn, last, slackForEach, spoken, wordsIn } from './scene.ts'

const { newsroom, facts } = await shippedNewsroom()
const slackNow = slackForEach()

/** More people than the page shows in rows. */
const people = facts.completions('', 50, ['person']).map(({ subject }) => subject.id)

async function watching(...ids: readonly string[]) {
  const slack = slackNow()
  const asker = `slack:${slack.teamId}/${slack.userId}`
  for (const id of ids) await newsroom.watches.add(asker, id)
  return asker
}

/** Opens the home page, and gives it. */
async function opened() {
  const slack = slackNow()
  await slack.say.homeOpened().answer()
  const view = slack.home()
  if (!view) throw new Error('There is no home page')
  return view
}

describe.each(['socket', 'http'] as const)('the home page, over %s', (over) => {
  it('shows what somebody watches, their digests, and what to ask', async () => {
    const slack = slackNow()
    await watching('qin-gang')
    await using _bot = await startBot(slack, newsroom, { over })
    const words = wordsIn(await opened())
    expect(words).toContain('What you watch')
    expect(words).toContain('Qin Gang')
    expect(words).toContain('Your digests')
    expect(words).toContain('/vigil who qin-gang')
  })
})

describe('what is pressed there', () => {
  it('is answered by direct message: the page has no place for answers', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    const view = await opened()
    slack.say.press({ view, actionId: button(view, '/vigil who qin-gang') })
    await slack.request('chat.postMessage')
    expect(spoken(slack)).toEqual([])
    const direct = slack.direct()
    expect(wordsIn(last(direct.messages))).toContain('Qin Gang')
    // Its buttons go on there, by their own addresses.
    const message = last(direct.messages)
    await slack.say.press({ message, actionId: button(message, 'Sources') }).response()
    expect(direct.ephemeral(slack.userId).length).toBe(1)
  })

  it('stops a watch, and the page shows it at once', async () => {
    const slack = slackNow()
    const asker = await watching('qin-gang')
    await using _bot = await startBot(slack, newsroom)
    const view = await opened()
    slack.say.press({ view, actionId: button(view, 'Stop') })
    await slack.request('views.publish', { index: 1 })
    expect(await newsroom.watches.of(asker)).toEqual([])
    expect(wordsIn(slack.home() ?? {})).toContain('You watch nothing yet')
    expect(slack.requests.filter(({ method }) => method === 'chat.postMessage')).toEqual([])
  })

  it('is chosen from a menu where there are too many to show', async () => {
    const slack = slackNow()
    await watching(...people)
    await using _bot = await startBot(slack, newsroom)
    const view = await opened()
    const menu = controlsIn(view).find(({ type }) => type === 'static_select')
    const chosen = { actionId: menu?.actionId ?? '', value: menu?.options[0]?.value ?? '' }
    slack.say.choose({ view, ...chosen })
    await slack.request('chat.postMessage')
    expect(slack.direct().messages.length).toBe(1)
  })
})

describe('somebody who has asked a lot', () => {
  const hurry = async () => {
    const { say } = slackNow()
    for (let i = 0; i < 10; i += 1) {
      await say.command({ command: '/vigil', text: 'about' }).response()
    }
  }
  /** Time stands still, so that nobody is allowed more meanwhile. */
  const now = () => new Date('2026-01-01T00:00:00Z')

  it('still sees the page: opening it asks nothing', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom, { now })
    await hurry()
    expect(wordsIn(await opened())).toContain('What you watch')
    expect(slack.direct().messages).toEqual([])
  })

  it('and presses on is told so in a message once', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom, { now })
    const view = await opened()
    await hurry()
    const actionId = button(view, '/vigil who qin-gang')
    for (let i = 0; i < 5; i += 1) await slack.say.press({ view, actionId }).acked
    await slack.request('chat.postMessage')
    const other = slack.addUser().id
    await slack.say.command({ command: '/vigil', text: 'about', user: other }).response()
    expect(slack.direct().messages.map(({ text }) => text)).toEqual([
      expect.stringMatching(/seconds?/),
    ])
  })
})

describe('not shown', () => {
  it('when somebody opens the messages instead', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    await slack.say.homeOpened({ tab: 'messages' }).acked
    await slack.say.command({ command: '/vigil', text: 'about' }).response()
    expect(slack.home()).toBeUndefined()
  })

  it('when Slack refuses it: that is logged, and the next opening tries again', async () => {
    const slack = slackNow()
    await using bot = await startBot(slack, newsroom)
    slack.fail({ method: 'views.publish', error: 'internal_error' })
    slack.say.homeOpened()
    await slack.request('views.publish')
    await opened()
    expect(bot.log).toContainEqual({
      level: 'warn',
      event: 'slack.home.failed',
      code: 'internal_error',
    })
    expect(slack.home()).toBeDefined()
  })
})
