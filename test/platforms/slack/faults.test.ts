import { describe, expect, it } from 'vitest'
import { clientOf, errorOf } from './client.ts'
import { quiet } from './sample.ts'
import { startSlack } from './server.ts'

describe('what goes wrong', () => {
  it('429 comes with the seconds to wait, for one channel only if so asked', async () => {
    await using slack = await startSlack()
    const busy = slack.addChannel()
    const { chat } = clientOf(slack, slack.botToken, { rejectRateLimitedCalls: true })
    slack.fail({
      method: 'chat.postMessage',
      retryAfterS: 30,
      matching: ({ channel }) => channel === busy.id,
    })
    const error = await chat.postMessage({ channel: busy.id, text: 'a', ...quiet }).catch((e) => e)
    expect(error).toMatchObject({ retryAfter: 30 })
    expect((await chat.postMessage({ channel: slack.channelId, text: 'a', ...quiet })).ok).toBe(
      true,
    )
    expect((await chat.postMessage({ channel: busy.id, text: 'a', ...quiet })).ok).toBe(true)
  })

  it('a lost answer leaves the message posted, a lost request does not', async () => {
    await using slack = await startSlack()
    const { chat } = clientOf(slack)
    const post = (text: string) => chat.postMessage({ channel: slack.channelId, text, ...quiet })
    slack.fail({ method: 'chat.postMessage', dropConnection: 'before' })
    slack.fail({ method: 'chat.postMessage', dropConnection: 'after' })
    expect(await errorOf(post('never'))).toBe('WebAPIRequestError')
    expect(await errorOf(post('unsure'))).toBe('WebAPIRequestError')
    expect(slack.channel().messages.map(({ text }) => text)).toEqual(['unsure'])
  })

  it('a post can appear long after whoever sent it gave up', async () => {
    await using slack = await startSlack()
    const { chat } = clientOf(slack)
    const { promise, resolve } = Promise.withResolvers<void>()
    slack.fail({ method: 'chat.postMessage', lateEffect: promise })
    const late = chat.postMessage({ channel: slack.channelId, text: 'late', ...quiet })
    expect(await errorOf(late)).toBe('WebAPIRequestError')
    expect(slack.channel().messages).toEqual([])
    resolve()
    await slack.waitFor(({ kind }) => kind === 'shown')
    expect(slack.channel().messages.map(({ text }) => text)).toEqual(['late'])
  })

  it('an error of the platform, a status, and an answer that has to wait', async () => {
    await using slack = await startSlack()
    const { auth } = clientOf(slack)
    slack.fail({ method: 'auth.test', error: 'account_inactive' })
    slack.fail({ method: 'auth.test', status: 503, times: 2 })
    expect(await errorOf(auth.test())).toMatchObject({ error: 'account_inactive' })
    expect(await errorOf(auth.test())).toBe('WebAPIHTTPError')
    expect(await errorOf(auth.test())).toBe('WebAPIHTTPError')
    const { promise, resolve } = Promise.withResolvers<void>()
    slack.fail({ method: 'auth.test', until: promise })
    const waiting = auth.test()
    const first = await Promise.race([waiting.then(() => 'answered'), Promise.resolve('waiting')])
    expect(first).toBe('waiting')
    resolve()
    expect((await waiting).ok).toBe(true)
  })

  it('the date of an answer can be another', async () => {
    await using slack = await startSlack()
    slack.setDate(new Date('2020-01-02T03:04:05Z'))
    const answer = await fetch(`${slack.apiUrl}api.test`, { method: 'POST' })
    expect(answer.headers.get('date')).toBe('Thu, 02 Jan 2020 03:04:05 GMT')
  })
})
