import { describe, expect, it } from 'vitest'
import type { Subscription } from '#core/subscription.ts'
import { briefOf, CHANNEL, digest, head, START, subscription } from './samples.ts'
import { openScene, openSender } from './scene.ts'
import { refused, scripted } from './scripted.ts'

/** A digest whose first try was refused in some way, so that it waits for the next. */
async function waiting(refusal: 'unsent' | 'unclear', more: Parameters<typeof digest>[1] = {}) {
  const scene = await openScene()
  const { clock, state, ledger, subscriptions } = scene
  await subscriptions.add(subscription('abc234'))
  const delivery = digest('abc234', more)
  await ledger.plan([delivery])
  const messenger = scripted('discord')
  messenger.answers('post', refused(refusal))
  const sending = openSender({ clock, state, messengers: [messenger] })
  await sending.sender.run()
  const posts = () => messenger.calls.filter(({ what }) => what === 'post').length
  const found = async () => await ledger.find(delivery.id)
  return { ...scene, ...sending, messenger, posts, found }
}

const DECISIONS: readonly (readonly [string, Partial<Subscription>])[] = [
  ['removed', { removedAt: START, nextDue: undefined }],
  ['paused', { pause: { reason: 'asked', at: START, by: 'discord:1' }, nextDue: undefined }],
  ['muted', { mutedUntil: '2026-12-24T00:00:00.000Z' }],
  ['moved', { place: { ...CHANNEL, id: '201' } }],
]

describe.each(DECISIONS)('a digest that was %s after it was planned', (code, to) => {
  it('is not posted any more, and the next one covers it', async () => {
    const { runUntil, subscriptions, posts, found } = await waiting('unsent')
    await subscriptions.change('abc234', to)
    await runUntil()
    expect(posts()).toBe(1)
    expect(await found()).toMatchObject({ state: 'superseded', error: code })
    expect(await subscriptions.find('abc234')).toMatchObject({ coveredTo: 3, failStreak: 0 })
  })

  it('is only looked for where it may have arrived', async () => {
    const { runUntil, subscriptions, posts, found, messenger } = await waiting('unclear')
    await subscriptions.change('abc234', to)
    await runUntil()
    expect(posts()).toBe(1)
    expect(messenger.looks).toBe(1)
    expect(await found()).toMatchObject({ state: 'superseded', error: code })
  })

  it('counts as told where it did arrive', async () => {
    const { runUntil, subscriptions, found, messenger } = await waiting('unclear')
    await subscriptions.change('abc234', to)
    messenger.finds({ outcome: 'found', channelId: '200', messageId: 'm1' })
    await runUntil()
    expect(await found()).toMatchObject({ state: 'sent', how: 'lookup' })
    expect(await subscriptions.find('abc234')).toMatchObject({ coveredTo: 5 })
  })

  it('is posted all the same where it was sent to be looked at', async () => {
    const content = { kind: 'digest', head: head('abc234', { isTest: true }), entries: [] } as const
    const { runUntil, subscriptions, found } = await waiting('unsent', {
      ...{ content, window: undefined },
    })
    await subscriptions.change('abc234', to)
    await runUntil()
    expect(await found()).toMatchObject({ state: 'sent' })
  })
})

it('is posted when somebody thought better of it in time', async () => {
  const { runUntil, subscriptions, found } = await waiting('unsent')
  await subscriptions.change('abc234', { pause: { reason: 'asked', at: START } })
  await subscriptions.change('abc234', { pause: undefined })
  await runUntil()
  expect(await found()).toMatchObject({ state: 'sent' })
})

it('does not leave when it was stopped while it waited for its turn', async () => {
  const { clock, state, ledger, subscriptions } = await openScene()
  await subscriptions.add(subscription('abc234'))
  const delivery = digest('abc234')
  await ledger.plan([digest('other2'), delivery])
  const messenger = scripted('discord')
  const { runUntil } = openSender(
    { clock, state, messengers: [messenger] },
    {
      compose: async ({ id, content }) => {
        if (id === delivery.id) await subscriptions.change('abc234', { removedAt: START })
        return briefOf(id, content)
      },
    },
  )
  await runUntil()
  expect(messenger.calls.map(({ message }) => message.id)).not.toContain(delivery.id)
  expect(await ledger.find(delivery.id)).toMatchObject({ state: 'superseded', error: 'removed' })
})
