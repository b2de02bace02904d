import type { Subscription } from '#core/subscription.ts'

/** A digest of a channel, due the next day, with what a test names. */
export const digestOf = (about: Partial<Subscription> = {}): Subscription => ({
  id: 'k3m9qa',
  place: { platform: 'slack', space: 'T1', kind: 'channel', id: 'C0123' },
  topic: 'changes',
  schedule: { kind: 'weekdays', cron: '30 8 * * 1-5', text: 'weekdays 08:30' },
  zone: 'Europe/Berlin',
  quiet: [],
  filter: '',
  empty: 'heartbeat',
  cap: 10,
  language: 'en',
  createdBy: 'slack:T1/U1',
  createdAt: '2026-11-01T09:00:00.000Z',
  coveredTo: 1,
  nextDue: '2026-11-25T07:30:00.000Z',
  failStreak: 0,
  ...about,
})
