import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Asker } from '#core/command.ts'
import { Denied } from '#core/errors.ts'
import type { LoadPlan, PackSource } from '#core/revisions.ts'
import { en } from '#core/words-en.ts'
import type { PackFiles } from '#pack/read.ts'
import { openLoading } from '#root/loading.ts'
import { openCurrent } from '#root/opened.ts'
import type { Workshop } from '#root/revising/workshop/workshop.ts'
import { lazyState } from '#root/state/lazy-state.ts'
import { temporaryFolder, writePack } from '../../fixtures/folder.ts'
import { goodFiles } from '../../fixtures/packs.ts'
import { workshopHere } from './here.ts'

export const ADMIN: Asker = {
  id: 'discord:1',
  access: 'admin',
  place: { platform: 'discord', space: '10', kind: 'channel', id: '11' },
}

export const FOLDER: PackSource = { kind: 'folder' }

/** A home with a small pack in it, opened as the service opens one, with a clock that can be set. */
export async function installed(
  files: PackFiles = goodFiles(),
  workshop: Workshop = workshopHere(),
  home = temporaryFolder(),
) {
  const data = join(home, 'data')
  const snapshots = join(home, 'snapshots')
  if (!existsSync(data)) writePack(data, files)
  const clock = { at: new Date('2026-11-26T10:00:00Z') }
  const faults: string[] = []
  const printed: string[] = []
  const logged: string[] = []

  async function open() {
    const now = () => clock.at
    const report = (fault: Error) => `F-${faults.push(`${fault.message}: ${fault.cause}`)}`
    const stderr = { write: (text: string) => printed.push(text) > 0 }
    const lazy = lazyState(join(home, 'state.sqlite'), now)
    const config = { home, data }
    // The terminal’s output has much more to it than is written to here.
    const io = { stderr } as unknown as Parameters<typeof openCurrent>[2]
    const serving = await openCurrent(config, report, io, lazy)
    const state = await lazy.open()
    const log = (_: unknown, event: string) => void logged.push(event)
    const loading = openLoading({ config, serving, state, log, report, now, workshop })
    await loading.changes.record(serving.facts(), now())
    const close = async () => {
      loading[Symbol.dispose]()
      serving[Symbol.dispose]()
      await lazy[Symbol.asyncDispose]()
    }
    onTestFinished(close)
    const { revisions, changes, answering } = loading
    return { serving, state, revisions, changes, answering, close }
  }

  const first = await open()
  return {
    ...first,
    ...{ home, data, snapshots, clock, faults, printed, logged },
    put: (next: PackFiles) => writePack(data, next),
    /** Another process over the same home; or the same again after it was closed. */
    again: open,
    names: () => readdirSync(snapshots).toSorted(),
    plans: () =>
      existsSync(join(snapshots, 'plans')) ? readdirSync(join(snapshots, 'plans')) : [],
    pointer: () => JSON.parse(readFileSync(join(snapshots, 'current.json'), 'utf8')),
    bundled(name: string, pack: PackFiles) {
      mkdirSync(join(home, 'packs'), { recursive: true })
      writePack(join(home, 'packs', name), pack)
    },
    async planned(source: PackSource = FOLDER, by: Asker = ADMIN): Promise<LoadPlan> {
      const prepared = await first.revisions.prepare(source, by, en)
      if (prepared.kind !== 'plan') throw new Error(JSON.stringify(prepared))
      return prepared.plan
    },
    async audited() {
      const { rows } = await first.state.audit.read({ offset: 0, limit: 50 })
      return rows
        .toReversed()
        .map(({ action, outcome, target }) => `${action} ${outcome} ${target}`)
    },
  }
}

/** The rule by which something is refused. */
export async function ruleOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'none'
  } catch (error) {
    return error instanceof Denied ? error.rule : String(error)
  }
}
