import { join } from 'node:path'
import type { Asker } from '#core/command.ts'
import { dayOf } from '#core/edtf.ts'
import { Fault, Mistake } from '#core/errors.ts'
import type { PackSource, Revisions } from '#core/revisions.ts'
import type { Words } from '#core/words.ts'
import { readableRevisions, tidy } from '#store/kept.ts'
import { snapshotName } from '#store/paths.ts'
import { pointedTo } from '#store/pointer.ts'
import { OWN_PACK } from '../sources/bundled.ts'
import { confirmPlan } from './confirm.ts'
import { keptRevisions } from './kept.ts'
import { FOLDER, type LoadingParts, OPERATION } from './parts.ts'
import { createPlans } from './plans.ts'
import { type Order, preparePlan } from './prepare.ts'
import { recoverLoads } from './recover.ts'
import { toldAs } from './trouble.ts'
import { recordUnplanned } from './unplanned.ts'

/** Loading facts, and what the service does about it by itself. */
export type Loading = Revisions & {
  /** Writes what a process that was cut off left open: for the start of the one service. */
  readonly recover: () => Promise<void>
  /** Serves what another process pointed to. Made to be called every minute. */
  readonly follow: () => Promise<void>
}

/** Loads revisions beside the answers, one load at a time in all processes. */
export function createRevisions(parts: LoadingParts): Loading {
  const { places, serving, workshop, lease, now, report } = parts
  const plans = createPlans(places.snapshots, { now, served: serving.revision })
  const pathOf = (revision: string) => join(places.snapshots, snapshotName(revision))
  let isLoading = false
  /** Whether the audit lacks the end of something. */
  let isOwed = false

  /** @throws Mistake that says who else is at it */
  async function alone<T>(by: Asker, words: Words, work: () => Promise<T>): Promise<T> {
    const taken = await lease.take(OPERATION, by.id)
    if (!taken.isTaken) {
      const { by: holder, since } = taken.holder
      throw new Mistake(words.loading.busy(holder, momentOf(since, words)), {
        title: words.access.notNow,
      })
    }
    isLoading = true
    try {
      return await work()
    } catch (error) {
      throw toldAs(error, words, report)
    } finally {
      isLoading = false
      await taken.release()
    }
  }

  const prepare = (order: Order, by: Asker, words: Words) =>
    alone(by, words, async () => {
      tidy(places.snapshots, serving.revision(), now())
      const prepared = await preparePlan(order, by, words, parts)
      if (prepared.kind !== 'plan') return prepared
      plans.keep(prepared.waiting)
      plans.forget()
      return { kind: 'plan' as const, plan: prepared.waiting.plan }
    })

  /** @throws Mistake when it is not kept */
  function keptOf(revision: string, { loading }: Words): string {
    const kept = readableRevisions(places.snapshots)
    if (!kept.includes(revision)) throw new Mistake(loading.notKept(revision, kept))
    return revision
  }

  async function earlier({ loading }: Words): Promise<string> {
    const served = serving.revision()
    const others = readableRevisions(places.snapshots).filter((one) => one !== served)
    const loads = await parts.changes.loads(LOADS)
    const last = loads.find(({ revision }) => others.includes(revision))
    const revision = last?.revision ?? others[0]
    if (revision === undefined) throw new Mistake(loading.noEarlier)
    return revision
  }

  return {
    prepare(source, by, words) {
      // By its name the folder is loaded all the same, and settles what a load of it settles.
      const isOwn = source.kind === 'bundled' && source.name === OWN_PACK
      const origin: PackSource = isOwn ? { kind: 'folder' } : source
      return prepare({ act: 'load', origin, source: sourceName(origin) }, by, words)
    },
    async prepareRollback(asked, by, words) {
      const revision = asked === undefined ? await earlier(words) : keptOf(asked, words)
      const origin = { kind: 'kept', revision, path: pathOf(revision) } as const
      return await prepare({ act: 'rollback', origin, source: revision }, by, words)
    },
    plan: async (id, by, words) => (await plans.find(id, by, words)).plan,
    async confirm(id, why, by, words) {
      await plans.find(id, by, words)
      return await alone(by, words, async () => {
        // Another load may have come in between.
        const waiting = await plans.find(id, by, words)
        const { loaded, isWritten } = await confirmPlan(waiting, why, by, words, plans, parts)
        isOwed ||= !isWritten
        return loaded
      })
    },
    async discard(id, by, words) {
      await plans.find(id, by, words)
      await plans.drop(id)
    },
    kept: () => keptRevisions(parts),
    async compare(a, b, words) {
      const [before, after] = [a, b].map((one) => {
        const revision = keptOf(one, words)
        return { revision, path: pathOf(revision) }
      })
      if (!before || !after) return { changes: [], names: [] }
      using session = workshop.open()
      const day = dayOf(now())
      const { changes, names } = await session.ask({ kind: 'compare', before, after, day })
      return { changes, names }
    },
    recover: () => recoverLoads(parts),
    async follow() {
      if (isOwed && !isLoading) {
        await recoverLoads(parts)
        isOwed = false
      }
      const revision = await pointedTo(places.snapshots)
      const before = serving.revision()
      if (isLoading) return
      if (revision === undefined || revision === before) {
        tidy(places.snapshots, before, now())
        plans.forget()
        return
      }
      const path = pathOf(revision)
      try {
        using session = workshop.open()
        await session.ask({ kind: 'inspect', revision, path })
        // While it was looked at, another one may have been loaded: the next minute follows that.
        if ((await pointedTo(places.snapshots)) !== revision || isLoading) return
        await serving.swap(path)
      } catch (cause) {
        report(new Fault(`Revision ${revision} cannot be served`, { cause }))
        return
      }
      parts.tell('info', 'facts.followed', { revision })
      await recordUnplanned({ revision, before, why: 'by another process' }, parts)
      await parts.recordServed()
    },
  }
}

/** In UTC, for nobody knows where whoever reads it is: `26 November 2026, 10:02 UTC`. */
const momentOf = (iso: string, words: Words): string =>
  `${words.date(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`

/** How many loads back one is looked for that is still kept. */
const LOADS = 100

/** As people read it; who asks sees the name of their own file again. */
function sourceName(source: PackSource): string {
  switch (source.kind) {
    case 'folder':
      return FOLDER
    case 'bundled':
      return source.name
    case 'file':
      return source.file.name.slice(0, 100)
  }
}
