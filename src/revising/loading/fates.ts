import { Fault } from '#core/errors.ts'
import type { OverlayFate } from '#core/revisions.ts'
import type { LoadingParts } from './parts.ts'

/**
 * Writes down what became of approved corrections: those the pack says by itself now are dropped,
 * those whose record was altered since wait for an editor. Each is a line in the log.
 */
export async function settleOverlays(
  fates: readonly OverlayFate[],
  { overlays, now, tell, report }: Pick<LoadingParts, 'overlays' | 'now' | 'tell' | 'report'>,
): Promise<void> {
  for (const { overlay, fate } of fates) {
    if (fate === 'applied') continue
    try {
      const isNew = await overlays.setOverlay(overlay, fate, now().toISOString(), {
        actor: 'vigil',
        access: 'admin',
        action: `overlay.${fate}`,
        target: overlay,
        outcome: 'done',
        before: 'active',
        after: fate,
      })
      if (isNew) tell(fate === 'contained' ? 'info' : 'warn', `overlay.${fate}`, { overlay })
    } catch (cause) {
      // The load stands; the next one finds the same of it.
      report(new Fault(`What became of the correction ${overlay} was not written`, { cause }))
    }
  }
}
