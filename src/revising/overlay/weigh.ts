import type { Overlay } from '#core/corrections.ts'
import { writeFinding } from '#pack/finding.ts'
import { findRecord, type RecordPart, textsOf } from '#pack/locate.ts'
import type { PackFiles } from '#pack/read.ts'
import { layOver } from './lay.ts'
import type { PastedRecord } from './pasted.ts'
import { isSameRecord } from './record.ts'
import { findingsWith, type TryOrder } from './try.ts'

/** What records would do to the pack. */
export type Weighed = {
  /** Those that say something else than the next build would, and what that is, if anything. */
  readonly news: readonly { readonly record: PastedRecord; readonly before: unknown }[]
  /** What the pack would have wrong with them, each as `pack check` prints it. */
  readonly findings: readonly string[]
}

/** Compares records with what stands, and checks the whole pack with those that are new. */
export function weigh({ files, active, records }: TryOrder): Weighed {
  const stands = standingIn(files, active)
  const news = records
    .map((record) => ({ record, before: stands(record.part, record.id) }))
    .filter(({ record, before }) => !isSameRecord(before, record.value))
  if (news.length === 0) return { news, findings: [] }
  const order = { files, active, records: news.map(({ record }) => record) }
  return { news, findings: findingsWith(order).map(writeFinding) }
}

/** A record as the next build would have it. Only overlays that touch it are laid over the pack. */
function standingIn(files: PackFiles, active: readonly Overlay[]) {
  const own = textsOf(files)
  return (part: RecordPart, id: string): unknown => {
    const touching = active.filter(({ records }) =>
      records.some((one) => one.part === part && one.id === id),
    )
    const texts = touching.length === 0 ? own : textsOf(layOver(files, touching).files)
    return findRecord(texts, part, id)?.value
  }
}
