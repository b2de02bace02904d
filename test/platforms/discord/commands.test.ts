import { REST, type RESTGetAPIApplicationCommandsResult, Routes } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { type DiscordStandIn, startDiscord } from './server.ts'

const restTo = ({ apiUrl, token }: DiscordStandIn): REST =>
  new REST({ api: apiUrl, offset: 0 }).setToken(token)

const who = {
  name: 'who',
  name_localizations: { 'zh-CN': '人物' },
  description: 'Who somebody is',
  contexts: [0, 1, 2],
  integration_types: [0, 1],
  options: [
    { type: 3, name: 'name', description: 'A name', required: true, autocomplete: true },
    {
      type: 3,
      name: 'as',
      description: 'A form',
      required: false,
      choices: [{ name: 'A card', value: 'card' }],
    },
  ],
}

type Commands = RESTGetAPIApplicationCommandsResult

describe.each(['global', 'guild'])('%s commands', (scope) => {
  const routeOf = ({ applicationId, guildId }: DiscordStandIn) =>
    scope === 'global'
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId)
  const { contexts: _, integration_types: __, ...local } = who
  const command = scope === 'global' ? who : local

  it('come back with what Discord adds', async () => {
    await using discord = await startDiscord()
    const rest = restTo(discord)
    const made = (await rest.put(routeOf(discord), { body: [command] })) as Commands // As Discord.
    expect(made).toEqual([
      {
        id: expect.stringMatching(/^\d{17,}$/),
        application_id: discord.applicationId,
        version: expect.stringMatching(/^\d{17,}$/),
        type: 1,
        name: 'who',
        name_localizations: { 'zh-CN': '人物' },
        description: 'Who somebody is',
        description_localizations: null,
        default_member_permissions: null,
        nsfw: false,
        options: [
          {
            type: 3,
            name: 'name',
            name_localizations: null,
            description: 'A name',
            description_localizations: null,
            required: true,
            autocomplete: true,
          },
          {
            type: 3,
            name: 'as',
            name_localizations: null,
            description: 'A form',
            description_localizations: null,
            choices: [{ name: 'A card', name_localizations: null, value: 'card' }],
          },
        ],
        ...(scope === 'global'
          ? { dm_permission: true, contexts: [0, 1, 2], integration_types: [0, 1] }
          : { guild_id: discord.guildId }),
      },
    ])
    const query = new URLSearchParams({ with_localizations: 'true' })
    expect(await rest.get(routeOf(discord), { query })).toEqual(made)
    const plain = (await rest.get(routeOf(discord))) as Commands // As Discord.
    expect(JSON.stringify(plain)).not.toContain('_localizations')
  })

  it('keep id and version when nothing changed, and only the id when something did', async () => {
    await using discord = await startDiscord()
    const rest = restTo(discord)
    const put = async (...body: unknown[]) => {
      const [first] = (await rest.put(routeOf(discord), { body })) as Commands // As Discord.
      return first
    }
    const first = await put(command)
    expect(await put(command)).toEqual(first)
    const changed = await put({ ...command, description: 'Another' })
    expect(changed?.id).toBe(first?.id)
    expect(BigInt(changed?.version ?? 0)).toBeGreaterThan(BigInt(first?.version ?? 0))
    await put({ ...command, name: 'whom' })
    const fresh = await put(command)
    expect(fresh?.id).not.toBe(first?.id)
  })

  it('can be made, changed and removed one by one', async () => {
    await using discord = await startDiscord()
    const rest = restTo(discord)
    const made = (await rest.post(routeOf(discord), { body: command })) as Commands[number] // One.
    const again = await rest.post(routeOf(discord), { body: command })
    expect(again).toEqual(made)
    const path = `${routeOf(discord)}/${made.id}` as const
    const body = { description: 'Changed' }
    expect(await rest.patch(path, { body })).toMatchObject({ id: made.id, ...body, name: 'who' })
    expect(await rest.get(path)).toMatchObject(body)
    await rest.delete(path)
    await expect(rest.get(path)).rejects.toMatchObject({ code: 10_063 })
    expect(discord.commands.list(undefined)).toEqual([])
    expect(discord.violations).toEqual([])
  })

  it('are refused with the place of what is wrong', async () => {
    await using discord = await startDiscord()
    const put = restTo(discord).put(routeOf(discord), { body: [{ ...command, name: 'Who' }] })
    await expect(put).rejects.toMatchObject({
      status: 400,
      code: 50_035,
      rawError: {
        errors: { 0: { name: { _errors: [{ code: 'APPLICATION_COMMAND_INVALID_NAME' }] } } },
      },
    })
    expect(discord.violations).toHaveLength(1)
  })
})

it('commands of another application, or of a guild the bot is not in, are out of reach', async () => {
  await using discord = await startDiscord()
  const rest = restTo(discord)
  const missing = { status: 403, code: 50_001 }
  await expect(rest.get(Routes.applicationCommands('1'))).rejects.toMatchObject(missing)
  const elsewhere = Routes.applicationGuildCommands(discord.applicationId, '1')
  await expect(rest.put(elsewhere, { body: [] })).rejects.toMatchObject(missing)
})

it('a hundred commands are enough, and two hundred creates a day', async () => {
  await using discord = await startDiscord()
  const rest = restTo(discord)
  const route = Routes.applicationCommands(discord.applicationId)
  const many = (count: number, prefix: string) =>
    Array.from({ length: count }, (_, i) => ({ ...who, name: `${prefix}-${i}` }))
  await expect(rest.put(route, { body: many(101, 'a') })).rejects.toMatchObject({ code: 30_032 })
  await rest.put(route, { body: many(100, 'a') })
  await rest.put(route, { body: many(100, 'b') })
  const last = await fetch(`${discord.apiUrl}/v10${route}`, {
    method: 'POST',
    headers: { Authorization: `Bot ${discord.token}` },
    body: JSON.stringify({ ...who, name: 'c' }),
  })
  expect(await last.json()).toMatchObject({ code: 30_034 })
})
