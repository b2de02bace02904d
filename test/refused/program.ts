import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { PassThrough } from 'node:stream'
import { vi } from 'vitest'
import type { AuditEntry } from '#core/audit.ts'
import type { Overlay, Suggestion } from '#core/corrections.ts'
import { parseConfig } from '#root/config.ts'
import { serve } from '#root/service.ts'
import { parseService } from '#root/settings/service.ts'
import { openState } from '#root/state/open.ts'
import { pointedTo } from '#store/pointer.ts'

/** Everything that an admin or an editor can change. */
export type Standing = {
  readonly revision: string | undefined
  readonly load: unknown
  /** Newest first. */
  readonly overlays: readonly Overlay[]
  readonly open: readonly Suggestion[]
  readonly decided: readonly Suggestion[]
  /** Ids of the loads that were prepared. */
  readonly plans: readonly string[]
  readonly backups: readonly string[]
  readonly subscriptions: readonly unknown[]
}

/** The whole program in this process, with a clock that stands still until it is moved. */
export type Program = AsyncDisposable & {
  /** Moves the clock. */
  readonly pass: (ms: number) => void
  readonly standing: () => Promise<Standing>
  /** The entries of the audit since this was last asked, oldest first. */
  readonly entries: () => Promise<readonly AuditEntry[]>
  readonly isAuditWhole: () => Promise<boolean>
  /** Where it listens. */
  readonly address: string
  readonly output: () => string
}

/** Serves these settings in the given home, and resolves when both platforms are connected. */
export async function startProgram(env: Readonly<Record<string, string>>): Promise<Program> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date() })
  // What is left of a program that stopped ends its process, which here is that of the tests.
  const exit = vi.spyOn(process, 'exit').mockImplementation((() => undefined) as never) // It stays.
  const home = env['VIGIL_HOME'] ?? ''
  const known = new Set(process.listeners('SIGTERM'))
  const [stdout, stderr, stdin] = [new PassThrough(), new PassThrough(), new PassThrough()]
  let said = ''
  const { promise: connected, resolve } = Promise.withResolvers<void>()
  for (const stream of [stdout, stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (/serves Discord/.test(said) && /serves Slack/.test(said)) resolve()
    })
  }
  const io = { stdin, stdout, stderr, env }
  const ended = serve(parseConfig(env), parseService(env), io)
  await Promise.race([connected, ended])
  const [stop] = process.listeners('SIGTERM').filter((one) => !known.has(one))
  const state = await openState(join(home, 'state.sqlite'), () => new Date())
  const snapshots = join(home, 'snapshots')
  // What is served at the start is recorded soon after.
  await vi.waitUntil(() => state.changes.latest(), { timeout: 20_000 })
  let seen = (await state.audit.read({ offset: 0, limit: 1 })).total
  return {
    pass: (ms) => vi.setSystemTime(Date.now() + ms),
    async standing() {
      const { correctionStore: corrections } = state
      return {
        revision: await pointedTo(snapshots),
        load: await state.changes.latest(),
        overlays: await corrections.overlays(),
        open: await corrections.list('open'),
        decided: [...(await corrections.list('approved')), ...(await corrections.list('rejected'))],
        plans: namesIn(join(snapshots, 'plans')),
        backups: namesIn(join(home, 'backups')),
        subscriptions: await state.subscriptions.all(),
      }
    },
    async entries() {
      const { total } = await state.audit.read({ offset: 0, limit: 1 })
      const { rows } = await state.audit.read({ offset: 0, limit: Math.max(1, total - seen) })
      const news = rows.slice(0, total - seen).toReversed()
      seen = total
      return news
    },
    isAuditWhole: async () => (await state.audit.verify()).isWhole,
    address: /listens at (http:\S+)\.\n/.exec(said)?.[1] ?? '',
    output: () => said,
    async [Symbol.asyncDispose]() {
      stop?.('SIGTERM')
      await ended
      await state[Symbol.asyncDispose]()
      exit.mockRestore()
      vi.useRealTimers()
    },
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted()
  } catch {
    return [] // Nothing was ever put there.
  }
}
