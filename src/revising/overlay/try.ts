import type { Overlay } from '#core/corrections.ts'
import { checkPack } from '#pack/check/check.ts'
import { type Finding, writeFinding } from '#pack/finding.ts'
import { findRecord, textsOf } from '#pack/locate.ts'
import type { PackFiles } from '#pack/read.ts'
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

/** Says what is found, each as `pack check` prints it: in this process, or in another. */
export type TryOut = (order: TryOrder) => Promise<readonly string[]>

/** In this process, where nobody waits for an answer meanwhile. */
export const tryOutHere: TryOut = async (order) => findingsWith(order).map(writeFinding)

/**
 * What the pack would have wrong with the records that it has not without them; empty when it would
 * be accepted. Findings in a record name its line in what was pasted. It checks the whole pack, which
 * takes seconds: where questions are answered, call it in another process.
 */
export function findingsWith(order: TryOrder): readonly Finding[] {
  const files = laidWith(order)
  if (files === undefined) return [NO_PLACE]
  const { findings } = checkPack(files)
  if (findings.length === 0) return []
  const own = checkPack(layOver(order.files, order.active).files).findings
  const texts = textsOf(files)
  return newFindings(findings, own).map((finding) => inPasted(finding, order.records, texts))
}

/** The pack with the records in their places; undefined when one has no place in it. */
export function laidWith({ files, active, records }: TryOrder): PackFiles | undefined {
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
