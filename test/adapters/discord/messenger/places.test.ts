import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { startScene } from './scene.ts'

describe('what becomes of a post', () => {
  it('into a channel that was deleted: that is gone, and its server is not', async () => {
    const scene = await startScene()
    scene.discord.places.removeChannel(scene.discord.channelId)
    expect(await scene.messenger.post(scene.message())).toMatchObject({
      refusal: 'channel-gone',
      code: '10003',
    })
  })

  it('into a server that the bot was taken out of: that is gone, and there again when it is back', async () => {
    const scene = await startScene()
    const { places, guildId } = scene.discord
    places.leave(guildId)
    expect(await scene.messenger.post(scene.message())).toMatchObject({
      refusal: 'space-gone',
      code: '50001',
    })
    places.comeBack(guildId)
    expect(await scene.messenger.post(scene.message())).toMatchObject({ outcome: 'done' })
  })

  it('without a permission that was withdrawn: it is refused until that is given back', async () => {
    const scene = await startScene()
    const { places, channelId } = scene.discord
    places.overwrite(channelId, { deny: PermissionFlagsBits.SendMessages })
    expect(await scene.messenger.post(scene.message())).toMatchObject({
      refusal: 'forbidden',
      code: '50013',
    })
    places.overwrite(channelId, {})
    expect(await scene.messenger.post(scene.message())).toMatchObject({ outcome: 'done' })
  })

  it('into a forum: it is of the wrong kind', async () => {
    const scene = await startScene()
    const id = scene.discord.places.addChannel({ type: 15, name: 'forum' })
    const place = { ...scene.message().place, id }
    expect(await scene.messenger.post(scene.message({ place }))).toMatchObject({
      refusal: 'wrong-kind',
    })
  })
})
