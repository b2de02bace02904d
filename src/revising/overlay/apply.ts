import type { Overlay } from '#core/corrections.ts'
import type { OverlayFate } from '#core/revisions.ts'
import { checkPack } from '#pack/check/check.ts'
import type { Finding } from '#pack/finding.ts'
import type { PackFiles } from '#pack/read.ts'
import { activeOf, layOver } from './lay.ts'

export type Applied = {
  /** The pack with what was applied. */
  readonly files: PackFiles
  /** Of every active overlay, in the order they were approved in. */
  readonly fates: readonly OverlayFate[]
}

/**
 * Lays the active overlays over a pack, in the order they were approved in. One is left out whole
 * and told as a conflict when a record it stands for was altered since, or when the pack with it
 * would have findings that it has not by itself. It checks the whole pack, which takes seconds.
 */
export function applyOverlays(files: PackFiles, overlays: readonly Overlay[]): Applied {
  const active = activeOf(overlays)
  const all = layOver(files, active)
  if (all.files === files || checkPack(all.files).findings.length === 0) return all
  const own = keysOf(checkPack(files).findings)
  const isClean = (chosen: readonly Overlay[]) =>
    checkPack(layOver(files, chosen).files).findings.every((finding) => own.has(keyOf(finding)))
  const kept = cleanOf(active, [], isClean)
  const { files: applied, fates } = layOver(files, kept)
  const fateOf = new Map(fates.map(({ overlay, fate }) => [overlay, fate]))
  return {
    files: applied,
    fates: active.map(({ id }) => ({ overlay: id, fate: fateOf.get(id) ?? 'conflict' })),
  }
}

/** Findings of a pack that it has not without something. Lines shift, so they do not count. */
export function newFindings(all: readonly Finding[], own: readonly Finding[]): readonly Finding[] {
  const known = keysOf(own)
  return all.filter((finding) => !known.has(keyOf(finding)))
}

const keyOf = ({ file, problem, value }: Finding): string => JSON.stringify([file, problem, value])

const keysOf = (findings: readonly Finding[]): ReadonlySet<string> => new Set(findings.map(keyOf))

/** As many of them as can be kept, in their order: halves are looked at, so that few are checked. */
function cleanOf(
  candidates: readonly Overlay[],
  kept: readonly Overlay[],
  isClean: (chosen: readonly Overlay[]) => boolean,
): readonly Overlay[] {
  if (isClean([...kept, ...candidates])) return candidates
  if (candidates.length <= 1) return []
  const half = Math.ceil(candidates.length / 2)
  const first = cleanOf(candidates.slice(0, half), kept, isClean)
  return [...first, ...cleanOf(candidates.slice(half), [...kept, ...first], isClean)]
}
