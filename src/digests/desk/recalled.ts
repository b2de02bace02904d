import type { Reached } from '#core/digests.ts'
import { recallReport } from '../events/recall-report.ts'
import type { DeskParts } from './parts.ts'
import { sentBy } from './sent.ts'

/** What was put right and what not, each with the link to its message. */
export const createRecalled =
  (parts: DeskParts) =>
  async (id: string): Promise<readonly Reached[]> =>
    (await recallReport(id, parts)).map((one) => ({ ...one, ...sentBy(one.delivery, parts) }))
