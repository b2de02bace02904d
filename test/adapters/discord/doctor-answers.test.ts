import { describe, expect, it } from 'vitest'
import { commands } from '#commands/index.ts'
import { ahead, notWell, saying } from '../../tools/checkups.ts'
import { checked, type Row } from '../../tools/discord-scene.ts'

const ANSWERS: readonly Row[] = [
  [
    'few starts left',
    {
      arrange: (one) => one.fail({ path: /gateway\/bot/, status: 200, body: gateway(12) }),
    },
    'doubtful',
    '12 of 1000 starts on the gateway are left.',
    'Find out why it is restarted so often; all come back in 60 minutes.',
  ],
  [
    'no start left',
    {
      arrange: (one) => one.fail({ path: /gateway\/bot/, status: 200, body: gateway(0) }),
    },
    'ill',
    '0 of 1000 starts on the gateway are left: it cannot connect.',
    'Wait 60 minutes before the next start.',
  ],
  [
    'no command registered',
    { arrange: (one) => one.commands.overwrite(undefined, []) },
    'doubtful',
    'No command is registered everywhere yet.',
    '`npm start` registers them.',
  ],
  [
    'commands that differ',
    {
      arrange: (one) => {
        const [first, second, ...others] = one.commands.list(undefined)
        const more = { name: 'gone', description: 'No longer there', type: 1 }
        const changed = { ...first, description: 'Said otherwise' }
        one.commands.overwrite(undefined, [changed, ...others, more])
        expect(second?.name).toBe(commands[1]?.name)
      },
    },
    'doubtful',
    `3 commands differ from what is registered everywhere: ${commands[1]?.name}, ${commands[0]?.name}, gone.`,
    '`npm start` registers them.',
  ],
  [
    'a server it may not register on',
    { settings: { guildId: '99999' } },
    'ill',
    'Commands cannot be registered on the server of DISCORD_GUILD_ID.',
    'scope applications.commands',
  ],
  [
    'a part that is out of order',
    {
      arrange: (one) => one.fail({ path: /\/commands$/, status: 503 }),
    },
    'ill',
    'Discord is out of order (it answered 503 about the commands).',
    'https://discordstatus.com',
  ],
  [
    'a rate limit',
    {
      arrange: (one) => one.fail({ path: /\/commands$/, status: 429, retryAfter: 20 }),
    },
    'ill',
    'Discord asks to wait before it says more about the commands.',
    'Ask again in a few minutes.',
  ],
  [
    'a clock a little behind',
    { stand: { date: () => ahead(20) } },
    'doubtful',
    'This clock is 20 seconds behind Discord’s.',
    'NTP',
  ],
  [
    'a clock far ahead',
    { stand: { date: () => ahead(-90) } },
    'ill',
    'This clock is 90 seconds ahead of Discord’s: requests count as stale, and answers come too late.',
    'NTP',
  ],
]

function gateway(remaining: number) {
  const session_start_limit = {
    total: 1_000,
    remaining,
    reset_after: 3_600_000,
    max_concurrency: 1,
  }
  return { url: 'wss://gateway.example', shards: 1, session_start_limit }
}

describe.each([['the answers', ANSWERS]])('%s', (_, rows) => {
  it.each(rows)('%s: says so, and what to do', async (_about, scene, state, what, fix) => {
    expect(notWell(await checked(scene))).toEqual([saying(state, what, fix)])
  })
})
