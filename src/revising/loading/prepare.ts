import { setImmediate as turn } from 'node:timers/promises'
import type { Asker } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import { placeKey } from '#core/place.ts'
import { type LoadPlan, type OverlayFate, PLAN_MS, type Prepared } from '#core/revisions.ts'
import type { Words } from '#core/words.ts'
import { openFacts } from '#store/open.ts'
import type { Draft, Origin } from '../workshop/jobs.ts'
import { settleOverlays } from './fates.ts'
import type { LoadingParts } from './parts.ts'
import { newPlanId, type Waiting } from './plans.ts'
import { seenIn } from './standing.ts'

/** What a plan is made of, besides what it finds. */
export type Order = {
  readonly act: LoadPlan['act']
  readonly origin: Origin
  /** As people read it. */
  readonly source: string
}

type Made = { readonly kind: 'plan'; readonly waiting: Waiting }

/** Has a load read, checked and built by a process of its own, and says what it would do. */
export async function preparePlan(
  { act, origin, source }: Order,
  by: Asker,
  words: Words,
  parts: LoadingParts,
): Promise<Exclude<Prepared, { kind: 'plan' }> | Made> {
  const { places, serving, workshop, overlays, now } = parts
  const createdAt = now()
  const served = { revision: serving.revision(), path: serving.path() }
  const draft: Draft = {
    id: newPlanId(),
    act,
    source,
    by: by.id,
    place: by.place && placeKey(by.place),
    createdAt: createdAt.toISOString(),
    expiresAt: new Date(createdAt.getTime() + PLAN_MS).toISOString(),
  }
  const standing = await overlays.overlays()
  using session = workshop.open()
  const { findings, changes, names, result } = await session.ask({
    kind: 'prepare',
    origin,
    draft,
    language: words.language,
    overlays: standing,
    served,
    ...places,
  })
  switch (result.kind) {
    case 'mistake':
      throw new Mistake(result.message)
    case 'refused':
      return { kind: 'refused', findings }
    case 'same':
      // What is served is the folder with these: that is so whether anything is loaded or not.
      if (origin.kind === 'folder') await settleOverlays(result.overlays, seenIn(standing), parts)
      return { kind: 'same', revision: result.revision }
    case 'prepared': {
      const { kind: _, path, data, standing: madeWith, built, ...found } = result
      const reach = await reachOf(path, changes, parts)
      const fates = origin.kind === 'folder' ? found.overlays : found.overlays.map(kept)
      const about = { ...found, overlays: fates }
      const plan: LoadPlan = { ...draft, ...about, from: served.revision, changes, names, reach }
      await session.ask({ kind: 'seal', plan: { ...plan, changes: [] } })
      return { kind: 'plan', waiting: { plan, data, standing: madeWith, built } }
    }
    default:
      throw new Error(`A plan came to ${result.kind}`)
  }
}

/** What another pack says as well is not dropped: the folder does not say it yet. */
const kept = (one: OverlayFate): OverlayFate =>
  one.fate === 'contained' ? { ...one, fate: 'applied' } : one

async function reachOf(path: string, changes: LoadPlan['changes'], { reach }: LoadingParts) {
  await turn()
  using facts = openFacts(path)
  return await reach(changes, facts)
}
