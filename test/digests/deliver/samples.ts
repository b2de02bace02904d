import type { Brief } from '#core/brief.ts'
import type { Content, DigestHead, Entry } from '#core/content.ts'
import type { NewDelivery } from '#core/ledger.ts'
import type { Place } from '#core/place.ts'
import type { Subscription } from '#core/subscription.ts'

export const CHANNEL: Place = { platform: 'discord', space: '100', kind: 'channel', id: '200' }
export const SLACK_CHANNEL: Place = { platform: 'slack', space: 'T1', kind: 'channel', id: 'C1' }

/** The time of all tests here, unless they move it. */
export const START = '2026-11-25T08:30:00.000Z'

export const subscription = (id: string, more: Partial<Subscription> = {}): Subscription => ({
  id,
  place: CHANNEL,
  topic: 'changes',
  schedule: { kind: 'daily', cron: '30 8 * * *', text: 'daily 08:30' },
  zone: 'Etc/UTC',
  quiet: [],
  filter: '',
  empty: 'skip',
  cap: 12,
  language: 'en',
  createdBy: 'discord:300',
  createdAt: '2026-11-01T00:00:00.000Z',
  coveredTo: 3,
  nextDue: START,
  failStreak: 0,
  ...more,
})

export const head = (of: string, more: Partial<DigestHead> = {}): DigestHead => ({
  subscription: of,
  topic: 'changes',
  schedule: { kind: 'daily', cron: '30 8 * * *', text: 'daily 08:30' },
  zone: 'Etc/UTC',
  day: '2026-11-25',
  to: START,
  missed: 0,
  filter: '',
  cap: 12,
  ...more,
})

export const ENTRIES: readonly Entry[] = [{ n: 7, severity: 'notable' }]

let made = 0
/** Ids ordered by time, as they are planned. */
export const newId = (): string => `019ac000-0000-7000-8000-${String(++made).padStart(12, '0')}`

/** A digest of a subscription, told once a day. */
export const digest = (origin: string, more: Partial<NewDelivery> = {}): NewDelivery => ({
  id: newId(),
  origin,
  slot: '2026-11-25T08:30[Etc/UTC]',
  act: 'post',
  place: CHANNEL,
  language: 'en',
  content: { kind: 'digest', head: head(origin), entries: ENTRIES },
  window: { after: 3, to: 5 },
  carries: [{ id: 'claim-one', hash: 'form-one' }],
  ...more,
})

/** What replaces the text of a message that was sent. */
export const edit = (below: string, more: Partial<NewDelivery> = {}): NewDelivery => {
  const content: Content = {
    kind: 'digest',
    head: head('abc234'),
    entries: [{ n: 7, severity: 'notable', corrected: 9 }],
  }
  return {
    ...digest(`recall:${below}`, { content, below, slot: 'load:6', act: 'edit' }),
    window: undefined,
    carries: [{ id: 'claim-one', hash: 'form-two' }],
    ...more,
  }
}

/** What a delivery says, as short as can be. */
export const briefOf = (id: string, content: Content): Brief => ({
  outcome: 'answered',
  title: 'Vigil daily',
  summary: `${content.kind} ${id}`,
  tone: 'calm',
  blocks: [{ kind: 'paragraph', line: [`This is ${content.kind} ${id}.`] }],
  footnotes: [],
  actions: [],
  footer: [],
  seenBy: 'everyone',
})
