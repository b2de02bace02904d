import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { commands } from '#commands/index.ts'
import { openNewsroom } from '#core/newsroom.ts'
import { wordsIn } from '#core/words-in.ts'
import { currentSnapshot } from '#store/current.ts'
import { openFacts } from '#store/open.ts'
import { startDiscord } from '../../test/platforms/discord/server.ts'
import { type Service, startService } from '../../test/platforms/service.ts'
import { startSlack } from '../../test/platforms/slack/server.ts'
import { printTable } from '../measure.ts'
import { benchHostile } from './hostile.ts'
import { mixed, type Question } from './questions.ts'

const QUESTIONS = 1_000
const WARM_UP = 100
const OVERHEAD_MAX_MS = 25
const BLOCK = fileURLToPath(new URL('block.ts', import.meta.url))
const BLOCKS = 3
const DURING_A_BLOCK = 40
const ACK_MAX_MS = 3_000

/**
 * What the adapters add: mixed questions through the whole program, as `npm start` runs it, and
 * both platforms' stand-ins on loopback; then acknowledgements while its event loop stands still.
 */
export async function benchChat(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'vigil-chat-'))
  const discord = await startDiscord()
  const slack = await startSlack()
  const { path } = await currentSnapshot({ data: 'data', snapshots: join(home, 'snapshots') })
  using facts = openFacts(path)
  const newsroom = openNewsroom({
    commands,
    facts: () => facts,
    words: wordsIn,
    now: () => new Date(),
    report: () => 'F-BENCH',
  })
  const service = startService(
    {
      VIGIL_HOME: home,
      DISCORD_TOKEN: discord.token,
      DISCORD_APPLICATION_ID: discord.applicationId,
      DISCORD_API_URL: discord.apiUrl,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
    },
    ['--import', BLOCK],
  )
  try {
    await Promise.all([service.printed(/serves Discord/), service.printed(/serves Slack/)])
    const questions = mixed(WARM_UP + QUESTIONS, discord, slack, newsroom)
    const measured: Measured[] = []
    for (const question of questions) measured.push(await measure(question))
    print(measured.slice(WARM_UP))
    await printBlocks(mixed(BLOCKS * DURING_A_BLOCK, discord, slack, newsroom), service)
    const broken = [...discord.violations, ...slack.violations]
    console.log(`rules of the platforms broken: ${broken.length}`, ...broken.slice(0, 5))
  } finally {
    await service.stop()
    await discord.close()
    await slack.close()
    rmSync(home, { recursive: true, force: true })
  }
}

/** The same program called over HTTP, by those who are not the platforms. */
export async function benchForgeries(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'vigil-forged-'))
  const discord = await startDiscord()
  const slack = await startSlack()
  const service = startService({
    VIGIL_HOME: home,
    VIGIL_HTTP_PORT: '0',
    DISCORD_TOKEN: discord.token,
    DISCORD_APPLICATION_ID: discord.applicationId,
    DISCORD_PUBLIC_KEY: discord.publicKey,
    DISCORD_MODE: 'http',
    DISCORD_API_URL: discord.apiUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
  })
  try {
    await Promise.all([service.printed(/serves Discord/), service.printed(/serves Slack/)])
    const [, address = ''] = /listens at (\S+)\./.exec(service.output()) ?? []
    await benchHostile(address, service, discord, slack)
  } finally {
    await service.stop()
    await discord.close()
    await slack.close()
    rmSync(home, { recursive: true, force: true })
  }
}

type Measured = { readonly what: string; readonly ms: number; readonly overMs: number }

async function measure({ what, prepare, send, core }: Question): Promise<Measured> {
  await prepare?.()
  const coreFrom = performance.now()
  await core()
  const coreMs = performance.now() - coreFrom
  const from = performance.now()
  await send()
  const ms = performance.now() - from
  return { what, ms, overMs: ms - coreMs }
}

function print(all: readonly Measured[]): void {
  const groups = Map.groupBy(all, ({ what }) => what)
  const rows = [...groups, ['all', all] as const].map(([what, some]) => [
    what,
    some.length,
    at(
      some.map(({ ms }) => ms),
      0.5,
    ),
    at(
      some.map(({ ms }) => ms),
      0.99,
    ),
    at(
      some.map(({ overMs }) => overMs),
      0.5,
    ),
    at(
      some.map(({ overMs }) => overMs),
      0.99,
    ),
  ])
  console.log('\nFrom a question to the first answer, the stand-ins’ own work included')
  printTable(['ms', 'n', 'p50', 'p99', 'over core p50', 'over core p99'], rows)
  const worst = at(
    all.map(({ overMs }) => overMs),
    0.99,
  )
  console.log(
    `target: p99 over core under ${OVERHEAD_MAX_MS} ms: ${worst < OVERHEAD_MAX_MS ? 'met' : 'MISSED'}`,
  )
}

/** Questions that arrive while the program cannot do anything for two seconds. */
async function printBlocks(questions: readonly Question[], service: Service): Promise<void> {
  const plain = questions.filter(({ prepare }) => !prepare)
  const waits: number[] = []
  for (let block = 0; block < BLOCKS; block += 1) {
    service.process.kill('SIGUSR2')
    const some = plain.slice(block * DURING_A_BLOCK, (block + 1) * DURING_A_BLOCK)
    const sent = some.map(async ({ send }, i) => {
      await delay(i * (2_000 / DURING_A_BLOCK))
      const from = performance.now()
      const answer = await Promise.race([send(), delay(10_000, 'never' as const)])
      waits.push(answer === 'never' ? Number.POSITIVE_INFINITY : performance.now() - from)
    })
    await Promise.all(sent)
  }
  const late = waits.filter((ms) => ms > ACK_MAX_MS).length
  console.log(
    `\nDuring ${BLOCKS} blocks of 2 s: ${waits.length} questions, slowest answer ${Math.max(...waits).toFixed(0)} ms, later than ${ACK_MAX_MS} ms: ${late}`,
  )
}

const at = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
