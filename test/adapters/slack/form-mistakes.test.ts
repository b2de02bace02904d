import { describe, expect, it } from 'vitest'
import { Mistake } from '#core/errors.ts'
import { errorsOf, openedForm, type Planning, pointed, startPlanning } from './planning.ts'
import { slackForEach, spoken, whispers } from './scene.ts'

const slackNow = slackForEach()
const planning = (about: Planning = {}) => startPlanning(slackNow(), about)
const opened = () => openedForm(slackNow())

describe('a mistake in one field', () => {
  it('is said below it, and the form stays open to put it right', async () => {
    const slack = slackNow()
    await using _planning = await planning({
      before(typed) {
        if (typed['filter'] === 'body:mfq') throw pointed('body:mfq', 7)
      },
    })
    const view = await opened()
    const wrong = slack.say.submitView({ view, values: { filter: 'body:mfq' } })
    expect(await errorsOf(wrong)).toEqual({
      filter:
        'There is no body “mfq”. Type /vigil plan for all.\nbody:mfq\n\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0^\n· body:mfa',
    })
    expect([spoken(slack), whispers(slack)]).toEqual([[], []])
    await slack.say.submitView({ view: slack.modal(), values: { filter: 'body:mfa' } }).acked
    await slack.request('response_url')
    expect(spoken(slack)).toEqual(['It is planned.'])
  })

  it('that asks for its value again is said below that one', async () => {
    const slack = slackNow()
    const asks = { command: 'plan', option: 'empty', typed: {} }
    await using _planning = await planning({
      before: () => {
        throw new Mistake('Choose another.', { asks })
      },
    })
    const sent = slack.say.submitView({ view: await opened() })
    expect(await errorsOf(sent)).toEqual({ empty: 'Choose another.' })
  })

  it.each([
    'There is no “mfq”.',
    '沒有「mfq」。',
  ])('that quotes it (%s) is said below it, whatever else it offers', async (words) => {
    const slack = slackNow()
    await using _planning = await planning({
      before: () => {
        throw new Mistake(words, { actions: [{ label: 'Correct it', command: 'plan' }] })
      },
    })
    const view = await opened()
    const sent = slack.say.submitView({ view, values: { filter: 'body:mfq' } })
    expect(await errorsOf(sent)).toEqual({ filter: words })
  })

  it('that names none and offers nothing is said below the first: nothing typed is lost', async () => {
    const slack = slackNow()
    await using _planning = await planning({
      before: () => {
        throw new Mistake('Vigil is not in that channel.')
      },
    })
    const sent = slack.say.submitView({ view: await opened() })
    expect(await errorsOf(sent)).toEqual({ channel: 'Vigil is not in that channel.' })
  })

  it('that offers nothing but the same form again leaves it open', async () => {
    const slack = slackNow()
    const again = { label: 'Correct it', command: 'plan form filter:body:mfa' }
    await using _planning = await planning({
      before: () => {
        throw new Mistake('Vigil is not in that channel.', { actions: [again] })
      },
    })
    const sent = slack.say.submitView({ view: await opened() })
    expect(await errorsOf(sent)).toEqual({ channel: 'Vigil is not in that channel.' })
  })

  it.each([
    ['offers how to go on', new Mistake('No.', { actions: [{ label: 'Go', command: 'plan' }] })],
    ['is too long to be read there', new Mistake('No. '.repeat(200))],
  ])('that %s closes the form and is answered', async (_what, mistake) => {
    const slack = slackNow()
    await using _planning = await planning({
      before: () => {
        throw mistake
      },
    })
    await slack.say.submitView({ view: await opened() }).acked
    await slack.request('response_url')
    expect(slack.modal()).toBeUndefined()
    expect(whispers(slack)).toEqual([expect.stringContaining('No.')])
  })
})

describe('a fault', () => {
  it('closes the form and is told with its reference', async () => {
    const slack = slackNow()
    await using _planning = await planning({
      before: () => {
        throw new Error('broken')
      },
    })
    await slack.say.submitView({ view: await opened() }).acked
    await slack.request('response_url')
    expect(whispers(slack)).toEqual([expect.stringContaining('F-1')])
  })
})

describe('a form of an older version', () => {
  it('is told so by direct message', async () => {
    const slack = slackNow()
    await using _planning = await planning()
    const view = await opened()
    await slack.say.submitView({ view: { ...view, private_metadata: '{"old":true}' } }).acked
    await slack.request('chat.postMessage')
    expect(slack.direct().messages.map(({ text }) => text)).toEqual([
      expect.stringContaining('older version'),
    ])
  })
})
