import type { NewAuditEntry } from '#core/audit.ts'
import type { OverlayState } from '#core/corrections.ts'
import { Fault } from '#core/errors.ts'
import type { OverlayFate } from '#core/revisions.ts'
import { BY_ITSELF, type LoadingParts } from './parts.ts'
import type { Seen } from './standing.ts'

/**
 * Writes down what became of approved corrections: those the pack says by itself now are dropped,
 * those whose record was altered since wait for an editor, and those that fit again are active
 * again. Only one that is still what it was seen as is moved. Each is a line in the log.
 */
export async function settleOverlays(
  fates: readonly OverlayFate[],
  seen: Seen,
  { overlays, now, tell, report }: Pick<LoadingParts, 'overlays' | 'now' | 'tell' | 'report'>,
): Promise<void> {
  for (const { overlay, fate } of fates) {
    const before = seen.get(overlay)
    const after = STATE[fate]
    if (before === undefined || after === undefined || before === after) continue
    const entry: NewAuditEntry = {
      actor: BY_ITSELF,
      access: 'admin',
      action: `overlay.${after}`,
      target: overlay,
      outcome: 'done',
      before,
      after,
    }
    try {
      const at = now().toISOString()
      if (await overlays.setOverlay(overlay, after, at, entry, before))
        tell(after === 'conflict' ? 'warn' : 'info', `overlay.${after}`, { overlay })
    } catch (cause) {
      // The load stands; the next one finds the same of it.
      report(new Fault(`What became of the correction ${overlay} was not written`, { cause }))
    }
  }
}

/** What a load of the data folder makes of it; nothing where only a kept revision was looked at. */
const STATE: Readonly<Record<OverlayFate['fate'], OverlayState | undefined>> = {
  applied: 'active',
  contained: 'contained',
  conflict: 'conflict',
  'left-out': undefined,
}
