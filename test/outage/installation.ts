import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PermissionFlagsBits } from 'discord.js'
import { afterAll, expect } from 'vitest'
import type { Checkup } from '#core/checkup.ts'
import { textOf } from '../adapters/discord/reading.ts'
import { GOOD_PACK } from '../fixtures/packs.ts'
import { startDiscord } from '../platforms/discord/server.ts'
import { type Service, startService } from '../platforms/service.ts'

export const SOMEBODY = '200000000000000201'
export const ADMIN = '200000000000000202'

/** What the facts say, and what shows that both a watch and a digest are kept. */
export const FACTS = /Person One/
export const KEPT = /Person One[\s\S]*person:person-one/

/** Homes of the whole program on a small pack, in each of which somebody set something up. */
export async function openInstallation() {
  const root = mkdtempSync(join(tmpdir(), 'vigil-outage-'))
  const discord = await startDiscord()
  const original = join(root, 'original')
  let copies = 0

  const envFor = (home: string) => ({
    VIGIL_HOME: home,
    VIGIL_DATA: GOOD_PACK,
    VIGIL_ADMINS: `discord:${ADMIN}`,
    DISCORD_TOKEN: discord.token,
    DISCORD_APPLICATION_ID: discord.applicationId,
    DISCORD_API_URL: discord.apiUrl,
  })

  async function served(home: string, node: readonly string[] = []): Promise<Service> {
    const service = startService(envFor(home), node)
    await service.printed(/Vigil serves Discord/)
    return service
  }

  async function ask(name: string, options: Record<string, string>, userId = SOMEBODY) {
    const memberPermissions = PermissionFlagsBits.ManageChannels
    const asked = discord.interactions.command({ name, options, userId, memberPermissions })
    return textOf(await asked.shown())
  }

  const kept = async () =>
    `${await ask('watch', { action: 'list' })}\n${await ask('digest', { action: 'list' })}`

  afterAll(async () => {
    await discord.close()
    rmSync(root, { recursive: true, force: true, maxRetries: 10 })
  })
  {
    await using service = await served(original)
    expect(await ask('watch', { action: 'add', name: 'person-one' })).toMatch(FACTS)
    const digest = { action: 'subscribe', when: 'daily 08:00 UTC', filter: 'person:person-one' }
    expect(await ask('digest', digest)).toMatch(FACTS)
    expect(await kept()).toMatch(KEPT)
    expect(await ask('admin', { action: 'backup' }, ADMIN)).toMatch(/state-.*\.sqlite/)
    expect(await look(service, '/readyz')).toEqual({ status: 200, unwell: [] })
  }
  return {
    root,
    envFor,
    /** Starts the program in a home; `node` are options of Node itself. */
    served,
    /** What somebody is told who may set things up where they ask. */
    ask,
    /** What they watch, and the digests of the channel. */
    kept,
    /** A copy of the home in which all that was set up, as its service left it. */
    home(): string {
      copies += 1
      const home = join(root, `home-${copies}`)
      cpSync(original, home, { recursive: true })
      return home
    },
  }
}

/** What whoever watches the service is told, and what of it is not well. */
export async function look(service: Service, path: '/healthz' | '/readyz') {
  const at = /health and metrics at (http:\S+)\.\n/.exec(service.output())?.[1]
  const response = await fetch(`${at}${path}`)
  const { checkups } = (await response.json()) as { checkups: readonly Checkup[] } // As it is served.
  return { status: response.status, unwell: checkups.filter(({ state }) => state !== 'well') }
}

/** Looks until readiness has that status and says something that fits, with what to do about it. */
export const becomes = (service: Service, status: number, what: RegExp): Promise<void> =>
  expect
    .poll(() => look(service, '/readyz'), { timeout: 20_000, interval: 100 })
    .toMatchObject({
      status,
      unwell: expect.arrayContaining([
        expect.objectContaining({
          what: expect.stringMatching(what),
          fix: expect.stringMatching(/./),
        }),
      ]),
    })
