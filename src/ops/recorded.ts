import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Audit } from '#core/audit.ts'
import type { Recorded } from './clock.ts'

/** Where times are written down. */
export type RecordedParts = {
  /** ISO 8601, UTC; undefined while nothing was loaded. */
  readonly loadedAt: () => Promise<string | undefined>
  readonly audit: Pick<Audit, 'read'>
  /** Files that are written as the service goes on. */
  readonly files: readonly string[]
}

/** The newest time of each place: a clock before them is wrong, or was wrong then. */
export async function recordedTimes(parts: RecordedParts): Promise<readonly Recorded[]> {
  const [loadedAt, { rows }, ...files] = await Promise.all([
    parts.loadedAt(),
    parts.audit.read({ offset: 0, limit: 1 }),
    ...parts.files.map(writtenAt),
  ])
  return [
    ...recorded('the newest load', loadedAt),
    ...recorded('the newest entry of the audit', rows[0]?.at),
    ...files.flat(),
  ]
}

function recorded(what: string, at: string | undefined): readonly Recorded[] {
  const moment = new Date(at ?? '')
  return Number.isNaN(moment.getTime()) ? [] : [{ what, at: moment }]
}

async function writtenAt(path: string): Promise<readonly Recorded[]> {
  try {
    const { mtime } = await stat(path)
    return [{ what: `the last time ${basename(path)} was written`, at: mtime }]
  } catch {
    return [] // One that is not there says nothing about the clock.
  }
}
