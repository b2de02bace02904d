import type { Overlay, OverlayRecord } from '#core/corrections.ts'
import { findRecord, recordPart, textsOf } from '#pack/locate.ts'
import type { PackFiles } from '#pack/read.ts'
import { hashOf, writeRecord } from '../../../src/revising/overlay/record.ts'

/** A record of a pack as it stands there. */
export function recordOf(files: PackFiles, part: string, id: string): Record<string, unknown> {
  const known = recordPart(part)
  const value = known && findRecord(textsOf(files), known, id)?.value
  if (value === null || typeof value !== 'object') throw new Error(`there is no ${part} ${id}`)
  return { ...value }
}

/** An overlay for a pack that was approved when the pack said what it says in `files`. */
export function overlay(
  files: PackFiles,
  records: readonly (Pick<OverlayRecord, 'part' | 'id'> & { record: object })[],
  more: Partial<Overlay> = {},
): Overlay {
  return {
    id: 'aaaaaa',
    state: 'active',
    approvedBy: 'discord:11111',
    approvedAt: '2026-11-26T10:00:00.000Z',
    records: records.map(({ part, id, record }) => ({ part, id, yaml: writeRecord(record) })),
    basis: records.map(({ part, id }) => {
      const known = recordPart(part)
      const spot = known && findRecord(textsOf(files), known, id)
      return spot ? hashOf(spot.value) : ''
    }),
    ...more,
  }
}
