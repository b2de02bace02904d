import { createHash } from 'node:crypto'
import type { Audit } from '#core/audit.ts'
import type { Asker } from '#core/command.ts'
import { Denied, Mistake } from '#core/errors.ts'
import type { Facts } from '#core/fact-store.ts'
import { diffVersions, type NewChange, versionsOf } from '#core/load-diff.ts'
import type {
  KeptRevision,
  LoadPlan,
  NameChange,
  OverlayFate,
  PackSource,
  PlanWarning,
  Prepared,
  Reach,
  Revisions,
} from '#core/revisions.ts'
import type { Words } from '#core/words.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

const NO_REACH: Reach = { digests: 0, alerts: 0, caseNews: 0, corrections: 0 }

type Next = {
  readonly facts?: Facts
  readonly findings?: readonly string[]
  readonly warnings?: readonly PlanWarning[]
  readonly overlays?: readonly OverlayFate[]
  readonly reach?: Reach
  readonly source?: string
  readonly names?: readonly NameChange[]
  readonly isPart?: true
}

const MINUTES_15 = 15 * 60_000

/**
 * Loading in memory by the rules of the port: a plan is its asker’s alone, for fifteen minutes, once,
 * and only while the revision is served that it was compared with.
 */
export function revisionsInMemory({
  served: first,
  now,
  audit,
}: {
  readonly served: Facts
  readonly now: () => Date
  readonly audit: Audit
}) {
  let served = first
  let next: Next = {}
  let busy: { by: string; since: string } | undefined
  let seq = 1
  const given: PackSource[] = []
  const known = new Map<string, Facts>([[first.about().revision, first]])
  const plans = new Map<string, { plan: LoadPlan; facts: Facts; isUsed: boolean }>()
  const kept: KeptRevision[] = [
    { revision: first.about().revision, isServed: true, loadedAt: '2026-11-25T10:00:00.000Z' },
  ]
  const day = () => now().toISOString().slice(0, 10)
  const compare = (a: Facts, b: Facts): readonly NewChange[] =>
    diffVersions(versionsOf(a, hash), versionsOf(b, hash), day)

  function planned(act: LoadPlan['act'], to: Facts, by: Asker): Prepared {
    const { revision } = to.about()
    const from = served.about().revision
    if (revision === from) return { kind: 'same', revision }
    const plan: LoadPlan = {
      id: `plan-${String(plans.size + 1).padStart(17, '0')}`,
      act,
      source: next.source ?? 'the data folder',
      sha256: hash(revision),
      revision,
      from,
      by: by.id,
      createdAt: now().toISOString(),
      expiresAt: new Date(now().getTime() + MINUTES_15).toISOString(),
      changes: compare(served, to),
      names: next.names,
      isPart: next.isPart,
      unchanged: served.everyClaim().length,
      warnings: next.warnings ?? [],
      overlays: next.overlays ?? [],
      reach: next.reach ?? NO_REACH,
    }
    plans.set(plan.id, { plan, facts: to, isUsed: false })
    return { kind: 'plan', plan }
  }

  function own(id: string, by: Asker, { loading }: Words) {
    const found = plans.get(id)
    if (!found) throw new Denied('plan-unknown', loading.planUnknown)
    if (found.plan.by !== by.id) throw new Denied('plan-foreign', loading.planForeign)
    if (found.isUsed) throw new Denied('plan-used', loading.planUsed)
    if (new Date(found.plan.expiresAt) <= now())
      throw new Denied('plan-expired', loading.planExpired)
    const { revision } = served.about()
    if (found.plan.from !== revision) throw new Denied('plan-stale', loading.planStale(revision))
    return found
  }

  function keptOne(revision: string, { loading }: Words): Facts {
    const found = known.get(revision)
    if (!found) throw new Mistake(loading.notKept(revision, [...known.keys()]))
    return found
  }

  const port: Revisions = {
    async prepare(source, by, { loading }) {
      if (busy) throw new Mistake(loading.busy(busy.by, busy.since))
      given.push(source)
      if (next.findings) return { kind: 'refused', findings: next.findings }
      return planned('load', next.facts ?? served, by)
    },
    async prepareRollback(revision, by, words) {
      const before = kept.find(({ isServed }) => !isServed)?.revision
      if (revision === undefined && before === undefined) throw new Mistake(words.loading.noEarlier)
      return planned('rollback', keptOne(revision ?? before ?? '', words), by)
    },
    plan: async (id, by, words) => own(id, by, words).plan,
    async confirm(id, why, by, words) {
      const found = own(id, by, words)
      found.isUsed = true
      const { plan, facts } = found
      served = facts
      seq += 1
      known.set(plan.revision, facts)
      const at = now().toISOString()
      const others = kept.filter(({ revision }) => revision !== plan.revision)
      kept.splice(
        0,
        kept.length,
        {
          revision: plan.revision,
          isServed: true,
          loadedAt: at,
          by: by.id,
          source: plan.source,
          why,
        },
        ...others.map((one) => ({ ...one, isServed: false })),
      )
      await audit.append({
        actor: by.id,
        access: by.access,
        action: `revision.${plan.act}`,
        target: plan.revision,
        outcome: 'done',
        before: plan.from,
        after: plan.revision,
        why,
      })
      const { revision, from, reach, overlays } = plan
      return { revision, from, seq, reach, overlays }
    },
    async discard(id, by, words) {
      own(id, by, words)
      plans.delete(id)
    },
    kept: async () => [...kept],
    compare: async (a, b, words) => ({
      changes: compare(keptOne(a, words), keptOne(b, words)),
      names: next.names ?? [],
    }),
  }

  return {
    port,
    facts: () => served,
    given,
    kept,
    /** What the next thing that is loaded turns out to be. */
    next: (what: Next) => {
      next = what
    },
    /** Somebody else is at it. */
    occupy: (by: string, since: string) => {
      busy = { by, since }
    },
  }
}
