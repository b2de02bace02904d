import type { Overlay } from '#core/corrections.ts'
import { checkPack } from '#pack/check/check.ts'
import type { Finding } from '#pack/finding.ts'
import { findRecord, textsOf } from '#pack/locate.ts'
import type { Pack, PackFiles } from '#pack/read.ts'
import { newFindings } from './apply.ts'
import { layOver } from './lay.ts'
import { PASTED, type PastedRecord } from './pasted.ts'
import { hashOf } from './record.ts'

/** Records to be tried out over a pack. Plain data: it can be sent to another process. */
export type TryOrder = {
  readonly files: PackFiles
  /** Laid over the pack before. */
  readonly active: readonly Overlay[]
  readonly records: readonly PastedRecord[]
}

/** The pack with the records in it, or what it would have wrong with them. */
export type Tried =
  | { readonly kind: 'accepted'; readonly files: PackFiles; readonly pack: Pack }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }

/**
 * What the pack would have wrong with the records that it has not without them; empty when it would
 * be accepted.
 */
export function findingsWith(order: TryOrder): readonly Finding[] {
  const tried = tryOut(order)
  return tried.kind === 'refused' ? tried.findings : []
}

/**
 * Lays records over a pack and checks all of it. Findings in a record name its line in what was
 * pasted. It takes seconds: where questions are answered, call it in another process.
 */
export function tryOut(order: TryOrder): Tried {
  const files = laidWith(order)
  if (files === undefined) return { kind: 'refused', findings: [NO_PLACE] }
  const { pack, findings } = checkPack(files)
  if (findings.length === 0) return { kind: 'accepted', files, pack }
  const own = checkPack(layOver(order.files, order.active).files).findings
  const texts = textsOf(files)
  const news = newFindings(findings, own).map((one) => inPasted(one, order.records, texts))
  return news.length === 0 ? { kind: 'accepted', files, pack } : { kind: 'refused', findings: news }
}

/** The pack with the records in their places; undefined when one has no place in it. */
function laidWith({ files, active, records }: TryOrder): PackFiles | undefined {
  const base = layOver(files, active).files
  const texts = textsOf(base)
  const overlay: Overlay = {
    id: '',
    state: 'active',
    approvedBy: '',
    approvedAt: '',
    records: records.map(({ part, id, yaml }) => ({ part, id, yaml })),
    basis: records.map(({ part, id }) => {
      const spot = findRecord(texts, part, id)
      return spot ? hashOf(spot.value) : ''
    }),
  }
  const laid = layOver(base, [overlay])
  return laid.fates[0]?.fate === 'conflict' ? undefined : laid.files
}

const NO_PLACE: Finding = {
  file: PASTED,
  line: 1,
  column: 1,
  problem: 'a record that has no place in the pack',
  fix: 'begin a claim’s id with that of its person, and give a case the date it became public',
}

/** The finding where it stands in what was pasted, if it stands there. */
function inPasted(
  finding: Finding,
  records: readonly PastedRecord[],
  texts: ReadonlyMap<string, string>,
): Finding {
  for (const { part, id, yaml, line, margin } of records) {
    const spot = findRecord(texts, part, id)
    if (spot?.file !== finding.file) continue
    const start = spot.parsed.at(spot.path)
    const below = finding.line - start.line
    if (below < 0 || below >= yaml.split('\n').length) continue
    const column = finding.column - start.column + 1 + margin
    return { ...finding, file: PASTED, line: line + below, column: Math.max(1, column) }
  }
  return finding
}
