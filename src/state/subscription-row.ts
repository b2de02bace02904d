import { type ChatPlatform, placeKey } from '#core/place.ts'
import type {
  EmptyPolicy,
  Pause,
  PauseReason,
  Schedule,
  Subscription,
  Topic,
} from '#core/subscription.ts'
import type { Language } from '#core/words.ts'
import { keptPlace } from './kept-place.ts'

/** A subscription as the state file keeps it. */
export type SubscriptionRow = {
  id: string
  place: string
  platform: ChatPlatform
  space: string
  topic: Topic
  schedule_kind: Schedule['kind']
  cron: string
  schedule_text: string
  zone: string
  /** The kinds of days, JSON. */
  quiet: string
  filter: string
  empty: EmptyPolicy
  cap: number
  language: Language
  created_by: string
  created_at: string
  covered_to: number
  since_day: string | null
  next_due: string | null
  pause_reason: PauseReason | null
  pause_at: string | null
  pause_code: string | null
  pause_by: string | null
  muted_until: string | null
  removed_at: string | null
  fail_streak: number
  last_sent_at: string | null
}

export const rowOf = (one: Subscription): SubscriptionRow => ({
  id: one.id,
  place: placeKey(one.place),
  platform: one.place.platform,
  space: one.place.space,
  topic: one.topic,
  schedule_kind: one.schedule.kind,
  cron: one.schedule.cron,
  schedule_text: one.schedule.text,
  zone: one.zone,
  quiet: JSON.stringify(one.quiet),
  filter: one.filter,
  empty: one.empty,
  cap: one.cap,
  language: one.language,
  created_by: one.createdBy,
  created_at: one.createdAt,
  covered_to: one.coveredTo,
  since_day: one.sinceDay ?? null,
  next_due: one.nextDue ?? null,
  pause_reason: one.pause?.reason ?? null,
  pause_at: one.pause?.at ?? null,
  pause_code: one.pause?.code ?? null,
  pause_by: one.pause?.by ?? null,
  muted_until: one.mutedUntil ?? null,
  removed_at: one.removedAt ?? null,
  fail_streak: one.failStreak,
  last_sent_at: one.lastSentAt ?? null,
})

export const subscriptionOf = (row: SubscriptionRow): Subscription => ({
  id: row.id,
  place: keptPlace(row.place),
  topic: row.topic,
  schedule: { kind: row.schedule_kind, cron: row.cron, text: row.schedule_text },
  zone: row.zone,
  quiet: JSON.parse(row.quiet),
  filter: row.filter,
  empty: row.empty,
  cap: row.cap,
  language: row.language,
  createdBy: row.created_by,
  createdAt: row.created_at,
  coveredTo: row.covered_to,
  sinceDay: row.since_day ?? undefined,
  nextDue: row.next_due ?? undefined,
  pause: pauseOf(row),
  mutedUntil: row.muted_until ?? undefined,
  removedAt: row.removed_at ?? undefined,
  failStreak: row.fail_streak,
  lastSentAt: row.last_sent_at ?? undefined,
})

const pauseOf = ({
  pause_reason: reason,
  pause_at: at,
  pause_code: code,
  pause_by: by,
}: SubscriptionRow): Pause | undefined =>
  reason !== null && at !== null
    ? { reason, at, code: code ?? undefined, by: by ?? undefined }
    : undefined
