import type { Database } from 'better-sqlite3'
import { OPEN_STATES } from '#core/open-states.ts'

/** What a restored state cannot know. */
export type Suspected = {
  /** Deliveries that were not over when the backup was made: each is looked for before it is sent. */
  readonly deliveries: number
  /** Subscriptions that were due since then: they step on, and their next digest covers it. */
  readonly digests: number
}

/**
 * Puts in doubt what may have been told between the backup and now, all of it or nothing.
 *
 * - What was not over becomes `uncertain`, as if it had left some time between the backup and now:
 *   the sender looks for it on the platform over that whole time before it posts it. An edit is sent
 *   again, which nobody sees. Where nobody can look, the setting for that decides, as always.
 * - A subscription that was due since then has no next moment any more: the service reckons it when
 *   it starts, from then on. Its window stays where the backup left it, so its next digest covers
 *   everything, some of which a digest of the lost hours may have told before.
 * - What loads set off at once is not settled here: see `settleDoubtful` in the digests’ events.
 *
 * @param from when the backup was made, @param to now; ISO 8601, UTC
 */
export function suspect(file: Database, { from, to }: { from: string; to: string }): Suspected {
  const doubt = file.prepare(
    `UPDATE delivery SET state = 'uncertain', fence = fence + 1, lease_until = NULL,
       first_send_at = min(coalesce(first_send_at, $from), $from), last_send_at = $to,
       not_before = $to, due_at = $to, error = coalesce(error, 'restored')
     WHERE state IN (SELECT value FROM json_each($open))`,
  )
  const step = file.prepare(
    `UPDATE subscription SET next_due = NULL
     WHERE next_due <= $to AND pause_reason IS NULL AND removed_at IS NULL`,
  )
  // By a clock that was wrong then, or is now, it was made in the future.
  const since = from < to ? from : to
  return file.transaction(() => ({
    deliveries: doubt.run({ from: since, to, open: JSON.stringify(OPEN_STATES) }).changes,
    digests: step.run({ to }).changes,
  }))()
}
