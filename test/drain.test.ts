import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { GOOD_PACK } from './fixtures/packs.ts'
import { startDiscord } from './platforms/discord/server.ts'
import { startService } from './platforms/service.ts'

const endings: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of endings.splice(0)) await end()
})

/** The service, an answer of which is on its way to a platform that holds it back. */
async function answering() {
  const home = mkdtempSync(join(tmpdir(), 'vigil-drain-'))
  const discord = await startDiscord()
  const service = startService({
    VIGIL_HOME: home,
    VIGIL_DATA: GOOD_PACK,
    VIGIL_OPS_PORT: '0',
    DISCORD_TOKEN: discord.token,
    DISCORD_APPLICATION_ID: discord.applicationId,
    DISCORD_API_URL: discord.apiUrl,
  })
  endings.push(async () => {
    service.process.kill('SIGKILL')
    await service.ended
    await discord.close()
    rmSync(home, { recursive: true, force: true, maxRetries: 10 })
  })
  await service.printed(/Vigil serves Discord/)
  const at = /health and metrics at (http:\S+)\.\n/.exec(service.output())?.[1]
  const { promise: until, resolve: letGo } = Promise.withResolvers<void>()
  const held = discord.fail({ path: /callback/, until })
  const asked = discord.interactions.command({ name: 'about', options: {}, userId: '12345678' })
  await expect.poll(() => held.hits).toBe(1)
  const readiness = async () => {
    const response = await fetch(`${at}/readyz`)
    return { status: response.status, said: await response.text() }
  }
  return { service, asked, letGo, readiness }
}

/** Its exit code, which is there within the ten seconds that supervisors give. */
const withinTen = (ended: Promise<number | null>) =>
  Promise.race([ended, delay(10_000, 'not within ten seconds', { ref: false })])

describe('SIGTERM while a platform is slow', () => {
  it('is told to whoever asks whether Vigil is ready, finishes the answer, and ends with 0', async () => {
    const { service, asked, letGo, readiness } = await answering()
    expect((await readiness()).status).toBe(200)
    service.process.kill('SIGTERM')
    const ended = withinTen(service.ended)
    await expect.poll(async () => (await readiness()).said).toContain('Vigil is stopping')
    expect((await readiness()).status).toBe(503)
    letGo()
    expect(JSON.stringify(await asked.shown())).toMatch(/[Rr]evision/)
    expect(await ended).toBe(0)
  })

  it('a second time ends it at once', async () => {
    const { service, readiness } = await answering()
    service.process.kill('SIGTERM')
    await expect.poll(async () => (await readiness()).status).toBe(503)
    service.process.kill('SIGTERM')
    expect(await withinTen(service.ended)).toBe(1)
    expect(service.output()).toMatch(/asked a second time/)
  })
})
