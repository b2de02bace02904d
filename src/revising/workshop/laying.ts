import type { File } from '#core/brief.ts'
import type { Draft, Overlay } from '#core/corrections.ts'
import type { Words } from '#core/words.ts'
import { writeFinding } from '#pack/finding.ts'
import type { PackFiles } from '#pack/read.ts'
import { buildSnapshot } from '#store/build.ts'
import { revisionOf } from '#store/revision.ts'
import { type DraftOrder, draftOf } from '../corrections/draft.ts'
import { exportOverlays } from '../overlay/export.ts'
import { type TryOrder, tryOut } from '../overlay/try.ts'
import { type Weighed, weigh } from '../overlay/weigh.ts'

export type ExportOrder = { readonly overlays: readonly Overlay[]; readonly files: PackFiles }

/** A snapshot with records in it, or what the pack has wrong with them, as `pack check` prints it. */
type TrialBuilt =
  | { readonly kind: 'built'; readonly path: string }
  | { readonly kind: 'refused'; readonly findings: readonly string[] }

/**
 * What is worked out over a whole pack: in this process, or in another. Mistakes are worded for
 * whoever asked.
 */
export type Laying = {
  /** Checks the pack with records in it and builds it into a folder. */
  readonly build: (order: TryOrder, folder: string, words: Words) => Promise<TrialBuilt>
  readonly weigh: (order: TryOrder, words: Words) => Promise<Weighed>
  /** @throws Mistake when the record is not in the data any more */
  readonly draft: (order: DraftOrder, words: Words) => Promise<Draft>
  readonly exported: (order: ExportOrder) => Promise<File | undefined>
}

/** In this process, where nobody waits for an answer meanwhile. */
export const layingHere = {
  async build(order: TryOrder, folder: string): Promise<TrialBuilt> {
    const tried = tryOut(order)
    if (tried.kind === 'refused')
      return { kind: 'refused', findings: tried.findings.map(writeFinding) }
    const { pack, files } = tried
    return { kind: 'built', path: await buildSnapshot(pack, revisionOf(files), folder) }
  },
  weigh: async (order: TryOrder): Promise<Weighed> => weigh(order),
  draft: async (order: DraftOrder, words: Words): Promise<Draft> => draftOf(order, words),
  exported: async ({ overlays, files }: ExportOrder): Promise<File | undefined> =>
    exportOverlays(overlays, files),
} satisfies Laying
