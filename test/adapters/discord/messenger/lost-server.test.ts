import { describe, expect, it } from 'vitest'
import { createServers } from '#adapters/discord/messenger/servers.ts'
import type { Fault } from '../../../platforms/discord/faults.ts'
import { channelIn, type Scene, startScene } from './scene.ts'

const GUILD = { method: 'GET', path: /\/guilds\/\d+$/ }

/** The bot was taken out of the server, which shows first in a channel of it. */
async function startOut(): Promise<Scene> {
  const scene = await startScene()
  scene.discord.places.leave(scene.discord.guildId)
  return scene
}

describe('a post to a server that the bot is out of', () => {
  it('says so of the whole server', async () => {
    const scene = await startOut()
    expect(await scene.messenger.post(scene.message())).toMatchObject({ refusal: 'space-gone' })
  })

  it.each<[what: string, fault: Fault, means: string]>([
    ['Discord is out of order', { status: 503 }, 'unsent'],
    ['the line is cut', { dropConnection: 'before' }, 'unsent'],
    ['the server is said to be something new', { status: 404, body: { code: 1 } }, 'unsent'],
    ['it is asked too often', { status: 429, retryAfter: 30 }, 'wait'],
    ['the token is refused', { status: 401 }, 'token'],
  ])('blames no channel while %s', async (_, fault, means) => {
    const scene = await startOut()
    scene.discord.fail({ ...GUILD, ...fault })
    expect(await scene.messenger.post(scene.message())).toMatchObject({ refusal: means })
  })
})

describe('whether the bot is in a server', () => {
  it('is asked once at a time, however many posts there were refused', async () => {
    const asked: PromiseWithResolvers<unknown>[] = []
    const { has } = createServers({
      get: () => {
        const answer = Promise.withResolvers<unknown>()
        asked.push(answer)
        return answer.promise
      },
    })
    const { signal } = new AbortController()
    const answers = ['1', '1', '2', '1'].map((id) => has(id, signal))
    expect(asked).toHaveLength(2)
    for (const { resolve } of asked) resolve({})
    expect(await Promise.all(answers)).toEqual([true, true, true, true])
    const later = has('1', signal)
    expect(asked).toHaveLength(3)
    asked[2]?.reject(new Error('cut'))
    await expect(later).rejects.toThrow('cut')
  })

  it('is what Discord says at that moment', async () => {
    const scene = await startScene()
    const { guildId, places } = scene.discord
    expect(await scene.messenger.isIn?.(guildId)).toBe(true)
    places.leave(guildId)
    expect(await scene.messenger.isIn?.(guildId)).toBe(false)
    places.comeBack(guildId)
    expect(await scene.messenger.isIn?.(guildId)).toBe(true)
  })

  it('cannot be told while Discord does not answer, which is written down', async () => {
    const scene = await startScene()
    scene.discord.fail({ ...GUILD, status: 503 })
    expect(await scene.messenger.isIn?.(channelIn(scene.discord).space)).toBeUndefined()
    expect(scene.logged.map(({ event }) => event)).toContain('discord.server')
  })
})
