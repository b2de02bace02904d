import { describe, expect, it } from 'vitest'
import type { RefusalClass } from '#core/messenger.ts'
import type { Fault } from '../../../platforms/discord/faults.ts'
import { person, type Scene, startScene, there } from './scene.ts'

const POST = { method: 'POST', path: /\/messages$/ }
const PATCH = { method: 'PATCH', path: /\/messages\/\d+$/ }
const PAGE = { headers: { 'Content-Type': 'text/html' }, body: Buffer.from('<html>no</html>') }

/** Discord’s own refusal. */
const refusal = (status: number, code: number, more: object = {}): Fault => ({
  status,
  body: { code, message: 'Refused', ...more },
})

const posting = async (scene: Scene, fault: Fault) => {
  scene.discord.fail({ ...POST, ...fault })
  return await scene.messenger.post(scene.message())
}

/** How many messages were asked for. */
const posts = ({ discord }: Scene) =>
  discord.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'))

describe('a post that Discord refuses', () => {
  it.each<[what: string, fault: Fault, means: RefusalClass, code: string]>([
    ['too fast', { status: 429, retryAfter: 1.5 }, 'wait', '429'],
    ['too fast for all of us', { status: 429, scope: 'global' }, 'wait', '429'],
    ['too fast for what all share', { status: 429, scope: 'shared' }, 'wait', '429'],
    ['slow mode', refusal(400, 20_016), 'wait', '20016'],
    ['too much in the channel', refusal(400, 20_028), 'wait', '20028'],
    ['too much on the server', refusal(400, 20_029), 'wait', '20029'],
    ['a service that is limited', refusal(400, 40_062), 'wait', '40062'],
    ['a service that is overloaded', refusal(400, 130_000), 'wait', '130000'],
    ['an error of Discord’s', { status: 500 }, 'unclear', '500'],
    ['a gateway without an answer', { status: 502, ...PAGE }, 'unclear', '502'],
    ['an outage', { status: 503 }, 'unclear', '503'],
    ['an answer that did not come in time', { status: 504 }, 'unclear', '504'],
    ['a line that was cut before', { dropConnection: 'before' }, 'unclear', 'UND_ERR_SOCKET'],
    ['a line that was cut after', { dropConnection: 'after' }, 'unclear', 'UND_ERR_SOCKET'],
    ['no such channel', refusal(404, 10_003), 'channel-gone', '10003'],
    ['no such server', refusal(404, 10_004), 'channel-gone', '10004'],
    ['a channel it may not see', refusal(403, 50_001), 'forbidden', '50001'],
    ['a channel it may not speak in', refusal(403, 50_013), 'forbidden', '50013'],
    ['somebody banned', refusal(403, 40_007), 'forbidden', '40007'],
    ['somebody who takes no messages', refusal(403, 50_007), 'forbidden', '50007'],
    ['somebody without a common server', refusal(403, 50_278), 'forbidden', '50278'],
    ['a refusal of a new kind', refusal(403, 59_999), 'forbidden', '59999'],
    ['a forum', refusal(400, 40_058), 'wrong-kind', '40058'],
    ['a channel without text', refusal(400, 50_008), 'wrong-kind', '50008'],
    ['a channel of another kind', refusal(400, 50_024), 'wrong-kind', '50024'],
    ['an archived thread', refusal(400, 50_083), 'wrong-kind', '50083'],
    ['a locked thread', refusal(400, 160_005), 'wrong-kind', '160005'],
    ['automatic moderation', refusal(400, 200_000), 'blocked', '200000'],
    ['automatic moderation of a title', refusal(400, 200_001), 'blocked', '200001'],
    ['a filter of links', refusal(400, 240_000), 'blocked', '240000'],
    ['a form it does not take', refusal(400, 50_035), 'malformed', '50035'],
    ['an empty message', refusal(400, 50_006), 'malformed', '50006'],
    ['something too large', refusal(413, 40_005), 'malformed', '40005'],
    ['a token that is dead', refusal(401, 0), 'token', '401'],
    ['its guard, by a code', refusal(403, 40_333), 'storm', '40333'],
    ['its guard, by a page', { status: 403, ...PAGE }, 'storm', '403'],
    ['its guard, too fast', { status: 429, ...PAGE }, 'storm', '429'],
  ])('for %s', async (_, fault, means, code) => {
    const scene = await startScene()
    expect(await posting(scene, fault)).toMatchObject({ outcome: 'refused', refusal: means, code })
    expect(posts(scene)).toHaveLength(1)
  })

  it.each<[what: string, fault: Fault, afterMs: number]>([
    ['a rate limit', { status: 429, retryAfter: 1.5 }, 1_500],
    ['a rate limit in words', refusal(400, 20_028, { retry_after: 42 }), 42_000],
    ['nothing', refusal(400, 130_000), 10_000],
    ['its guard', { status: 403, ...PAGE }, 600_000],
  ])('waits as long as it is told by %s', async (_, fault, afterMs) => {
    const scene = await startScene()
    const refused = await posting(scene, fault)
    const said = 'afterMs' in refused ? (refused.afterMs ?? 0) : 0
    // discord.js adds a moment of its own to a rate limit.
    expect(said).toBeGreaterThanOrEqual(afterMs)
    expect(said).toBeLessThan(afterMs + 100)
  })

  it('surely never left when nobody listens', async () => {
    const scene = await startScene({ apiUrl: 'http://127.0.0.1:9/api' })
    expect(await scene.messenger.post(scene.message())).toMatchObject({
      refusal: 'unsent',
      code: 'ECONNREFUSED',
    })
  })

  it('may have arrived when its answer did not come in time', async () => {
    const scene = await startScene({ requestMs: 50 })
    const never = Promise.withResolvers<void>()
    const refused = await posting(scene, { until: never.promise })
    never.resolve()
    expect(refused).toMatchObject({ refusal: 'unclear', code: 'timeout' })
  })

  it.each([
    ['was cut', { dropConnection: 'after' }],
    ['failed', { status: 500 }],
  ] as const)('surely never left when only the channel with a person %s', async (_, fault) => {
    const scene = await startScene()
    scene.discord.fail({ method: 'POST', path: /users/, ...fault })
    const place = person('300000000000000004')
    expect(await scene.messenger.post(scene.message({ place }))).toMatchObject({
      refusal: 'unsent',
    })
    expect(posts(scene)).toEqual([])
  })

  it.each([
    ['is nobody', refusal(404, 10_013)],
    ['cannot be written to', refusal(400, 50_033)],
  ])('is gone when the person %s', async (_, fault) => {
    const scene = await startScene()
    scene.discord.fail({ method: 'POST', path: /users/, ...fault })
    const place = person('300000000000000004')
    expect(await scene.messenger.post(scene.message({ place }))).toMatchObject({
      refusal: 'channel-gone',
    })
  })
})

describe('an edit that Discord refuses', () => {
  it.each<[what: string, fault: Fault, means: RefusalClass]>([
    ['of a message that is gone', refusal(404, 10_008), 'missing'],
    ['of an old message, too often', refusal(400, 30_046), 'later'],
    ['of somebody else’s message', refusal(403, 50_005), 'fixed'],
    ['of a message of Discord’s', refusal(403, 50_021), 'fixed'],
    ['in an archived thread', refusal(400, 50_083), 'fixed'],
    ['in a locked thread', refusal(400, 160_005), 'fixed'],
    ['in a channel that is gone', refusal(404, 10_003), 'channel-gone'],
    ['where it may not see', refusal(403, 50_001), 'forbidden'],
    ['for its form', refusal(400, 50_035), 'malformed'],
    ['too fast', { status: 429 }, 'wait'],
    ['with an error', { status: 500 }, 'unclear'],
    ['for the token', refusal(401, 0), 'token'],
  ])('%s', async (_, fault, means) => {
    const scene = await startScene()
    const posted = there(await scene.messenger.post(scene.message()))
    scene.discord.fail({ ...PATCH, ...fault })
    expect(await scene.messenger.edit(scene.message(), posted)).toMatchObject({ refusal: means })
  })
})

describe('sending', () => {
  it('goes on with the same token after Discord refused it once', async () => {
    const scene = await startScene()
    expect(await posting(scene, refusal(401, 0))).toMatchObject({ refusal: 'token' })
    expect(await scene.messenger.post(scene.message())).toMatchObject({ outcome: 'done' })
    const said = JSON.stringify(scene.logged)
    expect(said).toContain('discord.token.refused')
    expect(said).not.toContain(scene.discord.token)
  })

  it('asks for nothing while it pauses, and goes on when the ten minutes are over', async () => {
    const scene = await startScene()
    scene.breaker.trip()
    scene.clock.now += 60_000
    expect(await scene.messenger.post(scene.message())).toEqual({
      outcome: 'refused',
      refusal: 'storm',
      code: 'paused',
      afterMs: 540_000,
    })
    expect(scene.discord.requests).toEqual([])
    scene.clock.now += 540_000
    expect(await scene.messenger.post(scene.message())).toMatchObject({ outcome: 'done' })
  })
})
