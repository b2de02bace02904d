import type { Overlay } from '#core/corrections.ts'
import type { PackFiles } from '#pack/read.ts'
import { type Applied, applyOverlays } from '../overlay/apply.ts'

export type LaidStanding = Applied & {
  /** The ids of those that what comes of it holds, whoever put them in. */
  readonly held: readonly string[]
}

/**
 * Lays every approved correction that nobody took back over a pack, whatever became of it with
 * another one: it counts again where its record is again what it was approved for. One that was
 * dropped and has no place here is not told again. Takes them as the store lists them.
 */
export function layStanding(pack: PackFiles, overlays: readonly Overlay[]): LaidStanding {
  const standing = overlays.filter(({ state }) => state !== 'withdrawn')
  if (standing.length === 0) return { files: pack, fates: [], held: [] }
  const tried = standing.map((one): Overlay => ({ ...one, state: 'active' }))
  const { files, fates } = applyOverlays(pack, tried)
  const dropped = standing.filter(({ state }) => state === 'contained').map(({ id }) => id)
  const isTold = (id: string, fate: string) => fate === 'applied' || !dropped.includes(id)
  return {
    files,
    fates: fates.filter(({ overlay, fate }) => isTold(overlay, fate)),
    held: fates
      .filter(({ overlay, fate }) => fate !== 'conflict' || dropped.includes(overlay))
      .map(({ overlay }) => overlay),
  }
}
