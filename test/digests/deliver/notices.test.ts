import { expect, it } from 'vitest'
import { type Place, placeKey } from '#core/place.ts'
import { CHANNEL, digest, head, SLACK_CHANNEL, subscription } from './samples.ts'
import { openScene, openSender } from './scene.ts'
import { refused, scripted } from './scripted.ts'

const OWNER: Place = { platform: 'discord', space: '', kind: 'person', id: '300' }
const ADMIN: Place = { platform: 'discord', space: '', kind: 'person', id: '900' }

/** Subscriptions that are all due at once; `refusals` are of their digests. */
async function due(
  subscriptions: readonly ReturnType<typeof subscription>[],
  platform: 'discord' | 'slack' = 'discord',
) {
  const scene = await openScene()
  for (const one of subscriptions) await scene.subscriptions.add(one)
  await scene.ledger.plan(subscriptions.map(({ id, place }) => digest(id, { place })))
  const messenger = scripted(platform)
  const sending = openSender(
    { clock: scene.clock, state: scene.state, messengers: [messenger] },
    { admins: [ADMIN] },
  )
  /** Who was told of what, in order. */
  const told = () =>
    messenger.calls.flatMap(({ what, message }) =>
      what === 'post' && message.brief.summary.startsWith('notice')
        ? [placeKey(message.place)]
        : [],
    )
  return { ...scene, ...sending, messenger, told }
}

it('tells whoever set it up, by direct message', async () => {
  const { messenger, runUntil, told } = await due([subscription('abc234')])
  messenger.answers('post', refused('channel-gone', '10003'))
  await runUntil()
  expect(told()).toEqual([placeKey(OWNER)])
})

it('tells the admins when whoever set it up cannot be told, each once', async () => {
  const { messenger, runUntil, told } = await due([subscription('abc234')])
  messenger.answers('post', refused('channel-gone', '10003'), refused('forbidden', '50007'))
  await runUntil()
  expect(told()).toEqual([placeKey(OWNER), placeKey(ADMIN)])
})

it('ends with the admins', async () => {
  const { messenger, runUntil, told, ledger } = await due([subscription('abc234')])
  const closed = refused('forbidden', '50007')
  messenger.answers('post', refused('channel-gone', '10003'), closed, closed)
  await runUntil()
  expect(told()).toHaveLength(2)
  expect(await ledger.counts()).toMatchObject({ failed: 3, planned: 0 })
})

it('tells the channel when only what was said was blocked, three times in a row', async () => {
  const { messenger, runUntil, told, ledger, subscriptions } = await due([subscription('abc234')])
  messenger.answers('post', refused('blocked', '200000'))
  await runUntil()
  expect(told()).toEqual([])
  for (const slot of ['second', 'third']) {
    expect((await subscriptions.find('abc234'))?.pause).toBeUndefined()
    await ledger.plan([digest('abc234', { slot })])
    messenger.answers('post', refused('blocked', '200000'))
    await runUntil()
  }
  expect((await subscriptions.find('abc234'))?.pause?.reason).toBe('blocked')
  expect(told()).toEqual([placeKey(CHANNEL)])
})

it('counts blocked digests anew after one that arrived', async () => {
  const { messenger, runUntil, ledger, subscriptions } = await due([subscription('abc234')])
  for (const slot of ['1', '2', '3', '4']) {
    if (slot !== '3') messenger.answers('post', refused('blocked', '200000'))
    await ledger.plan([digest('abc234', { slot })])
    await runUntil()
  }
  expect((await subscriptions.find('abc234'))?.pause).toBeUndefined()
})

it('counts nothing but blocked digests: an outage is no rule of the channel’s', async () => {
  const { messenger, runUntil, ledger, subscriptions } = await due([subscription('abc234')])
  messenger.answers('post', refused('missing'))
  await runUntil()
  const deliverBy = '2026-11-25T08:30:10.000Z'
  await ledger.plan([digest('abc234', { slot: 'second', deliverBy })])
  messenger.answers('post', refused('unsent'), refused('unsent'))
  await runUntil()
  expect(await ledger.counts()).toMatchObject({ failed: 1, dead: 1 })
  await ledger.plan([digest('abc234', { slot: 'third' })])
  messenger.answers('post', refused('blocked', '200000'))
  await runUntil()
  expect(await subscriptions.find('abc234')).toMatchObject({ failStreak: 1, pause: undefined })
})

it('pauses all of a lost server at once, and tells each who set some up once', async () => {
  const twenty = Array.from({ length: 20 }, (_, i) =>
    subscription(`sub${i}`, {
      place: { ...CHANNEL, id: String(400 + i) },
      createdBy: i < 15 ? 'discord:300' : 'discord:301',
    }),
  )
  const elsewhere = subscription('other2', { place: { ...CHANNEL, space: '101' } })
  const { messenger, runUntil, told, ledger, subscriptions } = await due([...twenty, elsewhere])
  messenger.refusesIn('100', refused('space-gone', '10004'))
  await runUntil()
  expect(await ledger.paused()).toHaveLength(20)
  expect((await subscriptions.find('other2'))?.pause).toBeUndefined()
  expect(told().toSorted()).toEqual(['discord:@300', 'discord:@301'])
  const contents = (await ledger.paused())
    .map(({ id }) => ledger.of(id, 9))
    .map(async (all) => (await all).flatMap(({ content }) => content))
  const notices = (await Promise.all(contents)).flat().filter(({ kind }) => kind === 'notice')
  expect(notices).toMatchObject([{ others: 14 }, { others: 4 }])
})

it('tells each admin once of a lost workspace, however many set digests up in it', async () => {
  const all = Array.from({ length: 25 }, (_, i) =>
    subscription(`sub${i}`, {
      place: { ...SLACK_CHANNEL, id: `C${i}` },
      createdBy: `slack:T1/U${i}`,
    }),
  )
  const { messenger, runUntil, ledger } = await due(all, 'slack')
  messenger.refusesIn('T1', refused('space-gone', 'account_inactive'))
  await runUntil()
  const of = await Promise.all(all.map(({ id }) => ledger.of(id, 9)))
  const notices = of.flat().filter(({ content }) => content.kind === 'notice')
  expect(notices).toMatchObject([{ place: ADMIN, content: { subscription: 'sub0', others: 24 } }])
})

it('tells an admin once of a lost server none of whose people can be told', async () => {
  const all = Array.from({ length: 3 }, (_, i) =>
    subscription(`sub${i}`, {
      place: { ...CHANNEL, id: String(400 + i) },
      createdBy: `discord:30${i}`,
    }),
  )
  const { messenger, runUntil, told } = await due(all)
  messenger.refusesIn('100', refused('space-gone', '10004'))
  messenger.refusesIn('', refused('forbidden', '50007'))
  await runUntil()
  const owners = all.map(({ createdBy }) => createdBy.replace(':', ':@'))
  expect(told().toSorted()).toEqual([...owners, placeKey(ADMIN)])
})

it('tells nobody of what was resumed before its notice could be sent', async () => {
  const { messenger, sender, runUntil, told, ledger, subscriptions, clock } = await due([
    subscription('abc234'),
  ])
  const unreachable = refused('unsent', 'ECONNREFUSED')
  messenger.answers('post', refused('channel-gone', '10003'), unreachable)
  const next = await sender.run()
  expect(told()).toHaveLength(1)
  await subscriptions.change('abc234', { pause: undefined })
  clock.set(next ?? '')
  await runUntil()
  expect(told()).toHaveLength(1)
  expect(await ledger.of('abc234', 1)).toMatchObject([{ state: 'superseded', error: 'resumed' }])
})

it('tells nobody in a Slack workspace that is lost', async () => {
  const one = subscription('abc234', { place: SLACK_CHANNEL, createdBy: 'slack:T1/U1' })
  const { messenger, runUntil, ledger } = await due([one], 'slack')
  messenger.answers('post', refused('space-gone', 'token_revoked'))
  await runUntil()
  const [notice] = await ledger.of('abc234', 1)
  expect(notice).toMatchObject({ content: { kind: 'notice' }, place: ADMIN })
})

it('pauses nothing and tells nobody because of a test', async () => {
  const { messenger, runUntil, told, ledger, subscriptions } = await due([])
  await subscriptions.add(subscription('abc234'))
  const content = { kind: 'digest', head: head('abc234', { isTest: true }), entries: [] } as const
  await ledger.plan([digest('abc234', { content })])
  messenger.answers('post', refused('forbidden', '50013'))
  await runUntil()
  expect(await ledger.counts()).toMatchObject({ failed: 1, retry: 0 })
  expect((await subscriptions.find('abc234'))?.pause).toBeUndefined()
  expect(told()).toEqual([])
})
