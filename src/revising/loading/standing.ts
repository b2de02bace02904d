import { createHash } from 'node:crypto'
import type { Overlay, OverlayState } from '#core/corrections.ts'

/** Names which approved corrections there are and what became of each, as 64 hexadecimal digits. */
export const hashOfStanding = (overlays: readonly Overlay[]): string =>
  createHash('sha256')
    .update(JSON.stringify(overlays.map(({ id, state }) => [id, state])))
    .digest('hex')

/** What each was when it was looked at. */
export type Seen = ReadonlyMap<string, OverlayState>

export const seenIn = (overlays: readonly Overlay[]): Seen =>
  new Map(overlays.map(({ id, state }) => [id, state]))
