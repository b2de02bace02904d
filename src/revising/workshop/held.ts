import type { Overlay } from '#core/corrections.ts'
import type { OverlayFate } from '#core/revisions.ts'
import { HELD } from '#store/paths.ts'
import { openSnapshot } from '#store/snapshot.ts'

/** What of the approved corrections that nobody took back a kept snapshot holds, oldest first. */
export function fatesIn(path: string, overlays: readonly Overlay[]): readonly OverlayFate[] {
  const held = heldIn(path)
  return overlays
    .filter(({ state }) => state !== 'withdrawn')
    .toReversed()
    .map(({ id }) => ({ overlay: id, fate: held.includes(id) ? 'applied' : 'left-out' }))
}

function heldIn(path: string): readonly string[] {
  const db = openSnapshot(path)
  try {
    const row = db.prepare<[string], [string]>('SELECT value FROM meta WHERE key = ?').raw()
    return JSON.parse(row.get(HELD)?.[0] ?? '[]') as string[] // As `buildSnapshot` writes it.
  } finally {
    db.close()
  }
}
