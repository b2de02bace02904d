import type { Line } from '../brief.ts'
import type { Reach } from '../digests.ts'
import type { ChatPlatform } from '../place.ts'

/** Cases that have a message of their own in a channel. */
export type FollowWords = {
  readonly nameIt: (action: 'add' | 'remove') => string
  readonly noCase: (name: string) => string
  readonly added: (name: string, isNew: boolean) => string
  /** What happens in the channel from now on. */
  readonly means: string
  readonly removed: (name: string, wasFollowed: boolean) => string
  readonly stays: string
  readonly full: (most: number) => string
  readonly title: (count: number) => string
  readonly summary: (count: number) => string
  readonly begin: Line
  /** In front of the stage a case is at. */
  readonly stage: string
  readonly button: string
  readonly all: string
  /** Who sets up what a channel follows. */
  readonly whoMay: (platform: ChatPlatform) => string
  /** That there is no channel where this was asked. */
  readonly notHere: string
}

/** What a retraction or a correction reached. */
export type RecallWords = {
  readonly missing: string
  readonly unknown: (id: string) => string
  readonly title: (id: string) => string
  readonly summary: (reached: number, of: number) => string
  readonly none: string
  readonly heading: (part: RecallPart, count: number) => string
  readonly message: (slot: string) => string
  readonly reach: Readonly<Record<Reach, string>>
}

/** Corrected, on its way, and out of reach. */
export type RecallPart = 'reached' | 'waiting' | 'missed'
