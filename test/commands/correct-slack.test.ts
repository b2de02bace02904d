import { describe, expect, it } from 'vitest'
import { startBot } from '../adapters/slack/bot.ts'
import { button, last, slackForEach, wordsIn } from '../adapters/slack/scene.ts'
import { jsonOf, listOf } from '../platforms/slack/json.ts'
import { CLAIM, openScene } from './correction-scene.ts'

const slackNow = slackForEach()

/** The bot over a small pack; the stand-in’s own person is an admin, everybody else a reader. */
async function start() {
  const slack = slackNow()
  const scene = openScene()
  const admins = `slack:${slack.teamId}/${slack.userId}`
  const bot = await startBot(slack, scene.newsroom, { admins })
  const shown = (user = slack.userId) => last(slack.channel().ephemeral(user))
  return { ...scene, bot, slack, shown, [Symbol.asyncDispose]: () => bot[Symbol.asyncDispose]() }
}

const SUGGESTED = { what: 'date', source: 'notice-2020', value: '2020-05-02' }

describe('a correction on Slack', () => {
  it('is suggested in a form, in which a mistake is said at its field', async () => {
    await using it = await start()
    const { slack, corrections } = it
    const user = slack.addUser().id
    await slack.say.command({ command: '/vigil', text: `correct ${CLAIM}`, user }).answer()
    const view = slack.modal(user)
    const wrong = slack.say.submitView({ view, values: { ...SUGGESTED, value: 'soon' }, user })
    expect((await wrong.acked).payload).toMatchObject({
      response_action: 'errors',
      errors: { value: expect.stringContaining('“soon” is not a date') },
    })
    await slack.say.submitView({ view, values: SUGGESTED, user }).acked
    await slack.request('response_url')
    expect(wordsIn(it.shown(user))).toMatch(/Suggested instead\s*: 2 May 2020/)
    expect(await corrections.queue('open')).toMatchObject([
      { ...SUGGESTED, claim: CLAIM, by: `slack:${slack.teamId}/${user}` },
    ])
  })

  it('is edited and approved from its buttons, and its findings stay at the record', async () => {
    await using it = await start()
    const { slack, corrections, filed, shown } = it
    const id = await filed()
    await slack.say.command({ command: '/vigil', text: `review show ${id}` }).response()
    const message = shown()
    await slack.say.press({ message, actionId: button(message, 'Edit') }).acked
    await slack.request('views.open')
    const view = slack.modal()
    const record = `${jsonOf(jsonOf(listOf(view?.['blocks'])[0])['element'])['initial_value']}`
    expect(record).toContain(`id: ${CLAIM}\n`)
    const wrong = slack.say.submitView({ view, values: { record: `${record}bad` } })
    expect(JSON.stringify((await wrong.acked).payload)).toContain('mend')
    expect(await corrections.queue('open')).toHaveLength(1)
    await slack.say.submitView({ view, values: { record: record.replace('-02', '-03') } }).acked
    expect(await corrections.overlays()).toMatchObject([
      { records: [{ yaml: record.replace('-02', '-03') }] },
    ])
  })
})
